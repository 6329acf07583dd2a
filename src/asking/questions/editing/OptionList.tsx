import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EndReason, Option } from '../question.ts';
import { ListButtons } from './ListButtons.tsx';
import { withOptional } from './optionalPart.ts';
import { moved, withNewOption } from './optionEdits.ts';
import { TextInLanguages } from './TextInLanguages.tsx';
import { withWords } from './writtenText.ts';

const words = wordsIn(builderWords, 'en');
const endings = ['none', 'screenedOut', 'skippedToEnd', 'underAge', 'notResident'] as const;

/** What an option can do besides being chosen. */
export type OptionFlag = 'anchored' | 'exclusive' | 'specify' | 'notReadOut';

interface OptionListProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly languages: readonly string[];
  readonly isLocked: boolean;
  readonly flags: readonly OptionFlag[];
  readonly lastCode: number;
  readonly onChange: (options: readonly Option[], doing?: string) => void;
  readonly onRemove: (code: number) => void;
}

/** The answers of a question: words in each language, place, and what else each can do. Codes never change. */
export function OptionList(props: OptionListProps) {
  const { id, options, isLocked, languages } = props;
  return isLocked && languages.length === 1 ? (
    <LockedOptions id={id} options={options} />
  ) : (
    <WrittenOptions {...props} />
  );
}

function WrittenOptions(props: OptionListProps) {
  const { id, options, languages, isLocked, flags, lastCode, onChange, onRemove } = props;
  const changed = (at: number, option: Option, doing?: string) => onChange(options.with(at, option), doing);
  const move = (at: number, by: 1 | -1) => {
    onChange(moved(options, at, by));
    const code = options[at]?.code;
    setTimeout(() => focusOn(`${by === 1 ? 'down' : 'up'}-${id}-${code}`));
  };
  const add = () => {
    const next = withNewOption(options, lastCode);
    onChange(next);
    setTimeout(() => focusOn(`${id}-${next.at(-1)?.code}`));
  };
  return (
    <fieldset class="govuk-fieldset editing-list">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" id={id} tabIndex={-1}>
        {words.answers}
      </legend>
      <p class="govuk-hint">{isLocked ? words.answersLocked : words.codesStay}</p>
      <ol class="govuk-list">
        {options.map((option, at) => (
          <li class="editing-item" key={option.code}>
            <p class="editing-code">{words.code(option.code)}</p>
            <TextInLanguages
              id={`${id}-${option.code}`}
              label={words.answer(at + 1)}
              text={option.text}
              languages={languages}
              isLocked={isLocked}
              onWords={(language, typed) =>
                changed(
                  at,
                  { ...option, text: withWords(option.text, language, typed) },
                  `${option.code} ${language}`,
                )
              }
            />
            {flags.length === 0 || isLocked ? null : (
              <Checkboxes
                id={`${id}-${option.code}-flags`}
                legend={words.flagsOf(at + 1)}
                hideLegend
                small
                choices={flags.map((flag) => ({ value: flag, label: words.flags[flag] }))}
                values={flags.filter((flag) => option[flag])}
                onChange={(values) => changed(at, withFlags(option, flags, values))}
              />
            )}
            {isLocked || !flags.includes('specify') ? null : (
              <SelectField
                id={`${id}-${option.code}-ends`}
                label={words.endsAt(at + 1)}
                choices={endings.map((value) => ({ value, label: words.endings[value] }))}
                value={option.endsWith ?? 'none'}
                onChange={(ends) =>
                  changed(
                    at,
                    withOptional(option, 'endsWith', ends === 'none' ? undefined : (ends as EndReason)),
                  )
                }
              />
            )}
            {isLocked ? null : (
              <ListButtons
                id={`${id}-${option.code}`}
                name={option.text.en || words.answer(at + 1)}
                onMove={(by) => move(at, by)}
                onRemove={() => {
                  onRemove(option.code);
                  setTimeout(() => focusOn(id));
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {isLocked ? null : (
        <Button look="secondary" onPress={add}>
          {words.addAnswer}
        </Button>
      )}
    </fieldset>
  );
}

/** Answers that only stand there. */
function LockedOptions({ id, options }: Pick<OptionListProps, 'id' | 'options'>) {
  return (
    <>
      <p class="govuk-label govuk-label--s" id={id} tabIndex={-1}>
        {words.answers}
      </p>
      <p class="govuk-hint">{words.answersLocked}</p>
      <ul class="govuk-list govuk-list--bullet editing-locked-list">
        {options.map(({ code, text }) => (
          <li key={code}>
            {text.en} <span class="editing-code">({words.code(code)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function withFlags(option: Option, flags: readonly OptionFlag[], values: readonly string[]): Option {
  return flags.reduce(
    (changed, flag) => withOptional(changed, flag, values.includes(flag) ? true : undefined),
    option,
  );
}
