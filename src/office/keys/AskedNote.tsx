import type { AskedPage } from './askedWork.ts';

interface AskedNoteProps {
  readonly state: Pick<AskedPage, 'done'>;
  readonly words: Readonly<Record<'keyInUse' | 'saved' | 'nextPack', string>> & {
    readonly fileSaved: (file: string) => string;
  };
}

/** What was done last; nothing before. */
export function AskedNote({ state, words }: AskedNoteProps) {
  const done = state.done.value;
  if (done === null) return null;
  return (
    <p class="govuk-inset-text">
      {done.what === 'file'
        ? words.fileSaved(done.file)
        : `${done.what === 'key' ? words.keyInUse : words.saved} ${words.nextPack}`}
    </p>
  );
}
