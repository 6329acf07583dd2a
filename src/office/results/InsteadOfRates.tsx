import { SummaryList } from '../../ui/SummaryList.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import type { ResponsePage } from './responseState.ts';
import { insteadRows } from './responseView.ts';

const words = wordsIn(responseRateWords, 'en');

interface InsteadOfRatesProps {
  readonly page: ResponsePage;
  readonly sample: 'quota' | 'open';
}

/** Why a wave has no response rate, and what is printed in its place. */
export function InsteadOfRates({ page, sample }: InsteadOfRatesProps) {
  const none = words.none[sample];
  return (
    <>
      <h2 class="govuk-heading-l">{none.title}</h2>
      <p class="govuk-body">{none.text}</p>
      <SummaryList rows={insteadRows(page, sample)} />
    </>
  );
}
