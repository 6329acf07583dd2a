import { Button } from '../../ui/Button.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import type { KeysPartProps } from './KeysScreen.tsx';
import { PaperKey } from './PaperKey.tsx';

const words = wordsIn(keysWords, 'en');

/** Keys just made: the file to save and the sheet to print, before they are forgotten. */
export function KeepKeys({ page, state }: KeysPartProps) {
  const fresh = state.fresh.value;
  const saved = state.saved.value;
  if (fresh === null) return null;
  return (
    <>
      <div class="ui-no-print">
        <Warning>{words.keepLead}</Warning>
        <h2 class="govuk-heading-m">{words.fileTitle}</h2>
        <p class="govuk-body">{words.fileMeaning}</p>
        <Button onPress={() => void state.saveKeyFile()}>{words.saveFile}</Button>
        <p class="govuk-body" role="status">
          {saved === null ? '' : words.savedAs(saved)}
        </p>
        <h2 class="govuk-heading-m">{words.paperTitle}</h2>
        <p class="govuk-body">{words.paperMeaning}</p>
        <Button onPress={() => globalThis.print()}>{words.printPaper}</Button>
      </div>
      <PaperKey identity={fresh.paperKey} page={page} />
      <Button onPress={() => state.showTries(true)}>{words.goOn}</Button>
    </>
  );
}
