import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { driverWords } from '../../words/drivers.ts';
import { type DriverGroup, driverMenus, WORK_OUT, withGroup } from './driverMenus.ts';
import type { DriversPage, DriversState, WishFault } from './driversState.ts';
import { NOTHING } from './tableMenus.ts';

const words = driverWords('en');

interface DriverControlsProps {
  readonly page: DriversPage & { readonly at: 'ready' };
  readonly state: DriversState;
}

/** What to look at, and what may go with it. */
export function DriverControls({ page, state }: DriverControlsProps) {
  const { drivers, reader, work } = page;
  const wish = state.wish.value;
  const menus = driverMenus(drivers.choices, wish, reader);
  const fields: Record<WishFault, string> = {
    needsOutcome: 'outcome',
    needsDriver: menus.groups[0]?.id ?? 'with',
  };
  const faults = work.at === 'idle' ? work.faults : [];
  const errors = faults.map((fault) => ({ field: fields[fault], text: words[fault] }));
  return (
    <section class="tables-controls ui-no-print" aria-labelledby="drivers-choose">
      <ErrorSummary title={words.problem} about={faults} errors={errors} />
      <h2 class="govuk-heading-m" id="drivers-choose">
        {words.choose}
      </h2>
      <div class="tables-pair">
        <SelectField
          id="outcome"
          label={words.outcome}
          error={errorOf(errors, 'outcome')}
          choices={[{ value: NOTHING, label: words.noOutcome }, ...menus.outcomes]}
          value={
            menus.outcomes.some(({ value }) => value === wish.outcome) ? (wish.outcome ?? NOTHING) : NOTHING
          }
          onChange={(outcome) => state.choose({ outcome: outcome === NOTHING ? null : outcome })}
        />
      </div>
      {menus.ways.length === 0 ? null : (
        <Radios
          id="as"
          legend={words.as}
          choices={menus.ways}
          value={wish.as}
          onChange={(as) => state.choose({ as: as === 'net' ? 'net' : 'score' })}
          small={true}
        />
      )}
      <h3 class="govuk-heading-s drivers-with">{words.drivers}</h3>
      <p class="govuk-hint">{words.driversHint}</p>
      {menus.groups.map((group) => (
        <Group
          key={group.id}
          group={group}
          error={errorOf(errors, group.id)}
          onChange={(values) => state.choose({ drivers: withGroup(wish.drivers, group, values) })}
        />
      ))}
      <p class="govuk-body" role="status">
        {words.chosen(menus.chosen)}
      </p>
      <Button id={WORK_OUT} onPress={() => void state.begin()}>
        {words.workOut}
      </Button>
    </section>
  );
}

interface GroupProps {
  readonly group: DriverGroup;
  readonly error: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

function Group({ group, error, onChange }: GroupProps) {
  const { id, legend, choices, values, isGrid } = group;
  return (
    <div class="drivers-group">
      <Checkboxes
        id={id}
        legend={legend}
        choices={choices}
        values={values}
        onChange={onChange}
        error={error}
        small={true}
      />
      {isGrid ? (
        <div class="drivers-all">
          <button
            type="button"
            class="govuk-link ui-plain ui-link"
            onClick={() => onChange(choices.map(({ value }) => value))}
          >
            {words.all(legend)}
          </button>
          <button type="button" class="govuk-link ui-plain ui-link" onClick={() => onChange([])}>
            {words.none(legend)}
          </button>
        </div>
      ) : null}
    </div>
  );
}
