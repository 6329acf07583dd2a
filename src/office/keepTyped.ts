import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Database } from '../keeping/storage/database.ts';
import { replaceSettings, type SettingReplacement } from '../keeping/storage/replaceSettings.ts';
import { loadSetting } from '../keeping/storage/settings.ts';

/** What came of keeping what was typed in boxes. */
interface KeptTyped<Kept> {
  /** Why it was not kept; null where it was. */
  readonly trouble: Problem | null;
  /** What is kept by now: whoever was told of it, and saves once more, means to write over it. */
  readonly kept: Kept;
}

/** Keeps what was typed in the place of what the boxes were filled from, where that is still so. */
export async function keepTyped<Kept>(
  database: Database,
  change: Omit<SettingReplacement, 'part'> & { readonly part: (kept: unknown) => Kept },
): Promise<Result<KeptTyped<Kept>, Problem>> {
  const done = await replaceSettings(database, [change], true);
  if (!done.ok && done.problem.kind !== 'settingChanged') return done;
  const now = await loadSetting(database, change.place, change.name);
  return now.ok ? ok({ trouble: done.ok ? null : done.problem, kept: change.part(now.value) }) : now;
}
