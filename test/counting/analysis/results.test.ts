import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import {
  prepareResults,
  type ResultsAsk,
  resultsOf,
  worksAhead,
} from '../../../src/counting/analysis/results.ts';
import { aQuestionnaire, aResponse, aScale, aSurvey, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { byPhone, nationInput, sample, sampleResults, sampleSource } from '../../fixtures/theSample.ts';

const { coreOrder } = nationInput(byPhone);
const [phone, doors] = sample.waves;
const ask: ResultsAsk = {
  wave: phone.id,
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  choices: {},
};

describe('the results of a wave', () => {
  it('hold a table of every question, who took part, and every comparison', () => {
    const results = sampleResults(ask);
    expect(results.everyone.length).toBe(17);
    expect(results.tables).toBe(results.everyone);
    expect(results.people.map(({ column }) => column.id)).toEqual(['age_band', 'sex', 'design:area']);
    expect(results.kinds).toEqual({ complete: 1092, partial: 12 });
    expect(results.weights.weightedBy).toEqual(['design', 'age', 'sex', 'area']);
    expect(results.ids.length).toBe(results.weights.perResponse.length);
    expect(results.comparisons.some(({ grade }) => grade === 'likeForLike')).toBe(true);
    expect(results.noFigureCanGiveVerdict).toBe(false);
    expect(results.changes).toBeNull();
    expect(results.everyone.every(({ note }) => note.simulated && note.weighted)).toBe(true);
  });

  it('stand side by side by any group that is offered', () => {
    for (const { column } of sampleResults(ask).breaks) {
      const { tables } = sampleResults({ ...ask, breakBy: column });
      expect(tables[0]?.groups.length).toBeGreaterThan(2);
    }
  });

  it('take Don’t know in or out in every table', () => {
    const bases = (dontKnow: ResultsAsk['dontKnow']) =>
      sampleResults({ ...ask, dontKnow }).everyone.map(({ groups }) => groups[0]?.base ?? 0);
    const [within, without] = [bases('in'), bases('out')];
    expect(within).toEqual(bases('asAsked'));
    expect(within.every((base, i) => base > (without[i] ?? 0))).toBe(true);
  });

  it('say what changed between two waves, the later minus the earlier, whichever is looked at', () => {
    const fromLater = sampleResults({ ...ask, wave: doors.id, compareWith: phone.id }).changes;
    const fromEarlier = sampleResults({ ...ask, compareWith: doors.id }).changes;
    expect(fromLater?.[0]?.earlier?.from).toBe(phone.from);
    expect(JSON.stringify(fromEarlier) === JSON.stringify(fromLater)).toBe(true);
  });

  it('take Don’t know in or out of a change as out of the tables beside it', () => {
    for (const dontKnow of ['in', 'out'] as const) {
      const { changes, everyone } = sampleResults({
        ...ask,
        dontKnow,
        wave: doors.id,
        compareWith: phone.id,
      });
      const change = changes?.find(({ column, row }) => column === 'trust' && row === 'positive');
      const table = everyone.find(({ column }) => column.id === 'trust');
      expect(table?.rows.find(({ id }) => id === 'positive')?.cells[0]).toMatchObject({
        share: change?.later?.value,
        base: change?.later?.base,
      });
    }
  });

  it('hold each net of every wave in the order of time, with its mode', () => {
    const trend = sampleResults(ask).trends.find(
      ({ column, net }) => column === 'trust' && net === 'positive',
    );
    expect(trend?.points.map(({ wave, mode, breaksTrend }) => [wave, mode, breaksTrend])).toEqual([
      [phone.id, 'telephone', false],
      [doors.id, 'faceToFace', true],
    ]);
  });

  it('work out again only what a question changes', () => {
    const first = sampleResults(ask);
    const bySex = sampleResults({ ...ask, breakBy: 'sex' });
    for (const part of ['weights', 'everyone', 'people', 'comparisons', 'trends', 'ids', 'breaks'] as const) {
      expect(bySex[part]).toBe(first[part]);
    }
    expect(bySex.tables).not.toBe(first.tables);
    const out = sampleResults({ ...ask, dontKnow: 'out' });
    expect(out.everyone).not.toBe(first.everyone);
    expect(out.comparisons).toBe(first.comparisons);
    const bySexOnly = { [phone.id]: { margins: ['sex' as const], merges: {}, costAccepted: false } };
    const weighted = sampleResults({ ...ask, choices: bySexOnly });
    expect(weighted.everyone).not.toBe(first.everyone);
    expect(weighted.comparisons).not.toBe(first.comparisons);
  });

  it('may be worked out ahead, table by table, for any break and Don’t know', () => {
    const prepared = prepareResults(sampleSource, coreOrder);
    for (const work of worksAhead(prepared, ask)) work();
    // Nothing is left to count: an empty dataset would do from here on.
    const [found] = [prepared.datasets.get(phone.id)];
    if (!found?.ok) throw new RangeError('the wave can be counted');
    for (const { codes } of found.value.variables) codes.fill(0);
    const ahead = resultsOf(prepared, { ...ask, breakBy: 'age_band', dontKnow: 'out' });
    const usual = sampleResults({ ...ask, breakBy: 'age_band', dontKnow: 'out' });
    expect(ahead.ok && JSON.stringify(ahead.value.tables)).toBe(JSON.stringify(usual.tables));
    expect(worksAhead(prepared, { ...ask, wave: id<'wave'>('none') })).toEqual([]);
  });

  it('follow the officer’s choices of weights', () => {
    const choices = { [phone.id]: { margins: ['sex' as const], merges: {}, costAccepted: false } };
    expect(sampleResults({ ...ask, choices }).weights.weightedBy).toEqual(['design', 'sex']);
  });

  it('are plain data that can travel between page and worker', () => {
    const results = sampleResults(ask);
    expect(JSON.stringify(structuredClone(results)) === JSON.stringify(results)).toBe(true);
    const { waves, ...rest } = sampleSource;
    const few = { ...rest, responses: waves.map(({ responses }) => responses[0]) };
    expect(structuredClone(few)).toEqual(few);
  });

  it('are a problem when the wave is unknown or mixes simulated with real', () => {
    const unknown = resultsOf(prepareResults(sampleSource, coreOrder), { ...ask, wave: id<'wave'>('none') });
    expect(unknown).toEqual({ ok: false, problem: { kind: 'notFound', what: 'wave' } });
    const real = (one: (typeof sampleSource)['waves'][number]) => ({
      ...one,
      responses: one.responses.map((response, i) => ({ ...response, simulated: i > 0 })),
    });
    const mixed = { ...sampleSource, waves: sampleSource.waves.map(real) };
    expect(resultsOf(prepareResults(mixed, coreOrder), ask)).toEqual({
      ok: false,
      problem: { kind: 'mixedSimulated' },
    });
  });

  it('of an open wave have no weights, interval, effective base, test or verdict', () => {
    const opened = {
      ...sampleSource,
      waves: sampleSource.waves.map((one) => ({ ...one, wave: { ...one.wave, sample: 'open' as const } })),
    };
    const found = resultsOf(prepareResults(opened, coreOrder), {
      ...ask,
      breakBy: 'age_band',
      compareWith: doors.id,
    });
    if (!found.ok) throw new Error(found.problem.kind);
    const { everyone, tables, weights, comparisons, changes } = found.value;
    expect(weights).toMatchObject({ status: 'designOnly', weightedBy: [], report: null });
    const all = [...everyone, ...tables];
    const cells = all.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(({ shown }) => shown);
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.every((cell) => cell.shown && cell.interval === null && cell.effectiveBase === null)).toBe(
      true,
    );
    const groups = all.flatMap((table) => table.groups);
    expect(groups.every((one) => one.effectiveBase === null && one.weightingEffectiveBase === null)).toBe(
      true,
    );
    for (const { own, gap, verdict } of comparisons) {
      expect([own?.interval, own?.effectiveBase, gap?.interval ?? null]).toEqual([null, null, null]);
      expect(verdict.verdict).toBe('withheld');
    }
    expect(changes?.length).toBeGreaterThan(20);
    for (const { change, finding } of changes ?? []) {
      expect(change?.interval).toBeNull();
      expect(finding).toEqual({ finding: 'withheld', why: 'openSample' });
    }
  });

  it('of an empty wave have tables without figures', () => {
    const empty = { ...sampleSource, waves: sampleSource.waves.map((one) => ({ ...one, responses: [] })) };
    const found = resultsOf(prepareResults(empty, coreOrder), ask);
    expect(found.ok && found.value.everyone[0]?.rows[0]?.cells[0]).toEqual({ shown: false, why: 'noBase' });
    expect(found.ok && found.value.comparisons[0]?.own).toBeNull();
  });

  it('have one table for a question that takes several answers, and no groups by it', () => {
    const uses = drawnQuestion('uses multiple 1-3');
    const questionnaire = aQuestionnaire([aScale('runs'), uses], {
      modules: [
        { id: 'core', title: { en: 'Core' }, role: 'core', questions: [aScale('runs'), uses] },
        {
          id: 'you',
          title: { en: 'You' },
          role: 'equality',
          questions: [drawnQuestion('help multiple 1-2')],
        },
      ],
    });
    const responses = Array.from({ length: 60 }, (_, i) =>
      aResponse(i + 1, { runs: { value: 1 }, uses: { value: [1, 2] }, help: { value: [1 + (i % 2)] } }),
    );
    const source = {
      ...sampleSource,
      survey: aSurvey(),
      waves: [{ wave: aWave(), questionnaires: [questionnaire], responses }],
    };
    const found = resultsOf(prepareResults(source, coreOrder), { ...ask, wave: aWave().id });
    const results = found.ok ? found.value : null;
    expect(results?.everyone.map(({ column, several }) => [column.id, several])).toEqual([
      ['runs', false],
      ['uses', true],
    ]);
    expect(results?.people.map(({ column }) => column.id)).toEqual(['help']);
    expect(results?.breaks).toEqual([]);
  });
});
