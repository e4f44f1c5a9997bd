// Prints country,date of the nationwide public holidays that npm date-holidays knows: node holidays-dates.js FIRST LAST COUNTRY...
const DateHolidays = require('date-holidays');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [from, to, ...countries] = process.argv.slice(2);

for (const country of countries) {
    const calendar = new DateHolidays(country);
    const dates = new Set();
    for (let year = Number(from); year <= Number(to); year++) {
        for (const holiday of calendar.getHolidays(year)) {
            if (holiday.type === 'public') {
                // Half days (from noon on) are none here; what begins on the evening before is dated by its first full day.
                if (Number(holiday.date.slice(11, 13)) < 12) {
                    const first = Date.parse(holiday.date.slice(0, 10) + 'T12:00:00Z');
                    const days = Math.max(1, Math.floor((holiday.end - holiday.start + HOUR) / DAY));
                    for (let n = 0; n < days; n++) {
                        dates.add(new Date(first + n * DAY).toISOString().slice(0, 10));
                    }
                }
            }
        }
    }
    [...dates].sort().forEach(date => console.log(`${country},${date}`));
}
