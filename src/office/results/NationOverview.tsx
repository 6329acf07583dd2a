import type { Reader } from '../../core/reader.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { gapDots } from '../../telling/charts/gapDots.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';
import { comparisonView } from './comparisonView.ts';
import type { NationLine } from './nationState.ts';

const words = wordsIn(nationWords, 'en');

interface NationOverviewProps {
  readonly lines: readonly NationLine[];
  readonly reader: Reader;
  /** Whether anyone could take part: then there are no intervals to speak of. */
  readonly isOpen: boolean;
}

/** Every question beside the nation, as one chart and one table. */
export function NationOverview({ lines, reader, isOpen }: NationOverviewProps) {
  return (
    <section class="result-headlines" aria-labelledby="overview">
      <h2 class="govuk-heading-l" id="overview">
        {words.overview}
      </h2>
      <ChartView
        picture={gapDots(lines.map(withLabel), reader)}
        name={isOpen ? words.chartNameOpen : words.chartName}
      />
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
        lines={lines.map(({ key, topic, answer, comparison }) => {
          const { own, nearest, gap, gradeText, shortVerdict } = comparisonView(comparison);
          return {
            key,
            cells: [
              <Several key="topic" over={topic} under={[answer]} />,
              own ? (
                <Several key="own" over={own.share} under={[own.interval, own.base, own.effectiveBase]} />
              ) : (
                words.noOwn
              ),
              nearest ? (
                <Several
                  key="nearest"
                  over={nearest.percent}
                  under={[nearest.when, nearest.base, ...nearest.remarks]}
                />
              ) : (
                words.noFigure
              ),
              gap ? <Several key="gap" over={gap.points} under={[gap.interval]} /> : words.noGap,
              gradeText,
              shortVerdict,
            ],
          };
        })}
      />
    </section>
  );
}

/** The name of a line in the chart; the answers stand with it only where the same question comes twice. */
function withLabel(line: NationLine, _place: number, all: readonly NationLine[]) {
  const isAlone = all.filter(({ topic }) => topic === line.topic).length === 1;
  return { ...line, label: isAlone ? line.topic : `${line.topic}: ${line.answer.toLowerCase()}` };
}

interface SeveralProps {
  readonly over: string;
  readonly under: readonly (string | null)[];
}

/** A figure with what belongs to it beneath, a line each. */
function Several({ over, under }: SeveralProps) {
  return (
    <>
      {over}
      {under
        .filter((text) => text !== null)
        .map((text) => (
          <span class="result-under result-under--wraps" key={text}>
            {text}
          </span>
        ))}
    </>
  );
}
