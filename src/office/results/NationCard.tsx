import type { ComponentChildren } from 'preact';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';
import { SourceLink } from '../SourceLink.tsx';
import { type ComparisonView, type FigureView, figureView } from './comparisonView.ts';
import type { NationLine } from './nationState.ts';

const words = wordsIn(nationWords, 'en');
const colours = {
  likeForLike: 'turquoise',
  indicative: 'yellow',
  notComparable: 'grey',
  tooFew: 'grey',
} as const;

interface NationCardProps {
  readonly line: NationLine;
  readonly view: ComparisonView;
  /** Confirming an assumed base, where that is what is missing. */
  readonly children?: ComponentChildren;
}

/** One question beside the nation: both figures, the gap, how fair that is, and what may be said. */
export function NationCard({ line, view, children }: NationCardProps) {
  return (
    <article class="result-card" id={`n-${line.key}`}>
      <h3 class="govuk-heading-m">
        {line.topic} <Tag colour={colours[view.grade]}>{view.gradeText}</Tag>
      </h3>
      <p class="govuk-body result-asked">{line.answer}</p>
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
      <h4 class="govuk-heading-s">{words.series}</h4>
      {line.isBroken ? <p class="govuk-body result-change result-change--broken">{words.ownBroken}</p> : null}
      <ChartView picture={line.trend} name={words.seriesChart(line.topic)} />
      <Details summary={words.sameAsTable}>
        <SeriesTable line={line} />
      </Details>
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
          {own.interval === null ? null : ` (${own.interval})`}
          {`, ${[own.base, own.effectiveBase, own.when].filter((text) => text !== null).join(', ')}`}
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
      <strong>{view.percent}</strong>, {[view.when, view.base, ...view.remarks, view.source.kind].join(', ')}{' '}
      (<SourceLink address={view.source.address} />)
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

function SeriesTable({ line }: { readonly line: NationLine }) {
  const own = line.waves.map(({ key, when, share, interval, base, mode, isPublished }) => ({
    key,
    cells: [
      `${when}, ${isPublished ? words.publishedWave : words.ownWave}`,
      interval === null ? share : `${share} (${interval})`,
      base,
      mode,
    ],
  }));
  const nation = line.figures.map((figure) => {
    const view = figureView(figure, false);
    return {
      key: figure.id,
      cells: [
        [view.when, figure.area, ...view.remarks].join(', '),
        view.percent,
        view.base,
        <SourceLink address={figure.source.address} key="source">
          {figure.source.kind}
        </SourceLink>,
      ],
    };
  });
  return (
    <DataTable
      caption={words.seriesTable(line.topic)}
      heads={[
        { text: words.when },
        { text: words.percent, numeric: true },
        { text: words.baseHead },
        { text: words.source },
      ]}
      lines={[...nation, ...own]}
    />
  );
}
