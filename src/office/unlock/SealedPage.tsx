import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { unlockWords } from '../../words/unlock.ts';
import { createGate } from './gateState.ts';
import { keyringOf } from './keyring.ts';
import { SealedNow } from './SealedNow.tsx';
import { UnlockPart } from './UnlockPart.tsx';
import { WantedPart } from './WantedPart.tsx';
import './unlock.css';

const words = wordsIn(unlockWords, 'en');
const made = new Map<ComponentType<ScreenProps>, ComponentType<ScreenProps>>();

/** A screen that reads answers, as it is shown where they are sealed: first they are unlocked. The same each time. */
export function withAnswersUnlocked(Screen: ComponentType<ScreenProps>): ComponentType<ScreenProps> {
  const known = made.get(Screen);
  if (known !== undefined) return known;
  const Sealed = (props: ScreenProps) => <SealedPage {...props} Screen={Screen} />;
  made.set(Screen, Sealed);
  return Sealed;
}

interface SealedPageProps extends ScreenProps {
  readonly Screen: ComponentType<ScreenProps>;
}

function SealedPage({ Screen, device, params }: SealedPageProps) {
  const [{ gate, stop }] = useState(() => createGate(device, params['wave'] ?? null));
  useEffect(() => stop, [stop]);
  const now = gate.value;
  const wanted = keyringOf(device).wanted.value;
  if (now.at === 'loading')
    return (
      <p class="govuk-body" role="status">
        {words.loading}
      </p>
    );
  if (now.at === 'locked') return <UnlockPart device={device} problem={now.problem} />;
  return (
    <>
      {wanted === null ? null : <WantedPart device={device} wanted={wanted} />}
      <div hidden={wanted !== null} class={now.isUnlocked ? 'unlocked' : ''}>
        <SealedNow device={device} />
        <Screen device={device} params={params} />
        {now.isUnlocked ? <LockAgain device={device} /> : null}
      </div>
    </>
  );
}

function LockAgain({ device }: { readonly device: Device }) {
  return (
    <div class="ui-no-print">
      <p class="govuk-body">{words.isOpen}</p>
      <Button look="secondary" onPress={() => keyringOf(device).lock()}>
        {words.lock}
      </Button>
    </div>
  );
}
