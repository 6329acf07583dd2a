import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { BuilderPage } from './builderPage.ts';
import type { BuilderState } from './builderState.ts';
import { checkLines } from './checkLines.ts';

const words = wordsIn(builderWords, 'en');

interface BuilderBarProps {
  readonly state: BuilderState;
  readonly page: BuilderPage;
  /** On the list: with what becomes of the whole questionnaire. */
  readonly isWhole: boolean;
  readonly home: string;
}

/** Whether everything is kept, undo and redo, and what was just done. */
export function BuilderBar({ state, page, isWhole, home }: BuilderBarProps) {
  const keeping = state.keeping.value;
  const isChanged = state.isChanged.value;
  const { errors, warnings } = checkLines(state.findings.value);
  return (
    <div class="builder-bar">
      <div class="builder-bar__row">
        <p class="builder-bar__kept" role="status">
          {keeping === 'saved' ? words.saved : keeping === 'saving' ? words.saving : words.notKept}
        </p>
        <button
          type="button"
          class="editing-button"
          id="undo"
          aria-disabled={!state.canUndo.value}
          onClick={state.undo}
        >
          {words.undo}
        </button>
        <button
          type="button"
          class="editing-button"
          id="redo"
          aria-disabled={!state.canRedo.value}
          onClick={state.redo}
        >
          {words.redo}
        </button>
        {isWhole ? (
          <a class="editing-button builder-bar__link" href={`${home}?preview=`}>
            {words.preview}
          </a>
        ) : null}
        {isWhole ? (
          <button
            type="button"
            class="editing-button"
            id="to-checks"
            onClick={() => focusOn('checks-heading')}
          >
            {words.toChecks(errors, warnings)}
          </button>
        ) : null}
      </div>
      <p class="builder-bar__said" role="status">
        {state.said.value}
      </p>
      {typeof keeping === 'object' ? <ProblemBox problem={keeping} /> : null}
      {isWhole ? <UsePart state={state} page={page} isChanged={isChanged} /> : null}
    </div>
  );
}

/** Whether interviews ask what is written here, and the step that makes them. */
function UsePart({
  state,
  page,
  isChanged,
}: Pick<BuilderBarProps, 'state' | 'page'> & { readonly isChanged: boolean }) {
  const { live, wave, isKept } = page;
  if (!isChanged) {
    return (
      <p class="govuk-body" id="in-use">
        <Tag colour="green">{words.inUse}</Tag> {words.inUseVersion(live.version)}{' '}
        {state.isUsable.value ? null : <strong>{words.errorsInUse}</strong>}
      </p>
    );
  }
  const apart = state.apart.value.length;
  const isOpen = wave.closedAt === null && !wave.simulated;
  return (
    <div id="in-use">
      <p class="govuk-body">
        <Tag colour="yellow">{words.notInUse}</Tag> {words.stillAsked(live.version)}{' '}
        {isKept ? words.becomesNew : words.becomesSame}
        {apart > 0 ? ` ${words.standApart(apart)}` : ''}
      </p>
      {isOpen && state.isUsable.value ? (
        <div class="govuk-button-group">
          <Button onPress={() => void state.use()}>{words.use}</Button>
          <Button look="secondary" onPress={state.discard}>
            {words.discard}
          </Button>
        </div>
      ) : (
        <>
          <p class="govuk-body">
            <strong>
              {wave.simulated ? words.simulatedNote : isOpen ? words.errorsFirst : words.closedNote}
            </strong>
          </p>
          <Button look="secondary" onPress={state.discard}>
            {words.discard}
          </Button>
        </>
      )}
    </div>
  );
}
