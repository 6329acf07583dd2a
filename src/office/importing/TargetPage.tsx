import type { QuestionTarget, Target } from '../../keeping/imports/collectedMapping.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { CodeList } from './CodeList.tsx';
import { answersOf, codedFact, knownChoices, questionOf, useChoices, useChosen } from './importChoices.ts';
import type { ImportState } from './importState.ts';
import { councilCalled, hintOfUse, toldText, useOfTarget } from './importText.ts';
import { PartList } from './PartList.tsx';

const words = wordsIn(importWords, 'en');

interface TargetPageProps {
  readonly target: Target | null;
  readonly state: ImportState;
}

/** One column, or the question that several of them are, by itself. */
export function TargetPage({ target, state }: TargetPageProps) {
  const { columns } = state;
  const question = questionOf(target);
  const fact = codedFact(target);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {target !== null && target.columns.length > 1 ? (
          <p class="govuk-body">{words.ofColumns(target.columns.map((column) => column.name).join(', '))}</p>
        ) : null}
        <SelectField
          id="use"
          label={words.useLabel}
          hint={hintOfUse(target)}
          choices={useChoices}
          value={useOfTarget(target)}
          onChange={(value) => columns.changeUse(useChosen(value))}
        />
        {question === null ? null : <QuestionPart target={question} state={state} />}
        {fact === null ? null : <CodeList target={fact} question={undefined} onChange={columns.change} />}
        <p class="govuk-body" role="status">
          {toldText(columns.told.value)}
        </p>
        <Button onPress={columns.close}>{words.done}</Button>
      </div>
    </div>
  );
}

function QuestionPart({ target, state }: { readonly target: QuestionTarget; readonly state: ImportState }) {
  const { columns } = state;
  const known = state.destination.value?.known ?? [];
  const question = target.isKnown ? known.find(({ id }) => id === target.id) : undefined;
  return (
    <>
      <div class="importing-wide">
        <SelectField
          id="known"
          label={words.known}
          hint={words.knownHint}
          choices={knownChoices(target, known, councilCalled(state.destination.value))}
          value={target.isKnown ? target.id : ''}
          onChange={(value) => columns.match(known.find(({ id }) => id === value) ?? null)}
        />
      </div>
      {target.isKnown ? null : (
        <TextField
          id="question-text"
          label={words.text}
          hint={words.textHint}
          value={target.text}
          onInput={(text) => columns.change({ ...target, text })}
        />
      )}
      {target.parting === '' ? null : (
        <TextField
          id="parting"
          label={words.parting}
          width={3}
          value={target.parting}
          onInput={columns.changeParting}
        />
      )}
      <PartList target={target} question={question} onChange={columns.change} />
      <CodeList target={target} question={question} onChange={columns.change} />
      {target.isKnown && answersOf(target) > 1 && (target.shape === 'choice' || target.shape === 'grid') ? (
        <>
          <p class="govuk-body">{words.eitherWay}</p>
          <Button look="secondary" onPress={columns.turnRound}>
            {words.turnRound}
          </Button>
        </>
      ) : null}
      {!target.isKnown && (target.shape === 'choice' || target.shape === 'grid') ? (
        <Button look="secondary" onPress={columns.spread}>
          {words.sameAnswers}
        </Button>
      ) : null}
    </>
  );
}
