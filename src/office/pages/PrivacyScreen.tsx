import { wordsIn } from '../../words/inLanguages.ts';
import { statementWords } from '../../words/statements.ts';
import { Reading } from './Reading.tsx';

export function PrivacyScreen() {
  return <Reading page={wordsIn(statementWords, 'en').privacy} />;
}
