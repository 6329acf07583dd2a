import type { ComponentChildren } from 'preact';
import { CheckTile } from './CheckTile.tsx';
import type { InputProps } from './inputProps.ts';
import { NoViewTiles } from './NoViewTiles.tsx';
import { QuestionFieldset } from './QuestionFieldset.tsx';
import type { Given, QuestionFace } from './question.ts';
import './typed.css';

interface TypedFieldsetProps extends Pick<InputProps<'text'>, 'language' | 'facts' | 'error'> {
  readonly question: QuestionFace;
  readonly answer: Given<unknown> | undefined;
  readonly handedOver: boolean;
  /** Given where a way of having no view is pressed, or taken back: an empty text then. */
  readonly onGiven: InputProps<'text'>['onGiven'];
  readonly children: ComponentChildren;
}

/** A question that is answered by typing, with the ways of having no view under the box. It goes on by Continue. */
export function TypedFieldset(props: TypedFieldsetProps) {
  const { question, answer, language, facts, handedOver, error, onGiven, children } = props;
  const { id } = question;
  const missing = answer && 'missing' in answer ? answer.missing : null;
  return (
    <QuestionFieldset id={id} question={question} language={language} facts={facts} error={error}>
      <div class="typed">{children}</div>
      <div class="choices">
        <NoViewTiles
          id={id}
          question={question}
          language={language}
          handedOver={handedOver}
          tile={(choice, face) => (
            <CheckTile
              key={choice.missing}
              {...face}
              checked={missing === choice.missing}
              onPress={() => onGiven('', missing === choice.missing ? { value: '' } : choice, false)}
            />
          )}
        />
      </div>
    </QuestionFieldset>
  );
}
