import type { MethodNote } from '../../counting/analysis/table.ts';
import { methodLine } from '../../words/method.ts';

/** How the figures above came about, in one small paragraph. */
export function MethodLine({ note }: { readonly note: MethodNote }) {
  return <p class="govuk-body-s result-method">{`${methodLine(note, 'en').join('. ')}.`}</p>;
}
