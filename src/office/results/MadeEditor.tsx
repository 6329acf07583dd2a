import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { setupWords } from '../../words/setup.ts';
import { MadeGroups } from './MadeGroups.tsx';
import { MadeBands, MadeCrossing, MadeScores } from './MadeParts.tsx';
import type { MadeForm, MadeSortName } from './madeForm.ts';
import type { MadePage, MadeState } from './madeState.ts';
import { previewLines, previewMeanText } from './madeView.ts';

const words = wordsIn(madeWords, 'en');
const { problemTitle } = wordsIn(setupWords, 'en');

interface MadeEditorProps {
  readonly form: MadeForm;
  readonly page: MadePage & { readonly at: 'ready' };
  readonly state: MadeState;
}

/** What the boxes of each sort need. */
export interface PartProps {
  readonly form: MadeForm;
  readonly page: MadePage & { readonly at: 'ready' };
  readonly errors: readonly FieldError[];
  readonly onFill: (change: Partial<MadeForm>) => void;
}

const PARTS: { readonly [Sort in MadeSortName]: (props: PartProps) => preact.JSX.Element } = {
  groups: MadeGroups,
  bands: MadeBands,
  combination: MadeGroups,
  crossing: MadeCrossing,
  scores: MadeScores,
};

/** The boxes of one variable, how it comes out, and keeping it. */
export function MadeEditor({ form, page, state }: MadeEditorProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The list that was here is gone.
  useEffect(() => heading.current?.focus(), []);
  const faults = state.faults.value;
  const errors = useMemo(
    () => faults.map(({ field, fault }) => ({ field, text: words.faults[fault] })),
    [faults],
  );
  const Part = PARTS[form.sort];
  const { name } = words.sorts[form.sort];
  const onFill = (change: Partial<MadeForm>) => state.fill({ ...form, ...change });
  return (
    <section aria-labelledby="made-editing">
      <ErrorSummary title={problemTitle} lead={words.notSaved} errors={errors} />
      <h2 class="govuk-heading-l" id="made-editing" ref={heading} tabIndex={-1}>
        {form.id === null ? words.newOne(name) : words.change(form.label)}
      </h2>
      <p class="govuk-body">{words.sorts[form.sort].hint}</p>
      <form
        noValidate={true}
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <TextField
          id="made-label"
          label={words.label}
          hint={words.labelHint}
          value={form.label}
          error={errorOf(errors, 'made-label')}
          onInput={(label) => onFill({ label })}
        />
        <Part form={form} page={page} errors={errors} onFill={onFill} />
        <Button look="secondary" onPress={() => void state.show()}>
          {words.preview}
        </Button>
        <Preview page={page} state={state} />
        <div class="made-buttons">
          <Button>{words.save}</Button>
          <Button look="secondary" onPress={state.cancel}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Preview({ page, state }: Pick<MadeEditorProps, 'page' | 'state'>) {
  const preview = state.preview.value;
  const mean = preview && previewMeanText(preview, page.reader);
  return (
    <div role="status" class="made-preview">
      {state.isWorking.value ? <p class="govuk-body">{words.working}</p> : null}
      {preview === null ? null : (
        <>
          <h3 class="govuk-heading-s">{words.previewTitle}</h3>
          {preview.lacks ? (
            <p class="govuk-body">{words.previewLacks}</p>
          ) : (
            <table class="govuk-table">
              <caption class="govuk-table__caption govuk-visually-hidden">{words.previewTitle}</caption>
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  {words.previewHead.map((head) => (
                    <th scope="col" class="govuk-table__header" key={head}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {previewLines(preview, page.reader).map(([label, people], at) => (
                  <tr class="govuk-table__row" key={`${at}`}>
                    <th scope="row" class="govuk-table__header">
                      {label}
                    </th>
                    <td class="govuk-table__cell">{people}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {mean === null ? null : <p class="govuk-body">{mean}</p>}
          <p class="govuk-body-s">{words.previewNote}</p>
        </>
      )}
    </div>
  );
}
