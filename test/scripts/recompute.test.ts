import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { instant } from '../../src/core/day.ts';
import { writeBackup } from '../../src/keeping/transfer/backup.ts';
import { goldenBytes } from '../fixtures/golden.ts';
import { sample } from '../fixtures/theSample.ts';

/** Starting Node and reading the sources take seconds on a busy machine. */
const STARTS_WITHIN_MS = 60_000;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'soundings-recompute-'));
afterAll(() => rmSync(folder, { recursive: true }));

function recomputed(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const script = join(root, 'scripts/recompute.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script, path], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 100_000_000,
  });
  return { status, told: JSON.parse(stdout) };
}

it(
  'works a back-up out without a browser, and prints nothing but JSON',
  async () => {
    const { survey, waves, questionnaires, responses } = sample;
    const rest = { settings: [], confirmations: [], figures: [] };
    const bytes = await writeBackup(
      { surveys: [survey], waves, questionnaires, responses, ...rest },
      { made: instant('2026-11-22T09:30:00.000Z'), build: 'test', survey: survey.id },
    );
    const { status, told } = recomputed('sample.jsonl', bytes);
    expect(status).toBe(0);
    expect(told.waves).toHaveLength(waves.length);
    for (const { reply, results } of told.waves) {
      const taken = responses.filter(({ wave, kind }) => wave === results.wave.id && kind === 'complete');
      expect(reply).toBe('results');
      expect(results.weights.perResponse).toHaveLength(results.ids.length);
      expect(results.kinds.complete).toBe(taken.length);
      expect(results.comparisons.length).toBeGreaterThan(0);
    }
  },
  STARTS_WITHIN_MS,
);

it(
  'says what is wrong with a damaged back-up, as JSON',
  () => {
    const bytes = goldenBytes('backup.v1.jsonl');
    const damaged = bytes.with(bytes.length - 10, (bytes.at(-10) ?? 0) ^ 1);
    const { status, told } = recomputed('damaged.jsonl', damaged);
    expect(status).toBe(1);
    expect(told).toMatchObject({ ok: false, problem: { kind: 'damagedFile', what: 'backup' } });
  },
  STARTS_WITHIN_MS,
);
