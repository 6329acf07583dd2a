import { useState } from 'preact/hooks';
import { Radios } from '../../../ui/Radios.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { FormulaField } from '../editing/FormulaField.tsx';
import { withOptional } from '../editing/optionalPart.ts';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withOptionalWords } from '../editing/writtenText.ts';
import type { ComputedFace } from './computedFace.ts';
import { readBands } from './readBands.ts';

const words = wordsIn(builderWords, 'en');
const results = ['number', 'text', 'date'] as const;

/** A value that is worked out, as an officer writes it. */
export function ComputedEditor(props: EditorProps<'computed'>) {
  const { question, languages, earlier, formulaFault, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const bands = typed ?? (question.bands ?? []).join(', ');
  return (
    <>
      <p class="govuk-inset-text">{words.computedHint}</p>
      <FormulaField
        id="formula"
        label={words.formula}
        formula={question.formula}
        fault={formulaFault(question.formula)}
        questions={earlier}
        onInput={(formula) => onChange({ ...question, formula }, 'formula')}
      />
      <Radios
        id="result"
        legend={words.resultLegend}
        inline
        small
        choices={results.map((value) => ({ value, label: words.results[value] }))}
        value={question.result}
        onChange={(result) => onChange({ ...question, result: result as ComputedFace['result'] })}
      />
      {question.result === 'number' ? (
        <>
          <SelectField
            id="decimals"
            label={words.decimals}
            choices={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))}
            value={String(question.decimals ?? 4)}
            onChange={(count) => onChange({ ...question, decimals: Number(count) })}
          />
          <TextInLanguages
            id="unit"
            label={words.unit}
            hint={words.unitHint}
            text={question.unit}
            languages={languages}
            onWords={(language, unit) =>
              onChange(
                withOptional(question, 'unit', withOptionalWords(question.unit, language, unit)),
                `unit ${language}`,
              )
            }
          />
          <TextField
            id="bands"
            label={words.bands}
            hint={words.bandsHint}
            error={readBands(bands) === null ? words.badBands : undefined}
            value={bands}
            onInput={(text) => {
              const read = readBands(text);
              setTyped(text);
              if (read !== null)
                onChange(withOptional(question, 'bands', read.length === 0 ? undefined : read), 'bands');
            }}
          />
        </>
      ) : null}
    </>
  );
}
