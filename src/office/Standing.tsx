import { Tag } from '../ui/Tag.tsx';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { setupWords } from '../words/setup.ts';

const words = wordsIn(setupWords, 'en');

/** What must be known of a survey wherever it is worked on: that it is made up, or that its answers are not sealed. */
export function Standing({ simulated }: { readonly simulated: boolean }) {
  return simulated ? (
    <p class="govuk-body">
      <Tag colour="purple">{words.simulated}</Tag>
    </p>
  ) : (
    <Warning>{words.notSealed}</Warning>
  );
}
