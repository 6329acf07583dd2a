import { wordsIn } from '../words/inLanguages.ts';
import { rescueWords } from '../words/rescue.ts';
import { ButtonLink } from './ButtonLink.tsx';

/** The way to a copy of what lies in stores that cannot be opened. */
export function RescueLink() {
  return (
    <ButtonLink to="#/rescue" look="secondary">
      {wordsIn(rescueWords, 'en').link}
    </ButtonLink>
  );
}
