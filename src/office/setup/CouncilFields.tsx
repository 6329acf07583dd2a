import type { Council } from '../../counting/areas/council.ts';
import { ageBands, populationNote, populationOf } from '../../counting/areas/populations.ts';
import { searchCouncils } from '../../counting/areas/searchCouncils.ts';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { councilOption } from './councilOption.ts';
import type { SurveyEditing } from './surveyEditing.ts';

const words = wordsIn(setupWords, 'en');
const { number } = wordsIn(homeWords, 'en');

export interface CouncilFieldsProps {
  readonly editing: SurveyEditing;
  readonly errors: readonly FieldError[];
  /** Chooses the council; null where it is settled. */
  readonly council: {
    readonly chosen: ComboboxOption | null;
    readonly choose: (code: string | null) => void;
  } | null;
}

/** Which council, what comes with it, and what residents call it. */
export function CouncilFields({ editing, errors, council }: CouncilFieldsProps) {
  const known = editing.council.value;
  const form = editing.survey.value;
  return (
    <>
      {council === null ? null : (
        <Combobox
          id="council"
          label={words.council}
          hint={words.councilHint}
          error={errorOf(errors, 'council')}
          search={(text) => searchCouncils(text).map(councilOption)}
          chosen={council.chosen}
          onChoose={(option) => council.choose(option?.id ?? null)}
        />
      )}
      {known === null ? null : <CouncilKnown council={known} />}
      {form.council === null ? null : (
        <TextField
          id="council-name"
          label={words.councilName}
          hint={words.councilNameHint}
          error={errorOf(errors, 'council-name')}
          value={form.councilName}
          onInput={(councilName) => editing.changeSurvey({ councilName })}
        />
      )}
      <TextField
        id="contact"
        label={words.contact}
        hint={words.contactHint}
        value={form.contact}
        onInput={(contact) => editing.changeSurvey({ contact })}
      />
    </>
  );
}

function CouncilKnown({ council }: { readonly council: Council }) {
  const population = populationOf(council.code);
  const rows = [
    { key: words.type, value: council.typeName },
    { key: words.region, value: council.region },
    {
      key: words.adults,
      value:
        population === null
          ? words.noPopulation
          : words.adultsIn(number(total(population.age.persons)), population.age.date),
    },
  ];
  return (
    <div class="setup-known" aria-live="polite">
      <SummaryList rows={rows} />
      {council.tier === 'northernIreland' ? <p class="govuk-body">{words.northernIreland}</p> : null}
      {population === null ? null : (
        <Details summary={words.adultsDetails}>
          <DataTable
            caption={words.adultsCaption}
            heads={[
              { text: words.ageBand },
              { text: words.femaleIn(population.sex.date), numeric: true },
              { text: words.maleIn(population.sex.date), numeric: true },
              { text: words.personsIn(population.age.date), numeric: true },
            ]}
            lines={[
              ...ageBands.map((band, index) => ({
                key: band,
                cells: [
                  band,
                  number(population.sex.female?.[index] ?? 0),
                  number(population.sex.male?.[index] ?? 0),
                  number(population.age.persons[index] ?? 0),
                ],
              })),
              {
                key: 'total',
                strong: true,
                cells: [
                  words.total,
                  number(total(population.sex.female ?? [])),
                  number(total(population.sex.male ?? [])),
                  number(total(population.age.persons)),
                ],
              },
            ]}
          />
          <p class="govuk-body-s">{words.populationSource(populationNote.source)}</p>
        </Details>
      )}
    </div>
  );
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
