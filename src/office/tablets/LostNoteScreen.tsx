import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { lostNoteWords } from '../../words/lostNote.ts';
import { createLostNoteState, type LostNote, type LostNoteState } from './lostNoteState.ts';
import { Reading } from './Reading.tsx';
import type { SurveyTablets } from './surveyTablets.ts';
import { TabletsFrame } from './TabletsFrame.tsx';
import { numbersText, whenText } from './tabletsText.ts';

const words = wordsIn(lostNoteWords, 'en');

/** The note on a lost tablet: what was on it, to whom it is sealed, and what to do. To be printed. */
export function LostNoteScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const tablet = params['tablet'] ?? '';
  const [state] = useState(() => createLostNoteState(device, survey, tablet));
  useEffect(() => state.stop, [state]);
  return (
    <TabletsFrame
      survey={survey}
      loaded={state.page.value}
      title={words.title(state.note.value?.name ?? tablet.slice(0, 8))}
      step="lost-note"
    >
      {(tablets) => <Shown tablets={tablets} state={state} />}
    </TabletsFrame>
  );
}

interface ShownProps {
  readonly tablets: SurveyTablets;
  readonly state: LostNoteState;
}

function Shown({ tablets, state }: ShownProps) {
  const came = state.came.value;
  if (came.at === 'problem') return <ProblemBox problem={came.problem} />;
  if (came.at === 'loading') return <Reading percent={state.percent.value} />;
  const note = state.note.value;
  return note === null ? <p class="govuk-body">{words.notLost}</p> : <Note tablets={tablets} note={note} />;
}

function Note({ tablets, note }: { readonly tablets: SurveyTablets; readonly note: LostNote }) {
  const { interviews, visits, last, missing } = note;
  const onIt = [
    last === null ? words.nothingArrived : words.arrived(interviews, visits, last),
    ...(missing.length === 0 ? [] : [words.missing(numbersText(missing))]),
    words.later,
    ...words.onIt,
  ];
  return (
    <>
      <p class="govuk-body-l">{words.lead}</p>
      <div class="ui-no-print">
        <Button onPress={() => globalThis.print()}>{words.print}</Button>
      </div>
      <Facts tablets={tablets} note={note} />
      <Part title={words.onItTitle} lines={onIt} />
      <SealedTo tablets={tablets} />
      <Part title={words.readableTitle} lines={words.readable} />
      <Part title={words.todoTitle} lines={words.todo} />
      <Part title={words.signTitle} lines={words.sign} />
    </>
  );
}

function Facts({ tablets: { survey }, note }: { readonly tablets: SurveyTablets; readonly note: LostNote }) {
  const { name, id, written, marked, reportBy, since } = note;
  return (
    <SummaryList
      rows={[
        { key: words.survey, value: words.surveyOf(survey.title, survey.councilName) },
        { key: words.tablet, value: words.tabletOf(name, id) },
        { key: words.since, value: whenText(since) },
        { key: words.marked, value: marked === null ? words.markedUnknown : whenText(marked) },
        ...(reportBy === null ? [] : [{ key: words.deadline, value: words.deadlineOf(whenText(reportBy)) }]),
        { key: words.written, value: whenText(written) },
      ]}
    />
  );
}

function SealedTo({ tablets: { keys } }: { readonly tablets: SurveyTablets }) {
  if (keys === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.sealedTitle}</h2>
      <p class="govuk-body">{words.sealed(whenText(keys.made))}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[words.officer, words.paper, ...keys.others.map(({ name }) => words.other(name))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.sealedMeaning}</p>
    </>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
