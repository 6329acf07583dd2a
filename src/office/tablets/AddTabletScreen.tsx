import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { QrImage } from '../../ui/QrImage.tsx';
import { QrScanner } from '../../ui/QrScanner.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import {
  type AddingPage,
  type AddStep,
  type AddTabletState,
  createAddTabletState,
} from './addTabletState.ts';
import { codeSquares } from './codeSquares.ts';
import { TabletsFrame } from './TabletsFrame.tsx';
import { whenText } from './tabletsText.ts';
import './tablets.css';

const all = wordsIn(tabletsWords, 'en');
const words = all.add;

interface AddProps {
  readonly page: AddingPage;
  readonly state: AddTabletState;
}

/** Putting a tablet on the list: a code for it, its card, and eight words that people compare. */
export function AddTabletScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createAddTabletState(device, survey));
  useEffect(() => state.stop, [state]);
  const loaded = state.page.value;
  const step = state.step.value;
  return (
    <TabletsFrame
      survey={survey}
      loaded={loaded}
      title={step.at === 'compare' ? words.compareTitle : words.title}
      step={step.at}
      errors={state.errors.value}
    >
      {() => (loaded.at === 'ready' ? <Step page={loaded.value} state={state} /> : null)}
    </TabletsFrame>
  );
}

function Step({ page, state }: AddProps) {
  const step = state.step.value;
  switch (step.at) {
    case 'ready':
      return page.packs.packs.length === 0 ? <NoPack page={page} /> : <Ready page={page} state={state} />;
    case 'compare':
      return <Compare step={step} state={state} />;
    case 'added':
      return (
        <>
          <Banner id="added" title={(step.isKnown ? words.newKey : words.added)(step.name)} success={true}>
            <p class="govuk-notification-banner__heading">
              {step.isKnown ? words.newKeyMeaning : words.addedMeaning}
            </p>
          </Banner>
          <Button look="secondary" onPress={state.again}>
            {words.another}
          </Button>
        </>
      );
  }
}

function NoPack({ page }: { readonly page: AddingPage }) {
  return (
    <>
      <p class="govuk-body-l">{words.noPack}</p>
      <ButtonLink to={`#/survey/${page.survey.id}/tablets/pack`}>{all.pack.title}</ButtonLink>
    </>
  );
}

function Ready({ page, state }: AddProps) {
  const problem = state.problem.value;
  const notice = state.notice.value;
  const { codes } = page.tablets;
  const told = useRef<HTMLDivElement>(null);
  // It stands above what was pressed: on a small screen it would be out of sight.
  useEffect(() => {
    if (problem !== null || notice !== null) told.current?.scrollIntoView({ block: 'nearest' });
  }, [problem, notice]);
  return (
    <>
      <div ref={told}>
        {problem === null ? null : <ProblemBox problem={problem} />}
        <div role="status">{notice === null ? null : <p class="govuk-inset-text">{notice}</p>}</div>
      </div>
      <p class="govuk-body-l">{words.lead}</p>
      <h2 class="govuk-heading-m">{words.codeTitle}</h2>
      <p class="govuk-body">{words.codeMeaning}</p>
      <Button look="secondary" onPress={() => void state.giveCode()}>
        {words.giveCode}
      </Button>
      {codes.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.codes}</h3>
          <SummaryList
            rows={codes.map((code, at) => ({
              key: words.codeOf(at + 1),
              value: (
                <>
                  <span class="tablets-code">{code}</span>
                  <QrImage
                    squares={codeSquares(code)}
                    label={words.codeImage(at + 1)}
                    look="tablets-code-image"
                  />
                </>
              ),
              action: { text: words.takeBack, onPress: () => void state.takeBackCode(code) },
            }))}
          />
        </>
      )}
      <h2 class="govuk-heading-m">{words.cardTitle}</h2>
      <QrScanner
        id="scan-card"
        start={words.scan}
        aim={words.aim}
        other={words.otherCode}
        instead="file"
        read={state.readQr}
        onText={state.scanned}
      />
      <FileField
        id="card"
        label={words.cardFile}
        hint={words.cardHint}
        accept=".txt"
        onFiles={([file]) => {
          if (file) void state.choose(file);
        }}
      />
    </>
  );
}

interface CompareProps {
  readonly step: AddStep & { readonly at: 'compare' };
  readonly state: AddTabletState;
}

function Compare({ step: { card, known, namesake }, state }: CompareProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.agree();
      }}
    >
      {known === null ? null : <Warning>{words.hasNewKey(known)}</Warning>}
      {namesake === null ? null : (
        <Warning>{words.namesake(namesake.name, whenText(namesake.since))}</Warning>
      )}
      <p class="govuk-body">{words.compare}</p>
      <ol class="tablets-words" aria-label={words.compareWords}>
        {card.words.map((word, at) => (
          <li key={`${at} ${word}`}>{word}</li>
        ))}
      </ol>
      {known === null ? (
        <TextField
          id="tablet-name"
          label={words.name}
          hint={words.nameHint}
          width={20}
          error={errorOf(state.errors.value, 'tablet-name')}
          value={state.name.value}
          onInput={state.writeName}
        />
      ) : null}
      <div class="govuk-button-group">
        <Button>{known === null ? words.agree : words.agreeNewKey}</Button>
        <Button look="warning" onPress={() => void state.differ()}>
          {words.differ}
        </Button>
        <Button look="secondary" onPress={state.again}>
          {all.cancel}
        </Button>
      </div>
    </form>
  );
}
