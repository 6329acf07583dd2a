import { describe, expect, it } from 'vitest';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { findingsOf } from '../../../src/counting/analysis/waveFindings.ts';
import { findingsCsv } from '../../../src/telling/exports/findingsCsv.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { reader } from '../../fixtures/tables.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const wave = sample.waves[1];
const findings = goodOf(
  findingsOf(prepareResults(sampleSource, []), { wave: wave.id, choices: {}, dontKnow: 'asAsked' }),
);

describe('the file of what stands out', () => {
  const lines = readCsv(findingsCsv(findings, { wave, reader }));

  it('has a line for each finding, with its figures, bases, tests and correction', () => {
    const all = findings.parts.flatMap(({ found }) => found);
    expect(lines).toHaveLength(all.length);
    lines.forEach((line, place) => {
      const finding = all[place];
      expect(Number(line['figure'])).toBeCloseTo(100 * (finding?.one.value as number), 0);
      expect(Number(line['unweighted_base'])).toBe(finding?.one.base);
      expect(Number(line['other_unweighted_base'])).toBe(finding?.rest.base);
      expect(Number(line['gap_low_95'])).toBeLessThanOrEqual(Number(line['gap']));
      expect(Number(line['p_adjusted'])).toBeLessThanOrEqual(0.05);
      expect(line['simulated']).toBe('yes');
      expect(line['note']).toContain('1 in 20');
      expect(Number(line['tests_in_part'])).toBeGreaterThan(0);
    });
  });

  it('says of a part in which nothing stands out that nothing does', () => {
    const none = findings.parts.map((part) => ({ ...part, found: [] }));
    const empty = readCsv(findingsCsv({ ...findings, parts: none }, { wave, reader }));
    expect(empty.map((line) => line['measure'])).toEqual(['nothing stands out', 'nothing stands out']);
    expect(empty.map((line) => Number(line['tests_in_part']))).toEqual(
      findings.parts.map(({ tests }) => tests),
    );
  });
});
