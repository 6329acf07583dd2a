import { describe, expect, it } from 'vitest';
import type { Response } from '../../../../src/asking/survey/response.ts';
import { id } from '../../../../src/core/id.ts';
import type { ChosenTable } from '../../../../src/counting/analysis/chosenTable.ts';
import { chosenTables } from '../../../../src/counting/analysis/chosenTables.ts';
import { compareAllWaves } from '../../../../src/counting/analysis/compareWaves.ts';
import { type Dataset, variableOf } from '../../../../src/counting/analysis/dataset.ts';
import type { CodedMade } from '../../../../src/counting/analysis/made/codedMade.ts';
import { madeDataset } from '../../../../src/counting/analysis/made/madeDataset.ts';
import { prepareResults } from '../../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../../src/counting/analysis/tabulate.ts';
import { DEFAULT_CHOICES, weigh } from '../../../../src/counting/analysis/weights.ts';
import { chosenNotes } from '../../../../src/telling/exports/chosenNotes.ts';
import { aText, writtenResponses } from '../../../fixtures/aText.ts';
import { aQuestionnaire, aResponse, aSingle, aWave } from '../../../fixtures/aWave.ts';
import { reader } from '../../../fixtures/tables.ts';
import { sampleSource } from '../../../fixtures/theSample.ts';

const none = { age: null, sex: null, wards: null };
const options = [
  { code: 1, text: { en: 'A letter' } },
  { code: 9, text: { en: 'Other' }, specify: true as const },
];
const questionnaire = aQuestionnaire([aText('improve'), aSingle('heard', [], { options })]);
const coded: CodedMade = {
  sort: 'coded',
  id: 'made:coded_improve',
  label: 'Coded answers: What about improve?',
  of: 'improve',
  option: null,
  codes: [
    { code: 1, label: 'Buses' },
    { code: 4, label: 'Litter' },
  ],
  answers: { r1: [1], r2: [1, 4], r3: [] },
};

function dataset(made: readonly CodedMade[], responses: readonly Response[] = theResponses()): Dataset {
  const found = madeDataset({
    wave: aWave(),
    questionnaires: [questionnaire],
    responses,
    wardList: null,
    settings: DEFAULT_SETTINGS,
    made,
  });
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}

function theResponses() {
  return [
    ...writtenResponses('improve', ['Buses', 'Buses, bins', 'Not coded yet', null]),
    aResponse(5, { improve: { missing: 'dontKnow', heard: 'volunteered' } }),
  ];
}

const codesIn = (one: Dataset, column: string) => [...(variableOf(one, column)?.codes ?? [])];

describe('coded answers as columns', () => {
  it('have a column for each code, with who wrote nothing and whose answer is not coded apart', () => {
    const made = dataset([coded]);
    // In memory: 0 not asked, 1 passed over, 3 don't know, 4 chosen, 5 not chosen.
    expect(codesIn(made, 'made:coded_improve.1')).toEqual([4, 4, 0, 1, 3]);
    expect(codesIn(made, 'made:coded_improve.4')).toEqual([5, 4, 0, 1, 3]);
    expect(variableOf(made, 'made:coded_improve.1')?.notCoded).toBe(1);
  });

  it('are none while nothing is coded', () => {
    const nothing = { ...coded, answers: { r1: [], r2: [], r3: [] } };
    expect(dataset([nothing]).variables).toEqual(dataset([]).variables);
  });

  it('beside an option are of those who wrote there', () => {
    const responses = [
      aResponse(1, { heard: { value: 9, other: { 9: 'School' } } }),
      aResponse(2, { heard: { value: 9 } }),
      aResponse(3, { heard: { value: 1 } }),
    ];
    const beside = { ...coded, id: 'made:coded_heard.9', of: 'heard', option: 9, answers: { r1: [4] } };
    const made = dataset([beside], responses);
    expect(codesIn(made, 'made:coded_heard.9.4')).toEqual([4, 0, 0]);
    expect(variableOf(made, 'made:coded_heard.9.4')?.madeOf).toEqual(['heard']);
  });

  it('stand apart by the words that were asked, as the question does', () => {
    const older = aQuestionnaire([aText('improve', { text: { en: 'Older words?' }, wording: 'older' })], {
      version: 0,
    });
    const responses = writtenResponses('improve', ['Buses', 'Bins'], (i) =>
      i === 0 ? { questionnaire: { id: older.id, version: 0 } } : {},
    );
    const found = madeDataset({
      wave: aWave(),
      questionnaires: [questionnaire, older],
      responses,
      wardList: null,
      settings: DEFAULT_SETTINGS,
      made: [{ ...coded, answers: { r1: [1], r2: [4] } }],
    });
    if (!found.ok) throw new Error(found.problem.kind);
    expect(codesIn(found.value, 'made:coded_improve.1')).toEqual([0, 5]);
    expect(codesIn(found.value, 'made:coded_improve.1~0')).toEqual([4, 0]);
    expect(variableOf(found.value, 'made:coded_improve.1~0')?.earlier?.versions).toEqual([0]);
  });

  it('make a table under what the officer calls them, that says how many are not coded yet', () => {
    const many = Array.from({ length: 60 }, (_, i) => (i < 40 ? 'Buses' : 'Later'));
    const answers = Object.fromEntries(many.map((text, i) => [`r${i + 1}`, text === 'Buses' ? [1] : []]));
    const made = dataset([{ ...coded, answers }], writtenResponses('improve', many));
    const table = tabulate(made, {
      column: 'made:coded_improve.1',
      weights: null,
      settings: DEFAULT_SETTINGS,
    });
    expect(table.title).toEqual({ en: coded.label });
    expect(table.notCoded).toBe(20);
    expect(table.groups[0]?.base).toBe(40);
    expect(table.rows[0]?.cells[0]).toMatchObject({ shown: true, share: 1 });
  });

  it('are one question among those that tables are made of, with a note on what is not coded', () => {
    const many = Array.from({ length: 60 }, (_, i) => (i < 40 ? 'Buses' : 'Later'));
    const answers = Object.fromEntries(many.map((text, i) => [`r${i + 1}`, text === 'Buses' ? [1] : []]));
    const wave = {
      wave: aWave(),
      questionnaires: [questionnaire],
      responses: writtenResponses('improve', many),
      made: [{ ...coded, answers }],
    };
    const ask = {
      wave: aWave().id,
      breakBy: null,
      dontKnow: 'asAsked',
      compareWith: null,
      choices: {},
    } as const;
    const found = chosenTables(prepareResults({ ...sampleSource, waves: [wave] }, []), ask, {
      rows: ['made:coded_improve'],
      breaks: [],
      only: [],
      dontKnow: 'asAsked',
    });
    if (!found.ok) throw new Error(found.problem.kind);
    const [table] = found.value.tables;
    expect(table?.of).toMatchObject({ title: { en: coded.label }, isRow: false, groups: [] });
    expect(table?.several).toBe(true);
    expect(table?.rows.map(({ label }) => label?.en)).toEqual(['Buses', 'Litter']);
    expect(table?.everyone.base).toBe(40);
    expect(table?.notCoded).toBe(20);
    const notes = chosenNotes(table as ChosenTable, found.value, {
      shown: { figures: 'column', shows: [] },
      reader,
    });
    expect(notes).toContain('20 answers in words are not coded yet, and not in the base');
  });

  it('tell nothing where the question was put only to a handful of people, not even how many are left', () => {
    const few = aQuestionnaire([], {
      modules: [
        {
          id: 'who',
          title: { en: 'Who' },
          role: 'equality',
          questions: [aSingle('sex', ['Female', 'Male'])],
        },
        {
          id: 'core',
          title: { en: 'Core' },
          role: 'core',
          questions: [aText('improve', { askIf: { question: id<'question'>('sex'), isOneOf: [2] } })],
        },
      ],
    });
    const responses = Array.from({ length: 65 }, (_, i) =>
      aResponse(i + 1, i < 60 ? { sex: { value: 1 } } : { sex: { value: 2 }, improve: { value: 'Buses' } }),
    );
    const found = madeDataset({
      wave: aWave(),
      questionnaires: [few],
      responses,
      wardList: null,
      settings: DEFAULT_SETTINGS,
      made: [{ ...coded, answers: { r61: [1], r62: [], r63: [], r64: [], r65: [] } }],
    });
    if (!found.ok) throw new Error(found.problem.kind);
    const table = tabulate(found.value, {
      column: 'made:coded_improve.1',
      weights: null,
      settings: DEFAULT_SETTINGS,
    });
    expect(table.groups[0]).toMatchObject({ mark: 'protected', base: null });
    expect(table.notCoded).toBeUndefined();
    expect(table.rows.every(({ cells }) => cells.every(({ shown }) => !shown))).toBe(true);
  });

  it('are compared with an earlier wave where the codes are the same, and break the trend where not', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`r${i + 1}`, i % 2 ? [1] : [4]]),
    );
    const responses = writtenResponses('improve', new Array<string>(100).fill('Something'));
    const wave = (codes: CodedMade['codes']) => {
      const made = dataset([{ ...coded, codes, answers }], responses);
      return {
        dataset: made,
        weights: weigh(made, none, { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS }),
      };
    };
    const change = (codes: CodedMade['codes']) =>
      compareAllWaves({
        earlier: wave(coded.codes),
        later: wave(codes),
        settings: DEFAULT_SETTINGS,
        dontKnow: 'asAsked',
      }).find(({ column }) => column === 'made:coded_improve.1');
    expect(change(coded.codes)?.trend).toBe('unbroken');
    expect(change([...coded.codes, { code: 5, label: 'Parks' }])?.trend).toBe('broken');
  });
});
