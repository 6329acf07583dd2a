import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { shutWords } from '../words/shift.ts';
import { arriveAt } from './arriveAt.ts';
import type { Phase } from './interviewState.ts';
import { ShiftPart } from './ShiftPart.tsx';

interface ShutPageProps {
  readonly device: Device;
  readonly why: Extract<Phase, { readonly at: 'shut' }>['why'];
  /** The one the interview was in. */
  readonly language: string;
  /** Whose keys it waits for. */
  readonly survey?: string | undefined;
  /** The shift was opened. */
  readonly onOpen: () => void;
}

/** Where an interview was that cannot be shown now: why, and the way to open it again. */
export function ShutPage({ device, why, language, survey, onOpen }: ShutPageProps) {
  const words = wordsIn(shutWords, language);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current === null ? undefined : arriveAt(box.current)), []);
  return (
    <div class="interview start" ref={box}>
      <div lang={language === 'cy' ? 'cy' : 'en'}>
        <h1 class="govuk-heading-l">{words.headings[why]}</h1>
        <p class="interview__read">{words[why]}</p>
      </div>
      {why === 'locked' || why === 'noShift' ? <ShiftPart device={device} onOpen={onOpen} /> : null}
      {survey === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`#/survey/${survey}/keys`}>
            {words.toKeys}
          </a>
        </p>
      )}
      <ButtonLink to="#/start" look="secondary">
        {words.toStart}
      </ButtonLink>
    </div>
  );
}
