import type { Problem } from '../../core/problem.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { partFaultText } from '../../words/partFaults.ts';
import { questionFileWords } from '../../words/questionFiles.ts';
import { WayLinks } from '../WayLinks.tsx';
import { waysOn } from '../waysOn.ts';

const words = wordsIn(questionFileWords, 'en');

/** Why a file of questions cannot be brought in; where parts of it are at fault, each with its place. */
export function FileTrouble({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <ProblemBox problem={problem} />
      <WayLinks ways={waysOn(problem, [])} />
      {problem.kind === 'unfitParts' ? (
        <ul class="govuk-list govuk-list--bullet file-faults">
          {problem.faults.map((fault) => (
            <li key={fault.path.join('.')}>{partFaultText(fault)}</li>
          ))}
          {problem.more > 0 ? <li>{words.morePlaces(problem.more)}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
