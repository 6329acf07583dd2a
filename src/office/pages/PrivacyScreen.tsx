import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import { Reading } from './Reading.tsx';

export function PrivacyScreen() {
  return <Reading page={wordsIn(pagesWords, 'en').privacy} />;
}
