import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { scanFor } from '../../../src/counting/analysis/findings.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { findingsOf, findingTable } from '../../../src/counting/analysis/waveFindings.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { atDoors, sample, sampleSource } from '../../fixtures/theSample.ts';

const prepared = prepareResults(sampleSource, []);
const ask = { wave: sample.waves[1].id, choices: {}, dontKnow: 'asAsked' } as const;

describe('what stands out in a wave', () => {
  const findings = goodOf(findingsOf(prepared, ask));

  it('is the scan of its answers with its weights, with the words of every column in it', () => {
    const scanned = scanFor(atDoors.dataset, {
      weights: atDoors.weights.perResponse,
      settings: DEFAULT_SETTINGS,
      dontKnow: 'asAsked',
    });
    expect(findings.parts).toEqual(scanned);
    const questions = findings.questions.map(({ column }) => String(column.id));
    const breaks = findings.breaks.map(({ column }) => String(column.id));
    for (const { found } of findings.parts) {
      for (const { column, breakBy } of found) {
        expect(questions).toContain(column);
        expect(breaks).toContain(breakBy);
      }
    }
    expect(findings.note).toMatchObject({ mode: 'faceToFace', simulated: true });
  });

  it('is kept for the next time it is asked for', () => {
    const told: number[] = [];
    expect(goodOf(findingsOf(prepared, ask, (share) => told.push(share))).parts).toBe(findings.parts);
    expect(told).toEqual([]);
  });

  it('leads to the table of each finding, and to nothing that is not there', () => {
    const [first] = findings.parts.flatMap(({ found }) => found);
    if (first === undefined) throw new Error('nothing stands out');
    const table = goodOf(findingTable(prepared, ask, first));
    expect(table.column.id).toBe(first.column);
    expect(table.groups.map((group) => group.id)).toContain(String(first.group));
    expect(findingTable(prepared, ask, { column: 'nowhere', breakBy: 'sex' }).ok).toBe(false);
    expect(findingsOf(prepared, { ...ask, wave: id<'wave'>('nowhere') })).toMatchObject({
      problem: { kind: 'notFound', what: 'wave' },
    });
  });
});
