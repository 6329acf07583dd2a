import { backChecksWords } from '../../words/backChecks.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { SealingWork } from '../SealingWork.tsx';
import { KeyForms } from '../unlock/KeyForms.tsx';
import type { BackChecksPage } from './backChecksState.ts';
import { isOfAnswersKeys, type OpeningContacts, stillSealed } from './openingContacts.ts';

const words = wordsIn(backChecksWords, 'en');

interface OpenContactsProps {
  readonly page: BackChecksPage;
  readonly opening: OpeningContacts;
}

/** What the contacts are opened with; nothing where all of them are open, or there are none. */
export function OpenContacts({ page, opening }: OpenContactsProps) {
  const closed = stillSealed(page.list, opening.opened.value);
  const older = closed.filter(isOfAnswersKeys).length;
  const { asking } = opening;
  const form = asking.form.value;
  if (closed.length === 0) return null;
  const others = opening.opened.value === null ? 0 : closed.length - older;
  // Words that were typed are gone with what they opened, and once it is locked.
  const key = opening.opened.value?.size ?? 'sealed';
  return (
    <section aria-labelledby="open-contacts">
      <h3 class="govuk-heading-s" id="open-contacts">
        {words.openTitle}
      </h3>
      {closed.length > older ? <p class="govuk-body">{words.openMeaning}</p> : null}
      {others === 0 ? null : <p class="govuk-body">{words.stillSealed(others)}</p>}
      {older === 0 ? null : <p class="govuk-body">{words.ofAnswersKeys(older)}</p>}
      {older > 0 ? (
        <KeyForms key={key} form={form} asking={asking} submit={words.open} working={words.opening} />
      ) : (
        <>
          {form.isOpening ? <SealingWork stop={asking.stop}>{words.opening}</SealingWork> : null}
          <KeyFileForm key={key} errors={form.errors} submit={words.open} onGiven={asking.giveFile} />
        </>
      )}
    </section>
  );
}
