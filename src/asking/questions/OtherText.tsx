import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';

interface OtherTextProps {
  readonly id: string;
  readonly value: string;
  readonly language: string;
  readonly onInput: (text: string) => void;
}

/** Characters: enough for a sentence or two. */
const LONGEST = 500;

/** A box for what exactly is meant by the option above it. */
export function OtherText({ id, value, language, onInput }: OtherTextProps) {
  return (
    <div class="choices__other">
      <TextField
        id={id}
        label={wordsIn(interviewWords, language).specify}
        value={value}
        onInput={(text) => onInput(text.slice(0, LONGEST))}
      />
    </div>
  );
}
