import { Radios } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { KeyFileForm } from '../KeyFileForm.tsx';
import { KeyTextForm } from '../KeyTextForm.tsx';
import { SealingWork } from '../SealingWork.tsx';
import type { KeyAsking, KeyForm } from './keyAsking.ts';

const words = wordsIn(keysWords, 'en');

interface KeyFormsProps {
  readonly form: KeyForm;
  readonly asking: Pick<KeyAsking, 'chooseHow' | 'giveFile' | 'giveText' | 'readQr' | 'scanned' | 'stop'>;
  /** On the button that gives the key. */
  readonly submit: string;
  /** Said while it takes its time. */
  readonly working: string;
}

/** What something is opened with: a key file and its words, or the paper key. */
export function KeyForms({ form, asking, submit, working }: KeyFormsProps) {
  const { how, isOpening, errors } = form;
  return (
    <>
      {isOpening ? <SealingWork stop={asking.stop}>{working}</SealingWork> : null}
      <Radios
        id="open-with"
        legend={words.openWith}
        choices={[
          { value: 'file', label: words.openFile },
          { value: 'text', label: words.openPaper, hint: words.openPaperHint },
        ]}
        value={how}
        onChange={(chosen) => asking.chooseHow(chosen === 'text' ? 'text' : 'file')}
      />
      {how === 'file' ? (
        <KeyFileForm errors={errors} submit={submit} onGiven={asking.giveFile} />
      ) : (
        <KeyTextForm errors={errors} submit={submit} scan={asking} onGiven={asking.giveText} />
      )}
    </>
  );
}
