import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import type { NumberRange } from '../../keeping/transfer/numberRanges.ts';
import type { KnownTablet } from '../../keeping/transfer/tabletList.ts';
import type { TakenStanding } from '../../keeping/transfer/takenRecords.ts';
import { Button } from '../../ui/Button.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { AsidePart } from './AsidePart.tsx';
import { Reading } from './Reading.tsx';
import { hasDoors, type SurveyTablets } from './surveyTablets.ts';
import { TabletsFrame } from './TabletsFrame.tsx';
import { TroublesPart } from './TroublesPart.tsx';
import { createTabletState, type TabletState } from './tabletState.ts';
import { numbersText, whenText } from './tabletsText.ts';
import { countedParts, type TabletView } from './tabletView.ts';

const all = wordsIn(tabletsWords, 'en');
const words = all.tablet;
const { list } = all;

/** One tablet: what came from it, what is missing or kept aside and why, and whether it is lost. */
export function TabletScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createTabletState(device, survey, params['tablet'] ?? ''));
  useEffect(() => state.stop, [state]);
  const came = state.came.value;
  const tablet = came.at === 'ready' ? state.tablet(came.value) : null;
  return (
    <TabletsFrame
      survey={survey}
      loaded={state.page.value}
      title={titleOf(tablet)}
      step={(tablet?.known?.lostAfter ?? null) === null ? 'here' : 'lost'}
      errors={state.errors.value}
    >
      {(page) => <Shown page={page} state={state} />}
    </TabletsFrame>
  );
}

function Shown({ page, state }: { readonly page: SurveyTablets; readonly state: TabletState }) {
  const came = state.came.value;
  if (came.at === 'problem') return <ProblemBox problem={came.problem} />;
  if (came.at === 'loading') return <Reading percent={state.percent.value} />;
  const tablet = state.tablet(came.value);
  if (tablet === null) return <p class="govuk-body">{list.none}</p>;
  return (
    <>
      {state.isBehind(came.value) ? <Behind survey={page.survey.id} /> : null}
      <Page page={page} tablet={tablet} before={came.value.before} state={state} />
    </>
  );
}

function Behind({ survey }: { readonly survey: string }) {
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">{words.results}</p>
      <a class="govuk-link" href={`#/survey/${survey}/tablets/bring-in`}>
        {words.toResults}
      </a>
    </div>
  );
}

function titleOf(tablet: TabletView | null): string {
  if (tablet === null) return all.title;
  return tablet.known?.name ?? list.unknown(tablet.tablet);
}

interface PageProps {
  readonly page: SurveyTablets;
  readonly tablet: TabletView;
  /** What of it was opened. */
  readonly before: TakenStanding;
  readonly state: TabletState;
}

function Page({ page, tablet, before, state }: PageProps) {
  const survey = page.survey.id;
  const { known, last, missing } = tablet;
  const { interviews, visits, unsigned, ofShift, unopened } = countedParts(tablet, before);
  return (
    <>
      {known?.lostAfter === null ? null : (
        <p class="govuk-body">
          <Tag colour="red">{known === null ? list.unknownTag : list.lost}</Tag>
        </p>
      )}
      {known === null ? <p class="govuk-body">{list.unknownMeaning}</p> : null}
      <SummaryList
        rows={[
          ...(known === null ? [] : [{ key: words.since, value: whenText(known.since) }]),
          { key: words.counted, value: all.number(interviews) },
          ...(visits === 0 ? [] : [{ key: words.visits, value: all.number(visits) }]),
          ...numbersRow(words.ofShift, ofShift, words.ofShiftMeaning),
          ...numbersRow(words.unsigned, unsigned, words.unsignedMeaning),
          ...(unopened === 0 ? [] : [{ key: words.unopened, value: all.number(unopened) }]),
          { key: words.last, value: last === null ? words.lastNone : all.number(last) },
          {
            key: words.missing,
            value:
              missing.length === 0 ? words.missingNone : `${numbersText(missing)}. ${words.missingMeaning}`,
          },
        ]}
      />
      <Forks survey={survey} tablet={tablet} />
      <AsidePart aside={tablet.aside} strays={tablet.strays} hasVisits={hasDoors(page)} />
      <TroublesPart troubles={tablet.troubles} />
      {known === null ? null : <Lost survey={survey} tablet={known} state={state} />}
    </>
  );
}

/** No row where there are none. */
function numbersRow(key: string, numbers: readonly NumberRange[], meaning: string): readonly SummaryRow[] {
  return numbers.length === 0 ? [] : [{ key, value: `${numbersText(numbers)}. ${meaning}` }];
}

interface ForksProps {
  readonly survey: string;
  readonly tablet: TabletView;
}

function Forks({ survey, tablet }: ForksProps) {
  if (tablet.forks.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.forksTitle}</h2>
      <p class="govuk-body">{words.forksMeaning}</p>
      <ul class="govuk-list govuk-list--bullet">
        {tablet.forks.map(({ number, branches }) => (
          <li key={number}>
            <a class="govuk-link" href={`#/survey/${survey}/tablets/of/${tablet.tablet}/fork/${number}`}>
              {words.forkOf(number)}
            </a>
            {branches.some(({ isVouched }) => isVouched) ? ` ${words.forkDecided}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

interface LostProps {
  readonly survey: string;
  readonly state: TabletState;
  readonly tablet: KnownTablet;
}

function Lost({ survey, tablet: { tablet, lostAfter }, state }: LostProps) {
  if (lostAfter !== null)
    return (
      <>
        <h2 class="govuk-heading-m">{words.lostTitle}</h2>
        <p class="govuk-body">{words.isLost(lostAfter)}</p>
        <p class="govuk-body">{words.lostNoteMeaning}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`#/survey/${survey}/tablets/of/${tablet}/lost`}>
            {words.lostNote}
          </a>
        </p>
        <p class="govuk-body">{words.foundMeaning}</p>
        <Button look="secondary" onPress={() => void state.markFound()}>
          {words.found}
        </Button>
      </>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.markLost();
      }}
    >
      <h2 class="govuk-heading-m">{words.lostTitle}</h2>
      <p class="govuk-body">{words.lostMeaning}</p>
      <TextField
        id="lost-after"
        label={words.lostAfter}
        hint={words.lostAfterHint}
        inputMode="numeric"
        width={10}
        error={errorOf(state.errors.value, 'lost-after')}
        value={state.lostAfter.value}
        onInput={state.writeLostAfter}
      />
      <Button look="warning">{words.markLost}</Button>
    </form>
  );
}
