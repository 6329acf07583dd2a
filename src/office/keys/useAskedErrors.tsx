import { useMemo } from 'preact/hooks';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import type { OpeningWithKey } from '../unlock/openingWithKey.ts';
import type { AskedPage } from './askedWork.ts';
import { keysErrors } from './keysText.ts';

interface Shown extends Pick<AskedPage, 'making'> {
  readonly opening: Pick<OpeningWithKey<unknown>, 'asking'>;
}

/**
 * What is wrong in any box of the page, for its summary.
 *
 * @param field The box that says for how long it is kept.
 * @param fault What is wrong in it; null where nothing is.
 */
export function useAskedErrors(
  { making, opening }: Shown,
  field: string,
  fault: string | null,
): readonly FieldError[] {
  const ownWords = making.errors.value;
  const tried = making.asking.form.value.errors;
  const given = opening.asking.form.value.errors;
  const isMaking = making.step.value !== 'none';
  return useMemo(() => {
    // Only what is on the page.
    if (isMaking) return [...keysErrors(ownWords), ...tried];
    const own = fault === null ? [] : [{ field, text: fault }];
    return [...own, ...keysErrors(ownWords), ...given];
  }, [isMaking, field, fault, ownWords, tried, given]);
}
