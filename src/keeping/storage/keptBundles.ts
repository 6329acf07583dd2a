import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { attempt, attemptWrite } from './attempt.ts';
import type { Database } from './database.ts';
import type { SettingRow } from './rows.ts';
import { inOneWrite, settingId } from './settings.ts';

/** How the names of the settings begin that keep bundles; the SHA-256 of the file follows. */
const BUNDLE_SETTING = 'bundle/';

/** The name under which a survey keeps what its bundles come to. No back-up carries it, and none brings it in. */
export const SNAPSHOT_SETTING = 'bundlesRead';

/** A bundle as it is kept (`KeptBundle` of keeping/transfer): its SHA-256, and the file in base64url. */
interface Kept {
  readonly name: string;
  readonly value: string;
}

/** Which bundles are here, and what was kept of what they come to; null where nothing was. */
export interface BundlesHere {
  readonly names: readonly string[];
  readonly snapshot: unknown;
}

/** What is kept of what bundles come to, and of which. */
interface OfBundles {
  readonly bundles: readonly string[];
}

/**
 * Keeps bundles of a survey as they came, byte for byte: all of them or none. One that is kept already stays one.
 *
 * The files themselves are kept, and not what was read of them: so each can be proved anew, back-ups carry them as they
 * are, and nothing that came is lost by a mistake in reading it.
 *
 * @param besides Writes what came with them, in the same write.
 */
export async function keepBundles(
  database: Database,
  survey: SurveyId,
  bundles: readonly Kept[],
  besides: () => Promise<void> = async () => undefined,
): Promise<Result<void, Problem>> {
  return inOneWrite(database, async () => {
    await database.settings.bulkPut([...bundleRows(survey, bundles)]);
    await besides();
  });
}

/** Bundles of a survey as they are kept, for whoever keeps them together with what was made of them. */
export function bundleRows(survey: SurveyId, bundles: readonly Kept[]): readonly SettingRow[] {
  return bundles.map((bundle): SettingRow => {
    const name = `${BUNDLE_SETTING}${bundle.name}`;
    return { id: settingId(survey, null, name), survey, wave: null, name, value: bundle.value };
  });
}

/** Which bundles of a survey are here, without reading them. */
export async function bundlesHere(
  database: Database,
  survey: SurveyId,
): Promise<Result<BundlesHere, Problem>> {
  return attempt(database, async () => {
    const row = await database.settings.get(settingId(survey, null, SNAPSHOT_SETTING));
    return { names: await bundleNames(database, survey), snapshot: row?.value ?? null };
  });
}

/** Their names alone, within a write. */
export async function bundleNames(database: Database, survey: SurveyId): Promise<readonly string[]> {
  const keys = await database.settings.where('id').startsWith(beginOf(survey)).primaryKeys();
  return keys.map((key) => key.slice(beginOf(survey).length));
}

/** Whether a setting of a survey keeps a bundle, by its key. */
export function isBundleKey(survey: SurveyId, key: string): boolean {
  return key.startsWith(beginOf(survey));
}

/**
 * The bundles of a survey as they came. What is kept under such a name and is none is passed over.
 *
 * @param without Names of bundles that are not wanted.
 */
export async function loadBundles(
  database: Database,
  survey: SurveyId,
  without: readonly string[] = [],
): Promise<Result<readonly Kept[], Problem>> {
  const passed = new Set(without.map((name) => `${beginOf(survey)}${name}`));
  const rows = await attempt(database, async () => {
    const keys = await database.settings.where('id').startsWith(beginOf(survey)).primaryKeys();
    return database.settings.bulkGet(keys.filter((key) => !passed.has(key)));
  });
  if (!rows.ok) return rows;
  const there = rows.value.filter((row) => row !== undefined);
  return ok(bundlesIn(there, survey));
}

/** The bundles of a survey among settings, such as those of a back-up. */
export function bundlesIn(settings: readonly SettingRow[], survey: SurveyId): readonly Kept[] {
  return settings
    .filter((one) => one.survey === survey && one.name.startsWith(BUNDLE_SETTING))
    .flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name: name.slice(BUNDLE_SETTING.length), value }] : [],
    );
}

/** Keeps what bundles come to, where all of them are here: else it would be kept of what is not. */
export async function keepSnapshot(
  database: Database,
  survey: SurveyId,
  snapshot: OfBundles,
): Promise<Result<void, Problem>> {
  const id = settingId(survey, null, SNAPSHOT_SETTING);
  return attemptWrite(database, () =>
    database.transaction('rw', database.settings, async () => {
      const here = new Set(await bundleNames(database, survey));
      if (!snapshot.bundles.every((name) => here.has(name))) return;
      await database.settings.put({ id, survey, wave: null, name: SNAPSHOT_SETTING, value: snapshot });
    }),
  );
}

function beginOf(survey: SurveyId): string {
  return settingId(survey, null, BUNDLE_SETTING);
}
