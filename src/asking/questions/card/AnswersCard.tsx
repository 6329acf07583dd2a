import type { Text } from '../../../core/text.ts';
import type { InputProps } from '../inputProps.ts';
import type { KindName, Option } from '../question.ts';
import { Spoken } from '../Spoken.tsx';
import { LargeCard } from './LargeCard.tsx';

interface AnswersCardProps extends Pick<InputProps<KindName>, 'question' | 'language' | 'facts'> {
  readonly answers: readonly Option[];
  readonly onClosed: () => void;
}

/** Answers of a question in the order of this interview, as the show card that the resident reads. */
export function AnswersCard({ question, answers, language, facts, onClosed }: AnswersCardProps) {
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
        {answers.map(({ code, text }) => (
          <li key={code}>{said(text)}</li>
        ))}
      </ul>
    </LargeCard>
  );
}
