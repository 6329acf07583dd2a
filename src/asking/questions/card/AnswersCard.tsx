import type { Text } from '../../../core/text.ts';
import type { InputProps } from '../inputProps.ts';
import { optionsOf } from '../kinds.ts';
import type { KindName } from '../question.ts';
import { Spoken } from '../Spoken.tsx';
import { LargeCard } from './LargeCard.tsx';

interface AnswersCardProps extends Pick<InputProps<KindName>, 'question' | 'language' | 'facts'> {
  readonly onClosed: () => void;
}

/** The answers of a question in the order of this interview, as the show card that the resident reads. */
export function AnswersCard({ question, language, facts, onClosed }: AnswersCardProps) {
  const said = (text: Text) => <Spoken text={text} language={language} facts={facts} />;
  return (
    <LargeCard
      id={question.id}
      number={question.showCard ?? null}
      heading={said(question.text)}
      language={language}
      onClosed={onClosed}
    >
      <ul class="card__answers">
        {optionsOf(question).map(({ code, text }) => (
          <li key={code}>{said(text)}</li>
        ))}
      </ul>
    </LargeCard>
  );
}
