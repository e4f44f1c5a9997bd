"""Reads a calendar by icalendar and writes its events as JSON: uid, summary, start and end in seconds since 1970."""

import json
import sys

import icalendar

text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text) if text else icalendar.Calendar()
json.dump(
    [
        {
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "start": int(event["DTSTART"].dt.timestamp()),
            "end": int(event["DTEND"].dt.timestamp()),
        }
        for event in calendar.walk("VEVENT")
    ],
    sys.stdout,
)
