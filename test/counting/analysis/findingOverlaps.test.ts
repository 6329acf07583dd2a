import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/counting/analysis/dataset.ts';
import { toldFindings } from '../../../src/counting/analysis/findingOverlaps.ts';
import { scanFor } from '../../../src/counting/analysis/findings.ts';
import type { CodedMade } from '../../../src/counting/analysis/made/codedMade.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aText } from '../../fixtures/aText.ts';
import { aQuestionnaire, aResponse, aScale } from '../../fixtures/aWave.ts';
import { withMade } from '../../fixtures/madeHere.ts';
import { sharedWave } from '../../fixtures/sharedGroups.ts';

const limits = DEFAULT_SETTINGS;
const told = (dataset: Dataset, found: readonly string[]) =>
  toldFindings(
    dataset,
    found.map((breakBy) => ({ column: 'side', breakBy, sort: 'answer' as const })),
    { dontKnow: 'asAsked', limits },
  ).map(({ breakBy }) => breakBy);
const options = ['uses.1', 'uses.2', 'uses.3', 'sex'];

describe('findings by one of several answers', () => {
  it('are told where no two groups differ by a handful', () => {
    const dataset = sharedWave(300, (i) => ({
      uses: i % 6 === 0 ? [1, 2] : [(i % 3) + 1],
      side: (i % 2) + 1,
    }));
    expect(told(dataset, options)).toEqual(options);
  });

  it('are left out of one of two groups that a handful parts', () => {
    const dataset = sharedWave(300, (i) => ({
      uses: i < 120 ? [1, 2] : i < 124 ? [1] : [3],
      side: (i % 2) + 1,
    }));
    expect(told(dataset, options)).toEqual(['uses.1', 'uses.3', 'sex']);
  });
});

describe('codes of answers in words', { timeout: 60_000 }, () => {
  it('are groups of the scan: who gave one beside those who answered without it', () => {
    const responses = Array.from({ length: 400 }, (_, i) =>
      aResponse(i + 1, {
        improve: { value: `words ${i}` },
        runs: { value: (i % 2 === 0) === i % 10 > 0 ? 1 : 5 },
      }),
    );
    const questionnaires = [aQuestionnaire([aText('improve'), aScale('runs')])];
    const coded: CodedMade = {
      ...{ sort: 'coded', id: 'made:coded_improve', label: 'Coded answers', of: 'improve', option: null },
      codes: [
        { code: 1, label: 'Buses' },
        { code: 2, label: 'Litter' },
      ],
      answers: Object.fromEntries(
        responses.map(({ id }, i) => [
          String(id),
          [...(i % 2 === 0 ? [1] : []), ...(i % 3 === 0 ? [2] : [])],
        ]),
      ),
    };
    const dataset = withMade(aDataset({}, { questionnaires, responses }), coded);
    const weights = new Float64Array(dataset.size).fill(1);
    const found = scanFor(dataset, { weights, settings: limits, dontKnow: 'asAsked' }).flatMap(
      (part) => part.found,
    );
    const buses = found.find(
      ({ breakBy, column }) => breakBy === 'made:coded_improve.1' && column === 'runs',
    );
    expect(buses?.gap.points).toBeGreaterThan(40);
    expect(buses?.one.base).toBeLessThan(201);
    expect(
      found.some(({ column, breakBy }) => column.startsWith('made:') && breakBy.startsWith('made:')),
    ).toBe(false);
  });
});
