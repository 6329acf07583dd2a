// Turns the two lists of councils and people, kept as they came, into the compact files that the app reads.
// Run again when a list changes: node scripts/make-areas.mjs src/counting/areas/data src/counting/areas
//   first argument   the folder that holds uk_councils.csv and population_adult_bands.csv
//   second argument  the folder that gets councils.json and populations.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined)
  throw new Error('name the folder to read and the folder to write');

const bands = ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'];

/**
 * @param {string} name
 * @returns {Record<string, string>[]}
 */
function rowsOf(name) {
  const text = readFileSync(join(String(from), name), 'utf8');
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return /** @type {Record<string, string>[]} */ (data);
}

/**
 * One row a line, so that a change of one council is a change of one line.
 *
 * @param {string} name
 * @param {object} head
 * @param {unknown[][]} rows
 */
function write(name, head, rows) {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const facts = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  writeFileSync(join(String(to), name), `${facts},\n  "rows": [\n${lines}\n  ]\n}\n`);
}

const councils = rowsOf('uk_councils.csv').map((row) => [
  row['code'],
  row['official_name'],
  row['name'],
  row['type'],
  row['region'],
  row['nation'],
  row['start_date'] || null,
]);

write(
  'councils.json',
  {
    source: 'mySociety, uk_local_authority_names_and_codes 1.6.1',
    address: 'https://pages.mysociety.org/uk_local_authority_names_and_codes/',
    licence: 'CC BY 4.0',
    date: 'July 2025',
    columns: ['code', 'officialName', 'name', 'type', 'region', 'nation', 'since'],
  },
  councils,
);

/**
 * @param {Record<string, string>} row
 * @param {string} who
 * @param {string} when
 */
function counts(row, who, when) {
  const cells = bands.map((band) => row[`${who}_${band}_${when}`] ?? '');
  return cells.includes('') ? null : cells.map(Number);
}

const populations = rowsOf('population_adult_bands.csv').map((row) => [
  row['code'],
  row['name'],
  counts(row, 'male', 'mid2020'),
  counts(row, 'female', 'mid2020'),
  counts(row, 'persons', 'mid2023'),
]);

write(
  'populations.json',
  {
    source: 'Office for National Statistics, mid-year population estimates',
    address: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
    licence: 'Open Government Licence v3.0',
    note: 'Mid-2020 by sex and age for the whole United Kingdom, before later rebasing; mid-2023 by age for England and Wales. The four unitary councils of 2023 are sums of their parts.',
    bands,
    columns: ['code', 'name', 'male, mid-2020', 'female, mid-2020', 'persons, mid-2023'],
  },
  populations,
);
