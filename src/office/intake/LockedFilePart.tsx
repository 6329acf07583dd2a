import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { keysWords } from '../../words/keys.ts';
import { KeyForms } from '../unlock/KeyForms.tsx';
import type { LockedFile, LockedView } from './lockedFile.ts';

const words = wordsIn(keysWords, 'en');
const { cancel } = wordsIn(intakeWords, 'en').bringIn;

interface LockedFilePartProps {
  readonly view: LockedView;
  readonly locked: LockedFile;
}

/** A sealed file was chosen: what it is opened with. */
export function LockedFilePart({ view, locked }: LockedFilePartProps) {
  return (
    <>
      <ErrorSummary title={words.problemTitle} lead={words.nothingKept} errors={view.errors} />
      <p class="govuk-body">{words.locked(view.name)}</p>
      <KeyForms form={view} asking={locked} submit={words.open} working={words.working.opening} />
      <Button look="secondary" onPress={locked.forget}>
        {cancel}
      </Button>
    </>
  );
}
