import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { keysWords } from '../words/keys.ts';

interface SealingWorkProps {
  readonly children: ComponentChildren;
  readonly stop: () => void;
}

/** Work on a seal, of which nobody can tell how far it is: what is done, and a way to stop it. */
export function SealingWork({ children, stop }: SealingWorkProps) {
  return (
    <div class="ui-no-print">
      <p class="govuk-body" role="status">
        {children}
      </p>
      <Button look="secondary" onPress={stop}>
        {wordsIn(keysWords, 'en').stop}
      </Button>
    </div>
  );
}
