import { countText } from '../../core/percent.ts';
import type { FrameVariable } from '../../counting/analysis/waveResponse.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { rateText, responseRateWords } from '../../words/responseRate.ts';
import { groupBox, issuedBox, issuedTyped, type OutcomesForm } from './outcomesForm.ts';

const words = wordsIn(responseRateWords, 'en');

interface FrameRatesProps {
  readonly frame: readonly FrameVariable[];
  readonly form: OutcomesForm;
  readonly errors: readonly FieldError[];
  readonly onType: (box: string, text: string) => void;
}

/** Response rates by what the list of addresses says of them, with the boxes they need. */
export function FrameRates({ frame, form, errors, onType }: FrameRatesProps) {
  return (
    <>
      <h2 class="govuk-heading-l">{words.byFrame}</h2>
      <p class="govuk-body">{frame.length === 0 ? words.noFrame : words.byFrameLead}</p>
      {frame.map(({ name, groups, unknown }, variable) => (
        <section key={name} aria-label={name}>
          <DataTable
            caption={name}
            heads={[
              { text: words.group },
              { text: words.completeHead, numeric: true },
              { text: words.issuedHead, numeric: true },
              { text: words.rate, numeric: true },
            ]}
            lines={groups.map(({ value, complete, issued, share }) => ({
              key: value,
              cells: [
                value,
                countText(complete),
                issued === null ? words.notEnteredShort : countText(issued),
                share === null
                  ? issued === null
                    ? words.notEnteredShort
                    : words.why.nobody
                  : rateText(share),
              ],
            }))}
          />
          {unknown === 0 ? null : <p class="govuk-body-s">{words.frameUnknown(countText(unknown))}</p>}
          {groups.map(({ value, called, issued }, group) => {
            const id = issuedBox(variable, group);
            return (
              <TextField
                key={id}
                id={id}
                label={words.issuedIn(name, value)}
                error={errorOf(errors, id)}
                hint={called === null ? undefined : words.calledAt(called)}
                value={form.boxes[id] ?? issuedTyped({ called, issued })}
                onInput={(text) => onType(id, text)}
                inputMode="numeric"
                width={10}
              />
            );
          })}
          <TextField
            id={groupBox(variable)}
            label={words.otherGroup(name)}
            hint={words.otherGroupHint}
            error={errorOf(errors, groupBox(variable))}
            value={form.boxes[groupBox(variable)] ?? ''}
            onInput={(text) => onType(groupBox(variable), text)}
          />
          <TextField
            id={issuedBox(variable, groups.length)}
            label={words.issuedInOther}
            error={errorOf(errors, issuedBox(variable, groups.length))}
            value={form.boxes[issuedBox(variable, groups.length)] ?? ''}
            onInput={(text) => onType(issuedBox(variable, groups.length), text)}
            inputMode="numeric"
            width={10}
          />
        </section>
      ))}
    </>
  );
}
