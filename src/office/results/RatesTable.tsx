import { countText } from '../../core/percent.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { eligibleText, rateText, responseRateWords } from '../../words/responseRate.ts';
import type { ResponsePage } from './responseState.ts';

const words = wordsIn(responseRateWords, 'en');

/** Every rate of a wave, with its formula and what it says. */
export function RatesTable({ page }: { readonly page: ResponsePage }) {
  const { rates, outcomes, known } = page;
  if (rates === null || outcomes === null) return <p class="govuk-inset-text">{words.notEntered}</p>;
  const entered = outcomes.counts.complete;
  return (
    <section aria-labelledby="rates">
      <h2 class="govuk-heading-l" id="rates">
        {words.rates}
      </h2>
      <p class="govuk-body">
        {words.issued(countText(rates.issued), countText(rates.unknown), eligibleText(rates, 'en'))}{' '}
        {outcomes.eligibleSource === '' ? '' : words.eligibleFrom(outcomes.eligibleSource)}
        {rates.calls === null ? '' : ` ${words.callsMade(rates.calls)}.`}
      </p>
      {rates.isLow ? <p class="govuk-inset-text">{words.low}</p> : null}
      {entered === known.counts.complete ? null : (
        <p class="govuk-body">{words.differs(countText(entered), countText(known.counts.complete))}</p>
      )}
      <DataTable
        caption={words.rates}
        hideCaption
        heads={[{ text: words.rate }, { text: words.value, numeric: true }, { text: words.meaningHead }]}
        lines={rates.rates.map((rate) => ({
          key: rate.name,
          cells: [
            rate.name,
            rate.shown ? rateText(rate.share) : words.why[rate.why],
            <>
              {words.rateTexts[rate.name]?.meaning}
              <br />
              {words.rateTexts[rate.name]?.formula}
            </>,
          ],
        }))}
      />
      <p class="govuk-body-s">{words.letters}</p>
    </section>
  );
}
