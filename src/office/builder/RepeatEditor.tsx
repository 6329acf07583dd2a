import type { Module, Questionnaire } from '../../asking/survey/questionnaire.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { BuilderState } from './builderState.ts';
import { nameOf, repeatGroup } from './builderVerbs.ts';
import { chosenRepeat, repeatChoices, repeatOf, withMost } from './repeatChoices.ts';

const words = wordsIn(builderWords, 'en');

interface RepeatEditorProps {
  readonly module: Module;
  readonly draft: Questionnaire;
  readonly state: BuilderState;
}

/** Whether a group is asked once, for each answer chosen before, or as often as a number says. */
export function RepeatEditor({ module, draft, state }: RepeatEditorProps) {
  const { repeat } = module;
  const choices = repeatChoices(draft, module);
  if (choices.length === 0 && repeat === undefined) return null;
  return (
    <>
      <SelectField
        id={`repeat-${module.id}`}
        label={words.repeat}
        hint={words.repeatHint}
        choices={[
          { value: '', label: words.repeatNone },
          ...choices.map(({ how, question }) => ({
            value: `${how} ${question.id}`,
            label: (how === 'forEach' ? words.repeatForEach : words.repeatCount)(nameOf(question)),
          })),
        ]}
        value={chosenRepeat(module)}
        onChange={(chosen) => repeatGroup(state, module, repeatOf(chosen))}
      />
      {repeat !== undefined && 'count' in repeat ? (
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
