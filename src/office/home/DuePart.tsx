import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { backUpsWords } from '../../words/backUps.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { keysWords } from '../../words/keys.ts';
import type { BackedUp } from '../intake/backedUp.ts';
import type { BackUpDue, DueStep } from '../intake/backUpDue.ts';
import { SealingWork } from '../SealingWork.tsx';

const words = wordsIn(backUpsWords, 'en');

/** Today's back-up: asked for where something is in none yet, and made by one press where a folder is chosen. */
export function DuePart({ due }: { readonly due: BackUpDue }) {
  const seen = due.seen.value;
  const step = due.step.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasPressed = useRef(false);
  // What was pressed is gone: whoever works by keyboard goes on from here.
  useEffect(() => {
    if (step.at !== 'asking') wasPressed.current = true;
    else if (wasPressed.current) heading.current?.focus();
  }, [step.at]);
  const isQuiet = step.at === 'asking' && step.made.length === 0 && step.problem === null;
  if (seen === null || (isQuiet && seen.due.length === 0)) return null;
  return (
    <section class="home-due" aria-labelledby="due">
      <h2 class="govuk-heading-m" id="due" tabIndex={-1} ref={heading}>
        {words.dueTitle}
      </h2>
      {step.at === 'asking' ? <Asked due={due} step={step} /> : null}
      {step.at === 'busy' ? (
        <p class="govuk-body" role="status">
          {wordsIn(intakeWords, 'en').busy}
        </p>
      ) : null}
      {step.at === 'sealing' ? (
        <SealingWork stop={due.stopSealing}>{wordsIn(keysWords, 'en').working.sealing}</SealingWork>
      ) : null}
    </section>
  );
}

interface AskedProps {
  readonly due: BackUpDue;
  readonly step: DueStep & { readonly at: 'asking' };
}

function Asked({ due, step: { made, problem } }: AskedProps) {
  const asked = due.seen.value?.due ?? [];
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {made.map(({ name, place }) => (
        <p class="govuk-body" role="status" key={name}>
          <strong>{words.madeTitle}.</strong> {words.made(name, place ?? '')}
        </p>
      ))}
      {asked.length === 0 ? null : (
        <>
          <p class="govuk-body">{words.due(titlesOf(asked))}</p>
          <Ways due={due} asked={asked} />
        </>
      )}
    </>
  );
}

/** One press where a folder is chosen; the page of back-ups for whatever is not sealed, and where there is no folder. */
function Ways({ due, asked }: { readonly due: BackUpDue; readonly asked: readonly BackedUp[] }) {
  const folder = due.folder.view.value;
  if (folder.at === 'loading') return null;
  const ready = folder.at === 'chosen' ? asked.filter(({ isSealed }) => isSealed) : [];
  const rest = asked.filter(({ isSealed }) => !isSealed);
  return (
    <>
      {folder.at === 'chosen' && ready.length > 0 ? (
        <>
          {folder.asks ? <p class="govuk-body">{words.asks}</p> : null}
          <Button look="secondary" onPress={() => void due.make()}>
            {words.make(folder.name)}
          </Button>
        </>
      ) : null}
      {rest.length === 0 ? null : <p class="govuk-body">{words.openOnes(titlesOf(rest))}</p>}
      {ready.length === asked.length ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href="#/back-up">
            {words.byHand}
          </a>
        </p>
      )}
    </>
  );
}

function titlesOf(surveys: readonly BackedUp[]): readonly string[] {
  return surveys.map(({ survey }) => survey.title);
}
