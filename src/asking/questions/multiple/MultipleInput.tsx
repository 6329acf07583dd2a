import type { InputProps } from '../inputProps.ts';
import { QuestionFieldset } from '../QuestionFieldset.tsx';
import { CheckList } from './CheckList.tsx';

/** Any of a list of choices, as one page. It goes on by Continue. */
export function MultipleInput(props: InputProps<'multiple'>) {
  const { question, answer, language, facts, error, onGiven } = props;
  const { id } = question;
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <CheckList {...props} id={id} given={answer} onChosen={(given) => onGiven('', given, false)} />
    </QuestionFieldset>
  );
}
