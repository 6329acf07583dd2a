import { useState } from 'preact/hooks';
import { optionsOf } from '../../asking/questions/kinds.ts';
import type { ListPart } from '../../asking/questions/longList/longList.ts';
import type { Question } from '../../asking/questions/question.ts';
import { newRule, readable } from '../../asking/survey/editing/conditionParts.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { limitedParts, optionsNamed, partHolding, withCodes, withPart } from './limitedOptions.ts';

const words = wordsIn(builderWords, 'en');
const HEADING = 'offers';
/** Parts that a form brought beyond these can only be changed in the form. */
const MOST_SHOWN = 40;
const NAMED = 5;

interface OfferPartsProps {
  readonly question: Question;
  readonly earlier: readonly Question[];
  readonly draft: Questionnaire;
  readonly isLocked: boolean;
  readonly onChange: (question: Question) => void;
}

/** The parts of a long list that not everybody is offered, each with its condition, and a way to begin one. */
export function OfferParts({ question, earlier, draft, isLocked, onChange }: OfferPartsProps) {
  const parts = limitedParts(question);
  const canBegin = !isLocked && optionsOf(question).length > 0 && readable(earlier).length > 0;
  if (parts.length === 0 && !canBegin) return null;
  const names = new Map(optionsOf(question).map(({ code, text }) => [code, text.en]));
  const begin = (codes: readonly number[]) => {
    const last = readable(earlier).at(-1);
    const [first] = codes;
    if (last === undefined || first === undefined) return;
    const next = withCodes(question, codes, newRule(last));
    onChange(next);
    // It may have joined a part that waits for the same.
    setTimeout(() => focusOn(`part-${partHolding(next, first)}-0-question`));
  };
  return (
    <>
      <h2 class="govuk-heading-m builder-part" id={HEADING} tabIndex={-1}>
        {words.offeredPart}
      </h2>
      <p class="govuk-body">{words.partsLead(parts.length)}</p>
      {parts.slice(0, MOST_SHOWN).map((part, at) => (
        // Parts have no name of their own: their place is what stays while one is edited.
        <section key={at}>
          <h3 class="govuk-heading-s" id={`part-${at}`} tabIndex={-1}>
            {words.partName(at + 1, part.codes.length)}
          </h3>
          <p class="govuk-hint">{namesIn(part, names)}</p>
          <ConditionEditor
            id={`part-${at}`}
            condition={part.offeredIf}
            questions={earlier}
            draft={draft}
            said={words.offeredSaid}
            add={words.offeredAdd}
            home={HEADING}
            onChange={(condition) => onChange(withPart(question, at, condition))}
          />
        </section>
      ))}
      {canBegin ? <NewPart question={question} onBegin={begin} /> : null}
    </>
  );
}

function namesIn({ codes }: ListPart, names: ReadonlyMap<number, string>): string {
  const first = codes.slice(0, NAMED).map((code) => names.get(code) ?? words.code(code));
  return [...first, ...(codes.length > NAMED ? [words.andMore] : [])].join(', ');
}

/** The names of the answers are pasted, then the condition is begun for them. */
function NewPart(props: {
  readonly question: Question;
  readonly onBegin: (codes: readonly number[]) => void;
}) {
  const { question, onBegin } = props;
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const begin = () => {
    const { codes, unknown } = optionsNamed(question, pasted);
    if (unknown !== undefined || codes.length === 0) {
      setError(unknown === undefined ? words.partNothing : words.partUnknown(unknown.slice(0, 60)));
      return;
    }
    setError(undefined);
    setPasted('');
    onBegin(codes);
  };
  return (
    <>
      <TextField
        id="part-new"
        label={words.partWhich}
        hint={words.partHint}
        error={error}
        lines={5}
        value={pasted}
        onInput={setPasted}
      />
      <Button look="secondary" onPress={begin}>
        {words.partAdd}
      </Button>
    </>
  );
}
