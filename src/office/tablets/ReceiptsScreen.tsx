import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { createReceiptsState, type ReceiptsState, type ReceiptsStep } from './receiptsState.ts';
import { TabletsFrame } from './TabletsFrame.tsx';

const all = wordsIn(tabletsWords, 'en');
const words = all.receipts;

/** Receipts for tablets: first a back-up is read back as it lies where it is kept. */
export function ReceiptsScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createReceiptsState(device, survey));
  useEffect(() => state.stop, [state]);
  const step = state.step.value;
  return (
    <TabletsFrame
      survey={survey}
      loaded={state.page.value}
      title={step.at === 'ready' ? words.ready : words.title}
      step={step.at}
    >
      {() => <Step step={step} state={state} />}
    </TabletsFrame>
  );
}

function Step({ step, state }: { readonly step: ReceiptsStep; readonly state: ReceiptsState }) {
  switch (step.at) {
    case 'working':
      return (
        <p class="govuk-body" role="status">
          {all.working}
        </p>
      );
    case 'choose':
      return (
        <>
          {step.problem === null ? null : <ProblemBox problem={step.problem} />}
          <p class="govuk-body-l">{words.lead}</p>
          <p class="govuk-body">
            {words.first}{' '}
            <a class="govuk-link" href="#/back-up">
              {words.toBackUp}
            </a>
          </p>
          <FileField
            id="backup"
            label={words.file}
            hint={words.fileHint}
            accept=".age,.txt,.jsonl,.json"
            onFiles={([file]) => {
              if (file) void state.choose(file);
            }}
          />
        </>
      );
    case 'ready':
      return <Ready step={step} state={state} />;
  }
}

function Ready({
  step,
  state,
}: {
  readonly step: ReceiptsStep & { readonly at: 'ready' };
  readonly state: ReceiptsState;
}) {
  const { backup, receipts, problem } = step;
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {receipts.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <>
          <p class="govuk-body">{words.readyMeaning(backup)}</p>
          <SummaryList
            rows={receipts.map(({ name, receipt, file, put }) => ({
              key: name,
              value: (
                <>
                  {words.upTo(receipt.upTo)}
                  <div role="status">
                    {file === null ? '' : words.saved(file)}
                    {put === null ? '' : words.isPut(put.file, put.place)}
                  </div>
                </>
              ),
              action: { text: words.save, onPress: () => void state.save(receipt.tablet) },
            }))}
          />
        </>
      )}
      <div class="govuk-button-group">
        {receipts.length > 0 && state.carriers.view.value.at === 'chosen' ? (
          <Button onPress={() => void state.putInFolder()}>{words.put}</Button>
        ) : null}
        <Button look="secondary" onPress={state.again}>
          {words.another}
        </Button>
      </div>
    </>
  );
}
