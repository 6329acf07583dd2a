import { useEffect } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import './findings.css';

interface LongWorkProps {
  readonly words: Readonly<Record<'working' | 'progress' | 'stop' | 'stopped' | 'again', string>>;
  readonly isStopped: boolean;
  /** Work of which a page tells how far it is, 0 to 1; it can be stopped, and begun anew. */
  readonly work: {
    readonly progress: { readonly value: number };
    readonly stop: () => void;
    readonly begin: () => Promise<void>;
  };
}

const AGAIN = 'work-again';

/** Long work of a page: how far it is with a way to stop it, or that it was stopped with a way to begin again. */
export function LongWork({ words, isStopped, work }: LongWorkProps) {
  // The button that had the keyboard is gone.
  useEffect(() => {
    if (isStopped) focusOn(AGAIN);
  }, [isStopped]);
  if (isStopped)
    return (
      <>
        <p class="govuk-body" role="status">
          {words.stopped}
        </p>
        <Button id={AGAIN} onPress={() => void work.begin()}>
          {words.again}
        </Button>
      </>
    );
  return (
    <div class="findings-working">
      <p class="govuk-body" role="status">
        {words.working}
      </p>
      <progress aria-label={words.progress} max={1} value={work.progress.value} />
      <Button look="secondary" onPress={work.stop}>
        {words.stop}
      </Button>
    </div>
  );
}
