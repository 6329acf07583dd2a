import { useState } from 'preact/hooks';
import { optionsOf } from '../../asking/questions/kinds.ts';
import { isLimitedByPart } from '../../asking/questions/longList/listParts.ts';
import type { Option, Question } from '../../asking/questions/question.ts';
import { readable } from '../../asking/survey/editing/conditionParts.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { canLimit, limitedOptions, withOffer } from './limitedOptions.ts';
import { OfferParts } from './OfferParts.tsx';

const words = wordsIn(builderWords, 'en');
const HEADING = 'offers';

/** Of a list that a form brought, so many are shown with their conditions; more can only be changed in the form. */
const MOST_SHOWN = 40;

interface OfferRulesProps {
  readonly question: Question;
  readonly earlier: readonly Question[];
  readonly draft: Questionnaire;
  readonly onChange: (question: Question) => void;
}

/** The answers that not everybody is offered, each with its condition, and a way to begin one. */
export function OfferRules(props: OfferRulesProps & { readonly isLocked: boolean }) {
  const { question, earlier, draft, isLocked, onChange } = props;
  const limited = limitedOptions(question);
  const others = optionsOf(question).filter((option) => !limited.includes(option));
  const canBegin = !isLocked && canLimit(question) && others.length > 0 && readable(earlier).length > 0;
  if (isLimitedByPart(question)) return <OfferParts {...props} />;
  if (limited.length === 0 && !canBegin) return null;
  const editing = { question, earlier, draft, onChange };
  return (
    <>
      <h2 class="govuk-heading-m builder-part" id={HEADING} tabIndex={-1}>
        {words.offeredPart}
      </h2>
      <p class="govuk-body">{words.offeredLead(limited.length)}</p>
      {limited.slice(0, MOST_SHOWN).map((option) => (
        <OfferRule option={option} {...editing} key={option.code} />
      ))}
      {canBegin ? <NewOffer others={others} {...editing} /> : null}
    </>
  );
}

function OfferRule({ option, question, ...rest }: OfferRulesProps & { readonly option: Option }) {
  const { earlier, draft, onChange } = rest;
  const id = `offer-${option.code}`;
  return (
    <>
      <h3 class="govuk-heading-s" id={id} tabIndex={-1}>
        {nameOf(option)}
      </h3>
      <ConditionEditor
        id={id}
        condition={option.offeredIf}
        questions={earlier}
        draft={draft}
        said={words.offeredSaid}
        add={words.offeredAdd}
        home={HEADING}
        onChange={(condition) => onChange(withOffer(question, option.code, condition))}
      />
    </>
  );
}

/** An answer is chosen, then the condition is begun for it. */
function NewOffer(props: OfferRulesProps & { readonly others: readonly Option[] }) {
  const { question, others, earlier, draft, onChange } = props;
  const [chosen, choose] = useState<number | null>(null);
  const [first] = others;
  const option = others.find(({ code }) => code === chosen) ?? first;
  if (option === undefined) return null;
  return (
    <>
      <SelectField
        id="offer-new"
        label={words.offeredWhich}
        choices={others.map((one) => ({ value: String(one.code), label: nameOf(one) }))}
        value={String(option.code)}
        onChange={(code) => choose(Number(code))}
      />
      <ConditionEditor
        id={`offer-${option.code}`}
        condition={undefined}
        questions={earlier}
        draft={draft}
        said={words.offeredSaid}
        add={words.offeredAdd}
        onChange={(condition) => onChange(withOffer(question, option.code, condition))}
      />
    </>
  );
}

function nameOf({ code, text }: Option): string {
  return text.en || words.code(code);
}
