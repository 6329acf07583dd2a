import { publishedAt } from '../../asking/bank/publishedAt.ts';
import type { Question } from '../../asking/questions/question.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { SourceLink } from '../SourceLink.tsx';
import { wardQuestions } from './bankOffer.ts';
import type { BuilderState } from './builderState.ts';
import { unlock } from './builderVerbs.ts';
import { lockOf } from './wordingLock.ts';

const words = wordsIn(builderWords, 'en');

interface LockNoteProps {
  readonly question: Question;
  readonly state: BuilderState;
}

/** Why the words of a question stay, what would be lost by changing them, and the button that does it all the same. */
export function LockNote({ question, state }: LockNoteProps) {
  const lock = lockOf(question);
  const page = publishedAt(question);
  if (wardQuestions.has(question.id)) return <div class="govuk-inset-text">{words.wardsNote}</div>;
  if (lock === null) return null;
  return (
    <>
      <div class="govuk-inset-text">
        {words.locked[lock]}
        {page === null ? null : (
          <>
            {' '}
            <SourceLink address={page.address}>{page.title}</SourceLink>
          </>
        )}
      </div>
      <Details summary={words.unlock}>
        <p class="govuk-body">{words.unlockLoses[lock]}</p>
        <Button look="warning" onPress={() => unlock(state, question)}>
          {words.unlockYes}
        </Button>
      </Details>
    </>
  );
}
