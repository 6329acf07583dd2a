import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { MadeEditor } from './MadeEditor.tsx';
import { MadeList } from './MadeList.tsx';
import { MADE_SORTS, type MadeSortName } from './madeForm.ts';
import { createMadeState, type MadePage, type MadeState } from './madeState.ts';
import { NotReady } from './NotReady.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './tables.css';

const words = wordsIn(madeWords, 'en');

/** Variables that an officer makes of the answers of a survey. */
export function MadeScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createMadeState(device, params));
  const page = state.page.value;
  const back = <BackLink to={`#/results/${params['wave']}/tables`}>{words.toTables}</BackLink>;
  if (page.at === 'ready')
    return (
      <>
        {back}
        <Ready page={page} state={state} />
      </>
    );
  return (
    <>
      {back}
      <NotReady title={words.title} page={page} />
    </>
  );
}

interface ReadyProps {
  readonly page: MadePage & { readonly at: 'ready' };
  readonly state: MadeState;
}

function Ready({ page, state }: ReadyProps) {
  const { survey, wave } = page;
  const form = state.form.value;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.title} open="tables" />
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body">{words.whatItIs}</p>
      <Done state={state} />
      {form === null ? (
        <>
          <MadeList page={page} state={state} />
          <Begin isFirst={page.made.length === 0} state={state} />
        </>
      ) : (
        <MadeEditor form={form} page={page} state={state} />
      )}
      <p class="govuk-body-s result-method">{words.rule}</p>
    </>
  );
}

/** What was done last takes the keyboard, as the form it was done in is gone. */
function Done({ state }: { readonly state: MadeState }) {
  const box = useRef<HTMLDivElement>(null);
  const done = state.done.value;
  useEffect(() => {
    if (done !== null) box.current?.focus();
  }, [done]);
  return (
    <div ref={box} tabIndex={-1} role="status" class="made-done">
      {done === null ? null : (
        <>
          <p class="govuk-body govuk-!-font-weight-bold">{words.said[done.how](done.label)}</p>
          {done.back === null ? null : (
            <Button look="secondary" onPress={() => void state.undo()}>
              {words.undo}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function Begin({ isFirst, state }: { readonly isFirst: boolean; readonly state: MadeState }) {
  const [sort, setSort] = useState<MadeSortName>('groups');
  return (
    <section aria-labelledby="made-begin">
      <h2 class="govuk-heading-m" id="made-begin">
        {isFirst ? words.page : words.add}
      </h2>
      <Radios
        id="made-sort"
        legend={words.sort}
        choices={MADE_SORTS.map((value) => ({
          value,
          label: words.sorts[value].name,
          hint: words.sorts[value].hint,
        }))}
        value={sort}
        onChange={(value) => setSort(value as MadeSortName)}
      />
      <Button onPress={() => state.begin(sort)}>{words.begin}</Button>
    </section>
  );
}
