import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import { TextInLanguages } from '../../asking/questions/editing/TextInLanguages.tsx';
import { withWords } from '../../asking/questions/editing/writtenText.ts';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Check, Question } from '../../asking/questions/question.ts';
import { newRule } from '../../asking/survey/editing/conditionParts.ts';
import { freshCheckId } from '../../asking/survey/editing/freshNames.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { ConditionEditor } from './ConditionEditor.tsx';

const words = wordsIn(builderWords, 'en');

interface ChecksEditorProps {
  readonly question: Question;
  /** Whose answers a check can read: those before, and this one. */
  readonly questions: readonly Question[];
  readonly draft: Questionnaire;
  readonly onChange: (question: Question, doing?: string) => void;
}

/** What an answer must fulfil: the interview refuses it, or asks whether it is right. */
export function ChecksEditor({ question, questions, draft, onChange }: ChecksEditorProps) {
  const { checks = [] } = question;
  const put = (next: readonly Check[], doing?: string) =>
    onChange(withOptional(question, 'checks', next.length === 0 ? undefined : next), doing);
  if (optionsOf(question).length === 0 && checks.length === 0) return null;
  const add = () => {
    const id = freshCheckId(checks);
    put([...checks, { id, level: 'soft', mustHold: newRule(question), message: { en: '' } }]);
    setTimeout(() => focusOn(`check-${id}`));
  };
  return (
    <>
      <h2 class="govuk-heading-m" id="checks" tabIndex={-1}>
        {words.checksPart}
      </h2>
      <p class="govuk-hint">{words.checksHint}</p>
      {checks.map((check, at) => (
        <section class="builder-check" key={check.id} aria-labelledby={`check-${check.id}`}>
          <h3 class="govuk-heading-s" id={`check-${check.id}`} tabIndex={-1}>
            {words.checkNumber(at + 1)}
          </h3>
          <SelectField
            id={`level-${check.id}`}
            label={words.checkLevel}
            choices={(['hard', 'soft'] as const).map((value) => ({ value, label: words.levels[value] }))}
            value={check.level}
            onChange={(level) => put(checks.with(at, { ...check, level: level as Check['level'] }))}
          />
          <ConditionEditor
            id={`must-${check.id}`}
            condition={check.mustHold}
            questions={questions}
            draft={draft}
            said={words.mustBeTrue}
            add={words.addRule}
            home="checks"
            onChange={(condition) =>
              put(
                condition === undefined
                  ? checks.toSpliced(at, 1)
                  : checks.with(at, { ...check, mustHold: condition }),
              )
            }
          />
          <TextInLanguages
            id={`message-${check.id}`}
            label={words.checkMessage}
            text={check.message}
            languages={draft.languages}
            onWords={(language, typed) =>
              put(
                checks.with(at, { ...check, message: withWords(check.message, language, typed) }),
                `${check.id} ${language}`,
              )
            }
          />
          <button
            type="button"
            class="editing-button"
            onClick={() => {
              put(checks.toSpliced(at, 1));
              setTimeout(() => focusOn('checks'));
            }}
          >
            {words.removeCheck(at + 1)}
          </button>
        </section>
      ))}
      <Button look="secondary" onPress={add}>
        {words.addCheck}
      </Button>
    </>
  );
}
