import type { Option, Question } from '../../asking/questions/question.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { limitedOptions, withOffer } from './limitedOptions.ts';

const words = wordsIn(builderWords, 'en');

/** Of a list that a form brought, so many are shown with their conditions; more can only be changed in the form. */
const MOST_SHOWN = 40;

interface OfferRulesProps {
  readonly question: Question;
  readonly earlier: readonly Question[];
  readonly draft: Questionnaire;
  readonly onChange: (question: Question) => void;
}

/** The answers that not everybody is offered, each with its condition; nothing where all are. */
export function OfferRules({ question, earlier, draft, onChange }: OfferRulesProps) {
  const limited = limitedOptions(question);
  if (limited.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m builder-part">{words.offeredPart}</h2>
      <p class="govuk-body">{words.offeredLead(limited.length)}</p>
      {limited.slice(0, MOST_SHOWN).map((option) => (
        <OfferRule
          option={option}
          question={question}
          earlier={earlier}
          draft={draft}
          onChange={onChange}
          key={option.code}
        />
      ))}
    </>
  );
}

function OfferRule({ option, question, ...rest }: OfferRulesProps & { readonly option: Option }) {
  const { earlier, draft, onChange } = rest;
  const id = `offer-${option.code}`;
  return (
    <>
      <h3 class="govuk-heading-s" id={id} tabIndex={-1}>
        {option.text.en}
      </h3>
      <ConditionEditor
        id={id}
        condition={option.offeredIf}
        questions={earlier}
        draft={draft}
        empty={words.offeredToAll}
        said={words.offeredSaid}
        add={words.addCondition}
        onChange={(condition) => onChange(withOffer(question, option.code, condition))}
      />
    </>
  );
}
