// Turns the gathered facts about the LGA's polling, kept as they came, into the figures that the app reads.
// Run again when the facts change:
//   node scripts/make-figures.mjs src/counting/benchmarks/data/lga_polling_figures.json src/counting/benchmarks/lgaPolling.json
//   first argument   the facts, one object a published number
//   second argument  the file of figures (src/counting/benchmarks/figure.ts says what each part means)
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('name the file to read and the file to write');

/** @typedef {{ round: number | null, round_label: string, round_basis: string, fieldwork_start: string | null, fieldwork_end: string | null, n: number | null, mode: string, question_id: string, measure: string, percent: number, base: string, area: string, source_url: string, source_kind: string, quote: string, note?: string, also_seen_at?: string[] }} Fact */

/** @type {Fact[]} */
const facts = JSON.parse(readFileSync(from, 'utf8'));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The words of single answers in the facts, and the same answers as the question bank words them. */
const answers = new Map([
  ['local council', 'Your local council'],
  ['government', 'The Government'],
  ['local councillors', 'Local councillors'],
  ['MPs', 'Members of Parliament'],
  ['government ministers', 'Government ministers'],
  ['worsened in the last 12 months', 'Got worse'],
]);

/** Polls of this month stand out for their time: satisfaction jumped in the first pandemic summer. */
const pandemic = '2020-06';

/** @param {string} question The name in the facts; services are rows of a grid in the bank. */
function subjectOf(question) {
  const changed = /^svc_(.+)_changed$/.exec(question);
  if (changed) return `services_changed.${changed[1]}`;
  return question.replace(/^svc_/, 'services.');
}

/** @param {string} measure */
function measureOf(measure) {
  if (measure === 'net_positive') return { measure: 'netPositive', answer: null };
  if (measure.startsWith('net_negative')) return { measure: 'netNegative', answer: null };
  const named = answers.get(/^single answer: (.+)$/.exec(measure)?.[1] ?? '');
  if (named === undefined) throw new Error(`a measure nobody knows: ${measure}`);
  return { measure: 'singleAnswer', answer: named };
}

/** @param {Fact} fact */
function whenOf(fact) {
  // The facts refer to the notes that came with them, which people cannot open from the app.
  const basis = fact.round_basis.replace(' (see national_notes.md)', '');
  const words = { label: fact.round_label, basis };
  const { fieldwork_start: first, fieldwork_end: last } = fact;
  if (first !== null && last !== null) return { from: first, to: last, precision: 'days', ...words };
  const stated = new RegExp(`^(?:17th round \\()?(${months.join('|')}) (\\d{4})\\b`).exec(fact.round_label);
  if (stated) {
    // Counting rounds gives a likely month, not one that the source prints.
    const derived = /\bderived by counting\b/.test(basis) ? { precision: 'derived' } : {};
    return { ...monthOf(months.indexOf(String(stated[1])) + 1, Number(stated[2])), ...derived, ...words };
  }
  return { from: null, to: null, precision: roughly(fact.round_label), ...words };
}

/**
 * @param {number} month
 * @param {number} year
 */
function monthOf(month, year) {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${start}-01`, to: `${start}-${last}`, precision: 'month' };
}

/** @param {string} label */
function roughly(label) {
  if (/^(early|autumn|spring|summer|winter) \d{4}/.test(label)) return 'season';
  return /^\d{4}/.test(label) ? 'year' : 'unknown';
}

/** @param {Fact} fact */
function baseOf(fact) {
  if (fact.n !== null) return { printed: fact.n };
  // What is known of the series speaks of rounds of all Great Britain, not of pooled regions.
  return fact.area === 'Great Britain' ? { assumed: 1000 } : { notStated: true };
}

/** @param {string} text */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/\(.*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** @param {Fact} fact */
const undated = (fact) => `undated.${new URL(fact.source_url).hostname.replace(/^www\./, '')}`;

/** @param {Fact} fact */
function figureOf(fact) {
  const subject = subjectOf(fact.question_id);
  const { measure, answer } = measureOf(fact.measure);
  const when = whenOf(fact);
  const time =
    when.from?.slice(0, 7) ?? (when.precision === 'unknown' ? undated(fact) : slug(fact.round_label));
  const place = fact.area === 'Great Britain' ? '' : `.${slug(fact.area)}`;
  return {
    id: `lga.${subject}.${measure}${answer === null ? '' : `.${slug(answer)}`}.${time}${place}`,
    answers: subject,
    measure,
    answer,
    percent: fact.percent,
    decimals: 0,
    when,
    round: fact.round,
    base: baseOf(fact),
    baseNote: fact.base,
    mode: fact.mode,
    area: fact.area,
    wording: subject.startsWith('services_changed')
      ? 'lga2018.services_changed'
      : `lga2021.${subject.replace(/\..*$/, '')}`,
    source: {
      address: fact.source_url,
      kind: fact.source_kind,
      quote: fact.quote,
      ...(fact.also_seen_at && { alsoAt: fact.also_seen_at }),
    },
    note: fact.note ?? null,
    standsOut: when.from?.startsWith(pandemic) ? 'pandemic' : null,
  };
}

const lines = facts.map((fact) => `  ${JSON.stringify(figureOf(fact))}`);
writeFileSync(to, `[\n${lines.join(',\n')}\n]\n`);
