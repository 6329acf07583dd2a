import { ChoiceList } from '../ChoiceList.tsx';
import type { InputProps } from '../inputProps.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { answersTo } from './consent.ts';

/** Yes or no, as one page. It goes on by Continue only: an agreement is never given by a slip of the finger. */
export function ConsentInput(props: InputProps<'consent'>) {
  const { question, answer, language, facts, error, onGiven } = props;
  const { id } = question;
  const asChoice = { ...question, kind: 'single', options: answersTo(question), nets: [] } as const;
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <ChoiceList
        id={id}
        question={asChoice}
        given={answer}
        language={language}
        facts={facts}
        handedOver={props.handedOver}
        onChosen={(given) => onGiven('', given, false)}
      />
    </QuestionFieldset>
  );
}
