import { useState } from 'preact/hooks';
import { BackLink } from '../ui/BackLink.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { FileField } from '../ui/FileField.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { rescueWords } from '../words/rescue.ts';
import {
  createRescueState,
  type FileCheck,
  type MadeCopy,
  type RescueTools,
  type RescueView,
} from './rescueState.ts';
import './rescue.css';

const words = wordsIn(rescueWords, 'en');
const faults: Readonly<Partial<Record<FileCheck, string>>> = { other: words.other, unread: words.unread };

interface RescueScreenProps {
  readonly tools: RescueTools;
  /** Version and hash. */
  readonly build: string;
}

/** For when the app cannot open its stores: asks neither of them for more than what lies in it. */
export function RescueScreen({ tools, build }: RescueScreenProps) {
  const [state] = useState(() => createRescueState(tools));
  const view = state.view.value;
  const isMade = view.at === 'made';
  return (
    <>
      <BackLink to="./#/start">{words.back}</BackLink>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body">{words.next}</p>
      <div aria-live="polite">
        <Told view={view} />
      </div>
      {isMade && view.check === 'same' ? (
        <Banner id="saved" title={words.savedTitle} success={true}>
          <p class="govuk-notification-banner__heading rescue-text">{words.saved(view.copy.file)}</p>
          <p class="govuk-body">{words.handOver}</p>
        </Banner>
      ) : null}
      {isMade ? (
        <FileField
          id="saved-file"
          label={words.choose}
          hint={words.chooseHint}
          accept=".age,.txt"
          error={faults[view.check]}
          onFiles={([file]) => {
            if (file) void state.check(file);
          }}
        />
      ) : null}
      <p class="govuk-body" role="status">
        {isMade && view.check === 'busy' ? words.comparing : ''}
      </p>
      <Button look={isMade ? 'secondary' : 'main'} onPress={() => void state.save()}>
        {isMade ? words.again : words.save}
      </Button>
      <p class="govuk-body-s">{words.version(build)}</p>
    </>
  );
}

function Told({ view }: { readonly view: RescueView }) {
  switch (view.at) {
    case 'ready':
      return null;
    case 'busy':
      return <p class="govuk-body">{words.busy}</p>;
    case 'notMade':
      return view.why === 'notLoaded' ? (
        <ProblemAlert problem={{ kind: 'notLoaded' }} />
      ) : (
        <Warning>{words.notProven}</Warning>
      );
    case 'nothing':
      return (
        <>
          <h2 class="govuk-heading-m">{words.nothingTitle}</h2>
          <p class="govuk-body">{words.nothing}</p>
          <p class="govuk-body">{words.unreadable(view.holds.unreadable)}</p>
          <SummaryList rows={storeRows(view.stores)} />
        </>
      );
    case 'made':
      return <Made copy={view.copy} check={view.check} />;
  }
}

function Made({ copy, check }: { readonly copy: MadeCopy; readonly check: FileCheck }) {
  const { file, holds, stores, isSealed, lines, hash } = copy;
  return (
    <>
      <h2 class="govuk-heading-m">{check === 'same' ? words.holdsTitle : words.checkTitle}</h2>
      <p class="govuk-body govuk-!-font-weight-bold rescue-text">{words.holds(file, holds)}</p>
      <p class="govuk-body">{words.unreadable(holds.unreadable)}</p>
      <p class="govuk-body">{isSealed ? words.sealed : words.notSealed}</p>
      <SummaryList
        rows={[
          ...storeRows(stores),
          { key: words.lines, value: words.count(lines) },
          { key: words.hash, value: <span class="rescue-text">{hash}</span> },
        ]}
      />
    </>
  );
}

function storeRows({ database, journal }: MadeCopy['stores']) {
  return [
    { key: words.database, value: readText(database) },
    { key: words.journal, value: readText(journal) },
  ];
}

function readText({ how, records, cause }: MadeCopy['stores']['database']): string {
  switch (how) {
    case 'whole':
      return words.whole(words.records(records));
    case 'part':
      return words.part(words.records(records));
    case 'busy':
      return words.inUse;
    case 'not':
      return words.notRead(cause);
  }
}
