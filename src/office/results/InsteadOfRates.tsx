import { countText } from '../../core/percent.ts';
import type { QuotasMet } from '../../counting/analysis/quotasMet.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import type { ResponsePage } from './responseState.ts';
import { insteadRows, quotaLines } from './responseView.ts';

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
      {page.quotas === null ? null : <Quotas quotas={page.quotas} />}
    </>
  );
}

/** Quotas set and met. */
function Quotas({ quotas }: { readonly quotas: QuotasMet }) {
  const lines = quotaLines(quotas);
  const heads = (first: string) => [
    { text: first },
    { text: words.quotaSet, numeric: true },
    { text: words.quotaMet, numeric: true },
    { text: words.quotaLeft, numeric: true },
  ];
  return (
    <section aria-labelledby="quotas">
      <h2 class="govuk-heading-l" id="quotas">
        {words.quotasTitle}
      </h2>
      <p class="govuk-body">{words.quotasLead(countText(quotas.interviews))}</p>
      {quotas.unplaced === 0 ? null : (
        <p class="govuk-body">{words.quotasUnplaced(countText(quotas.unplaced))}</p>
      )}
      <DataTable caption={words.quotasByAge} heads={heads(words.ageAndSex)} lines={lines.bands} />
      {lines.wards.length === 0 ? null : (
        <DataTable caption={words.quotasByWard} heads={heads(words.ward)} lines={lines.wards} />
      )}
    </section>
  );
}
