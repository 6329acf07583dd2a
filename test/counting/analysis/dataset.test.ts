import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { FIRST_CATEGORY, MISSING } from '../../../src/core/column.ts';
import { id } from '../../../src/core/id.ts';
import { type DatasetInput, toDataset, variableOf } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const runs = aScale('runs');
const uses = aSingle('uses', ['Yes', 'No']);
const often = aSingle('often', ['Daily', 'Weekly'], {
  askIf: { question: uses.id, isOneOf: [1] },
});
const questionnaire = aQuestionnaire([runs, uses, often]);

function input(more: Partial<DatasetInput>): DatasetInput {
  return {
    wave: aWave(),
    questionnaires: [questionnaire],
    responses: [],
    wardList: null,
    settings: DEFAULT_SETTINGS,
    ...more,
  };
}

function made(more: Partial<DatasetInput>) {
  const result = toDataset(input(more));
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

function codes(more: Partial<DatasetInput>, column: string): readonly number[] {
  return [...(variableOf(made(more), column)?.codes ?? [])];
}

describe('a dataset', () => {
  it('holds a code for each respondent, with every way of having no view told apart', () => {
    const responses = [
      aResponse(1, { runs: { value: 2 } }),
      aResponse(2, { runs: { missing: 'dontKnow', heard: 'volunteered' } }),
      aResponse(3, { runs: { missing: 'preferNot' } }),
      aResponse(4, { runs: { missing: 'notAnswered' } }),
      aResponse(5, {}),
    ];
    expect(codes({ responses }, 'runs')).toEqual([
      FIRST_CATEGORY + 1,
      MISSING.dontKnow,
      MISSING.preferNot,
      MISSING.notAnswered,
      MISSING.notAnswered,
    ]);
  });

  it('says not asked where the route passed a question by', () => {
    const responses = [
      aResponse(1, { uses: { value: 1 }, often: { value: 2 } }),
      aResponse(2, { uses: { value: 2 } }),
      aResponse(3, { uses: { value: 1 } }),
    ];
    expect(codes({ responses }, 'often')).toEqual([
      FIRST_CATEGORY + 1,
      MISSING.notAsked,
      MISSING.notAnswered,
    ]);
  });

  it('says not asked for what a partial interview never reached', () => {
    const responses = [
      aResponse(1, { runs: { value: 1 } }, { kind: 'partial', endedBy: 'stopped' }),
      aResponse(2, { runs: { value: 1 } }),
    ];
    expect(codes({ responses }, 'uses')).toEqual([MISSING.notAsked, MISSING.notAnswered]);
  });

  it('says not asked for a question that the version had not, or worded differently', () => {
    const first = aQuestionnaire([aScale('runs', { wording: 'another wording' })]);
    const second = aQuestionnaire([runs, uses], { version: 2 });
    const asked = { id: id<'questionnaire'>('q'), version: 2 };
    const responses = [
      aResponse(1, { runs: { value: 1 } }),
      aResponse(2, { runs: { value: 1 }, uses: { value: 1 } }, { questionnaire: asked }),
    ];
    const both = { questionnaires: [second, first], responses };
    expect(codes(both, 'runs')).toEqual([MISSING.notAsked, FIRST_CATEGORY]);
    expect(codes(both, 'uses')).toEqual([MISSING.notAsked, FIRST_CATEGORY]);
  });

  it('counts complete and partial responses only, each once in its last revision', () => {
    const responses = [
      aResponse(1, { runs: { value: 1 } }),
      aResponse(1, { runs: { value: 5 } }, { revision: 2 }),
      aResponse(2, {}, { kind: 'breakOff' }),
      aResponse(3, {}, { kind: 'training' }),
      aResponse(4, { runs: { value: 2 } }, { kind: 'partial' }),
    ];
    const dataset = made({ responses });
    expect(dataset.ids).toEqual(['r1', 'r4']);
    expect(dataset.kinds).toEqual({ complete: 1, breakOff: 1, training: 1, partial: 1 });
    expect(codes({ responses }, 'runs')).toEqual([FIRST_CATEGORY + 4, FIRST_CATEGORY + 1]);
  });

  it('refuses to mix simulated with real', () => {
    const responses = [aResponse(1, {}), aResponse(2, {}, { simulated: true })];
    expect(toDataset(input({ responses }))).toEqual({ ok: false, problem: { kind: 'mixedSimulated' } });
    const simulated = input({ responses: [aResponse(1, {})], wave: aWave({ simulated: true }) });
    expect(toDataset(simulated).ok).toBe(false);
  });

  it('refuses responses whose questionnaire is not there', () => {
    const asked = { id: id<'questionnaire'>('q'), version: 7 };
    const responses = [aResponse(1, {}, { questionnaire: asked })];
    expect(toDataset(input({ responses }))).toEqual({
      ok: false,
      problem: { kind: 'notFound', what: 'questionnaire' },
    });
  });

  it('makes a column of each option of a question that takes several, for those it was offered', () => {
    const uses = drawnQuestion('uses multiple 1-3');
    const likes = drawnQuestion('likes multiple 1-3 carries uses');
    const questionnaires = [aQuestionnaire([uses, likes])];
    const responses = [aResponse(1, { uses: { value: [1, 2] }, likes: { value: [2] } }), aResponse(2, {})];
    const made = aDataset({}, { questionnaires, responses });
    const codesOf = (name: string) => [...(variableOf(made, name)?.codes ?? [])];
    expect(['uses.1', 'uses.2', 'uses.3'].map(codesOf)).toEqual([
      [4, 1],
      [4, 1],
      [5, 1],
    ]);
    expect(['likes.1', 'likes.2', 'likes.3'].map(codesOf)).toEqual([
      [5, 0],
      [4, 0],
      [0, 0],
    ]);
  });

  it('counts an option that a condition offers only for those it was offered, in each version', () => {
    const likes = (isNarrow: boolean) => {
      const drawn = drawnQuestion('likes multiple 1-2');
      if (!('options' in drawn)) throw new RangeError('several of a list were drawn');
      const offeredIf = { question: id<'question'>('uses'), isOneOf: [1] };
      const options = drawn.options.map((option) =>
        option.code === 2 && isNarrow ? { ...option, offeredIf } : option,
      );
      return { ...drawn, options } as Question;
    };
    const of = (isNarrow: boolean, version: number) => aQuestionnaire([uses, likes(isNarrow)], { version });
    const asked = (version: number) => ({ questionnaire: { id: of(true, 1).id, version } });
    const given = { uses: { value: 2 }, likes: { value: [1] } };
    const responses = [
      aResponse(1, { uses: { value: 1 }, likes: { value: [2] } }, asked(1)),
      aResponse(2, given, asked(1)),
      aResponse(3, given, asked(2)),
    ];
    const more = { questionnaires: [of(true, 1), of(false, 2)], responses };
    expect(codes(more, 'likes.1')).toEqual([FIRST_CATEGORY + 1, FIRST_CATEGORY, FIRST_CATEGORY]);
    expect(codes(more, 'likes.2')).toEqual([FIRST_CATEGORY, MISSING.notAsked, FIRST_CATEGORY + 1]);
  });

  it('counts a row that is carried over only for those it was asked of', () => {
    const uses = drawnQuestion('uses multiple 1-2');
    const grid = drawnQuestion('likes grid o1,o2,o of 1-3 carries uses rows random');
    const several = { ...grid, kind: 'multipleGrid', id: id<'question'>('ways') } as Question;
    const row = (value: number) => ({ o2: { value }, o: { value } });
    const rows = (value: number) => ({ o2: { value: [value] }, o: { value: [value] } });
    const responses = [
      aResponse(1, { uses: { value: [2] }, likes: { value: row(3) }, ways: { value: rows(2) } }),
      aResponse(2, { uses: { value: [1, 2] }, likes: { value: row(1) } }),
      aResponse(3, { uses: { missing: 'preferNot' } }),
    ];
    const more = { questionnaires: [aQuestionnaire([uses, grid, several])], responses };
    expect(codes(more, 'likes.o1')).toEqual([MISSING.notAsked, MISSING.notAnswered, MISSING.notAsked]);
    expect(codes(more, 'likes.o2')).toEqual([FIRST_CATEGORY + 2, FIRST_CATEGORY, MISSING.notAsked]);
    expect(codes(more, 'likes.o')).toEqual([FIRST_CATEGORY + 2, FIRST_CATEGORY, MISSING.notAsked]);
    expect(codes(more, 'ways.o1.2')).toEqual([MISSING.notAsked, MISSING.notAnswered, MISSING.notAsked]);
    expect(codes(more, 'ways.o2.2')).toEqual([FIRST_CATEGORY, MISSING.notAnswered, MISSING.notAsked]);
  });

  it('counts a row that came with a later version as not asked of those before it', () => {
    const rows = (names: string) => drawnQuestion(`services grid ${names} of 1-3`);
    const [before, now] = [
      aQuestionnaire([rows('parks')]),
      aQuestionnaire([rows('parks,roads')], { version: 2 }),
    ];
    const given = (names: readonly string[]) => ({
      services: { value: Object.fromEntries(names.map((name) => [name, { value: 1 }])) },
    });
    const asked = { questionnaire: { id: id<'questionnaire'>('q'), version: 2 } };
    const responses = [aResponse(1, given(['parks'])), aResponse(2, given(['parks', 'roads']), asked)];
    const made = aDataset({}, { questionnaires: [before, now], responses });
    const codesOf = (name: string) => [...(variableOf(made, name)?.codes ?? [])];
    expect(codesOf('services.parks')).toEqual([4, 4]);
    expect(codesOf('services.roads')).toEqual([0, 4]);
  });
});

describe('what is worked out, and a repeated module', () => {
  const drawn = drawnQuestionnaire(
    'core: used multiple 1-2; places forEach used: often number 0-31; after: visits computed number = sum($often); born date from 1900-01-01 to 2026-12-31; old single 1-2 when today() - $born > 20000',
  );
  const [core, places, after] = drawn.modules;
  if (!core || !places || !after) throw new RangeError('the drawing requires three modules');
  const text = { en: 'How often {each}?' };
  const worded = { ...places, questions: places.questions.map((one) => ({ ...one, text })) };
  const asked = { ...drawn, modules: [core, worded, after] };
  const asks = { id: asked.id, version: 1 };
  const responses = [
    aResponse(
      1,
      {
        used: { value: [1, 2] },
        'often@1': { value: 3 },
        'often@2': { value: 4 },
        visits: { value: 7 },
        born: { value: '1950-01-01' },
        old: { value: 1 },
      },
      { questionnaire: asks },
    ),
    aResponse(
      2,
      { used: { value: [2] }, 'often@2': { value: 5 }, visits: { value: 5 }, born: { value: '2000-01-01' } },
      { questionnaire: asks },
    ),
    aResponse(3, { used: { missing: 'notAnswered' } }, { questionnaire: asks }),
  ];
  const more = { questionnaires: [asked], responses };

  it('are columns, each time of the module its own, with what it was asked for', () => {
    const variables = made(more).variables.filter(({ column }) => column.number !== undefined);
    expect(variables.map(({ column }) => `${column.id}: ${column.label.en}`)).toEqual([
      'often@1: How often Option 1?',
      'often@2: How often Option 2?',
      'visits: Question visits?',
    ]);
    expect(variables.map(({ exact }) => exact)).toEqual([
      [3, null, null],
      [4, 5, null],
      [7, 5, null],
    ]);
  });

  it('say not asked where the module was not asked for that', () => {
    expect(codes(more, 'often@1').map((code) => code === MISSING.notAsked)).toEqual([false, true, true]);
    // The day on which each interview began decides, not the day on which it is counted.
    expect(codes(more, 'old')).toEqual([FIRST_CATEGORY, MISSING.notAsked, MISSING.notAsked]);
  });

  it('stand apart in two versions where what it is repeated for was renamed', () => {
    const options = 'options' in (core.questions[0] ?? {}) ? core.questions[0] : undefined;
    if (options === undefined || !('options' in options)) throw new RangeError('options are required');
    const renamed = options.options.map((one) => (one.code === 2 ? { ...one, text: { en: 'Pools' } } : one));
    const again = {
      ...asked,
      version: 2,
      modules: [{ ...core, questions: [{ ...options, options: renamed } as Question] }, worded, after],
    };
    const both = { ...more, questionnaires: [asked, again] };
    expect(codes(both, 'often@1')[0]).toBeGreaterThanOrEqual(FIRST_CATEGORY);
    expect(codes(both, 'often@2')).toEqual([MISSING.notAsked, MISSING.notAsked, MISSING.notAsked]);
  });
});
