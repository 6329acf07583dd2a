import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { formulaIn, passingOf } from '../kinds.ts';
import type { Offer, Question } from '../question.ts';
import { withOptional } from './optionalPart.ts';
import { readCard } from './readCard.ts';

const words = wordsIn(builderWords, 'en');
const offers = ['offered', 'volunteered', 'forbidden'] as const;

interface AskingRulesProps {
  readonly question: Question;
  readonly onChange: (question: Question, doing?: string) => void;
}

/** How a question is asked: ways of having no view, whether it must be answered, what is read out and shown. */
export function AskingRules({ question, onChange }: AskingRulesProps) {
  // Nobody is asked what is worked out; what is only read has no answer to rule.
  if (formulaIn(question) !== null) return null;
  const isAsked = passingOf(question) === null;
  const offer = (key: 'dontKnow' | 'preferNot') => (
    <SelectField
      id={key}
      label={words.ways[key]}
      choices={offers.map((value) => ({ value, label: words.offers[value] }))}
      value={question[key]}
      onChange={(chosen) => onChange({ ...question, [key]: chosen as Offer })}
    />
  );
  return (
    <>
      {isAsked ? (
        <>
          <div class="editing-pair">
            {offer('dontKnow')}
            {offer('preferNot')}
          </div>
          <SelectField
            id="base"
            label={words.base}
            choices={(['allAsked', 'givingView'] as const).map((value) => ({
              value,
              label: words.bases[value],
            }))}
            value={question.base}
            onChange={(base) => onChange({ ...question, base: base as Question['base'] })}
          />
          <Checkboxes
            id="required"
            legend={words.requiredLegend}
            small
            choices={[{ value: 'yes', label: words.required }]}
            values={question.required ? ['yes'] : []}
            onChange={(values) => onChange({ ...question, required: values.length > 0 })}
          />
        </>
      ) : null}
      <div class="editing-pair">
        {isAsked ? (
          <SelectField
            id="read-out"
            label={words.readOut}
            choices={(['unsaid', 'yes', 'no'] as const).map((value) => ({
              value,
              label: words.readOuts[value],
            }))}
            value={question.readOut === undefined ? 'unsaid' : question.readOut ? 'yes' : 'no'}
            onChange={(said) =>
              onChange(withOptional(question, 'readOut', said === 'unsaid' ? undefined : said === 'yes'))
            }
          />
        ) : null}
        <TextField
          id="show-card"
          label={words.showCard}
          hint={words.showCardHint}
          inputMode="numeric"
          width={3}
          value={question.showCard === undefined ? '' : String(question.showCard)}
          onInput={(typed) => onChange(withOptional(question, 'showCard', readCard(typed)), 'showCard')}
        />
      </div>
    </>
  );
}
