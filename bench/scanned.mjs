// What `millions` measures: bundled from here, with the app's own folders.
import { FIRST_CATEGORY } from '../src/core/column.ts';
import { seededRandom } from '../src/core/dice.ts';
import { chosenTables } from '../src/counting/analysis/chosenTables.ts';
import { toDataset } from '../src/counting/analysis/dataset.ts';
import { findingBreaks } from '../src/counting/analysis/findingBreaks.ts';
import { scanFor } from '../src/counting/analysis/findings.ts';
import { targetsFrom } from '../src/counting/analysis/margins.ts';
import { createMemory } from '../src/counting/analysis/memory.ts';
import { DEFAULT_SETTINGS } from '../src/counting/analysis/settings.ts';
import { packed } from '../src/counting/analysis/severalBits.ts';
import { columnsToShow } from '../src/counting/analysis/shownColumns.ts';
import { DEFAULT_CHOICES } from '../src/counting/analysis/weights.ts';
import { lgaPolling } from '../src/counting/benchmarks/lgaPolling.ts';
import { makeSampleCouncil } from '../src/counting/sample/makeSampleCouncil.ts';
import { plainLoop } from './crossed.mjs';

/** How often each question of the sample council is asked, under other names. */
const TIMES = 3;
const QUESTIONS = 60;
const BREAKS = 10;

/** @template {{ length: number }} List @param {List} list @param {number} size @param {(new (size: number) => List)} Made */
function again(list, size, Made) {
  const all = new Made(size);
  for (let i = 0; i < size; i++) /** @type {any} */ (all)[i] = /** @type {any} */ (list)[i % list.length];
  return all;
}

/**
 * The people of the sample council over and over, as columns.
 *
 * @param {number} people
 */
function manyPeople(people) {
  const sample = makeSampleCouncil(seededRandom, lgaPolling);
  const [wave] = sample.waves;
  const names = (/** @type {string} */ id) =>
    Array.from({ length: TIMES }, (_, time) => (time === 0 ? id : `${id}_${time + 1}`));
  const [form] = sample.questionnaires;
  if (form === undefined) throw new Error('manyPeople requires a questionnaire');
  const modules = form.modules.map((module) => ({
    ...module,
    questions: module.questions.flatMap((question) => names(question.id).map((id) => ({ ...question, id }))),
  }));
  const responses = sample.responses
    .filter((response) => response.wave === wave.id)
    .map((one) => ({
      ...one,
      answers: Object.fromEntries(
        Object.entries(one.answers).flatMap(([id, answer]) => names(id).map((name) => [name, answer])),
      ),
    }));
  const made = toDataset(
    /** @type {any} */ ({
      wave,
      questionnaires: [{ ...form, modules }],
      responses,
      wardList: sample.wardList,
      settings: DEFAULT_SETTINGS,
    }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  const few = made.value;
  const column = (/** @type {import('../src/counting/analysis/dataset.ts').Variable} */ one) => ({
    ...one,
    codes: again(one.codes, people, one.codes instanceof Uint8Array ? Uint8Array : Uint16Array),
    ...(one.exact && { exact: again(one.exact, people, /** @type {any} */ (Array)) }),
  });
  const dataset = {
    ...few,
    size: people,
    ids: again(few.ids, people, /** @type {any} */ (Array)),
    variables: packed(few.variables.map(column), people),
    design: few.design.map(column),
    designWeight: again(few.designWeight, people, Float64Array),
    given: { responses: null, file: null },
    clusters: null,
    people: {
      strata: null,
      found: [],
      isAsOne: false,
      populations: null,
      entered: {},
      finite: /** @type {const} */ ('off'),
    },
  };
  const source = {
    survey: sample.survey,
    council: sample.council,
    targets: targetsFrom(sample.population, sample.wardList),
    figures: lgaPolling,
    confirmedBases: sample.confirmedBases,
    settings: DEFAULT_SETTINGS,
  };
  return { dataset, source };
}

/**
 * A column with how many codes it can have.
 *
 * @param {import('../src/counting/analysis/dataset.ts').Variable} variable
 */
function coded({ codes, column }) {
  return { codes, count: FIRST_CATEGORY + column.categories.length };
}

/** By the processor's time: others on the machine do not count. @template Found @param {() => Found} work */
function timed(work) {
  const from = process.cpuUsage();
  const found = work();
  return { found, ms: process.cpuUsage(from).user / 1000 };
}

/**
 * Milliseconds of the processor for a scan and for many tables over so many people, each beside the plain loop over as many crossings; and
 * the most that was held meanwhile beyond the columns, in megabytes, rubbish that was not collected yet with it.
 *
 * @param {number} people
 * @param {() => number} held Bytes held now.
 */
export function scanned(people, held) {
  const { dataset, source } = manyPeople(people);
  const weights = dataset.designWeight;
  const shown = new Set(columnsToShow(dataset).opinions.map(({ id }) => id));
  const questions = dataset.variables.filter(({ column }) => shown.has(column.id));
  const { who, answers } = findingBreaks(dataset);
  const few = [...who, ...answers].slice(0, BREAKS);
  // Some crossings of the plain loop stand for all of them.
  const plainEach =
    timed(() => plainLoop({ questions: questions.slice(0, 10).map(coded), breaks: few.map(coded), weights }))
      .ms /
    (Math.min(10, questions.length) * few.length);
  const before = held();
  let most = before;
  const look = () => {
    most = Math.max(most, held());
  };
  const scan = timed(() =>
    scanFor(dataset, { weights, settings: DEFAULT_SETTINGS, dontKnow: 'asAsked' }, look),
  );
  const scanHeld = (most - before) / 1e6;
  const prepared = /** @type {any} */ ({
    source,
    datasets: new Map([[dataset.wave.id, { ok: true, value: dataset }]]),
    coreOrder: [],
    memory: createMemory(),
    chosen: createMemory(),
    without: new Map(),
  });
  const ask = /** @type {any} */ ({
    wave: dataset.wave.id,
    breakBy: null,
    dontKnow: 'asAsked',
    compareWith: null,
    choices: { [dataset.wave.id]: DEFAULT_CHOICES },
  });
  const none = { rows: [], breaks: [], only: [], dontKnow: /** @type {const} */ ('asAsked') };
  const offered = chosenTables(prepared, ask, none);
  if (!offered.ok) throw new Error(offered.problem.kind);
  const { choosables } = offered.value;
  const chosen = choosables.slice(0, QUESTIONS);
  const rows = chosen.map(({ id }) => id);
  // A question that takes several answers is a column for each of them.
  const columns = chosen.reduce((sum, one) => sum + one.columns.length, 0);
  const breaks = choosables
    .filter(({ groups }) => groups.length > 1)
    .slice(-BREAKS)
    .map(({ id }) => [id]);
  const start = held();
  most = start;
  const tables = timed(() => chosenTables(prepared, ask, { ...none, rows, breaks, tell: look }));
  return {
    scan: {
      ms: scan.ms,
      questions: questions.length,
      breaks: who.length + answers.length,
      plain: plainEach * questions.length * (who.length + answers.length),
      held: scanHeld,
    },
    tables: {
      ms: tables.ms,
      questions: columns,
      breaks: breaks.length,
      plain: plainEach * columns * breaks.length,
      held: (most - start) / 1e6,
    },
  };
}
