import type { ContactEntry } from '../../keeping/transfer/contactList.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { backChecksWords } from '../../words/backChecks.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { DeleteAll } from '../DeleteAll.tsx';
import {
  type BackChecksPage,
  type BackChecksState,
  outcomeChoices,
  outcomeOf,
  tabletName,
} from './backChecksState.ts';
import { OpenContacts } from './OpenContacts.tsx';
import { keyOf } from './openingContacts.ts';

const words = wordsIn(backChecksWords, 'en');

interface ContactsPartProps {
  readonly state: BackChecksState;
  readonly page: BackChecksPage;
}

/** The contacts of a survey: opened, looked at, checked off, handed over as a file, deleted. */
export function ContactsPart({ state, page }: ContactsPartProps) {
  const { entries } = page.list;
  const sealed = entries.filter((entry) => entry.sealed !== null).length;
  const isOpen = state.opening.opened.value !== null;
  return (
    <section aria-labelledby="contacts">
      <StepHeading part="contacts" step={isOpen ? 'open' : 'sealed'}>
        {words.contacts}
      </StepHeading>
      <p class="govuk-body">{entries.length === 0 ? words.none : words.count(sealed)}</p>
      <OpenContacts page={page} opening={state.opening} />
      {isOpen ? (
        <>
          <Warning>{words.neverBeside}</Warning>
          <p class="govuk-body">{words.checkList}</p>
        </>
      ) : null}
      {entries.map((entry) => (
        <Contact key={keyOf(entry)} entry={entry} state={state} page={page} />
      ))}
      {isOpen ? (
        <>
          <p class="govuk-body">{words.fileLead}</p>
          <Button look="secondary" onPress={() => void state.saveFile()}>
            {words.file}
          </Button>
          <p class="govuk-body">{words.isOpen}</p>
          <div class="govuk-button-group">
            <Button look="secondary" onPress={state.opening.lock}>
              {words.lock}
            </Button>
          </div>
        </>
      ) : null}
      {sealed === 0 ? null : <DeleteAll state={state} words={words} question={words.deleteAllSure(sealed)} />}
      <p class="govuk-body">{words.noBackUp}</p>
    </section>
  );
}

interface ContactProps extends ContactsPartProps {
  readonly entry: ContactEntry;
}

function Contact({ entry, state, page }: ContactProps) {
  const all = state.opening.opened.value;
  const opened = all?.get(keyOf(entry));
  const said = (text: (contact: { readonly name: string; readonly telephone: string }) => string) => {
    if (entry.sealed === null) return words.deleted;
    if (opened === undefined) return all === null ? words.sealed : words.otherKey;
    return opened === null ? words.unreadable : text(opened);
  };
  const title = words.interview(entry.number, tabletName(page, entry.tablet));
  return (
    <section aria-label={title}>
      <h3 class="govuk-heading-s">{title}</h3>
      <SummaryList
        rows={[
          { key: words.name, value: said(({ name }) => name || words.noName) },
          { key: words.telephone, value: said(({ telephone }) => telephone) },
          { key: words.until, value: dayInWords(entry.until) },
        ]}
      />
      <Radios
        id={`outcome-${keyOf(entry).replaceAll(' ', '-')}`}
        legend={words.outcome}
        small
        choices={outcomeChoices}
        value={entry.outcome ?? 'none'}
        onChange={(value) => void state.note(entry, outcomeOf(value))}
      />
      {entry.sealed === null ? null : (
        <Button look="secondary" onPress={() => void state.delete(entry)}>
          {words.deleteOne}
          <span class="govuk-visually-hidden"> {title}</span>
        </Button>
      )}
    </section>
  );
}
