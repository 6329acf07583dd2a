import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SourcePage } from '../../asking/bank/sourcePages.ts';
import { directionOf } from '../../core/text.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { londonDay } from '../londonTime.ts';
import { SourceLink } from '../SourceLink.tsx';
import { Standing } from '../Standing.tsx';
import { createWordingState, type WordingLine, type WordingPage, type WordingState } from './wordingState.ts';
import './setup.css';

const words = wordsIn(setupWords, 'en');

/** Each text that was not read whole at its source, to be compared and ticked by an officer. */
export function WordingScreen({ device, params }: ScreenProps) {
  const wave = params['wave'] ?? '';
  const [state] = useState(() => createWordingState(device, wave));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to={`#/wave/${wave}`}>{words.backToWave}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => <Page page={page} state={state} device={device} />}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: WordingPage;
  readonly state: WordingState;
  readonly device: Device;
}

function Page({ page, state, device }: PageProps) {
  const missing = state.errors.value;
  const firstOpen = page.lines.find((line) => line.checked === null)?.text.id;
  const errors = useMemo(
    () =>
      missing.map((one) => ({
        field: one === 'texts' ? `check-${firstOpen}` : one,
        text: words.missing[one] ?? '',
      })),
    [missing, firstOpen],
  );
  const saved = state.saved.value;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary title={words.problemTitle} errors={errors} />
        {saved === null ? null : (
          <Banner id="saved" title={words.saved} success>
            <p class="govuk-notification-banner__heading">{words.savedChecks(saved)}</p>
          </Banner>
        )}
        <span class="govuk-caption-l">
          {page.survey.title}, {page.wave.title}
        </span>
        <h1 class="govuk-heading-l">{words.wordingTitle}</h1>
        <Standing device={device} survey={page.survey} />
        {page.sources.length === 0 ? null : <Sources pages={page.sources} />}
        {page.lines.length === 0 ? (
          <p class="govuk-body">{words.wordingNone}</p>
        ) : (
          <WordingForm page={page} state={state} nameError={errorOf(errors, 'your-name')} />
        )}
      </div>
    </div>
  );
}

/** Where the words were published, so that whoever checks them comes there. */
function Sources({ pages }: { readonly pages: readonly SourcePage[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{words.sourcePages}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {pages.map(({ title, address, note }) => (
          <li key={address}>
            <SourceLink address={address}>{title}</SourceLink>. {note}
          </li>
        ))}
      </ul>
    </>
  );
}

interface WordingFormProps {
  readonly page: WordingPage;
  readonly state: WordingState;
  readonly nameError: string | undefined;
}

function WordingForm({ page, state, nameError }: WordingFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      <p class="govuk-body">{words.wordingLead}</p>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {page.left === 0 ? words.wordingDone : words.wordingLeft(page.left, page.lines.length)}
      </p>
      {page.untranslated === 0 ? null : <p class="govuk-body">{words.untranslated(page.untranslated)}</p>}
      <ol class="govuk-list paper-list">
        {page.lines.map((line) => (
          <li class="paper-question" key={line.text.id}>
            <Line line={line} state={state} />
          </li>
        ))}
      </ol>
      {page.left === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{words.confirmHeading}</h2>
          <TextField
            id="your-name"
            label={words.yourName}
            hint={words.yourNameHint}
            error={nameError}
            value={state.name.value}
            onInput={state.setName}
          />
          <Button>{words.saveChecked}</Button>
        </>
      )}
    </form>
  );
}

function Line({ line, state }: { readonly line: WordingLine; readonly state: WordingState }) {
  const { text, words: said, leadsTo, rows, answers, checked, publishedAt } = line;
  const isWelsh = text.mark === 'translated';
  const { name, meaning } = words.marks[text.mark];
  return (
    <>
      {leadsTo === null ? null : <p class="govuk-body-s paper-label">{words.leadInOf(leadsTo)}</p>}
      <blockquote class="wording-text" lang={text.language} dir={directionOf(text.language)}>
        {said}
      </blockquote>
      {rows.length === 0 ? null : <p class="govuk-body-s">{words.rowsListed(rows)}</p>}
      {answers.length === 0 ? null : <p class="govuk-body-s">{words.answersListed(answers)}</p>}
      <p class="govuk-body-s">
        <Tag colour={checked ? 'green' : 'orange'}>{checked ? words.checked : name}</Tag> {meaning}
        <br />
        {isWelsh ? words.inEnglish : words.source}: {text.source}
        {publishedAt === null ? null : (
          <>
            <br />
            <SourceLink address={publishedAt.address}>{words.compareWith(publishedAt.title)}</SourceLink>
          </>
        )}
      </p>
      {checked === null ? (
        <Checkboxes
          id={`check-${text.id}`}
          legend={said}
          hideLegend
          small
          choices={[{ value: text.id, label: isWelsh ? words.iCheckedWelsh : words.iChecked }]}
          values={state.ticked.value.includes(text.id) ? [text.id] : []}
          onChange={() => state.tick(text.id)}
        />
      ) : (
        <p class="govuk-body-s">
          {words.checkedBy(checked.by, dayInWords(londonDay(checked.at)))}{' '}
          <button
            type="button"
            class="govuk-link ui-plain ui-link"
            onClick={() => void state.takeBack(text.id)}
          >
            {words.takeBack}
            <span class="govuk-visually-hidden"> {said}</span>
          </button>
        </p>
      )}
    </>
  );
}
