import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type BankOffer, bankOffers } from './bankOffer.ts';
import { addGroup } from './builderVerbs.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';

const words = wordsIn(builderWords, 'en');

/** Groups of the bank that can be added, each with what it is; and an empty one of the council's own. */
export function AddGroupPage({ page, draft, state, home }: BuilderPartProps) {
  const offers = useMemo(() => bankOffers(page, draft), [page, draft]);
  const [title, type] = useState('');
  const [isMissing, setMissing] = useState(false);
  const add = (module: Parameters<typeof addGroup>[1]) => {
    globalThis.location.replace(home);
    addGroup(state, module);
  };
  return (
    <>
      <h1 class="govuk-heading-l">{words.addGroup}</h1>
      <h2 class="govuk-heading-m">{words.fromBank}</h2>
      {offers.length === 0 ? <p class="govuk-body">{words.bankEmpty}</p> : null}
      <ul class="builder-offers">
        {offers.map((offer) => (
          <li key={offer.module.id}>
            <Offer offer={offer} onAdd={() => add(offer.module)} />
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{words.ownGroup}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(title.trim() === '');
          if (title.trim() !== '') add(title.trim());
        }}
      >
        <TextField
          id="group-title"
          label={words.groupTitle}
          hint={words.groupTitleHint}
          error={isMissing ? words.groupTitleMissing : undefined}
          value={title}
          onInput={type}
        />
        <Button>{words.addOwnGroup}</Button>
      </form>
    </>
  );
}

function Offer({ offer, onAdd }: { readonly offer: BankOffer; readonly onAdd: () => void }) {
  const { module, questions, seconds, isBenchmark, needsApproval } = offer;
  return (
    <>
      <h3 class="govuk-heading-s">
        {module.title.en}{' '}
        <Tag colour={isBenchmark ? 'blue' : 'grey'}>
          {isBenchmark
            ? words.lockTags.benchmark
            : words.lockTags[module.role === 'equality' ? 'equality' : 'screener']}
        </Tag>
      </h3>
      <p class="govuk-body">{words.offerSaid(questions, Math.max(1, Math.round(seconds / 60)))}</p>
      <ul class="govuk-list govuk-list--bullet">
        {module.questions.map((question) => (
          <li key={question.id}>{question.text.en}</li>
        ))}
      </ul>
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
