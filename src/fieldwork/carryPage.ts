import type { Survey } from '../asking/survey/survey.ts';
import type { Instant } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import { spokenWords } from '../keeping/sealing/spokenWords.ts';
import { countWaiting } from '../keeping/storage/countWaiting.ts';
import type { Database } from '../keeping/storage/database.ts';
import { listNotBackedUp } from '../keeping/storage/notBackedUp.ts';
import type { TabletOffice, TabletSigner } from '../keeping/storage/rows.ts';
import { listSurveys } from '../keeping/storage/surveys.ts';
import {
  type Finished,
  finishedIn,
  listOffices,
  loadChain,
  loadSigner,
} from '../keeping/storage/tabletOffice.ts';
import { USUAL_LIMITS } from '../keeping/transfer/pack.ts';
import { type OnlyHere, onlyHereIn, onlyHereOf } from './onlyHere.ts';

/** A survey that this tablet takes interviews for, and how it stands with its office. */
export interface CarriedSurvey {
  readonly survey: Survey;
  readonly office: TabletOffice;
  /** Eight words for the pack in use. */
  readonly words: readonly string[];
  readonly onlyHere: OnlyHere;
  /** What receipts let be removed from here. */
  readonly removable: Finished;
}

/** What is known of this tablet and its offices. */
export interface CarryPage {
  /** The tablet's own key; null before its first pack. */
  readonly signer: TabletSigner | null;
  readonly surveys: readonly CarriedSurvey[];
  /** Finished here for surveys without a pack, and not brought in yet: the office is on this device. */
  readonly waiting: number;
  /** Of them too what is in no back-up of this device: it asks for one as a tablet asks for a hand-over. */
  readonly notBackedUp: OnlyHere & { readonly limits: typeof USUAL_LIMITS };
}

/** Reads how this tablet stands with the offices whose packs it took. Surveys that were deleted since are left out. */
export async function loadCarryPage(database: Database, now: Instant): Promise<Result<CarryPage, Problem>> {
  const signer = await loadSigner(database);
  if (!signer.ok) return signer;
  const offices = await listOffices(database);
  if (!offices.ok) return offices;
  const handedOver = offices.value.map(({ survey }) => survey);
  const waiting = await countWaiting(database, handedOver);
  if (!waiting.ok) return waiting;
  const rows = await listNotBackedUp(database, handedOver);
  if (!rows.ok) return rows;
  const limits = USUAL_LIMITS;
  const notBackedUp = { ...onlyHereIn(rows.value, limits, now), limits };
  const page = { signer: signer.value, waiting: waiting.value, notBackedUp };
  if (offices.value.length === 0) return ok({ ...page, surveys: [] });
  const surveys = await listSurveys(database);
  if (!surveys.ok) return surveys;
  const chain = await loadChain(database);
  if (!chain.ok) return chain;
  return ok({
    ...page,
    surveys: surveys.value.flatMap((survey): readonly CarriedSurvey[] => {
      const office = offices.value.find((one) => one.survey === survey.id);
      if (office === undefined) return [];
      const onlyHere = onlyHereOf(office, chain.value.rows, now);
      const leave = new Set(office.receipt?.removable);
      const removable = finishedIn(
        chain.value.rows.filter(({ number, bytes }) => leave.has(number) && bytes.length > 0),
      );
      return [{ survey, office, words: spokenWords(office.pack.hash), onlyHere, removable }];
    }),
  });
}
