import { useState } from 'preact/hooks';
import { wordsOfKind, writableKinds } from '../../asking/questions/editing/editedKinds.ts';
import type { KindName } from '../../asking/questions/question.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { bankWords } from '../../words/bank.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { breaksTheCore } from './bankOffer.ts';
import { addOwnQuestion } from './builderVerbs.ts';
import { questionAddress } from './builderView.ts';
import type { BuilderPartProps } from './QuestionListPage.tsx';

const words = wordsIn(builderWords, 'en');
const choosing = wordsIn(bankWords, 'en');

/** Which kind of question is added to a group. */
export function AddQuestionPage({
  draft,
  state,
  home,
  module,
}: BuilderPartProps & { readonly module: string }) {
  const [kind, choose] = useState<KindName>('single');
  const title = draft.modules.find(({ id }) => id === module)?.title.en;
  if (title === undefined) return <h1 class="govuk-heading-l">{words.noSuchGroup}</h1>;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const made = addOwnQuestion(state, kind, module);
        // In place of this page: Back leads to the list.
        if (made !== null) globalThis.location.replace(questionAddress(home, made));
      }}
    >
      <span class="govuk-caption-l">{title}</span>
      <h1 class="govuk-heading-l">{words.addQuestion}</h1>
      {breaksTheCore(draft, module) ? <p class="govuk-inset-text">{choosing.breaksTheCore}</p> : null}
      <Radios
        id="kind"
        legend={words.whichKind}
        choices={writableKinds.map((value) => {
          const { name, meaning } = wordsOfKind(value);
          return { value, label: name, hint: meaning };
        })}
        value={kind}
        onChange={(value) => choose(value as KindName)}
      />
      <Button>{words.addThis}</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={`${home}?bank=`}>
          {choosing.chooseSingle}
        </a>
      </p>
    </form>
  );
}
