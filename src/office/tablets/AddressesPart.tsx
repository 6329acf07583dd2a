import { Button } from '../../ui/Button.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { addressesWords } from '../../words/addresses.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { type AddressesState, drawnWaves } from './addressesState.ts';
import type { SurveyTablets } from './surveyTablets.ts';

const words = wordsIn(addressesWords, 'en');

/** A wrong file can have a thing wrong in each of its rows. */
const SHOWN = 20;

interface AddressesPartProps {
  readonly page: SurveyTablets;
  readonly state: AddressesState;
}

/** On the page of a pack: the addresses of one tablet; nothing where no wave has addresses that were drawn. */
export function AddressesPart({ page, state }: AddressesPartProps) {
  const drawn = drawnWaves(page);
  const wave = state.wave(page);
  if (wave === null) return null;
  const [read, problems] = [state.read.value, state.problems.value];
  const open = async (file: File | undefined) => {
    if (file !== undefined) state.open(page, file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const [first] = problems;
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.lead}</p>
      {drawn.length < 2 ? null : (
        <Radios
          id="addresses-wave"
          legend={words.wave}
          choices={drawn.map(({ id, title }) => ({ value: id, label: title }))}
          value={wave.id}
          onChange={state.chooseWave}
        />
      )}
      <FileField
        id="addresses-file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.tsv,.txt,text/csv"
        error={first === undefined ? undefined : problemText(first).what}
        onFiles={([file]) => void open(file)}
      />
      {problems.length < 2 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {problems.slice(1, SHOWN).map((problem, at) => (
            <li key={at}>{problemText(problem).what}</li>
          ))}
          {problems.length > SHOWN ? <li>{words.more(problems.length - SHOWN)}</li> : null}
        </ul>
      )}
      <div role="status">
        {read === null ? null : (
          <p class="govuk-body">{words.read(read.file, read.addresses.length, wave.title)}</p>
        )}
      </div>
      {read === null && problems.length === 0 ? null : (
        <Button look="secondary" onPress={state.putAway}>
          {words.putAway}
        </Button>
      )}
    </>
  );
}
