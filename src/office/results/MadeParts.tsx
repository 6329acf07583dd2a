import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { bandsIn } from './bandsForm.ts';
import type { PartProps } from './MadeEditor.tsx';
import { scoredAnswers } from './madeForm.ts';
import { answerChoices, sourceChoices } from './madeView.ts';

const words = wordsIn(madeWords, 'en');

/** Bands of numbers, days, scores or how many answers were chosen. */
export function MadeBands(props: PartProps) {
  const { form, page, errors, onFill } = props;
  const source = page.sources.find(({ id }) => id === form.of[0]);
  const choices = sourceChoices('bands', { ...page, own: form.id });
  return (
    <>
      <SelectField
        id="made-of"
        label={words.of.bands}
        choices={[{ value: '', label: words.choose }, ...choices]}
        value={form.of[0]}
        error={errorOf(errors, 'made-of')}
        onChange={(column) => onFill({ of: [column, ''] })}
      />
      <Starts
        {...props}
        label={words.starts}
        hint={words.startsHint[source?.measure ?? 'number']}
        names={bandsIn({ ...form, bandLabels: [] }, source).map(({ label }) => label)}
      />
    </>
  );
}

interface StartsProps extends PartProps {
  readonly label: string;
  readonly hint: string;
  /** What the bands are called where nobody says otherwise. */
  readonly names: readonly string[];
}

function Starts({ form, errors, onFill, label, hint, names }: StartsProps) {
  const typed = names.map((name, place) => form.bandLabels[place] ?? name);
  return (
    <>
      <TextField
        id="made-starts"
        label={label}
        hint={hint}
        value={form.starts}
        error={errorOf(errors, 'made-starts')}
        // Names that were typed for other ends would say what is not so.
        onInput={(starts) => onFill({ starts, bandLabels: [] })}
      />
      {names.length < 2
        ? null
        : typed.map((name, place) => (
            <TextField
              key={`${place}`}
              id={`made-band-${place}`}
              label={words.bandLabel(place)}
              value={name}
              width={20}
              onInput={(text) => onFill({ bandLabels: typed.map((one, at) => (at === place ? text : one)) })}
            />
          ))}
    </>
  );
}

/** Two questions crossed. */
export function MadeCrossing({ form, page, errors, onFill }: PartProps) {
  const choices = sourceChoices('crossing', { ...page, own: form.id });
  const [outer, inner] = form.of;
  return (
    <>
      <SelectField
        id="made-of"
        label={words.crossing[0]}
        choices={[{ value: '', label: words.choose }, ...choices]}
        value={outer}
        error={errorOf(errors, 'made-of')}
        onChange={(next) => onFill({ of: [next, inner] })}
      />
      <SelectField
        id="made-inner"
        label={words.crossing[1]}
        choices={[{ value: '', label: words.choose }, ...choices]}
        value={inner}
        error={errorOf(errors, 'made-inner')}
        onChange={(next) => onFill({ of: [outer, next] })}
      />
    </>
  );
}

/** The mean score of one or more questions. */
export function MadeScores(props: PartProps) {
  const { form, page, errors, onFill } = props;
  const answers = scoredAnswers(form.items, page.sources);
  return (
    <>
      <Checkboxes
        id="made-items"
        legend={words.scoreOf}
        hint={words.scoreOfHint}
        choices={sourceChoices('scores', { ...page, own: form.id })}
        values={form.items}
        error={errorOf(errors, 'made-items')}
        onChange={(items) => onFill({ items })}
        small={true}
      />
      {answers.length === 0 ? null : (
        <fieldset class="govuk-fieldset made-group">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{words.scores}</legend>
          <p class="govuk-hint">{words.scoresHint}</p>
          {answerChoices({ ...(page.sources[0] as (typeof page.sources)[number]), answers }, page.reader).map(
            ({ value, label }) => (
              <TextField
                key={value}
                id={`made-score-${value}`}
                label={label}
                value={form.scores[value] ?? ''}
                error={errorOf(errors, `made-score-${value}`)}
                inputMode="decimal"
                width={4}
                onInput={(text) => onFill({ scores: { ...form.scores, [value]: text } })}
              />
            ),
          )}
        </fieldset>
      )}
      <TextField
        id="made-least"
        label={words.least}
        hint={words.leastHint}
        value={form.least}
        error={errorOf(errors, 'made-least')}
        inputMode="numeric"
        width={3}
        onInput={(least) => onFill({ least })}
      />
      <Starts
        {...props}
        label={words.scoreStarts}
        hint={words.scoreStartsHint}
        names={bandsIn({ ...form, bandLabels: [] }, undefined).map(({ label }) => label)}
      />
    </>
  );
}
