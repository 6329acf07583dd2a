import { blankDesign, type Design } from '../asking/survey/design.ts';
import { isMadeUp } from '../asking/survey/survey.ts';
import { type DoorOutcome, visitRecord } from '../asking/survey/visit.ts';
import { id } from '../core/id.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { plainSealing } from '../keeping/sealing/sealing.ts';
import { KEYS_SETTING } from '../keeping/sealing/surveyKeys.ts';
import { loadWave } from '../keeping/storage/loadWave.ts';
import { fileResponse } from '../keeping/storage/outbox.ts';
import { loadSetting } from '../keeping/storage/settings.ts';
import { Refusal } from '../keeping/storage/storageTrouble.ts';
import type { Desk } from './beginDraft.ts';
import { finishedSeal } from './finishedSeal.ts';
import { packInUse } from './packInUse.ts';
import { type Unsafe, unsafeFor } from './unsafeFor.ts';

/** A call at a door, as the fieldworker tells it. */
export interface ToldVisit {
  readonly outcome: DoorOutcome;
  readonly known: Partial<Design>;
}

/**
 * Keeps a call at a door where no interview is begun: sealed, numbered and chained as an interview is. It needs no shift.
 *
 * @returns Whether it is in both stores of this tablet. `waveClosed`, `notFound`; `unsafe` where the tablet may lose it
 *   and nobody allowed that, or has no keys to seal it with; `newerVersion` where the survey's keys cannot be read here; `notLoaded` where what seals did not come.
 */
export async function recordVisit(
  desk: Desk,
  wave: string,
  { outcome, known }: ToldVisit,
): Promise<Result<boolean, Problem | Unsafe>> {
  const { database, world } = desk;
  const setup = await loadWave(database, wave);
  if (!setup.ok) return setup;
  const { survey, wave: at } = setup.value;
  if (at.closedAt !== null) return fail({ kind: 'waveClosed' });
  const unsafe = await unsafeFor(world, database, setup.value);
  if (!unsafe.ok) return unsafe;
  if (unsafe.value !== null) return fail(unsafe.value);
  const pack = await packInUse(database, survey.id);
  if (!pack.ok) return pack;
  const design = { ...blankDesign('en'), ...known, pack: pack.value };
  const facts = { id: id<'response'>(world.newId()), now: world.now(), build: world.build };
  const filing = {
    interview: null,
    today: world.today(),
    respond: (place: { readonly tablet: string; readonly number: number }) =>
      visitRecord({ wave: at, outcome, design }, { ...facts, ...place }),
  };
  // Looked for at each try: another tab may put keys in use meanwhile.
  const seal = async (visit: unknown) => {
    const keys = await loadSetting(database, { survey: survey.id, wave: null }, KEYS_SETTING);
    if (!keys.ok) throw new Refusal(keys.problem);
    const sealing = await finishedSeal(desk, keys.value);
    if (!sealing.ok) throw new Refusal(sealing.problem);
    if (sealing.value === undefined && !isMadeUp(setup.value))
      throw new Error('a visit goes nowhere in the clear');
    return (sealing.value ?? plainSealing).seal(visit);
  };
  const filed = await fileResponse(database, filing, {}, { seal });
  return filed.ok ? ok(database.isKeptTwice) : filed;
}
