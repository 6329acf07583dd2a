import { useMemo, useState } from 'preact/hooks';
import { fillIn } from '../../core/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { bankWords } from '../../words/bank.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { SourceLink } from '../SourceLink.tsx';
import { type BankOffer, bankOffers, placeOf } from './bankOffer.ts';
import { addBankGroup } from './bankVerbs.ts';
import { addGroup } from './builderVerbs.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';
import { lockOfModule } from './wordingLock.ts';

const words = wordsIn(builderWords, 'en');
const choosing = wordsIn(bankWords, 'en');

/** Groups of the bank that can be added, each with what it is; and an empty one of the council's own. */
export function AddGroupPage({ page, draft, state, home }: BuilderPartProps) {
  const offers = useMemo(() => bankOffers(page, draft), [page, draft]);
  const [title, type] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const add = (act: () => void) => {
    globalThis.location.replace(home);
    act();
  };
  return (
    <>
      <ErrorSummary title={words.problemTitle} errors={errors} />
      <h1 class="govuk-heading-l">{words.addGroup}</h1>
      <h2 class="govuk-heading-m">{words.ownGroup}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isMissing = title.trim() === '';
          setErrors(isMissing ? [{ field: 'group-title', text: words.groupTitleMissing }] : []);
          if (!isMissing) add(() => addGroup(state, title.trim()));
        }}
      >
        <TextField
          id="group-title"
          label={words.groupTitle}
          hint={words.groupTitleHint}
          error={errorOf(errors, 'group-title')}
          value={title}
          onInput={type}
        />
        <Button>{words.addOwnGroup}</Button>
      </form>
      <h2 class="govuk-heading-m">{words.fromBank}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`${home}?bank=`}>
          {choosing.chooseSingle}
        </a>
      </p>
      {offers.length === 0 ? <p class="govuk-body">{words.bankEmpty}</p> : null}
      <ul class="builder-offers">
        {offers.map((offer) => (
          <li key={offer.module.id}>
            <Offer
              offer={offer}
              council={page.survey.councilName}
              onAdd={() => add(() => addBankGroup(state, offer))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OfferProps {
  readonly offer: BankOffer;
  /** What residents call the council. */
  readonly council: string;
  readonly onAdd: () => void;
}

function Offer({ offer, council, onAdd }: OfferProps) {
  const { module, facts, lacking, seconds, templates, needsApproval } = offer;
  const isAsked = module.role === 'core' || module.role === 'additional';
  const there = module.questions.length - lacking.length;
  return (
    <>
      <h3 class="govuk-heading-s">
        {module.title.en}{' '}
        <Tag colour={isAsked && facts.comparedWith === 'poll' ? 'blue' : 'grey'}>
          {words.lockTags[lockOfModule(facts)]}
        </Tag>
      </h3>
      <p class="govuk-body">
        {facts.about.en} {words.offerSaid(lacking.length, Math.max(1, Math.round(seconds / 60)))}
      </p>
      <p class="govuk-body-s">
        {isAsked ? `${choosing.compared[facts.comparedWith].meaning} ` : null}
        {choosing.places[placeOf(facts)]} {templates.length === 0 ? null : choosing.partOf(templates)}{' '}
        {there === 0 ? null : choosing.someThere(there, module.questions.length)}
        {facts.publishedAt === undefined ? null : (
          <>
            {' '}
            <SourceLink address={facts.publishedAt.address}>{facts.publishedAt.title}</SourceLink>
          </>
        )}
      </p>
      <Details summary={choosing.seeQuestions(module.title.en)}>
        <ul class="govuk-list govuk-list--bullet">
          {lacking.map((question) => (
            <li key={question.id}>{fillIn(question.text.en, { council })}</li>
          ))}
        </ul>
      </Details>
      {needsApproval ? (
        <p class="govuk-body">{words.needsApproval}</p>
      ) : (
        <Button look="secondary" onPress={onAdd}>
          {words.addThisGroup(module.title.en)}
        </Button>
      )}
    </>
  );
}
