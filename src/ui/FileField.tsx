import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  /** Endings that are taken, such as `.csv,.txt`. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly several?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A file from this device: chosen, or dropped on the box. The same file can be chosen again. */
export function FileField({ id, label, accept, onFiles, several = false, hint, error }: FileFieldProps) {
  return (
    <FormGroup
      id={id}
      hint={hint}
      error={error}
      errorWord={wordsIn(uiWords, 'en').error}
      label={
        <label class="govuk-label govuk-label--s" for={id}>
          {label}
        </label>
      }
    >
      <input
        class={error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
        id={id}
        type="file"
        accept={accept}
        multiple={several}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </FormGroup>
  );
}
