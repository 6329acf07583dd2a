import { countText } from '../../core/percent.ts';
import { type FrameVariable, OUTCOMES } from '../../counting/analysis/waveResponse.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import { issuedBox, type OutcomesFault, SHARE_BOX } from './outcomesForm.ts';
import type { ResponsePage } from './responseState.ts';

const words = wordsIn(responseRateWords, 'en');

/** The boxes for the outcomes, in their order. */
export const outcomeFields = OUTCOMES.map((outcome) => ({ id: outcome, ...words.outcome[outcome] }));

/** What is wrong, as the summary and the boxes say it. */
export function outcomeErrors(
  faults: readonly OutcomesFault[],
  frame: readonly FrameVariable[],
): readonly { readonly field: string; readonly text: string }[] {
  const labels = new Map([
    ...OUTCOMES.map((outcome) => [outcome as string, words.outcome[outcome].name] as const),
    [SHARE_BOX, words.eligibleShare] as const,
    ...frame.flatMap(({ name, groups }, variable) =>
      groups.map(({ value }, group) => [issuedBox(variable, group), words.issuedIn(name, value)] as const),
    ),
  ]);
  return faults.map(({ field, fault }) => ({ field, text: words.faults[fault](labels.get(field) ?? field) }));
}

/** What is told of a wave without a response rate. */
export function insteadRows(
  { kinds, points }: Pick<ResponsePage, 'kinds' | 'points'>,
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
    ...(sample === 'quota' ? [{ key: instead.quotas, value: words.quotasUnknown }] : []),
  ];
}
