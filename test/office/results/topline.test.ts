import { describe, expect, it } from 'vitest';
import { prepareResults, type Results, resultsOf } from '../../../src/counting/analysis/results.ts';
import { toplineOf } from '../../../src/office/results/topline.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { manyAnswers, twoVersions } from '../../fixtures/manySorts.ts';
import { reader } from '../../fixtures/tables.ts';
import { sampleSource } from '../../fixtures/theSample.ts';

const [, questionnaire] = twoVersions;

function resultsIn(sample: 'random' | 'open'): Results {
  const wave = aWave({ questionnaire: { id: questionnaire.id, version: 2 }, sample });
  const waves = [{ wave, questionnaires: twoVersions, responses: manyAnswers }];
  const found = resultsOf(prepareResults({ ...sampleSource, waves }, []), {
    wave: wave.id,
    breakBy: null,
    dontKnow: 'asAsked',
    compareWith: null,
    choices: {},
  });
  if (!found.ok) throw new RangeError(found.problem.kind);
  return found.value;
}

const results = resultsIn('random');
const modules = toplineOf({ questionnaire, results, reader, hideUnder: 30 });
const questions = modules.flatMap((module) => module.questions);
const the = (key: string) => {
  const found = questions.find((question) => question.key === key);
  if (found === undefined) throw new RangeError(`no question ${key}`);
  return found;
};

describe('the marked-up questionnaire', () => {
  it('has every question in the order of asking, numbered, under its module', () => {
    expect(modules.map(({ title }) => title)).toEqual(['First of all', 'Your area', 'About you']);
    const asked = questionnaire.modules.flatMap((module) => module.questions);
    expect(questions.map(({ key }) => key)).toEqual(asked.map(({ id }) => id));
    expect(questions.map(({ number }) => number)).toEqual(asked.map((_, i) => `Q${i + 1}`));
    expect(the('runs').text).toBe('Does Sampleton Council run things well?');
  });

  it('says in words who was asked', () => {
    expect(the('uses').routing).toEqual(['Asked of everyone']);
    expect(the('why').routing).toEqual(['Asked only if “Which do you use?” is “Option 4”']);
  });

  it('says to whom single answers were offered, and parts of a long list', () => {
    const some = drawnQuestionnaire(
      'ward single 1-3; park single 1-4 only 2,3 where ward = 1 only 4 where ward = 3; street list 1-9 only 1,2,3,4,5,6,7 where ward = 2; last single 1-2 only 2 where ward = 1 if ward = 2',
    );
    const routing = toplineOf({
      questionnaire: some,
      results: { everyone: [], people: [] },
      reader,
      hideUnder: 30,
    }).flatMap((module) => module.questions.map((question) => question.routing));
    const first = 'offered only if “Question ward?” is “Option 1”';
    expect(routing).toEqual([
      ['Asked of everyone'],
      [
        'Asked of everyone',
        `“Option 2”, “Option 3”: ${first}`,
        '“Option 4”: offered only if “Question ward?” is “Option 3”',
      ],
      [
        'Asked of everyone',
        '“Option 1”, “Option 2”, “Option 3”, “Option 4”, “Option 5” and 2 more answers: offered only if “Question ward?” is “Option 2”',
      ],
      ['Asked only if “Question ward?” is “Option 2”', `“Option 2”: ${first}`],
    ]);
  });

  it('says of a value that nobody is asked for that it is worked out', () => {
    const worked = drawnQuestionnaire(
      'hours number 0-60; twice computed number = $hours * 2; more computed number = $hours + 1 when $hours > 3',
    );
    const [first, plain, some] = toplineOf({
      questionnaire: worked,
      results: { everyone: [], people: [] },
      reader,
      hideUnder: 30,
    }).flatMap((module) => module.questions.map(({ routing }) => routing));
    expect(first).toEqual(['Asked of everyone']);
    expect(plain).toEqual(['Worked out from the answers']);
    expect(some).toEqual([expect.stringMatching(/^Worked out from the answers, only if /)]);
  });

  it('has at every answer its share, interval, base and effective base, with nets last and the dates', () => {
    const [table] = the('runs').tables;
    expect(table?.view.lines.map(({ label }) => label).slice(-2)).toEqual(['Satisfied', 'Dissatisfied']);
    for (const line of table?.view.lines ?? [])
      expect(line.cells[0]).toMatchObject({
        share: expect.stringMatching(/%$/),
        interval: expect.stringMatching(/^\d+% to \d+%$/),
        base: '90',
        effectiveBase: expect.stringMatching(/^\d+$/),
      });
    expect(table?.of).toBe('Base: 90, all asked. 1 to 30 June 2021.');
  });

  it('has the older words in a table of their own, with their own base', () => {
    const [, older] = the('runs').tables;
    expect(older).toMatchObject({
      heading: 'As asked in version 1',
      askedAs: 'Is Sampleton Council run well?',
      of: 'Base: 60, all asked. 1 to 30 June 2021.',
    });
  });

  it('says of numbers what they come to, of words only how many wrote some, of a screening question why not', () => {
    expect(the('hours').tables[0]?.numbers.map(({ label }) => label)).toEqual([
      'Mean',
      'Median',
      'Standard deviation',
    ]);
    const [score] = the('recommend').tables[0]?.numbers ?? [];
    expect(score).toMatchObject({
      label: 'Net promoter score',
      figure: expect.stringMatching(/^\u2212\d+$/),
      interval: expect.stringMatching(/ to /),
      base: '150',
      effectiveBase: '150',
    });
    expect(the('moved').tables[0]?.view.lines.length).toBeGreaterThan(3);
    const [words] = the('words').tables;
    expect(words?.wrote).toMatch(/^People who wrote something: 38\./);
    expect(JSON.stringify(modules)).not.toContain('What person');
    expect(the('adult')).toMatchObject({ tables: [], note: expect.stringContaining('passed it') });
    expect(the('thanks')).toMatchObject({ tables: [], note: 'Asks nothing.' });
  });

  it('has a table for every row of a list, and one for all options of several', () => {
    expect(the('services').tables.map(({ heading }) => heading)).toEqual(['Row parks', 'Row roads']);
    expect(the('uses').tables).toHaveLength(1);
  });

  it('withholds a handful of people, and those from whom they could be worked out', () => {
    const [faith] = the('faith').tables;
    const hidden = faith?.view.lines.filter(({ cells }) => cells[0]?.hidden).map(({ label }) => label);
    expect(hidden).toHaveLength(2);
    expect(hidden).toContain('A third');
    expect(faith?.view.lines.find(({ label }) => label === 'A third')?.cells[0]).toMatchObject({
      base: null,
      interval: null,
      effectiveBase: null,
    });
  });

  it('has no interval and no effective base for an open sample', () => {
    const open = toplineOf({ questionnaire, results: resultsIn('open'), reader, hideUnder: 30 });
    const tables = open.flatMap((module) => module.questions.flatMap((question) => question.tables));
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table.isPrecise).toBe(false);
      const cells = table.view.lines.flatMap((line) => line.cells);
      expect(cells.every(({ interval, effectiveBase }) => interval === null && effectiveBase === null)).toBe(
        true,
      );
      expect(table.numbers.every(({ interval, effectiveBase }) => interval + effectiveBase === '')).toBe(
        true,
      );
    }
  });

  it('keeps what an older version asked and the newest does not', () => {
    const without = { ...questionnaire, modules: questionnaire.modules.slice(0, 2) };
    const tables = results.people.map((table) =>
      table.column.question === 'faith' ? { ...table, earlier: [1] } : table,
    );
    const last = toplineOf({
      questionnaire: without,
      results: { ...results, people: tables },
      reader,
      hideUnder: 30,
    }).at(-1);
    expect(last?.title).toBe('Asked before, and not any more');
    expect(last?.questions).toMatchObject([{ key: 'faith', number: null, text: 'How about faith?' }]);
  });
});
