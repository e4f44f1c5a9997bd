// Reads a calendar by ical.js and writes its events as JSON: uid, summary, start and end in seconds since 1970.
const found = require('ical.js');
const ICAL = found.default ?? found;
const text = require('fs').readFileSync(0, 'utf8');
const events = [];
if (text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    events.push({
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toUnixTime(),
      end: event.endDate.toUnixTime(),
    });
  }
}
console.log(JSON.stringify(events));
