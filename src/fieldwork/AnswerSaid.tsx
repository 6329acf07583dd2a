import { Fragment } from 'preact';
import { optionsOf } from '../asking/questions/kinds.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { ReviewRow } from './reviewRows.ts';

interface AnswerSaidProps {
  readonly row: ReviewRow;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What was answered, in words; or that it was skipped, or not asked yet. */
export function AnswerSaid({ row, language, facts }: AnswerSaidProps) {
  const { said, given } = row;
  // What somebody wrote stands as it is written, braces too.
  const holes = optionsOf(row.question).length === 0 ? null : facts;
  if (said.length > 0) {
    return (
      <>
        {said.map((text, at) => (
          <Fragment key={text.en}>
            {at === 0 ? null : <br />}
            <Spoken text={text} language={language} facts={holes} />
          </Fragment>
        ))}
      </>
    );
  }
  const words = wordsIn(interviewWords, language);
  return <>{given !== undefined && 'missing' in given ? words[given.missing] : words.notReached}</>;
}
