import type { Reader } from '../../core/reader.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { type GapLine, gapDots } from '../../telling/charts/gapDots.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';
import { comparisonView } from './comparisonView.ts';

const words = wordsIn(nationWords, 'en');

interface NationOverviewProps {
  readonly lines: readonly GapLine[];
  readonly reader: Reader;
}

/** Every question beside the nation, as one chart and one table. */
export function NationOverview({ lines, reader }: NationOverviewProps) {
  return (
    <section aria-labelledby="overview">
      <h2 class="govuk-heading-l" id="overview">
        {words.overview}
      </h2>
      <ChartView picture={gapDots(lines, reader)} name={words.chartName} />
      <DataTable
        caption={words.overview}
        hideCaption={true}
        heads={[
          { text: words.question },
          { text: words.thisSurvey, numeric: true },
          { text: words.nearest, numeric: true },
          { text: words.gap, numeric: true },
          { text: words.fairness },
          { text: words.verdict },
        ]}
        lines={lines.map(({ label, comparison }) => {
          const { own, nearest, gap, gradeText, shortVerdict } = comparisonView(comparison);
          return {
            key: `${comparison.column} ${comparison.net}`,
            cells: [
              label,
              own ? <Two key="own" over={own.share} under={own.interval} /> : '',
              nearest ? <Two key="nearest" over={nearest.percent} under={nearest.when} /> : '',
              gap ? <Two key="gap" over={gap.points} under={gap.interval} /> : '',
              gradeText,
              shortVerdict,
            ],
          };
        })}
      />
    </section>
  );
}

function Two({ over, under }: { readonly over: string; readonly under: string | null }) {
  return (
    <>
      {over}
      {under === null ? null : <span class="result-under">{under}</span>}
    </>
  );
}
