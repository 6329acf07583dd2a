import type { ComponentChildren } from 'preact';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import type { Picture } from '../../telling/charts/picture.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';
import { type ComparisonView, type FigureView, figureView } from './comparisonView.ts';

const words = wordsIn(nationWords, 'en');
const colours = { likeForLike: 'turquoise', indicative: 'yellow', notComparable: 'grey' } as const;

interface NationCardProps {
  readonly id: string;
  readonly topic: string;
  readonly view: ComparisonView;
  readonly figures: readonly Figure[];
  readonly trend: Picture | null;
  /** Confirming an assumed base, where that is what is missing. */
  readonly children?: ComponentChildren;
}

/** One question beside the nation: both figures, the gap, how fair that is, and what may be said. */
export function NationCard({ id, topic, view, figures, trend, children }: NationCardProps) {
  return (
    <article class="result-card" id={`n-${id}`}>
      <h3 class="govuk-heading-m">
        {topic} <Tag colour={colours[view.grade]}>{view.gradeText}</Tag>
      </h3>
      <p class={view.failed.length === 0 ? 'result-verdict result-verdict--given' : 'result-verdict'}>
        {view.verdict}
      </p>
      <SummaryList rows={rowsOf(view)} />
      {view.designEffects === null ? null : (
        <p class="govuk-body-s result-method">
          {words.gapNote} {view.designEffects}
        </p>
      )}
      <Conditions view={view} />
      {children}
      {trend === null ? null : (
        <Details summary={words.series}>
          <ChartView picture={trend} name={words.seriesChart(topic)} />
          <SeriesTable topic={topic} figures={figures} />
        </Details>
      )}
    </article>
  );
}

function rowsOf({ own, nearest, latest, gap }: ComparisonView) {
  return [
    {
      key: words.thisSurvey,
      value: own ? (
        <>
          <strong>{own.share}</strong>
          {own.interval === null ? null : ` (${own.interval})`}, {own.base}, {own.when}
        </>
      ) : (
        words.noOwn
      ),
    },
    { key: words.nearest, value: nearest ? <FigureText view={nearest} /> : words.noFigure },
    ...(gap
      ? [
          {
            key: words.gap,
            value: (
              <>
                <strong>{gap.points}</strong>
                {gap.interval === null ? null : ` (${gap.interval})`}
              </>
            ),
          },
        ]
      : []),
    ...(latest
      ? [
          {
            key: words.latest,
            value: (
              <>
                <FigureText view={latest} />, {words.latestNote}
              </>
            ),
          },
        ]
      : []),
  ];
}

function FigureText({ view }: { readonly view: FigureView }) {
  return (
    <>
      <strong>{view.percent}</strong>, {[view.when, view.base, ...view.remarks].join(', ')}
    </>
  );
}

function Conditions({ view }: { readonly view: ComparisonView }) {
  return (
    <>
      {view.failed.length === 0 ? null : (
        <>
          <h4 class="govuk-heading-s">{words.failedHeading(view.failed.length)}</h4>
          <ul class="govuk-list govuk-list--bullet">
            {view.failed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {view.met.length === 0 ? null : (
        <Details summary={words.metHeading(view.met.length)}>
          <ul class="govuk-list govuk-list--bullet">
            {view.met.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function SeriesTable({ topic, figures }: { readonly topic: string; readonly figures: readonly Figure[] }) {
  return (
    <DataTable
      caption={words.seriesTable(topic)}
      heads={[
        { text: words.when },
        { text: words.percent, numeric: true },
        { text: words.baseHead },
        { text: words.source },
      ]}
      lines={figures.map((figure) => {
        const view = figureView(figure, false);
        return {
          key: figure.id,
          cells: [
            [view.when, ...view.remarks].join(', '),
            view.percent,
            view.base,
            <a
              class="govuk-link"
              href={figure.source.address}
              rel="noreferrer noopener"
              target="_blank"
              key="source"
            >
              {figure.source.kind}
            </a>,
          ],
        };
      })}
    />
  );
}
