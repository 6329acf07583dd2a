import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Format, readFormat } from '../../../src/asking/survey/formatVersion.ts';

/** A format whose third version calls `name` what was `title`, and whose second made it a text. */
const format: Format<{ v: 3; name: string }> = {
  what: 'survey',
  known: 3,
  upgraders: [
    (old) => ({ v: 2, title: String((old as { title: number }).title) }),
    (old) => ({ v: 3, name: (old as { title: string }).title }),
  ],
  schema: v.strictObject({ v: v.literal(3), name: v.string() }),
};

describe('reading a versioned format', () => {
  it('brings each older version up to date and leaves what it was given alone', () => {
    const old = Object.freeze({ v: 1, title: 7 });
    expect(readFormat(format, old)).toEqual({ ok: true, value: { v: 3, name: '7' } });
    expect(readFormat(format, { v: 2, title: '8' })).toEqual({ ok: true, value: { v: 3, name: '8' } });
    expect(readFormat(format, { v: 3, name: '9' })).toEqual({ ok: true, value: { v: 3, name: '9' } });
  });

  it('refuses a newer version with both numbers', () => {
    const problem = { kind: 'newerVersion', what: 'survey', found: 4, known: 3 };
    expect(readFormat(format, { v: 4 })).toEqual({ ok: false, problem });
  });

  it('names the place of the damage', () => {
    const damaged = (cause: string) => ({
      ok: false,
      problem: { kind: 'damagedFile', what: 'survey', line: null, cause },
    });
    for (const raw of [null, 7, {}, { v: 0 }, { v: 1.5 }, { v: '3' }])
      expect(readFormat(format, raw)).toEqual(damaged('v'));
    expect(readFormat(format, { v: 3, name: 9 })).toEqual(damaged('name'));
    expect(readFormat(format, { v: 3, name: 'a', more: 1 })).toEqual(damaged('more'));
  });
});
