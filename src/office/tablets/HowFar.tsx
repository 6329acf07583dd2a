import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import './tablets.css';

const words = wordsIn(tabletsWords, 'en');

interface HowFarProps {
  /** What is being done: a screen reader says it once. */
  readonly text: string;
  /** What the bar measures. */
  readonly label: string;
  /** Whole percent; null where nothing is said yet. */
  readonly percent: number | null;
}

/** Long work: what is done, and how far it is, of which a screen reader does not say every percent. */
export function HowFar({ text, label, percent }: HowFarProps) {
  return (
    <>
      <p class="govuk-body" role="status">
        {text}
      </p>
      {percent === null ? null : (
        <p class="govuk-body tablets-far">
          <progress aria-label={label} max={100} value={percent} /> {words.read(percent)}
        </p>
      )}
    </>
  );
}
