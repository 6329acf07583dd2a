import { type Module, type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { AnswersField } from './AnswersField.tsx';
import type { BuilderState } from './builderState.ts';
import { nameOf, placeGroup, repeatGroup } from './builderVerbs.ts';
import { conditionText } from './conditionText.ts';
import {
  type AgainRepeat,
  chosenRepeat,
  firstTimeChoices,
  outerChoices,
  type RepeatChoice,
  repeatChoices,
  repeatOf,
  withFirst,
  withMost,
} from './repeatChoices.ts';

const words = wordsIn(builderWords, 'en');

interface RepeatEditorProps {
  readonly module: Module;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
}

/** Whether a group is asked once, for each answer chosen before, as often as a number says, or as long as there is another. */
export function RepeatEditor({ module, draft, state }: RepeatEditorProps) {
  const { repeat } = module;
  const choices = repeatChoices(draft, module);
  return (
    <>
      <OuterField module={module} draft={draft} state={state} />
      {choices.length === 0 && repeat === undefined ? null : (
        <SelectField
          id={`repeat-${module.id}`}
          label={words.repeat}
          hint={words.repeatHint}
          choices={[
            { value: '', label: words.repeatNone },
            ...choices.map(({ how, question }) => ({
              value: `${how} ${question.id}`,
              label: repeatLabels[how](nameOf(question, draft)),
            })),
          ]}
          value={chosenRepeat(module)}
          onChange={(chosen) => repeatGroup(state, module, repeatOf(chosen, choices))}
        />
      )}
      {repeat !== undefined && 'while' in repeat ? (
        <AgainFields module={module} draft={draft} state={state} repeat={repeat} />
      ) : null}
      {repeat !== undefined && 'most' in repeat ? (
        <TextField
          id={`repeat-most-${module.id}`}
          label={words.repeatMost}
          inputMode="numeric"
          width={3}
          value={String(repeat.most)}
          onInput={(typed) => {
            const next = withMost(repeat, typed);
            if (next !== null) repeatGroup(state, module, next);
          }}
        />
      ) : null}
    </>
  );
}

const repeatLabels: Readonly<Record<RepeatChoice['how'], (name: string) => string>> = {
  forEach: words.repeatForEach,
  count: words.repeatCount,
  while: words.repeatWhile,
};

/** The group in whose every time this one is asked. */
function OuterField({ module, draft, state }: RepeatEditorProps) {
  const groups = outerChoices(draft, module);
  if (groups.length === 0) return null;
  return (
    <SelectField
      id={`within-${module.id}`}
      label={words.within}
      hint={words.withinHint}
      choices={[
        { value: '', label: words.withinNone },
        ...groups.map(({ id, title }) => ({ value: id, label: title.en || words.untitledGroup })),
      ]}
      value={module.within ?? ''}
      onChange={(chosen) => placeGroup(state, module, chosen === '' ? null : chosen)}
    />
  );
}

/** Which answers ask the group again, and who is asked it the first time. */
function AgainFields({ module, draft, state, repeat }: RepeatEditorProps & { readonly repeat: AgainRepeat }) {
  const again = questionById(draft, repeat.while.question);
  const before = firstTimeChoices(draft, module);
  const { askIf } = repeat;
  const first = askIf === undefined ? undefined : questionById(draft, askIf.question);
  const isOffered = before.some(({ id }) => id === askIf?.question);
  return (
    <>
      {again === undefined ? null : (
        <AnswersField
          id={`repeat-answers-${module.id}`}
          question={again}
          codes={repeat.while.isOneOf}
          legend={words.repeatAnswers}
          onCodes={(isOneOf) =>
            repeatGroup(state, module, { ...repeat, while: { ...repeat.while, isOneOf } })
          }
        />
      )}
      {before.length === 0 && askIf === undefined ? null : (
        <SelectField
          id={`repeat-first-${module.id}`}
          label={words.repeatFirst}
          choices={[
            { value: '', label: words.repeatFirstAll },
            ...(askIf === undefined || isOffered
              ? []
              : [{ value: askIf.question, label: conditionText(draft, askIf) }]),
            ...before.map((one) => ({ value: one.id, label: words.repeatFirstIf(nameOf(one, draft)) })),
          ]}
          value={askIf?.question ?? ''}
          onChange={(chosen) =>
            repeatGroup(
              state,
              module,
              withFirst(
                repeat,
                before.find(({ id }) => id === chosen),
              ),
            )
          }
        />
      )}
      {first === undefined || askIf === undefined || !('isOneOf' in askIf) ? null : (
        <AnswersField
          id={`repeat-first-answers-${module.id}`}
          question={first}
          codes={askIf.isOneOf}
          legend={words.repeatFirstAnswers}
          onCodes={(isOneOf) => repeatGroup(state, module, { ...repeat, askIf: { ...askIf, isOneOf } })}
        />
      )}
    </>
  );
}
