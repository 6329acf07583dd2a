import { Button } from '../../ui/Button.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';

const words = wordsIn(resultsWords, 'en');
const ONLY_SUMMARY = 'result-print-summary';

/** Prints the page: all of it, or its first part on one sheet. */
export function PrintButtons() {
  return (
    <div class="result-print ui-no-print">
      <Button look="secondary" onPress={() => print(true)}>
        {words.printSummary}
      </Button>
      <Button look="secondary" onPress={() => print(false)}>
        {words.print}
      </Button>
    </div>
  );
}

function print(onlySummary: boolean): void {
  const { classList } = document.body;
  classList.toggle(ONLY_SUMMARY, onlySummary);
  globalThis.addEventListener('afterprint', () => classList.remove(ONLY_SUMMARY), { once: true });
  globalThis.print();
}
