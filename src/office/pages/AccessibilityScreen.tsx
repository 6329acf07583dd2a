import { wordsIn } from '../../words/inLanguages.ts';
import { statementWords } from '../../words/statements.ts';
import { Reading } from './Reading.tsx';

export function AccessibilityScreen() {
  return <Reading page={wordsIn(statementWords, 'en').accessibility} />;
}
