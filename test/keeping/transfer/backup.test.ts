import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { makeSampleCouncil } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { type Backup, type Carried, writeBackup } from '../../../src/keeping/transfer/backup.ts';
import { writeLine } from '../../../src/keeping/transfer/checkedLine.ts';
import { asRead, readBackup } from '../../../src/keeping/transfer/readBackup.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { goldenBytes } from '../../fixtures/golden.ts';

const golden = () => goldenBytes('backup.v1.jsonl');
const facts = { made: instant('2026-11-22T09:30:00.000Z'), build: 'test', survey: null };
const goldenLines = new TextDecoder().decode(golden()).trimEnd().split('\n');

function bytesOf(lines: readonly string[], end = '\n'): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(lines.map((line) => `${line}${end}`).join(''));
}

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readBackup(bytes);
  return read.ok ? null : read.problem;
}

const none: Carried = {
  surveys: [],
  waves: [],
  questionnaires: [],
  responses: [],
  settings: [],
  confirmations: [],
  figures: [],
};

function damaged(line: number | null, cause: string) {
  return { kind: 'damagedFile', what: 'backup', line, cause };
}

describe('a back-up file', () => {
  it('of version 1 holds what it says, and the same again after it was written anew', async () => {
    const backup: Backup = goodOf(await readBackup(golden()));
    expect(backup.carried.responses.map((response) => response.number)).toEqual([1, 2]);
    const { carried, ...head } = backup;
    expect(goodOf(await readBackup(await writeBackup(carried, head)))).toEqual(backup);
  });

  it('holds nothing of a sort that its build did not know', async () => {
    const { surveys } = goodOf(await readBackup(golden())).carried;
    const lines = new TextDecoder()
      .decode(await writeBackup({ ...none, surveys }, facts))
      .trimEnd()
      .split('\n');
    const head = { ...JSON.parse(lines[0] ?? ''), counts: { survey: 1 } };
    const older = bytesOf([JSON.stringify(head), ...lines.slice(1)]);
    expect(goodOf(await readBackup(older)).carried).toEqual({ ...none, surveys });
  });

  it('carries a whole survey there and back', async () => {
    const random = (seed: string) => {
      let state = [...seed].reduce((sum, letter) => sum + letter.charCodeAt(0), 7);
      return () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
      };
    };
    const council = makeSampleCouncil(random, []);
    const carried: Carried = {
      surveys: [council.survey],
      waves: council.waves,
      questionnaires: council.questionnaires,
      responses: council.responses,
      settings: [],
      confirmations: [],
      figures: [],
    };
    const back = goodOf(await readBackup(await writeBackup(carried, facts)));
    expect(back.carried).toEqual(JSON.parse(JSON.stringify(carried)));
  });

  it('is still whole after its line ends were changed on the way', async () => {
    const changed = bytesOf([`\uFEFF${goldenLines[0]}`, ...goldenLines.slice(1)], '\r\n');
    expect((await readBackup(changed)).ok).toBe(true);
  });

  it('F49: made by a newer version is refused with both numbers', async () => {
    const newer = bytesOf([goldenLines[0]?.replace('"v":1', '"v":4') ?? '', ...goldenLines.slice(1)]);
    expect(await problemOf(newer)).toEqual({ kind: 'newerVersion', what: 'backup', found: 4, known: 1 });
  });

  it('F50: is refused unread where it is larger than any', async () => {
    expect(await problemOf(new Uint8Array(300_000_001))).toMatchObject({
      kind: 'fileTooLarge',
      limit: 300_000_000,
    });
  });

  it('is refused when it is empty or something else', async () => {
    expect(await problemOf(new Uint8Array())).toEqual({ kind: 'emptyFile', what: 'backup' });
    expect(await problemOf(bytesOf(['ward,name', 'W1,North']))).toEqual(damaged(1, 'header'));
    expect(await problemOf(Uint8Array.of(0xff, 0xfe, 0x00, 0x0a))).toEqual(damaged(1, 'header'));
    const other = goldenLines[0]?.replace('"sha256":"', '"sha256":1,"was":"') ?? '';
    expect(await problemOf(bytesOf([other, ...goldenLines.slice(1)]))).toEqual(damaged(1, 'header'));
  });

  it('is refused with the line where one letter differs', async () => {
    const lines = goldenLines.map((line, index) => (index === 6 ? line.replace('65', '66') : line));
    expect(await problemOf(bytesOf(lines))).toEqual(damaged(7, 'check'));
    const cut = golden().slice(0, golden().length - 40);
    expect(await problemOf(cut)).toEqual(damaged(goldenLines.length, 'check'));
    const garbled = bytesOf(goldenLines);
    garbled[garbled.length - 10] = 0xff;
    expect(await problemOf(garbled)).toEqual(damaged(goldenLines.length, 'text'));
  });

  it('is refused when lines are missing, repeated or moved', async () => {
    const end = goldenLines.length;
    expect(await problemOf(bytesOf(goldenLines.slice(0, -1)))).toEqual(damaged(end, 'end'));
    expect(await problemOf(bytesOf([...goldenLines, goldenLines.at(-1) ?? '']))).toEqual(
      damaged(end + 2, 'end'),
    );
    const moved = [...goldenLines.slice(0, -2), goldenLines.at(-1) ?? '', goldenLines.at(-2) ?? ''];
    expect(await problemOf(bytesOf(moved))).toEqual(damaged(null, 'order'));
  });

  it('F50: is refused where something in it stands too deep for whoever walks it', async () => {
    const inOneAnother = (levels: number) => {
      let value: unknown = 1;
      for (let at = 0; at < levels; at += 1) value = [value];
      return value;
    };
    const setting = { id: 's//x', survey: 's' as never, wave: null, name: 'x' };
    const bytes = (levels: number) =>
      writeBackup({ ...none, settings: [{ ...setting, value: inOneAnother(levels) }] }, facts);
    expect(await problemOf(await bytes(500))).toBeNull();
    expect(await problemOf(await bytes(2_000))).toEqual(damaged(2, 'depth'));
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(await problemOf(bytesOf([deep]))).toEqual(damaged(1, 'header'));
  });

  it('is refused where a line is as it was written and holds what no line may, which is named', async () => {
    const { carried } = goodOf(await readBackup(golden()));
    const newer = carried.surveys.map((survey) => ({ ...survey, v: 99 }));
    const wrong = async (part: object) => problemOf(await writeBackup({ ...none, ...part }, facts));
    expect(await wrong({ settings: [{ id: 1 }] })).toEqual(damaged(2, 'setting.setting'));
    expect(await wrong({ confirmations: [{ id: 1 }] })).toEqual(damaged(2, 'confirmation.confirmation'));
    expect(await wrong({ surveys: newer })).toMatchObject({ kind: 'newerVersion', found: 99 });
    expect(await problemOf(bytesOf([goldenLines[0] ?? '', writeLine({ other: 1 })]))).toEqual(
      damaged(2, 'sort'),
    );
    expect(await problemOf(Uint8Array.of(0xff, 0x0a))).toEqual(damaged(1, 'header'));
    // Nor is it put into a back-up that is made.
    expect(asRead('setting', { id: 1 })).toEqual({
      ok: false,
      problem: { kind: 'notRestorable', part: 'setting.setting' },
    });
    expect(asRead('survey', newer[0])).toMatchObject({ ok: false, problem: { part: 'survey' } });
    expect(asRead('survey', carried.surveys[0])).toEqual({ ok: true, value: carried.surveys[0] });
  });

  it('F50: is read no further than its first bad line, however many follow', async () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    const ends = '\n'.repeat(1_000_000);
    expect(await problemOf(new TextEncoder().encode(ends))).toEqual(damaged(1, 'header'));
    expect(await problemOf(new TextEncoder().encode(`${goldenLines[0]}\n${ends}`))).toEqual(
      damaged(2, 'check'),
    );
    expect(decode.mock.calls.length).toBe(3);
    decode.mockRestore();
  });

  it('never makes the reading throw or take anything that was changed, whatever the change', async () => {
    const bytes = golden();
    const { carried } = goodOf(await readBackup(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'cut', 'drop', 'double'),
        async (at, by, how) => {
          const tries = {
            flip: bytes.map((byte, index) => (index === at ? byte ^ by : byte)),
            cut: bytes.slice(0, at),
            drop: Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + by)]),
            double: Uint8Array.from([...bytes.slice(0, at + 1), ...bytes.slice(at)]),
          };
          const read = await readBackup(tries[how]);
          // Only the header has no checksum of its own: a change there may be one of the date or the build.
          const header = bytes.indexOf(0x0a);
          if (read.ok && at > header) expect(read.value.carried).toEqual(carried);
        },
      ),
      { numRuns: 300 },
    );
  });
});
