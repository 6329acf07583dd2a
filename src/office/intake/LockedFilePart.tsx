import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { keysWords } from '../../words/keys.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { KeyTextForm } from '../KeyTextForm.tsx';
import { SealingWork } from '../SealingWork.tsx';
import type { LockedFile, LockedView } from './lockedFile.ts';

const words = wordsIn(keysWords, 'en');
const { cancel } = wordsIn(intakeWords, 'en').bringIn;

interface LockedFilePartProps {
  readonly view: LockedView;
  readonly locked: LockedFile;
}

/** A sealed file was chosen: what it is opened with. */
export function LockedFilePart({ view, locked }: LockedFilePartProps) {
  const { name, how, isOpening, errors } = view;
  return (
    <>
      <ErrorSummary title={words.problemTitle} lead={words.nothingKept} errors={errors} />
      <p class="govuk-body">{words.locked(name)}</p>
      {isOpening ? <SealingWork stop={locked.stop}>{words.working.opening}</SealingWork> : null}
      <Radios
        id="open-with"
        legend={words.openWith}
        choices={[
          { value: 'file', label: words.openFile },
          { value: 'text', label: words.openPaper, hint: words.openPaperHint },
        ]}
        value={how}
        onChange={(chosen) => locked.chooseHow(chosen === 'text' ? 'text' : 'file')}
      />
      {how === 'file' ? (
        <KeyFileForm errors={errors} submit={words.open} onGiven={locked.giveFile} />
      ) : (
        <KeyTextForm errors={errors} submit={words.open} onGiven={locked.giveText} />
      )}
      <Button look="secondary" onPress={locked.forget}>
        {cancel}
      </Button>
    </>
  );
}
