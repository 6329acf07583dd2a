import { useState } from 'preact/hooks';
import { FormulaField } from '../../asking/questions/editing/FormulaField.tsx';
import { withOptional } from '../../asking/questions/editing/optionalPart.ts';
import { mostChosen, optionsOf, partsOf } from '../../asking/questions/kinds.ts';
import { presetSortOf } from '../../asking/questions/presetSorts.ts';
import type { Question } from '../../asking/questions/question.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Details } from '../../ui/Details.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { faultText } from './findingText.ts';
import {
  presetCodes,
  presetTyped,
  withPresetCodes,
  withPresetFormula,
  withPresetTyped,
} from './presetEdits.ts';

const words = wordsIn(builderWords, 'en');
/** A menu of more is hard to find anything in: it is typed. */
const LONGEST_MENU = 60;
const MOST_FOUND = 25;

interface PresetEditorProps {
  readonly question: Question;
  /** Whose answers a formula can read. */
  readonly earlier: readonly Question[];
  readonly onChange: (question: Question, doing?: string) => void;
}

/** What stands in a question before anybody answers it; folded away where nothing does, as in most. */
export function PresetEditor(props: PresetEditorProps) {
  const { question, onChange } = props;
  const [isOpen] = useState(question.preset !== undefined);
  if (presetSortOf(question) === null) return null;
  const { preset } = question;
  return (
    <Details summary={words.presetPart} open={isOpen}>
      <p class="govuk-hint">{words.presetHint}</p>
      {preset !== undefined && 'formula' in preset ? (
        <FormulaField
          id="preset-formula"
          label={words.presetFormula}
          formula={preset.formula}
          fault={faultText(preset.formula)}
          questions={props.earlier}
          onInput={(formula) => onChange(withPresetFormula(question, formula), 'preset')}
        />
      ) : (
        <PresetFields {...props} />
      )}
      {preset === undefined ? null : (
        <Button
          look="secondary"
          onPress={() => {
            onChange(withOptional(question, 'preset', undefined));
            setTimeout(() => focusOn('preset'));
          }}
        >
          {words.presetRemove}
        </Button>
      )}
    </Details>
  );
}

function PresetFields({ question, onChange }: PresetEditorProps) {
  const sort = presetSortOf(question);
  const options = optionsOf(question);
  const choices = options.map(({ code, text }) => ({
    value: String(code),
    label: text.en || words.code(code),
  }));
  const choose = (part: string, codes: readonly (string | undefined)[]) =>
    onChange(
      withPresetCodes(
        question,
        part,
        codes.flatMap((code) => (code ? Number(code) : [])),
      ),
    );
  if (options.length > LONGEST_MENU)
    return <PresetFound question={question} onChoose={(code) => choose('', [code])} />;
  if (options.length === 0) return <PresetTyped question={question} onChange={onChange} />;
  if (sort?.how === 'several')
    return (
      <Checkboxes
        id="preset"
        legend={words.presetAnswers}
        small
        choices={choices}
        values={presetCodes(question, '').map(String)}
        onChange={(codes) => choose('', codes)}
      />
    );
  const menu = (id: string, label: string, value: number | undefined, onChoose: (code: string) => void) => (
    <SelectField
      key={id}
      id={id}
      label={label}
      choices={[{ value: '', label: words.presetNone }, ...choices]}
      value={value === undefined ? '' : String(value)}
      onChange={onChoose}
    />
  );
  if (sort?.how === 'ordered') {
    const codes = presetCodes(question, '').map(String);
    const ranks = Math.min(codes.length + 1, mostChosen(question));
    return Array.from({ length: ranks }, (_, at) =>
      menu(
        at === 0 ? 'preset' : `preset-${at}`,
        words.presetRank(at + 1),
        Number(codes[at]) || undefined,
        (code) =>
          choose('', [...new Set(code === '' ? codes.toSpliced(at, 1) : codes.toSpliced(at, 1, code))]),
      ),
    );
  }
  const rows = new Map('rows' in question ? question.rows.map(({ id, text }) => [id, text.en]) : []);
  return partsOf(question).map((part, at) =>
    menu(
      at === 0 ? 'preset' : `preset-${part}`,
      rows.get(part) ?? words.presetAnswer,
      presetCodes(question, part)[0],
      (code) => choose(part, [code]),
    ),
  );
}

/** Of a long list the name is typed. */
function PresetFound(props: {
  readonly question: Question;
  readonly onChoose: (code: string | undefined) => void;
}) {
  const { question, onChoose } = props;
  const all = optionsOf(question).map(({ code, text }) => ({ id: String(code), label: text.en }));
  const [code] = presetCodes(question, '');
  return (
    <Combobox
      id="preset"
      label={words.presetAnswer}
      search={(typed) =>
        all
          .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
          .slice(0, MOST_FOUND)
      }
      chosen={all.find(({ id }) => id === String(code)) ?? null}
      onChoose={(option) => onChoose(option?.id)}
    />
  );
}

function PresetTyped({ question, onChange }: Omit<PresetEditorProps, 'earlier'>) {
  const [typed, setTyped] = useState(presetTyped(question));
  const result = presetSortOf(question)?.result;
  return (
    <>
      <TextField
        id="preset"
        label={words.presetAnswer}
        hint={result === 'date' ? words.presetDayHint : undefined}
        error={withPresetTyped(question, typed) === null ? words.presetUnfit : undefined}
        value={typed}
        onInput={(now) => {
          setTyped(now);
          const next = withPresetTyped(question, now);
          if (next !== null) onChange(next, 'preset');
        }}
      />
      {result === 'date' ? (
        <Button look="secondary" onPress={() => onChange(withPresetFormula(question, TODAY))}>
          {words.presetToday}
        </Button>
      ) : null}
    </>
  );
}

const TODAY = 'today()';
