import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import type { BackCheckPartProps } from './BackCheckPart.tsx';
import { createCarryPartState } from './carryPartState.ts';
import type { Phase } from './interviewState.ts';

const words = wordsIn(carryWords, 'en');

interface OnlyHereLineProps {
  readonly device: Device;
  /** The interview that is over, on its last page. */
  readonly interview?: string | undefined;
  readonly over?: Phase & { readonly at: 'over' };
}

/**
 * On every page of an interview: how many finished ones are on this tablet alone. Nothing on a tablet without a pack. Before
 * it, on the last page of one with answers, whether a supervisor may contact the resident.
 */
export function OnlyHereLine({ device, interview, over }: OnlyHereLineProps) {
  const [found] = useState(() => createCarryPartState(device));
  const hasAnswers = over?.ending === 'finished' || over?.ending === 'partial';
  return (
    <>
      {over !== undefined && interview !== undefined && hasAnswers ? (
        <BackCheck device={device} interview={interview} setup={over.setup} language={over.language} />
      ) : null}
      {found.value === null ? null : (
        <p class="interview__kept" lang="en">
          {words.onlyHere(found.value.count)}
        </p>
      )}
    </>
  );
}

/** Comes when an interview is over: every page before it goes without. */
function BackCheck(props: BackCheckPartProps) {
  const [Part, setPart] = useState<ComponentType<BackCheckPartProps> | null>(null);
  useEffect(() => {
    // Not kept on this device and no network, or replaced by a newer version: then nobody is asked.
    void import('./BackCheckPart.tsx').then(
      ({ BackCheckPart }) => setPart(() => BackCheckPart),
      () => undefined,
    );
  }, []);
  return Part === null ? null : <Part {...props} />;
}
