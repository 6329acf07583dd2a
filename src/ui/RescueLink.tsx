import { wordsIn } from '../words/inLanguages.ts';
import { rescueWords } from '../words/rescue.ts';
import { ButtonLink } from './ButtonLink.tsx';

/** The way to a copy of what lies in stores that cannot be opened: a page of its own, with code of its own. */
export function RescueLink() {
  return (
    <ButtonLink to="./rescue.html" look="secondary">
      {wordsIn(rescueWords, 'en').link}
    </ButtonLink>
  );
}
