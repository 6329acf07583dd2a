import { LEAST_BEHIND } from '../../asking/survey/wishes.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';
import { DeleteAll } from '../DeleteAll.tsx';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { SealingWork } from '../SealingWork.tsx';
import { type OpenWish, stillSealed } from './openingWishes.ts';
import type { WishPage, WishState } from './wishState.ts';

const words = wordsIn(wishesWords, 'en');

interface SlipsPartProps {
  readonly state: WishState;
  readonly page: WishPage;
}

/** The slips of a purpose: opened, looked at, handed over as a file, deleted. */
export function SlipsPart({ state, page }: SlipsPartProps) {
  const { slips } = page.pool;
  const wishes = state.wishes.value;
  const held = page.held.filter(({ purpose }) => purpose === page.own.purpose);
  return (
    <section aria-labelledby="wishes">
      <StepHeading part="wishes" step={wishes === null ? 'sealed' : 'open'}>
        {words.wishes}
      </StepHeading>
      <p class="govuk-body">{slips.length === 0 ? words.none : words.count(slips.length)}</p>
      {held.map(({ count }, at) => (
        <p class="govuk-body" key={at}>
          {words.heldHere(count, LEAST_BEHIND)}
        </p>
      ))}
      <OpenSlips state={state} page={page} />
      {wishes === null ? null : <Wishes state={state} page={page} wishes={wishes} />}
      {slips.length === 0 ? null : (
        <DeleteAll state={state} words={words} question={words.deleteAllSure(slips.length)} />
      )}
      <p class="govuk-body">{words.backUp}</p>
    </section>
  );
}

/** What the slips are opened with; nothing where all of them are open, or there are none. */
function OpenSlips({ state, page }: SlipsPartProps) {
  const { opened, asking } = state.opening;
  const closed = stillSealed(page.pool, opened.value).length;
  const form = asking.form.value;
  if (closed === 0) return null;
  return (
    <section aria-labelledby="open-wishes">
      <h3 class="govuk-heading-s" id="open-wishes">
        {words.openTitle}
      </h3>
      <p class="govuk-body">{words.openMeaning}</p>
      {opened.value === null ? null : <p class="govuk-body">{words.stillSealed(closed)}</p>}
      {form.isOpening ? <SealingWork stop={asking.stop}>{words.opening}</SealingWork> : null}
      {/* Words that were typed are gone with what they opened, and once it is locked. */}
      <KeyFileForm
        key={opened.value?.size ?? 'sealed'}
        errors={form.errors}
        submit={words.open}
        onGiven={asking.giveFile}
      />
    </section>
  );
}

function Wishes({ state, page, wishes }: SlipsPartProps & { readonly wishes: readonly OpenWish[] }) {
  return (
    <>
      <Warning>{words.onlyFor[page.own.purpose]}</Warning>
      <p class="govuk-body">{words.found(wishes.length, state.opening.opened.value?.size ?? 0)}</p>
      {wishes.length === 0 ? null : (
        <>
          <DataTable
            caption={words.wishes}
            hideCaption
            heads={[{ text: words.name }, { text: words.reach }, { text: words.remove }]}
            lines={wishes.map((wish) => ({
              key: wish.hash,
              cells: [
                wish.name,
                wish.reach,
                <Button key="delete" look="secondary" onPress={() => void state.delete(wish)}>
                  {words.deleteOne}
                  <span class="govuk-visually-hidden"> {wish.name}</span>
                </Button>,
              ],
            }))}
          />
          <p class="govuk-body">{words.fileLead}</p>
          <Button look="secondary" onPress={() => void state.saveFile()}>
            {words.file}
          </Button>
        </>
      )}
      <p class="govuk-body">{words.isOpen}</p>
      <Button look="secondary" onPress={state.opening.lock}>
        {words.lock}
      </Button>
    </>
  );
}
