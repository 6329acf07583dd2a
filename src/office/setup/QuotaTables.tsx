import type { Survey } from '../../asking/survey/survey.ts';
import { countText, percentNumber } from '../../core/percent.ts';
import type { QuotaPlan } from '../../counting/analysis/planning.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { planningWords } from '../../words/planning.ts';

const words = wordsIn(planningWords, 'en');

interface QuotaTablesProps {
  readonly survey: Survey;
  readonly sample: 'random' | 'quota';
  readonly quotas: QuotaPlan | null;
  readonly interviews: number;
  readonly onSave: () => void;
}

/** How many interviews with each sort of people, to be saved or printed. */
export function QuotaTables({ survey, sample, quotas, interviews, onSave }: QuotaTablesProps) {
  return (
    <>
      <h2 class="govuk-heading-m setup-part">{words.quotas}</h2>
      {quotas === null ? (
        <p class="govuk-body">{words.noQuotas}</p>
      ) : (
        <Quotas survey={survey} sample={sample} quotas={quotas} interviews={interviews} />
      )}
      {survey.simulated ? null : (
        <p class="govuk-body ui-no-print">
          <a class="govuk-link" href={`#/survey/${survey.id}/adults`}>
            {words.loadOther}
          </a>
        </p>
      )}
      <div class="govuk-button-group ui-no-print">
        {quotas === null ? null : <Button onPress={onSave}>{words.saveCsv}</Button>}
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
      </div>
    </>
  );
}

type QuotasProps = Omit<QuotaTablesProps, 'onSave' | 'quotas'> & { readonly quotas: QuotaPlan };

function Quotas({ survey, sample, quotas, interviews }: QuotasProps) {
  const { bands, wards, source, ageDate, sexDate } = quotas;
  const sum = (numbers: readonly number[]) => countText(numbers.reduce((total, one) => total + one, 0));
  const women = bands.map(({ female }) => female.interviews);
  const men = bands.map(({ male }) => male.interviews);
  return (
    <>
      <p class="govuk-body">
        {words.quotasFor(countText(interviews))}{' '}
        {ageDate === sexDate ? words.sameDate(source, ageDate) : words.quotasSource(source, ageDate, sexDate)}
      </p>
      {sample === 'random' ? <p class="govuk-inset-text">{words.randomQuotas}</p> : null}
      <DataTable
        caption={words.byAgeAndSex}
        heads={[
          { text: words.age },
          ...[words.women, words.men, words.all].map((text) => ({ text, numeric: true })),
        ]}
        lines={[
          ...bands.map(({ band, female, male }) => ({
            key: band,
            cells: [
              band,
              countText(female.interviews),
              countText(male.interviews),
              sum([female.interviews, male.interviews]),
            ],
          })),
          {
            key: 'total',
            strong: true,
            cells: [words.total, sum(women), sum(men), sum([...women, ...men])],
          },
        ]}
      />
      {wards.length === 0 || survey.wardList === null ? (
        <p class="govuk-body">{words.noWards}</p>
      ) : (
        <DataTable
          caption={words.byWard(dayInWords(survey.wardList.edition))}
          heads={[
            { text: words.ward },
            { text: words.code },
            { text: words.wardShare, numeric: true },
            { text: words.interviews, numeric: true },
          ]}
          lines={wards.map(({ code, name, share, interviews: own }) => ({
            key: code,
            cells: [name, code, `${percentNumber(share, 1)}%`, countText(own)],
          }))}
        />
      )}
      <p class="govuk-body-s">{words.rounding}</p>
    </>
  );
}
