import { canonical } from '../../core/canonical.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import { type SettingChange, settingId } from './settings.ts';

/** A setting that is kept anew where what an officer saw of it is still so. */
export interface SettingReplacement extends SettingChange {
  /** What was seen. */
  readonly seen: unknown;
  /** The same part of what is kept under the name by now. */
  readonly part: (kept: unknown) => unknown;
}

/**
 * Reads settings and keeps what becomes of them, all or nothing.
 *
 * @param isTyped Whether what was to be kept stays in its boxes: it is told where it fails.
 * @returns `settingChanged`, and nothing is kept, where another tab changed one of them since it was seen.
 */
export async function replaceSettings(
  database: Database,
  replacements: readonly SettingReplacement[],
  isTyped = false,
): Promise<Result<void, Problem>> {
  const { settings } = database;
  const done = await attemptWrite(database, () =>
    database.transaction('rw', settings, async () => {
      const ids = replacements.map(({ place, name }) => settingId(place.survey, place.wave, name));
      const kept = await settings.bulkGet(ids);
      const changes = replacements.map(({ place, name, next, seen, part }, at) => {
        const value = kept[at]?.value ?? null;
        const row = { id: settingId(place.survey, place.wave, name), ...place, name, value: next(value) };
        // What is there already was kept by this very call, which was slow and is tried again; or nobody minds.
        const mayBe = isSame(part(value), seen) || isSame(row.value, value);
        return mayBe ? row : null;
      });
      const rows = changes.filter((row) => row !== null);
      if (rows.length < changes.length) return false;
      await settings.bulkPut(rows);
      return true;
    }),
  );
  if (!done.ok) return done;
  return done.value ? ok(undefined) : fail({ kind: 'settingChanged', isTyped });
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
