import { Button } from '../../ui/Button.tsx';
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

/** Long work of a page: how far it is with a way to stop it, or that it was stopped with a way to begin again. */
export function LongWork({ words, isStopped, work }: LongWorkProps) {
  if (isStopped)
    return (
      <>
        <p class="govuk-body" role="status">
          {words.stopped}
        </p>
        <Button onPress={() => void work.begin()}>{words.again}</Button>
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
