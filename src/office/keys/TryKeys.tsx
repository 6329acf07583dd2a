import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { KeyTextForm } from '../KeyTextForm.tsx';
import type { KeysPartProps } from './KeysScreen.tsx';
import { keysView } from './keysView.ts';

const words = wordsIn(keysWords, 'en');

/** The drill: a test seal opened with the key file, and again with the paper key. */
export function TryKeys({ page, state, errors }: KeysPartProps) {
  const { untried: set, used } = keysView(page);
  const opened = state.opened.value;
  const isFresh = state.fresh.value !== null;
  return (
    <>
      {opened === null ? null : (
        <Banner id="opened" title={words.tryTitle} success={true}>
          <p class="govuk-notification-banner__heading">{words.opened[opened]}</p>
        </Banner>
      )}
      <p class="govuk-body-l">{words.tryLead}</p>
      {isFresh ? null : <p class="govuk-inset-text">{words.tryReloaded}</p>}
      <h2 class="govuk-heading-m">{words.tryFileTitle}</h2>
      {set?.fileOpened === null ? (
        <KeyFileForm errors={errors} submit={words.tryFile} onGiven={state.tryFile} />
      ) : (
        <p class="govuk-body">{words.opened.file}</p>
      )}
      <h2 class="govuk-heading-m">{words.tryPaperTitle}</h2>
      {set?.paperOpened === null ? (
        <KeyTextForm errors={errors} submit={words.tryPaper} scan={state} onGiven={state.tryPaper} />
      ) : (
        <p class="govuk-body">{words.opened.paper}</p>
      )}
      {isFresh ? (
        <Button look="secondary" onPress={() => state.showTries(false)}>
          {words.backToKeys}
        </Button>
      ) : null}
      <Details summary={words.againTitle} open={!isFresh}>
        <p class="govuk-body">
          {words.againMeaning} {used === null ? '' : words.againOldStay}
        </p>
        <Button look="secondary" onPress={() => void state.beginAgain()}>
          {words.beginAgain}
        </Button>
      </Details>
    </>
  );
}
