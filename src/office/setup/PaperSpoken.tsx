import { directionOf } from '../../core/text.ts';
import type { PaperText } from './paperText.ts';

/** A text of the paper, marked with the language it is really in; one without a translation says so. */
export function PaperSpoken({ text: { text, language, mark } }: { readonly text: PaperText }) {
  return (
    <>
      <span lang={language} dir={directionOf(language)}>
        {text}
      </span>
      {mark === null ? null : <span class="paper-untranslated"> ({mark})</span>}
    </>
  );
}
