import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import { TextInLanguages } from '../../asking/questions/editing/TextInLanguages.tsx';
import { withOptionalWords } from '../../asking/questions/editing/writtenText.ts';
import type { EndReason, EndRule, Question } from '../../asking/questions/question.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { ConditionEditor } from './ConditionEditor.tsx';

const words = wordsIn(builderWords, 'en');
const reasons = ['screenedOut', 'skippedToEnd', 'underAge', 'notResident'] as const;

interface EndRuleEditorProps {
  readonly question: Question;
  /** Whose answers it can read: those before, and this one. */
  readonly questions: readonly Question[];
  readonly draft: Questionnaire;
  readonly onChange: (question: Question, doing?: string) => void;
}

/** Whether the interview ends after a question, why, and what is said then. */
export function EndRuleEditor({ question, questions, draft, onChange }: EndRuleEditorProps) {
  const { endIf } = question;
  const put = (rule: EndRule | undefined, doing?: string) =>
    onChange(withOptional(question, 'endIf', rule), doing);
  return (
    <>
      <h2 class="govuk-heading-m builder-part" id="end-if" tabIndex={-1}>
        {words.endIfPart}
      </h2>
      <ConditionEditor
        id="end-if"
        condition={endIf?.when}
        questions={questions}
        draft={draft}
        empty={words.neverEnds}
        said={words.endsSaid}
        add={words.addEndIf}
        onChange={(when) =>
          put(when === undefined ? undefined : { ...(endIf ?? { endsWith: 'screenedOut' }), when })
        }
      />
      {endIf === undefined ? null : (
        <>
          <SelectField
            id="end-how"
            label={words.endsHow}
            choices={reasons.map((value) => ({ value, label: words.endings[value] }))}
            value={endIf.endsWith}
            onChange={(endsWith) => put({ ...endIf, endsWith: endsWith as EndReason })}
          />
          <TextInLanguages
            id="end-message"
            label={words.endMessage}
            hint={words.endMessageHints[endIf.endsWith === 'skippedToEnd' ? 'goesOn' : 'isOver']}
            lines={2}
            text={endIf.message}
            languages={draft.languages}
            onWords={(language, typed) =>
              put(
                withOptional(endIf, 'message', withOptionalWords(endIf.message, language, typed)),
                `end ${language}`,
              )
            }
          />
        </>
      )}
    </>
  );
}
