import type { Device } from '../../keeping/storage/device.ts';
import { Banner } from '../../ui/Banner.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { unlockWords } from '../../words/unlock.ts';
import { keyringOf } from './keyring.ts';

const words = wordsIn(unlockWords, 'en');

/** How many responses lay here unsealed until the survey was unlocked; nothing where there were none. */
export function SealedNow({ device }: { readonly device: Device }) {
  const responses = keyringOf(device).sealedNow.value;
  if (responses === 0) return null;
  return (
    <Banner id="sealed-now" title={words.sealedTitle} success={true}>
      <p class="govuk-notification-banner__heading">{words.sealedNow(responses)}</p>
    </Banner>
  );
}
