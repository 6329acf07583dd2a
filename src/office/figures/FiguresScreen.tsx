import { useState } from 'preact/hooks';
import { sources } from '../../counting/benchmarks/sources.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { topicLabel } from '../../words/topics.ts';
import { SourceLink } from '../SourceLink.tsx';
import { factsOf, type SubjectLine, subjectLines } from './figureLists.ts';
import { createFiguresState } from './figuresState.ts';
import { baseOf, officer, percentOf, seriesName, whenOf } from './figureText.ts';
import { LoadedFiles } from './LoadedFiles.tsx';
import './figures.css';

const words = wordsIn(figuresWords, 'en');

/** Every question with what the nation said last, and how much is known. */
export function FiguresScreen({ device }: ScreenProps) {
  const [state] = useState(() => createFiguresState(device));
  const figures = state.figures.value;
  const facts = factsOf(figures, device.world.today());
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body">{words.howMade}</p>
      <p class="govuk-body">
        <SourceLink address={sources.lgaPolling.address}>{words.poll}</SourceLink>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{words.counted(facts.count, facts.firstYear, facts.lastYear)}</li>
        <li>{words.withoutBase(facts.withoutBase)}</li>
        <li>{words.quoted(facts.quoted)}</li>
        {facts.newestDated === null ? null : <li>{words.newest(facts.newestDated.when.label)}</li>}
        {facts.newerUndated && facts.lastYear !== null ? <li>{words.newerUndated(facts.lastYear)}</li> : null}
      </ul>
      {facts.noVerdictFor === null ? null : <Warning>{words.noVerdict(facts.noVerdictFor)}</Warning>}
      <ButtonLink to="#/figures/load" look="secondary">
        {words.load}
      </ButtonLink>
      <LoadedFiles state={state} />
      <DataTable
        caption={words.questions}
        heads={[
          { text: words.question },
          { text: words.latest },
          { text: words.percent, numeric: true },
          { text: words.base },
          { text: words.points, numeric: true },
        ]}
        lines={subjectLines(figures).map((line) => ({ key: line.subject.id, cells: cellsOf(line) }))}
      />
    </>
  );
}

function cellsOf({ subject, points, main, latest }: SubjectLine) {
  const name = (
    <>
      {points === 0 ? (
        nameOf(subject)
      ) : (
        <a class="govuk-link" href={`#/figures/${subject.id}`}>
          {nameOf(subject)}
        </a>
      )}
      {main === null ? null : <span class="figures-series">{seriesName(subject, main)}</span>}
    </>
  );
  if (main === null) return [name, words.noFigure, '', '', '0'];
  return [
    name,
    latest === null ? words.noMonth : whenOf(latest),
    latest === null ? '' : percentOf(latest),
    latest === null ? '' : baseOf(latest),
    String(points),
  ];
}

/** A question's short name; a service by its own name, after its question where that is not plain. */
function nameOf(subject: SubjectLine['subject']): string {
  const label = topicLabel({ id: subject.id, label: subject.text }, officer);
  if (subject.rowOf === null || subject.question === 'services') return label;
  return `${topicLabel({ id: subject.question, label: subject.rowOf }, officer)}: ${label}`;
}
