import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import { Reading } from './Reading.tsx';

export function AccessibilityScreen() {
  return <Reading page={wordsIn(pagesWords, 'en').accessibility} />;
}
