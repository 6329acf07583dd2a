import type { Difference } from '../../keeping/transfer/differences.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';

const words = wordsIn(intakeWords, 'en').differences;

/** What a file says otherwise than this device: one line for each thing. */
export function differenceTexts(difference: Difference): readonly string[] {
  switch (difference.what) {
    case 'wards': {
      const { onlyInFile, onlyHere, renamed } = difference;
      return [
        ...(onlyInFile.length === 0 ? [] : [words.onlyInFile(onlyInFile.join(', '))]),
        ...(onlyHere.length === 0 ? [] : [words.onlyHere(onlyHere.join(', '))]),
        ...renamed.map(({ here, file }) => words.renamed(here, file)),
      ];
    }
    case 'tablets': {
      const { onlyInFile, otherwise } = difference;
      return [
        ...(onlyInFile.length === 0 ? [] : [words.tabletsOnlyInFile(onlyInFile.join(', '))]),
        ...(otherwise.length === 0 ? [] : [words.tabletsOtherwise(otherwise.join(', '))]),
      ];
    }
    case 'waveDetails':
      return [words.waveDetails(difference.wave)];
    case 'version':
      return [words.version(difference.wave, difference.here, difference.file)];
    default:
      return [words.facts[difference.what]];
  }
}
