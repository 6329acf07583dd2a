import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { type WavePage, WavePages } from './WavePages.tsx';

interface WaveHeadProps {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly title: string;
  readonly open: WavePage;
  /** That of the wave when left out. */
  readonly simulated?: boolean;
  /** Of a page within one of the pages of the wave, such as the words of a question. */
  readonly isInner?: boolean;
}

/** What every page of a wave's results begins with: whose it is, what it is about, and the other pages. */
export function WaveHead({
  survey,
  wave,
  title,
  open,
  simulated = wave.simulated,
  isInner = false,
}: WaveHeadProps) {
  return (
    <>
      <span class="govuk-caption-xl">
        {survey.title}, {wave.title}
      </span>
      <h1 class={isInner ? 'govuk-heading-l' : 'govuk-heading-xl'}>{title}</h1>
      <WavePages wave={wave.id} open={open} simulated={simulated} />
    </>
  );
}
