import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Problem } from '../core/problem.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { arriveAt } from './arriveAt.ts';
import type { Ending } from './fileInterview.ts';
import { Statements } from './Statements.tsx';

interface ThanksPageProps {
  readonly setup: WaveSetup;
  readonly ending: Ending;
  readonly isKeptTwice: boolean;
  /** It ended in the resident's hands. */
  readonly isHandedOver: boolean;
  /** The one the interview ended in. */
  readonly language: string;
  /** Why the next interview could not begin. */
  readonly problem: Problem | null;
  readonly onNext: () => void;
  /** What is asked beside the interview. */
  readonly children?: ComponentChildren;
}

/** The end of an interview. Nothing of it is shown, so that the next resident sees nothing of it. */
export function ThanksPage(props: ThanksPageProps) {
  const { setup, ending, isKeptTwice, isHandedOver, language, problem, onNext, children } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current === null ? undefined : arriveAt(box.current)), []);
  const { thanks: words, paper, keptOnce } = wordsIn(interviewWords, language);
  const isPaper = setup.wave.mode === 'postal';
  const told = isPaper ? paper.thanks : words.text(setup.survey.councilName);
  const hasAnswers = ending === 'finished' || ending === 'partial';
  return (
    <div class="interview" lang={languageOf(interviewWords, language)} ref={box}>
      <h1 class="interview__heading">{words.heading}</h1>
      <p class="interview__read">{hasAnswers ? told : words.stopped}</p>
      <p class="interview__read">{hasAnswers ? words.kept : words.counted}</p>
      {isKeptTwice ? null : <p class="interview__read">{keptOnce}.</p>}
      {isHandedOver ? <p class="interview__read">{words.handBack}</p> : null}
      {children}
      {problem === null ? null : <ProblemAlert problem={problem} language={language} />}
      <div class="interview__actions">
        <Button onPress={onNext}>{isPaper ? paper.next : words.next}</Button>
        <ButtonLink to="#/start" look="secondary">
          {words.done}
        </ButtonLink>
      </div>
      {isPaper ? null : <Statements language={language} key={language} />}
    </div>
  );
}
