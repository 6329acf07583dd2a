import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { methodOfWave } from '../../words/method.ts';
import { FindingItem } from './FindingItem.tsx';
import type { FindingsPage, FindingsState } from './findingsState.ts';
import { findingChoices, type PartView, partViews } from './findingsView.ts';

const words = wordsIn(findingsWords, 'en');
const ALL = '';

interface FindingsListProps {
  readonly page: FindingsPage & { readonly at: 'ready' };
  readonly state: FindingsState;
}

/** The findings of a wave by part, what was tested, and ways to list fewer and to take them away. */
export function FindingsList({ page, state }: FindingsListProps) {
  const { findings, reader, settings, wave } = page;
  const views = partViews(findings, { showing: state.showing.value, whole: state.whole.value }, reader);
  return (
    <>
      {wave.sample === 'quota' ? <p class="govuk-body">{words.asIfRandom}</p> : null}
      <Details summary={words.whatWasTested}>
        <ul class="govuk-list govuk-list--bullet">
          {words.tested(settings).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Details>
      <Choices page={page} state={state} />
      <div class="result-print ui-no-print">
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
        <Button look="secondary" onPress={() => void state.save()}>
          {words.save}
        </Button>
      </div>
      <p class="govuk-body govuk-!-font-weight-bold ui-no-print" role="status">
        {state.saved.value === null ? '' : words.saved(state.saved.value)}
      </p>
      {views.map((view) => (
        <Part key={view.part} view={view} page={page} state={state} />
      ))}
      {findings.note === null ? null : (
        <section aria-labelledby="findings-method">
          <h2 class="govuk-heading-s" id="findings-method">
            {words.method}
          </h2>
          <p class="govuk-body-s result-method">{`${methodOfWave(findings.note, 'en').join('. ')}.`}</p>
        </section>
      )}
    </>
  );
}

function Choices({ page, state }: FindingsListProps) {
  const choices = findingChoices(page.findings, page.reader);
  const { breakBy, question } = state.showing.value;
  const chosen = (value: string) => (value === ALL ? null : value);
  return (
    <section class="result-controls findings-choices" aria-label={words.filter}>
      <div class="result-controls-grid">
        <SelectField
          id="by"
          label={words.byBreak}
          choices={[{ value: ALL, label: words.anyBreak }, ...choices.breaks]}
          value={breakBy ?? ALL}
          onChange={(value) => state.show({ breakBy: chosen(value) })}
        />
        <SelectField
          id="question"
          label={words.ofQuestion}
          choices={[{ value: ALL, label: words.anyQuestion }, ...choices.questions]}
          value={question ?? ALL}
          onChange={(value) => state.show({ question: chosen(value) })}
        />
      </div>
    </section>
  );
}

function Part({ view, page, state }: FindingsListProps & { readonly view: PartView }) {
  const { part, title, lead, facts, lines, all, nothing } = view;
  return (
    <section aria-labelledby={`findings-${part}`} class="findings-part">
      <h2 class="govuk-heading-l" id={`findings-${part}`}>
        {title}
      </h2>
      <p class="govuk-body">{lead}</p>
      {nothing === null ? null : (
        <p class="govuk-body">
          <strong>{nothing}</strong>
        </p>
      )}
      <p class="govuk-body">{facts.join(' ')}</p>
      {lines.length < all ? <p class="govuk-body">{words.shown(lines.length, all)}</p> : null}
      <ol class="findings-list">
        {lines.map((line) => (
          <FindingItem key={line.key} line={line} page={page} state={state} />
        ))}
      </ol>
      {lines.length < all ? (
        <Button look="secondary" onPress={() => state.showWhole(part)}>
          {words.showAll(all)}
        </Button>
      ) : null}
    </section>
  );
}
