import { ChoiceList } from '../ChoiceList.tsx';
import type { InputProps } from '../inputProps.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';

/** One choice from a list, as one page. */
export function SingleInput(props: InputProps<'single'>) {
  const { question, answer, onGiven, language, facts } = props;
  return (
    <QuestionFieldset
      id={question.id}
      question={question}
      language={language}
      facts={facts}
      error={props.error}
    >
      <ChoiceList
        {...props}
        id={question.id}
        given={answer}
        onChosen={(given, decided) => onGiven('', given, decided)}
      />
    </QuestionFieldset>
  );
}
