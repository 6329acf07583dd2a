import { useEffect } from 'preact/hooks';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { isPartGone, type NoticesState } from './noticesState.ts';

const words = wordsIn(appWords, 'en');
const { what, safe, todo } = words.pageNotLoaded;

/** A new version, a private window, a fault: told above the screen, in the way of nothing. */
export function Notices({ state }: { readonly state: NoticesState }) {
  const { updates, stray, isPrivate } = state;
  useEffect(state.look, [state]);
  return (
    <div class="shell-notices ui-no-print" aria-live="polite">
      {updates?.isOffered.value ? (
        <Banner id="update" title={words.update.title}>
          <p class="govuk-body">{words.update.ready}</p>
          {updates.isRefused.value ? (
            <p class="govuk-body govuk-!-font-weight-bold">{words.update.interviewOpen}</p>
          ) : null}
          <Button look="secondary" onPress={() => void updates.take()}>
            {words.update.take}
          </Button>
        </Banner>
      ) : null}
      {isPrivate.value ? (
        <Banner id="private-window" title={words.privateWindow.title}>
          <p class="govuk-body">{words.privateWindow.text}</p>
        </Banner>
      ) : null}
      {stray.value === null ? null : (
        <Banner id="stray" title={words.stray.title}>
          <p class="govuk-body">{isPartGone(stray.value) ? `${what} ${safe} ${todo}` : words.stray.text}</p>
          <p class="govuk-body-s">{words.crash.code(stray.value)}</p>
          <Button look="secondary" onPress={() => location.reload()}>
            {words.crash.reload}
          </Button>
        </Banner>
      )}
    </div>
  );
}
