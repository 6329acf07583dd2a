import { describe, expect, it } from 'vitest';
import { GIVEN_WEIGHT } from '../../../src/asking/questions/collected/besideAnswers.ts';
import { toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { treatAs } from '../../../src/keeping/imports/collectedEdits.ts';
import { factReader } from '../../../src/keeping/imports/factReader.ts';
import { aQuestionnaire } from '../../fixtures/aWave.ts';
import { aCollectedWave, collected, fileOf } from '../../fixtures/collected.ts';

describe('responses out of a file', () => {
  it('were held on the first day of fieldwork and are of nobody’s list where no column says more', () => {
    const wave = aCollectedWave(aQuestionnaire([]));
    const read = factReader({
      mapping: { v: 1, columns: ['q'], targets: [] },
      wave,
      wardList: null,
      mode: 'postal',
    });
    const { finished, mode, design } = read({
      row: 2,
      cell: () => '1',
      separator: ',',
      tell: () => undefined,
    });
    expect([finished, mode, design.frameVariables, design.adults]).toEqual([wave.from, 'postal', {}, null]);
  });

  it('each say how they were collected where a column does, and as most were where it says nothing', async () => {
    const some = await collected(fileOf('mode,q\nWeb,1\nPhone,2\nNA,1\n,2\nphone,1\n'), (mapping) => ({
      ...mapping,
      targets: mapping.targets.map((target) =>
        target.to === 'mode'
          ? { ...target, codes: target.codes.filter(({ found }) => found !== 'NA') }
          : target,
      ),
    }));
    // The wave of the fixture is online.
    const modes = some.responses.map(({ design }) => Object.values(design.modes));
    expect(modes).toEqual([['online'], ['telephone'], ['online'], ['online'], ['telephone']]);
    expect(some.troubles).toEqual([
      {
        kind: 'unknownMode',
        count: 1,
        first: [{ kind: 'unknownMode', row: 4, column: 'mode', found: 'NA' }],
      },
    ]);
    const dataset = toDataset({
      wave: some.plan.wave,
      questionnaires: [some.plan.questionnaire],
      responses: some.responses,
      wardList: null,
      settings: DEFAULT_SETTINGS,
    });
    expect(dataset.ok && dataset.value.modes).toEqual(['online', 'telephone']);
  });

  it('have what the list says of people, and by what chance they were drawn, from which weights begin', async () => {
    const rows = [
      '1,2,0.01,Wales',
      '2,3,0.01,England',
      '1,many,0.01,NA',
      '0,1,0.01,England',
      '1,1,1.5,Wales',
    ];
    const text = `homes,grown,chance,constructor,caseId,q\n${rows.map((row, at) => `${row},${at},${1 + (at % 2)}`).join('\n')}\n`;
    const uses = { homes: 'dwellings', grown: 'adults', chance: 'probability' } as const;
    const some = await collected(fileOf(text), (guessed, { columns: profiles, separator }) => {
      const each = Object.entries(uses).reduce(
        (mapping, [name, use]) => treatAs(mapping, use, { names: [name], profiles, separator }),
        guessed,
      );
      return treatAs(each, 'frame', { names: ['constructor', 'caseId'], profiles, separator });
    });
    const { responses } = some;
    expect(
      responses.map(({ design: { dwellings, adults, addressProbability } }) => [
        dwellings,
        adults,
        addressProbability,
      ]),
    ).toEqual([
      [1, 2, 0.01],
      [2, 3, 0.01],
      [1, null, 0.01],
      [null, 1, 0.01],
      [1, 1, null],
    ]);
    expect(
      some.troubles.map(({ kind, first }) => [
        kind,
        first.map((one) => ('column' in one ? `${one.row} ${one.column}` : '')),
      ]),
    ).toEqual([['badChance', ['4 grown', '5 homes', '6 chance']]]);
    // By no name that every object answers to, nor by one that is something else there.
    expect(responses.map(({ design }) => design.frameVariables)).toEqual([
      { 'constructor (list)': 'Wales', 'caseId (list)': '0' },
      { 'constructor (list)': 'England', 'caseId (list)': '1' },
      { 'caseId (list)': '2' },
      { 'constructor (list)': 'England', 'caseId (list)': '3' },
      { 'constructor (list)': 'Wales', 'caseId (list)': '4' },
    ]);
    const dataset = toDataset({
      wave: { ...some.plan.wave, sample: 'random' },
      questionnaires: [some.plan.questionnaire],
      responses: responses.slice(0, 2),
      wardList: null,
      settings: DEFAULT_SETTINGS,
    });
    // 2 and 6 of which 4 count, of mean 1.
    expect(dataset.ok && [...dataset.value.designWeight]).toEqual([2 / 3, 4 / 3]);
  });

  it('have no weight of 0, nor one that is huge beside the others: each is told with row and column', async () => {
    const rows = ['1', '0', '1.5', '150000', '', '2'].map((weight, at) => `${weight},${1 + (at % 2)}`);
    const some = await collected(fileOf(`weight;q\n${rows.join('\n').replaceAll(',', ';')}\n`));
    expect(some.troubles.map(({ kind, first }) => [kind, first])).toEqual([
      [
        'badWeight',
        [
          { kind: 'badWeight', row: 3, column: 'weight', found: '0' },
          { kind: 'badWeight', row: 6, column: 'weight', found: '' },
        ],
      ],
      ['hugeWeight', [{ kind: 'hugeWeight', row: 5, column: 'weight', found: '150000' }]],
    ]);
    const weights = some.responses.map(({ design }) => design.frameVariables[GIVEN_WEIGHT]);
    expect(weights).toEqual(['1', undefined, '1.5', undefined, undefined, '2']);
  });
});
