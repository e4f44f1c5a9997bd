"""Prints the end of each travel request once: python completions.py client.conf"""

import json
import signal
import sys

from confluent_kafka import Consumer

TYPE = "com.mercurious.travel.proposal.completed.v1"

# Ids that were handled. One with a database keeps them there, in the transaction that stores what came of it.
seen = set()


def read(value):
    """Of a record's JSON what this consumer needs; raises where that is not there."""
    end = json.loads(value)
    if end["outcome"] == "SUCCEEDED":
        what = ", ".join(stay["name"] for stay in end["proposal"]["itinerary"]["stays"])
    else:
        what = end["failure"]["code"]
    return end["requestId"], end["outcome"], what


def handle(time, end):
    """What this consumer is there for; where it fails, the record is not committed and comes again."""
    print(time, *end, flush=True)


def take(record):
    headers = {name: value.decode(errors="replace") for name, value in record.headers() or [] if value is not None}
    event = headers.get("ce_id")
    if not event or headers.get("ce_type") != TYPE or event in seen:
        return
    try:
        end = read(record.value())
    except (KeyError, TypeError, ValueError):
        print(f"Left out, no completion: partition {record.partition()}, offset {record.offset()}", file=sys.stderr)
        return
    handle(headers.get("ce_time"), end)
    seen.add(event)


def stop(*_):
    raise KeyboardInterrupt


with open(sys.argv[1], encoding="utf-8") as file:
    settings = dict(line.strip().split("=", 1) for line in file if "=" in line)
consumer = Consumer(
    settings
    | {
        "group.id": "app-client-python",
        "auto.offset.reset": "earliest",
        "isolation.level": "read_committed",
        "enable.auto.commit": False,
    }
)
signal.signal(signal.SIGTERM, stop)
consumer.subscribe(["travel-proposal.completed"])
try:
    while True:
        record = consumer.poll(1.0)
        if record is None:
            continue
        if record.error():
            print(record.error(), file=sys.stderr)
            continue
        take(record)
        consumer.commit(record, asynchronous=False)
except KeyboardInterrupt:
    print("Stopped in order", file=sys.stderr)
finally:
    consumer.close()
