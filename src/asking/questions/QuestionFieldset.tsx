import type { ComponentChildren } from 'preact';
import { directionOf, type Text, textIn } from '../../core/text.ts';
import { describedBy } from '../../ui/FormGroup.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { uiWords } from '../../words/ui.ts';
import type { QuestionFace } from './question.ts';
import { Spoken } from './Spoken.tsx';

interface QuestionFieldsetProps {
  /** What the ids of its hint and its message begin with. */
  readonly id: string;
  readonly question: QuestionFace;
  /** The row asked about, when it is one row of a grid. */
  readonly row?: Text | undefined;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly error?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A question as the heading of its page, with the choices under it. */
export function QuestionFieldset(props: QuestionFieldsetProps) {
  const { id, question, row, language, facts, error, children } = props;
  const { hint } = question;
  const spoken = { language, facts };
  const described = describedBy(id, hint?.en, error);
  // Choices stand on the side where the question begins.
  const direction = directionOf(textIn(question.text, language).language);
  return (
    <fieldset class="govuk-fieldset question" dir={direction} aria-describedby={described}>
      <legend class="govuk-fieldset__legend">
        <h1 class={row ? 'question__heading question__heading--row' : 'question__heading'} id={`${id}-asked`}>
          {row ? (
            <>
              <span class="question__above">
                <Spoken text={question.text} {...spoken} />
              </span>{' '}
              <Spoken text={row} {...spoken} />
            </>
          ) : (
            <Spoken text={question.text} {...spoken} />
          )}
        </h1>
      </legend>
      {hint === undefined ? null : (
        <div class="govuk-hint" id={`${id}-hint`}>
          <Spoken text={hint} {...spoken} />
        </div>
      )}
      {error === undefined ? null : (
        <p class="govuk-error-message" id={`${id}-error`}>
          <span class="govuk-visually-hidden">{wordsIn(uiWords, language).error}</span> {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
