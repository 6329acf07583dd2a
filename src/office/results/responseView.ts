import type { Wave } from '../../asking/survey/survey.ts';
import { countText } from '../../core/percent.ts';
import type { QuotaMet, QuotasMet } from '../../counting/analysis/quotasMet.ts';
import {
  type FrameVariable,
  OUTCOMES,
  type Outcome,
  UNKNOWN_CLASSES,
} from '../../counting/analysis/waveResponse.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import {
  CALLS_BOX,
  classBox,
  groupBox,
  issuedBox,
  type OutcomesFault,
  type OutcomesForm,
  SHARE_BOX,
} from './outcomesForm.ts';
import type { ResponsePage } from './responseState.ts';

const words = wordsIn(responseRateWords, 'en');

/** The boxes for the outcomes, in their order. */
export const outcomeFields = OUTCOMES.map((outcome) => ({ id: outcome, ...words.outcome[outcome] }));

/** The boxes for the share of each class of unknown cases. */
export const classFields = UNKNOWN_CLASSES.map((name) => ({
  id: classBox(name),
  label: words.eligibleShareOf(words.outcome[name].name),
}));
/** What the boxes begin with. */
export function outcomesLead({ known: { counts, addresses } }: Pick<ResponsePage, 'known'>): string {
  const lead = words.outcomesLead(countText(counts.complete + counts.partial));
  return addresses === 0 ? lead : `${words.addressesKnown(addresses)} ${lead}`;
}

/** What is said below the box of an outcome: what it is, and what is known by now where the box says otherwise. */
export function outcomeHint(
  { known: { counts, addresses } }: Pick<ResponsePage, 'known'>,
  { boxes }: OutcomesForm,
  { id, hint }: { readonly id: Outcome; readonly hint: string },
): string {
  const now = String(counts[id]);
  return addresses === 0 || boxes[id]?.trim() === now ? hint : `${hint} ${words.knownNow(now)}`;
}

/** What is wrong, as the summary and the boxes say it. */
export function outcomeErrors(
  faults: readonly OutcomesFault[],
  frame: readonly FrameVariable[],
): readonly { readonly field: string; readonly text: string }[] {
  const labels = new Map([
    ...OUTCOMES.map((outcome) => [outcome as string, words.outcome[outcome].name] as const),
    [SHARE_BOX, words.eligibleShare] as const,
    ...classFields.map(({ id, label }) => [id, label] as const),
    [CALLS_BOX, words.calls] as const,
    ...frame.flatMap(({ name, groups }, variable) => [
      ...groups.map(({ value }, group) => [issuedBox(variable, group), words.issuedIn(name, value)] as const),
      [groupBox(variable), words.otherGroup(name)] as const,
      [issuedBox(variable, groups.length), words.issuedInOther] as const,
    ]),
  ]);
  return faults.map(({ field, fault }) => ({ field, text: words.faults[fault](labels.get(field) ?? field) }));
}

/** What to look at where post or links that nobody sent back are counted as people never reached; null where none are. */
export function notReachedText({ mode }: Pick<Wave, 'mode'>, { boxes }: OutcomesForm): string | null {
  const isSent = mode === 'postal' || mode === 'online';
  return isSent && /[1-9]/.test(boxes['notContacted'] ?? '') ? words.notByPost : null;
}

/** What is told of a wave without a response rate. */
export function insteadRows(
  { kinds, points, quotas }: Pick<ResponsePage, 'kinds' | 'points' | 'quotas'>,
  sample: 'quota' | 'open',
): readonly { readonly key: string; readonly value: string }[] {
  const count = (kind: 'complete' | 'partial' | 'refused' | 'breakOff') => countText(kinds[kind] ?? 0);
  const { instead } = words;
  return [
    { key: instead.interviews, value: countText((kinds.complete ?? 0) + (kinds.partial ?? 0)) },
    { key: instead.complete, value: count('complete') },
    { key: instead.partial, value: count('partial') },
    { key: instead.refused, value: count('refused') },
    { key: instead.breakOff, value: count('breakOff') },
    { key: instead.points, value: points === 0 ? words.pointsUnknown : countText(points) },
    ...(sample === 'quota' && quotas === null ? [{ key: instead.quotas, value: words.quotasUnknown }] : []),
  ];
}

/** Lines of the table of quotas by age and sex: those set, those met, and how many are left. */
export function quotaLines({
  bands,
  wards,
}: QuotasMet): Readonly<Record<'bands' | 'wards', readonly TableLine[]>> {
  const cells = (one: QuotaMet) => [
    countText(one.set),
    countText(one.met),
    countText(Math.max(0, one.set - one.met)),
  ];
  return {
    bands: bands.flatMap(({ band, female, male }) => [
      { key: `${band} female`, cells: [words.quotaOf.female(band), ...cells(female)] },
      { key: `${band} male`, cells: [words.quotaOf.male(band), ...cells(male)] },
    ]),
    wards: wards.map((ward) => ({ key: ward.name, cells: [ward.name, ...cells(ward)] })),
  };
}

interface TableLine {
  readonly key: string;
  readonly cells: readonly string[];
}
