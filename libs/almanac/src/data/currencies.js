// Prints the table of currencies; see make-currencies.sh.
const listOne = require('currency-codes/data');
const { region } = require('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
const names = require('cldr-numbers-full/main/en/currencies.json').main.en.numbers.currencies;

// The state of the table: a fixed day, so that it is the same whenever it is made.
const today = '2026-11-01';
// ISO 4217 amendments after the package's list: the Caribbean guilder (no. 176).
const amendments = [{ code: 'XCG', digits: 2 }];
// Out of use by CLDR, and not withdrawn by ISO.
const stillListed = new Set(['SVC']);
// Where CLDR's last day is another than the last as legal tender beside the euro.
const lastDays = { DEM: '2001-12-31', SKK: '2009-01-16', EEK: '2011-01-14', LVL: '2014-01-14', LTL: '2015-01-15' };
const kinds = {
    XAG: 'metal', XAU: 'metal', XPD: 'metal', XPT: 'metal', XTS: 'test', XXX: 'none',
    XBA: 'unit', XBB: 'unit', XBC: 'unit', XBD: 'unit', XDR: 'unit', XSU: 'unit', XUA: 'unit',
    BOV: 'unit', CHE: 'unit', CHW: 'unit', CLF: 'unit', COU: 'unit', MXV: 'unit', USN: 'unit', UYI: 'unit', UYW: 'unit',
};

const used = {};
for (const periods of Object.values(region)) {
    const current = periods.flatMap(Object.entries).find(([, p]) => p._tender !== 'false' && !p._to && p._from)?.[0];
    for (const [code, period] of periods.flatMap(Object.entries)) {
        if (period._tender !== 'false') {
            (used[code] ??= []).push({ until: period._to ?? '9999', successor: current });
        }
    }
}

const rows = new Map();
for (const { code, digits } of [...listOne, ...amendments]) {
    rows.set(code, [kinds[code] ?? 'money', digits]);
}
for (const [code, periods] of Object.entries(used)) {
    const until = periods.map(p => p.until).sort().at(-1);
    if (until < today && !stillListed.has(code)) {
        const last = new Set(periods.filter(p => p.until === until && p.until >= '1999').map(p => p.successor));
        rows.set(code, ['withdrawn', rows.get(code)?.[1] ?? '', lastDays[code] ?? until, last.size === 1 ? [...last][0] ?? '' : '']);
    }
}

console.log('# Made by src/data/make-currencies.sh from npm currency-codes 2.2.0 and Unicode CLDR 48.2.0; state of ' + today + '.');
console.log('code,name,kind,minor_units,until,successor');
for (const [code, row] of [...rows].sort()) {
    const [kind, digits, until = '', successor = ''] = row;
    const name = names[code]?.displayName ?? code;
    console.log([code, /[",]/.test(name) ? `"${name}"` : name, kind, digits ?? '', until, successor === code ? '' : successor].join(','));
}
