import { useMemo, useState } from 'preact/hooks';
import { metOf, wordsOfKind } from '../../asking/questions/editing/editedKinds.ts';
import { fillIn } from '../../core/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { bankWords } from '../../words/bank.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type BankOffer, placeOf, type QuestionOffer, questionOffers } from './bankOffer.ts';
import { addBankQuestion } from './bankVerbs.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';
import { nameInWords } from './textInWords.ts';

const words = wordsIn(bankWords, 'en');
const writing = wordsIn(builderWords, 'en');

/** Every question of the bank that can be added, by groups, to be searched and added one by one. */
export function BankQuestionsPage(props: BuilderPartProps) {
  const { page, draft, bar } = props;
  const [typed, type] = useState('');
  const found = useMemo(() => questionOffers(page, draft, typed), [page, draft, typed]);
  const count = found.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <>
      <h1 class="govuk-heading-l">{words.singleTitle}</h1>
      {bar}
      <p class="govuk-body">{words.singleLead}</p>
      <TextField id="bank-search" label={words.search} hint={words.searchHint} value={typed} onInput={type} />
      <p class="govuk-body" role="status" id="bank-found">
        {count === 0 ? words.noneFound : words.found(count)}
      </p>
      {found.map(({ offer, questions }) => (
        <section key={offer.module.id} aria-labelledby={`bank-${offer.module.id}`}>
          <h2 class="govuk-heading-m" id={`bank-${offer.module.id}`}>
            {offer.module.title.en}
          </h2>
          <p class="govuk-body">{offer.facts.about.en}</p>
          <ul class="builder-offers">
            {questions.map((one) => (
              <li key={one.question.id}>
                <Offered {...props} offer={offer} one={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface OfferedProps extends BuilderPartProps {
  readonly offer: BankOffer;
  readonly one: QuestionOffer;
}

function Offered({ page, state, offer, one }: OfferedProps) {
  const { question, seconds, askedIf, brings } = one;
  const named = (text: string) => fillIn(text, { council: page.survey.councilName });
  const { comparedWith, role } = offer.facts;
  const isAsked = role === 'core' || role === 'additional';
  return (
    <>
      <h3 class="govuk-heading-s">{named(question.text.en)}</h3>
      <p class="govuk-body-s builder-offer__facts">
        {wordsOfKind(question.kind).name}. {words.seconds(seconds)}{' '}
        {isAsked ? (
          <Tag colour={comparedWith === 'poll' ? 'blue' : 'grey'}>{words.compared[comparedWith].name}</Tag>
        ) : null}
      </p>
      {askedIf === null ? null : (
        <p class="govuk-body-s">{named(writing.meeting[metOf(question)].only(askedIf))}</p>
      )}
      <p class="govuk-body-s">
        {words.places[placeOf(offer.facts)]}{' '}
        {brings.length === 0
          ? null
          : words.brings(brings.map((each) => nameInWords(each, () => undefined, page.survey.councilName)))}
      </p>
      <Button look="secondary" onPress={() => addBankQuestion(state, question)}>
        {words.add}
        <span class="govuk-visually-hidden"> {named(question.text.en)}</span>
      </Button>
    </>
  );
}
