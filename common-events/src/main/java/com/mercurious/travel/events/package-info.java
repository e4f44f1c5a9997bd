/**
 * The contracts between the suite's services: one record, one JSON Schema (2020-12) and one golden sample an event type,
 * with the topic names, CloudEvents attributes and event ids in one place. The package knows no framework; its records
 * carry Jackson annotations only.
 *
 * <p>Conventions of the JSON: absent means unknown, never null; instants are ISO-8601 in UTC, local dates and times are
 * ISO-8601 without an offset and belong to the time zone of the stay they are in; money is in major units with its ISO
 * 4217 code; coordinates are WGS84 degrees; distances are metres and durations minutes.
 */
package com.mercurious.travel.events;
