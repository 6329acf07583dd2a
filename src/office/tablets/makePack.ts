import { readBackCheck } from '../../asking/survey/backCheck.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { askedWishes } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { World } from '../../core/world.ts';
import { recipientsOf } from '../../keeping/sealing/surveyKeys.ts';
import type { Database } from '../../keeping/storage/database.ts';
import { loadWave } from '../../keeping/storage/loadWave.ts';
import { officeKey } from '../../keeping/storage/officeSigning.ts';
import { noteHandedOut } from '../../keeping/storage/questionnaireDraft.ts';
import {
  BACK_CHECK_SETTING,
  changeSetting,
  loadSetting,
  WISHES_SETTING,
} from '../../keeping/storage/settings.ts';
import { loadIntroduction } from '../../keeping/storage/surveys.ts';
import { type Limits, type Pack, readPack, writePack } from '../../keeping/transfer/pack.ts';
import {
  nextPackVersion,
  type PackMade,
  type PacksMade,
  readPacksMade,
  withPack,
} from '../../keeping/transfer/packsMade.ts';
import { sealAddresses, type WantedAddresses } from './sealAddresses.ts';
import { loadSurveyTablets, PACKS_SETTING, type SurveyTablets } from './surveyTablets.ts';

/** A pack to be saved, and what the office notes of it. */
export interface MadePack {
  readonly title: string;
  readonly pack: PackMade;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What opens the addresses in it; null where it has none. They are kept nowhere. */
  readonly listWords: string | null;
  /** It has addresses or quotas of one tablet. */
  readonly isForOne: boolean;
}

/** Which pack is wanted. */
interface WantedPack {
  readonly survey: string;
  readonly limits: Limits;
  readonly addresses: WantedAddresses | null;
  readonly quotas: Pack['quotas'];
}

/**
 * Makes a survey's next pack, signed, and notes that it was made. It was read back: a tablet can read it too.
 *
 * @returns As `officeKey` and `readPack`; `notFound` where there is no wave that interviews could be taken for.
 * @throws RangeError where no keys are in use: nothing could be sealed to them.
 */
export async function makePack(
  database: Database,
  world: World,
  wanted: WantedPack,
): Promise<Result<MadePack, Problem>> {
  for (;;) {
    const made = await makeOnce(database, world, wanted);
    if (!made.ok) return made;
    if (made.value !== null) return ok(made.value);
  }
}

/** Null when another tab gave its pack this number meanwhile. */
async function makeOnce(
  database: Database,
  world: World,
  { survey, limits, addresses: wanted, quotas }: WantedPack,
): Promise<Result<MadePack | null, Problem>> {
  const found = await loadSurveyTablets(database, survey);
  if (!found.ok) return found;
  const { packs, survey: of, keys, waves } = found.value;
  if (keys === null) throw new RangeError('makePack requires keys in use');
  if (waves.length === 0) return fail({ kind: 'notFound', what: 'wave' });
  const office = await officeKey(database, of.id);
  if (!office.ok) return office;
  const addresses = await sealAddresses(world, wanted);
  const pack = await packOf(
    database,
    { ...found.value, today: world.today() },
    {
      recipients: recipientsOf(keys),
      version: nextPackVersion(packs),
      made: world.now(),
      build: world.build,
      office: office.value.key,
      limits,
      addresses: addresses.part,
      quotas,
    },
  );
  if (!pack.ok) return pack;
  const bytes = writePack(pack.value, office.value.secret);
  const read = await readPack(bytes);
  if (!read.ok) return read;
  const { version, made, waves: carried } = pack.value;
  const handedOut = await noteHandedOut(database, carried);
  if (!handedOut.ok) return handedOut;
  const own = { version, hash: read.value.hash, made, limits };
  const noted = await note(database, found.value, own);
  if (!noted.ok) return noted;
  const isNoted = noted.value.packs.some(({ hash }) => hash === own.hash);
  const isForOne = addresses.part !== null || quotas !== null;
  return ok(isNoted ? { title: of.title, pack: own, bytes, listWords: addresses.words, isForOne } : null);
}

async function packOf(
  database: Database,
  { survey, waves, today }: SurveyTablets & { readonly today: Day },
  facts: Pick<
    Pack,
    'recipients' | 'version' | 'made' | 'build' | 'office' | 'limits' | 'addresses' | 'quotas'
  >,
): Promise<Result<Pack, Problem>> {
  const questionnaires = new Map<string, Questionnaire>();
  for (const { id } of waves) {
    const setup = await loadWave(database, id);
    if (!setup.ok) return setup;
    const { questionnaire } = setup.value;
    questionnaires.set(`${questionnaire.id} ${questionnaire.version}`, questionnaire);
  }
  const introduction = await loadIntroduction(database, survey.id);
  if (!introduction.ok) return introduction;
  const backCheck = await loadSetting(database, { survey: survey.id, wave: null }, BACK_CHECK_SETTING);
  if (!backCheck.ok) return backCheck;
  const wishes = await loadSetting(database, { survey: survey.id, wave: null }, WISHES_SETTING);
  if (!wishes.ok) return wishes;
  return ok({
    v: 4,
    ...facts,
    introduction: wordsByLanguage(introduction.value),
    backCheck: readBackCheck(backCheck.value),
    wishes: askedWishes(wishes.value, today),
    survey,
    waves,
    questionnaires: [...questionnaires.values()],
  });
}

/** Whatever else is kept there is passed over, as where it is said (`ownIntroduction`). */
function wordsByLanguage(kept: unknown): Pack['introduction'] {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const words = entries.filter(([, text]) => typeof text === 'string' && text.trim() !== '');
  return words.length === 0 ? null : Object.fromEntries(words);
}

async function note(
  database: Database,
  { survey, packs }: SurveyTablets,
  made: PackMade,
): Promise<Result<PacksMade, Problem>> {
  const setting = {
    place: { survey: survey.id, wave: null },
    name: PACKS_SETTING,
    // It was readable a moment ago.
    read: (kept: unknown) => readPacksMade(kept) ?? packs,
  };
  return changeSetting(database, setting, (now) => withPack(now, made));
}
