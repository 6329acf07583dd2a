import { useEffect, useState } from 'preact/hooks';
import { day } from '../../core/day.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type Task, TaskList } from '../../ui/TaskList.tsx';
import { builderWords } from '../../words/builder.ts';
import { dayInWords, daysInWords } from '../../words/days.ts';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { setupWords } from '../../words/setup.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { NotSealed } from '../Standing.tsx';
import { PaperQuestionnaire } from './PaperQuestionnaire.tsx';
import { createWaveState, type WavePage, type WaveState } from './waveState.ts';
import './setup.css';

const words = wordsIn(setupWords, 'en');
const writing = wordsIn(builderWords, 'en');
const keysSaid = wordsIn(keysWords, 'en');
const tablets = wordsIn(tabletsWords, 'en');
const { number } = wordsIn(homeWords, 'en');

/** A wave: how far it is, what can be done with it, and what it asks. */
export function WaveScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createWaveState(device, params['wave'] ?? ''));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

function Page({ page, state }: { readonly page: WavePage; readonly state: WaveState }) {
  const { survey, wave, questionnaire } = page;
  const isClosed = wave.closedAt !== null;
  return (
    <>
      <span class="govuk-caption-l">{survey.title}</span>
      <h1 class="govuk-heading-l">
        {wave.title} {wave.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
      </h1>
      <div class="ui-no-print">
        {wave.simulated ? null : <NotSealed survey={survey.id} keys={page.keys} />}
        {isClosed ? <p class="govuk-body">{words.closedNote}</p> : null}
        <h2 class="govuk-heading-m">{words.steps}</h2>
        <TaskList tasks={tasksOf(page)} />
      </div>
      <SummaryList rows={rowsOf(page)} />
      <div class="govuk-button-group ui-no-print">
        {wave.simulated ? null : (
          <ButtonLink to={`#/survey/${survey.id}/wave/new?from=${wave.id}`} look="secondary">
            {words.copyWave}
          </ButtonLink>
        )}
        {wave.simulated ? null : (
          <Button look="secondary" onPress={() => void (isClosed ? state.reopen() : state.close())}>
            {isClosed ? words.reopenWave : words.closeWave}
          </Button>
        )}
        <a class="govuk-link" href={`#/wave/${wave.id}/delete`}>
          {words.deleteWave}
        </a>
      </div>
      <h2 class="govuk-heading-l">{words.asPrinted}</h2>
      <p class="govuk-body">{words.printedLead}</p>
      <div class="ui-no-print">
        <div class="govuk-button-group">
          <Button look="secondary" onPress={() => globalThis.print()}>
            {words.print}
          </Button>
          <ButtonLink to={`#/wave/${wave.id}/paper`} look="secondary">
            {words.paper.link}
          </ButtonLink>
        </div>
      </div>
      <PaperQuestionnaire survey={survey} questionnaire={questionnaire} />
    </>
  );
}

/** From the wording to the results, each with how far it is. */
function tasksOf(page: WavePage): readonly Task[] {
  const { wave, questionnaire, counts, toCheck, isRewritten } = page;
  const canStart = wave.closedAt === null && !wave.simulated;
  return [
    {
      id: 'questions',
      name: writing.task,
      to: `#/wave/${wave.id}/questions`,
      hint: writing.taskHint,
      status: isRewritten ? (
        <Tag colour="yellow">{writing.taskChanged}</Tag>
      ) : (
        writing.taskInUse(questionnaire.version)
      ),
    },
    {
      id: 'wording',
      name: words.checkWording,
      to: `#/wave/${wave.id}/wording`,
      hint: toCheck > 0 ? words.wordingToCheck(toCheck) : undefined,
      status:
        toCheck > 0 ? <Tag colour="yellow">{words.textsToCheck(toCheck)}</Tag> : words.wordingAllChecked,
    },
    ...(wave.simulated ? [] : sealingTasks(page)),
    {
      id: 'interviews',
      name: words.startInterview,
      to: canStart ? '#/start' : undefined,
      status: canStart ? words.finishedToday(number(counts.today)) : words.closed,
    },
    {
      id: 'bring-in',
      name: words.bringIn,
      to: '#/bring-in',
      status:
        counts.waiting > 0 ? (
          <Tag colour="yellow">{words.waiting(number(counts.waiting))}</Tag>
        ) : (
          words.nothingWaits
        ),
    },
    {
      id: 'results',
      name: words.results,
      to: counts.broughtIn > 0 ? `#/results/${wave.id}` : undefined,
      status: counts.broughtIn > 0 ? words.interviewsIn(number(counts.broughtIn)) : words.notYet,
    },
  ];
}

/** What makes answers unreadable to all but the officer, and carries the questions to other devices. */
function sealingTasks({ survey, keys }: WavePage): readonly Task[] {
  return [
    {
      id: 'keys',
      name: keysSaid.link,
      to: `#/survey/${survey.id}/keys`,
      hint: keysSaid.linkMeaning[keys],
      status: keys === 'inUse' ? keysSaid.state.inUse : <Tag colour="yellow">{keysSaid.state[keys]}</Tag>,
    },
    {
      id: 'tablets',
      name: tablets.link,
      to: keys === 'inUse' ? `#/survey/${survey.id}/tablets` : undefined,
      hint: tablets.linkMeaning,
      status: keys === 'inUse' ? words.tabletsIfAny : words.tabletsNeedKeys,
    },
  ];
}

function dayOf(date: string): string {
  const known = day(date);
  return known === null ? date : dayInWords(known);
}

function rowsOf({ survey, wave, questionnaire, counts, toCheck, files }: WavePage) {
  return [
    {
      key: words.survey,
      value: (
        <a class="govuk-link" href={`#/survey/${survey.id}`}>
          {survey.title}
        </a>
      ),
    },
    {
      key: words.status,
      value: (
        <Tag colour={wave.closedAt === null ? 'green' : 'grey'}>
          {wave.closedAt === null ? words.open : words.closed}
        </Tag>
      ),
    },
    { key: words.fieldwork, value: daysInWords(wave.from, wave.to) },
    { key: words.modeRow, value: words.modes[wave.mode].name },
    {
      key: words.sampleRow,
      value: `${words.samples[wave.sample].name}. ${words.samples[wave.sample].meaning}`,
    },
    { key: words.minutesRow, value: words.aboutMinutes(wave.minutes) },
    { key: words.goesOn, value: wave.autoAdvance ? words.yes : words.no },
    { key: words.questionnaire, value: words.questionnaireVersion(questionnaire.version) },
    { key: words.wording, value: toCheck === 0 ? words.wordingAllChecked : words.textsToCheck(toCheck) },
    { key: words.today, value: number(counts.today) },
    { key: words.onTablet, value: number(counts.waiting) },
    { key: words.broughtIn, value: number(counts.broughtIn) },
    ...files.map(({ file, date, responses }) => ({
      key: words.fromElsewhere,
      value: words.fromFile(file, dayOf(date), number(responses)),
    })),
  ];
}
