import { describe, expect, it } from 'vitest';
import { GIVEN_WEIGHT } from '../../../src/asking/questions/collected/besideAnswers.ts';
import type { CellTrouble } from '../../../src/keeping/imports/collectedFeed.ts';
import { withoutHugeWeights } from '../../../src/keeping/imports/withoutHugeWeights.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

function weighed(...weights: readonly (string | null)[]) {
  const responses = weights.map((weight, at) =>
    aResponse(
      at + 2,
      {},
      {
        design: aDesign({
          frameVariables: { caseId: `${at}`, ...(weight !== null && { [GIVEN_WEIGHT]: weight }) },
        }),
      },
    ),
  );
  const told: CellTrouble[] = [];
  const kept = withoutHugeWeights(responses, { times: 100, column: 'wt', tell: (one) => told.push(one) });
  return { kept: kept.map(({ design }) => design.frameVariables), told };
}

describe('weights far beyond the others', () => {
  it('are taken from their response, which stays, and told with row and column', () => {
    const { kept, told } = weighed('1', '2', null, '1', '150', '200.5');
    expect(told).toEqual([{ kind: 'hugeWeight', row: 7, column: 'wt', found: '200.5' }]);
    expect(kept.map((variables) => variables[GIVEN_WEIGHT])).toEqual([
      '1',
      '2',
      undefined,
      '1',
      '150',
      undefined,
    ]);
    expect(kept[5]).toEqual({ caseId: '5' });
  });

  it('are held against the middle of those that are left', () => {
    // With 4000 among them the middle is 30, and 290 is within 100 times it; without it the middle is 2.
    const { told } = weighed('1', '1', '2', '30', '290', '4000');
    expect(told.map(({ found }) => found)).toEqual(['290', '4000']);
  });

  it('are none where all are alike, or nobody has one', () => {
    expect(weighed('1', '1').told).toEqual([]);
    expect(weighed(null, null).told).toEqual([]);
  });
});
