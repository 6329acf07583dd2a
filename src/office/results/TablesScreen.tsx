import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { InTurn } from '../../ui/InTurn.tsx';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { BannerTable } from './BannerTable.tsx';
import { chosenView } from './chosenView.ts';
import { GapNote } from './GapNote.tsx';
import { KeptRecipes } from './KeptRecipes.tsx';
import { lackingIn } from './lackingChoice.ts';
import { NotReady } from './NotReady.tsx';
import { OpenSample } from './OpenSample.tsx';
import { TableControls } from './TableControls.tsx';
import { adviceOf, controlsOf } from './tableMenus.ts';
import { createTablesState, type TablesPage, type TablesState } from './tablesState.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './tables.css';

const words = wordsIn(chosenWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** Tables that an officer makes of any questions by any groups. */
export function TablesScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createTablesState(device, params, addressQuery));
  useEffect(() => addressQuery.follow((query) => void state.follow(query)), [state]);
  const page = state.page.value;
  if (page.at === 'ready') return <Ready page={page} state={state} device={device} />;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <NotReady title={words.title} page={page} />
    </>
  );
}

type ReadyPage = TablesPage & { readonly at: 'ready' };

interface ReadyProps extends Pick<ScreenProps, 'device'> {
  readonly page: ReadyPage;
  readonly state: TablesState;
}

function Ready({ page, state, device }: ReadyProps) {
  const { facts, chosen, reader } = page;
  const { wave, source } = facts;
  const recipe = state.recipe.value;
  const controls = useMemo(
    () => controlsOf(chosen.choosables, recipe, reader),
    [chosen.choosables, recipe, reader],
  );
  const lacking = lackingIn(recipe, chosen, reader);
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <WaveHead
        survey={source.survey}
        wave={wave}
        title={words.title}
        open="tables"
        simulated={chosen.note.simulated}
      />
      <GapNote device={device} survey={source.survey} />
      {wave.sample === 'open' ? <OpenSample /> : null}
      <p class="govuk-body-l ui-no-print">{words.lead}</p>
      <TableControls
        wave={wave.id}
        controls={controls}
        recipe={recipe}
        isOpen={wave.sample === 'open'}
        onChange={(change) => void state.choose(change)}
      />
      <Working state={state} />
      {adviceOf(chosen, recipe, reader).map((text) => (
        <p class="govuk-inset-text ui-no-print" key={text}>
          {text}
        </p>
      ))}
      {lacking === null ? null : (
        <div class="govuk-inset-text ui-no-print">
          <p class="govuk-body">{lacking.text}</p>
          <Button
            look="secondary"
            onPress={() => {
              void state.choose(lacking.without);
              // The button goes: whoever works by keyboard goes on where the filter is chosen.
              focusOn('only-0');
            }}
          >
            {words.leaveOut}
          </Button>
        </div>
      )}
      {lacking?.isOfFilter ? null : <Tables page={page} />}
      {lacking?.isOfFilter || chosen.tables.length === 0 ? null : <Takeaways state={state} />}
      <KeptRecipes
        kept={state.kept.value}
        canKeep={recipe.rows.length > 0}
        hint={words.keepHint}
        page={`#/results/${wave.id}/tables`}
        onKeep={state.keep}
        onRemove={state.remove}
      />
    </>
  );
}

// Kept while a name is typed below.
function Tables({ page }: { readonly page: ReadyPage }) {
  const { chosen, recipe, reader } = page;
  return useMemo(
    () => (
      <>
        {chosen.tables.map((table, place) => (
          <InTurn
            key={`${table.of.id} ${recipe.figures}`}
            from={[table, recipe]}
            content={() => <BannerTable view={chosenView(table, chosen, { shown: recipe, reader })} />}
            isLater={place > 0}
          />
        ))}
      </>
    ),
    [chosen, recipe, reader],
  );
}

function Takeaways({ state }: { readonly state: TablesState }) {
  const saved = state.saved.value;
  return (
    <>
      <div class="result-print ui-no-print">
        <Button look="secondary" onPress={() => void state.saveFile()}>
          {words.save}
        </Button>
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
      </div>
      <p class="govuk-body govuk-!-font-weight-bold ui-no-print" role="status">
        {saved === null ? '' : words.saved(saved)}
      </p>
    </>
  );
}

// By itself, so that nothing else is drawn again when it comes and goes.
function Working({ state }: { readonly state: TablesState }) {
  const progress = state.progress.value;
  return (
    <div class="ui-no-print">
      <p class="govuk-body tables-working" role="status">
        {state.isWorking.value ? words.working : ''}
      </p>
      {progress === null ? null : (
        <div class="tables-progress">
          <progress aria-label={words.progress} max={1} value={progress} />
          <Button look="secondary" onPress={state.stopWork}>
            {words.stop}
          </Button>
        </div>
      )}
    </div>
  );
}
