import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { HowFar } from './HowFar.tsx';

const words = wordsIn(tabletsWords, 'en');

/** Says that what came from the tablets is being read, and how far that is. */
export function Reading({ percent }: { readonly percent: number | null }) {
  return <HowFar text={words.reading} label={words.reading} percent={percent} />;
}
