import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Details } from '../../ui/Details.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { chosenWords } from '../../words/chosenTables.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { resultsWords } from '../../words/results.ts';
import { type Recipe, SHOWN } from './recipe.ts';
import { type ControlsView, NOTHING, takesInside, withFilter, withSet } from './tableMenus.ts';

const words = wordsIn(chosenWords, 'en');
const { page: makeVariable } = wordsIn(madeWords, 'en');
const { dontKnow, dontKnowChoices } = wordsIn(resultsWords, 'en');

interface TableControlsProps {
  readonly wave: string;
  readonly controls: ControlsView;
  readonly recipe: Recipe;
  /** Whether anyone could take part. */
  readonly isOpen: boolean;
  readonly onChange: (change: Partial<Recipe>) => void;
}

/** What to show: questions, groups, whose answers, and what stands with each figure. */
export function TableControls(props: TableControlsProps) {
  return (
    <section class="tables-controls ui-no-print" aria-labelledby="tables-choose">
      <h2 class="govuk-heading-m" id="tables-choose">
        {words.choose}
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`#/results/${props.wave}/made`}>
          {makeVariable}
        </a>
      </p>
      <Rows {...props} />
      <Sets {...props} />
      <Filters {...props} />
      <Figures {...props} />
    </section>
  );
}

function Rows({ controls, recipe, onChange }: TableControlsProps) {
  const sorts = (['opinions', 'people'] as const).filter((sort) => controls[sort].length > 0);
  return (
    <Details summary={words.rows(recipe.rows.length)} open={recipe.rows.length === 0}>
      {sorts.map((sort) => {
        const own = controls[sort].map(({ value }) => value);
        return (
          <Checkboxes
            key={sort}
            id={`rows-${sort}`}
            legend={words.rowsAbout[sort]}
            choices={controls[sort]}
            values={recipe.rows.filter((row) => own.includes(row))}
            onChange={(values) =>
              onChange({
                rows: [...controls.opinions, ...controls.people]
                  .map(({ value }) => value)
                  .filter((row) => (own.includes(row) ? values.includes(row) : recipe.rows.includes(row))),
              })
            }
            small={true}
          />
        );
      })}
    </Details>
  );
}

function Sets({ controls, recipe, onChange }: TableControlsProps) {
  return (
    <>
      {controls.sets.map((set, place) => (
        <div class="tables-pair" key={`${place}`}>
          <SelectField
            id={`set-${place}`}
            label={words.columns(place)}
            choices={[{ value: NOTHING, label: words.none }, ...controls.groups]}
            value={set.outer}
            onChange={(outer) => {
              const inner = takesInside(controls, outer) ? set.inner : NOTHING;
              onChange({ breaks: withSet(recipe.breaks, place, { outer, inner }) });
            }}
          />
          {takesInside(controls, set.outer) ? (
            <SelectField
              id={`inside-${place}`}
              label={words.inside(place)}
              choices={[
                { value: NOTHING, label: words.noneInside },
                ...controls.inside.filter(({ value }) => value !== set.outer),
              ]}
              value={set.inner}
              onChange={(inner) => onChange({ breaks: withSet(recipe.breaks, place, { ...set, inner }) })}
            />
          ) : null}
        </div>
      ))}
    </>
  );
}

function Filters({ controls, recipe, onChange }: TableControlsProps) {
  return (
    <>
      {controls.filters.map(({ column, question, answers, ticked }, place) => {
        const turn = (to: Recipe['only'][number]) => onChange({ only: withFilter(recipe.only, place, to) });
        return (
          <div key={`${place}`}>
            <div class="tables-pair">
              <SelectField
                id={`only-${place}`}
                label={words.only(place)}
                choices={[
                  { value: NOTHING, label: place === 0 ? words.onlyNone : words.onlyNoMore },
                  ...controls.groups,
                ]}
                value={column}
                onChange={(value) => turn({ column: value, codes: [] })}
              />
            </div>
            {column === NOTHING ? null : (
              <Checkboxes
                id={`only-answers-${place}`}
                legend={words.onlyAnswers(question)}
                hint={words.onlyHint}
                choices={answers}
                values={ticked}
                onChange={(values) => turn({ column, codes: values.map(Number) })}
                small={true}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

function Figures({ recipe, isOpen, onChange }: TableControlsProps) {
  // An open sample has no interval and no test.
  const offered = isOpen ? SHOWN.filter((show) => show === 'means') : SHOWN;
  const choicesOf = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div class="tables-pair">
        <SelectField
          id="figures"
          label={words.figures}
          choices={choicesOf(words.figureChoices)}
          value={recipe.figures}
          onChange={(value) => onChange({ figures: value as Recipe['figures'] })}
        />
        <SelectField
          id="dont-know"
          label={dontKnow}
          choices={choicesOf(dontKnowChoices)}
          value={recipe.dontKnow}
          onChange={(value) => onChange({ dontKnow: value as Recipe['dontKnow'] })}
        />
      </div>
      <Checkboxes
        id="shows"
        legend={words.show}
        choices={offered.map((value) => ({ value, label: words.showChoices[value] }))}
        values={recipe.shows}
        onChange={(values) => onChange({ shows: SHOWN.filter((show) => values.includes(show)) })}
        small={true}
      />
    </>
  );
}
