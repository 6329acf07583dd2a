import { useEffect, useState } from 'preact/hooks';
import type { Survey } from '../../asking/survey/survey.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { adultsWords } from '../../words/adults.ts';
import { backChecksWords } from '../../words/backChecks.ts';
import { dayInWords, daysInWords } from '../../words/days.ts';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { introductionWords } from '../../words/introduction.ts';
import { keysWords } from '../../words/keys.ts';
import { ownNameOf } from '../../words/languageNames.ts';
import { planningWords } from '../../words/planning.ts';
import { setupWords } from '../../words/setup.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { wishesWords } from '../../words/wishes.ts';
import { withdrawalWords } from '../../words/withdrawal.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { londonDay } from '../londonTime.ts';
import { NotSealed } from '../Standing.tsx';
import { inUseText } from './adultsText.ts';
import { createSurveyState, type SurveyPage } from './surveyState.ts';
import { WardTable } from './WardTable.tsx';
import './setup.css';

const words = wordsIn(setupWords, 'en');
const { title: weightedTo, loadHeading } = wordsIn(adultsWords, 'en');
const { link: planLink } = wordsIn(planningWords, 'en');
const { number } = wordsIn(homeWords, 'en');
const { link: keysLink, linkMeaning } = wordsIn(keysWords, 'en');
const tablets = wordsIn(tabletsWords, 'en');
const { link: checksLink, linkMeaning: checksMeaning } = wordsIn(backChecksWords, 'en');
const { link: wishesLink, linkMeaning: wishesMeaning } = wordsIn(wishesWords, 'en');
const introducing = wordsIn(introductionWords, 'en');
const withdrawing = wordsIn(withdrawalWords, 'en');

/** A survey: what it is, its waves, and what is recorded about it. */
export function SurveyScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createSurveyState(device, params['survey'] ?? ''));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} />}</LoadedPage>
    </>
  );
}

function Page({ page }: { readonly page: SurveyPage }) {
  const { survey } = page;
  return (
    <>
      <h1 class="govuk-heading-l">
        {survey.title} {survey.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
      </h1>
      {survey.simulated ? null : <NotSealed survey={survey.id} keys={page.keys} />}
      {page.isOverdue && survey.retention ? (
        <Warning>{words.retentionPast(dayInWords(survey.retention))}</Warning>
      ) : null}
      <SummaryList rows={rowsOf(survey)} />
      {survey.simulated ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={`#/survey/${survey.id}/edit`}>
            {words.changeSurvey}
          </a>
        </p>
      )}
      {survey.simulated ? null : (
        <p class="govuk-body">
          {linkMeaning[page.keys]}{' '}
          <a class="govuk-link" href={`#/survey/${survey.id}/keys`}>
            {keysLink}
          </a>
        </p>
      )}
      {survey.simulated ? null : (
        <p class="govuk-body">
          {tablets.linkMeaning}{' '}
          <a class="govuk-link" href={`#/survey/${survey.id}/tablets`}>
            {tablets.link}
          </a>
        </p>
      )}
      {survey.simulated ? null : (
        <>
          <Introduction survey={survey} languages={page.introducedIn} />
          <BackChecks page={page} />
          <Wishes page={page} />
          <p class="govuk-body">
            {withdrawing.linkMeaning}{' '}
            <a class="govuk-link" href={`#/survey/${survey.id}/withdrawal`}>
              {withdrawing.link}
            </a>
          </p>
        </>
      )}
      <h2 class="govuk-heading-m">{words.waves}</h2>
      {page.waves.length === 0 ? <p class="govuk-body">{words.noWaves}</p> : <Waves page={page} />}
      {survey.simulated ? null : (
        <ButtonLink to={`#/survey/${survey.id}/wave/new`} look="secondary">
          {words.newWave}
        </ButtonLink>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`#/survey/${survey.id}/plan`}>
          {planLink}
        </a>
      </p>
      {survey.simulated ? null : (
        <>
          <h2 class="govuk-heading-m">{weightedTo}</h2>
          <p class="govuk-body">{inUseText(page)}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`#/survey/${survey.id}/adults`}>
              {loadHeading}
            </a>
          </p>
        </>
      )}
      <h2 class="govuk-heading-m">{words.wardList}</h2>
      {survey.wardList === null ? (
        <p class="govuk-body">{words.noWards}</p>
      ) : (
        <WardTable list={survey.wardList} />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`#/survey/${survey.id}/delete`}>
          {words.deleteSurvey}
        </a>
      </p>
    </>
  );
}

/** Whether interviews ask for contacts for back-checks, and the way to those that came. */
function BackChecks({ page: { survey, backChecks } }: { readonly page: SurveyPage }) {
  return (
    <p class="govuk-body">
      {checksMeaning[backChecks]}{' '}
      <a class="govuk-link" href={`#/survey/${survey.id}/back-checks`}>
        {checksLink}
      </a>
    </p>
  );
}

/** Whether interviews ask for wishes, and the way to those that came. */
function Wishes({ page: { survey, wishes } }: { readonly page: SurveyPage }) {
  return (
    <p class="govuk-body">
      {wishesMeaning[wishes]}{' '}
      <a class="govuk-link" href={`#/survey/${survey.id}/wishes`}>
        {wishesLink}
      </a>
    </p>
  );
}

/** Whether interviews begin with the council's own words, and the way to write them. */
function Introduction({
  survey,
  languages,
}: {
  readonly survey: Survey;
  readonly languages: readonly string[];
}) {
  return (
    <p class="govuk-body">
      {languages.length === 0 ? introducing.notInUse : introducing.inUse(languages.map(ownNameOf).join(', '))}{' '}
      <a class="govuk-link" href={`#/survey/${survey.id}/introduction`}>
        {introducing.link}
      </a>
    </p>
  );
}

function rowsOf(survey: Survey) {
  const { equalityApproval: approval } = survey;
  const approved =
    approval === null ? null : words.approvalGiven(approval.by, dayInWords(londonDay(approval.at)));
  return [
    { key: words.councilRow, value: survey.councilName },
    { key: words.created, value: dayInWords(londonDay(survey.createdAt)) },
    { key: words.contactRow, value: survey.contact ?? words.contactNone },
    {
      key: words.approval,
      value: approved === null ? words.noApproval : `${approved} ${approval?.note ?? ''}`,
    },
    {
      key: words.retentionRow,
      value: survey.retention === null ? words.retentionNone : dayInWords(survey.retention),
    },
  ];
}

function Waves({ page }: { readonly page: SurveyPage }) {
  return (
    <DataTable
      caption={words.waves}
      hideCaption
      heads={[
        { text: words.wave },
        { text: words.fieldwork },
        { text: words.modeRow },
        { text: words.broughtIn, numeric: true },
        { text: words.wording },
      ]}
      lines={page.waves.map(({ wave, counts, toCheck }) => ({
        key: wave.id,
        cells: [
          <a class="govuk-link" href={`#/wave/${wave.id}`} key="link">
            {wave.title}
          </a>,
          daysInWords(wave.from, wave.to),
          words.modes[wave.mode].name,
          number(counts.broughtIn),
          toCheck === 0 ? (
            words.checked
          ) : (
            <a class="govuk-link" href={`#/wave/${wave.id}/wording`} key="wording">
              {words.textsToCheck(toCheck)}
            </a>
          ),
        ],
      }))}
    />
  );
}
