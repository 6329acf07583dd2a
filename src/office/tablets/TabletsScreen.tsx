import { useEffect, useState } from 'preact/hooks';
import { CarrierPart } from '../../keeping/carriers/CarrierPart.tsx';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { TaskList } from '../../ui/TaskList.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { Reading } from './Reading.tsx';
import type { SurveyTablets } from './surveyTablets.ts';
import { TabletList } from './TabletList.tsx';
import { TabletsFrame } from './TabletsFrame.tsx';
import { createTabletsState, type TabletsState } from './tabletsState.ts';
import type { Came } from './whatCame.ts';

const words = wordsIn(tabletsWords, 'en');

/** The tablets of a survey: what there is to do with them, which there are, and what came from each. */
export function TabletsScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createTabletsState(device, survey));
  useEffect(() => state.stop, [state]);
  return (
    <TabletsFrame survey={survey} loaded={state.page.value} title={words.title} step="tablets" isFirst>
      {(page) => <Page page={page} state={state} />}
    </TabletsFrame>
  );
}

function Page({ page, state }: { readonly page: SurveyTablets; readonly state: TabletsState }) {
  const came = state.came.value;
  const { packs, survey } = page;
  const last = packs.packs.at(-1);
  const { tasks } = words;
  const own = `#/survey/${survey.id}/tablets`;
  return (
    <>
      <p class="govuk-body-l">{words.lead}</p>
      <h2 class="govuk-heading-m">{words.steps}</h2>
      <TaskList
        tasks={[
          { id: 'pack', to: `${own}/pack`, ...tasks.pack, status: words.packStatus(last?.version ?? null) },
          {
            id: 'add',
            to: `${own}/add`,
            ...tasks.add,
            status: came.at === 'ready' ? words.tabletStatus(came.value.tablets.tablets.length) : '',
          },
          {
            id: 'bring-in',
            to: `${own}/bring-in`,
            ...tasks.bringIn,
            status: came.at === 'ready' ? words.behind(behindOf(came.value)) : '',
          },
          { id: 'receipts', to: `${own}/receipts`, ...tasks.receipts, status: '' },
        ]}
      />
      {came.at === 'problem' ? <ProblemBox problem={came.problem} /> : null}
      {came.at === 'loading' ? <Reading percent={state.percent.value} /> : null}
      {came.at === 'ready' ? <TabletList came={came.value} /> : null}
      <CarrierPart state={state.carriers} />
    </>
  );
}

/** Interviews that are to come into the results or to leave them. */
function behindOf({ before }: Came): number {
  return before.waiting.length + before.toHold.length;
}
