"""Prints the table of make-sun.sh: when the sun crosses three heights around each day's noon, by PyPI astral.

Astral's own sunrise() and sunset() fail or pick another day where nights are short, so its elevation() is searched: from the
day's noon back and forth for half a day, by bisection, to the second. Heights are geometric: -0.833 degrees for the horizon.
"""

import datetime as dt
import zoneinfo

from astral import Observer
from astral.sun import elevation, noon

PLACES = [
    ("Reykjavik", 64.1466, -21.9426, "Atlantic/Reykjavik"),
    ("Oslo", 59.9139, 10.7522, "Europe/Oslo"),
    ("Tromsø", 69.6492, 18.9553, "Europe/Oslo"),
    ("Fairbanks", 64.8378, -147.7164, "America/Anchorage"),
    ("Ushuaia", -54.8019, -68.3030, "America/Argentina/Ushuaia"),
    ("Quito", -0.1807, -78.4678, "America/Guayaquil"),
]
HEIGHTS = [("HORIZON", -0.833), ("CIVIL", -6.0), ("GOLDEN", 6.0)]
STEP = dt.timedelta(minutes=4)
HALF_A_DAY = dt.timedelta(hours=12)


def crossing(observer, start, height, sign):
    """The first time from noon on, forth (+1) or back (-1), at which the sun passes the height; None within half a day."""
    def above(time):
        return elevation(observer, time, with_refraction=False) >= height

    inner = start
    while abs(inner - start) < HALF_A_DAY:
        outer = inner + sign * STEP
        if above(inner) != above(outer):
            while abs(outer - inner) > dt.timedelta(seconds=1):
                middle = inner + (outer - inner) / 2
                inner, outer = (middle, outer) if above(middle) == above(inner) else (inner, middle)
            return inner
        inner = outer
    return None



def days(city):
    """Every sixth day of the year; around polar day and night each one."""
    edges = [] if city != "Tromsø" else [*range(8, 20), *range(130, 143), *range(200, 213), *range(324, 337)]
    return sorted({*range(0, 365, 6), *edges})


print("city,lat,lon,zone,date,height,kind,up,down")
for city, lat, lon, name in PLACES:
    zone = zoneinfo.ZoneInfo(name)
    observer = Observer(lat, lon)
    for number in days(city):
        date = dt.date(2027, 1, 1) + dt.timedelta(days=number)
        top = noon(observer, date, zone)
        assert top.astimezone(zone).date() == date
        for label, height in HEIGHTS:
            up, down = None, None
            kind = "ABOVE" if elevation(observer, top, with_refraction=False) >= height else "BELOW"
            if kind == "ABOVE":
                up, down = crossing(observer, top, height, -1), crossing(observer, top, height, 1)
                kind = "CROSSES" if up or down else kind
            times = [t.astimezone(zone).replace(microsecond=0).isoformat() if t else "" for t in (up, down)]
            print(",".join([city, str(lat), str(lon), name, date.isoformat(), label, kind, *times]))
