import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';

const words = wordsIn(tabletsWords, 'en');

/** Says that what came from the tablets is being read, and how far that is. */
export function Reading({ percent }: { readonly percent: number | null }) {
  return (
    <p class="govuk-body" role="status">
      {words.reading} {percent === null ? null : words.read(percent)}
    </p>
  );
}
