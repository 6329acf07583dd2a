import { useMemo, useState } from 'preact/hooks';
import { type Subject, subjectById } from '../../asking/bank/subjects.ts';
import type { Figure } from '../../counting/benchmarks/figure.ts';
import { isDated } from '../../counting/benchmarks/series.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { trendLine } from '../../telling/charts/trendLine.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { topicLabel } from '../../words/topics.ts';
import { FigureTable } from './FigureTable.tsx';
import { type FigureSeries, seriesAbout } from './figureLists.ts';
import { createFiguresState } from './figuresState.ts';
import { officer, seriesName } from './figureText.ts';
import './figures.css';
import { readText } from '../../core/reader.ts';

const words = wordsIn(figuresWords, 'en');

/** One question over time: each of its series as a line and as a table. */
export function FigureScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createFiguresState(device));
  const subject = subjectById(params['question'] ?? '');
  if (subject === undefined) {
    return (
      <>
        <BackLink to="#/figures">{words.back}</BackLink>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.noQuestion}</p>
      </>
    );
  }
  const all = seriesAbout(state.figures.value, subject);
  return (
    <>
      <BackLink to="#/figures">{words.back}</BackLink>
      <span class="govuk-caption-l">{words.title}</span>
      <h1 class="govuk-heading-l">{topicLabel({ id: subject.id, label: subject.text }, officer)}</h1>
      <p class="govuk-body-l">{readText(subject.rowOf ?? subject.text, officer)}</p>
      {all.length === 0 ? <p class="govuk-body">{words.noFigure}</p> : null}
      {all.map((series) => (
        <SeriesPart subject={subject} series={series} key={`${series.measure}${series.answer}`} />
      ))}
    </>
  );
}

interface SeriesPartProps {
  readonly subject: Subject;
  readonly series: FigureSeries;
}

function SeriesPart({ subject, series }: SeriesPartProps) {
  const name = seriesName(subject, series);
  return (
    <section class="figures-part">
      <h2 class="govuk-heading-m">{name}</h2>
      <Trend figures={series.nation} name={name} />
      {series.nation.length === 0 ? null : (
        <FigureTable caption={words.pointsOf(name)} figures={series.nation} subject={subject} />
      )}
      {series.regions.length === 0 ? null : (
        <>
          <p class="govuk-body">{words.regionsLead}</p>
          <FigureTable caption={words.regionsOf(name)} figures={series.regions} subject={subject} />
        </>
      )}
    </section>
  );
}

function Trend({ figures, name }: { readonly figures: readonly Figure[]; readonly name: string }) {
  const picture = useMemo(() => trendLine(figures, [], officer), [figures]);
  // One point makes no trend.
  if (figures.filter(isDated).length < 2) return null;
  return <ChartView picture={picture} name={words.chartName(name)} />;
}
