import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { goTo } from '../asking/survey/interview.ts';
import { progressOf } from '../asking/survey/pages.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { arriveAt } from './arriveAt.ts';
import type { InterviewPages } from './interviewPages.ts';
import { KeptMark } from './KeptMark.tsx';
import { LanguageChoices } from './languageChoices.tsx';
import { pageKey } from './pageKey.ts';

interface PageFrameProps {
  readonly pages: InterviewPages;
  readonly children: ComponentChildren;
}

/** What stands around every page of an open interview. */
export function PageFrame({ pages, children }: PageFrameProps) {
  const { setup } = pages;
  const interview = pages.interview.value;
  const view = pages.view.value;
  const problem = pages.problem.value;
  const { language } = interview.design;
  const words = wordsIn(interviewWords, language);
  const box = useRef<HTMLDivElement>(null);
  const key = pageKey(view);
  useLayoutEffect(() => {
    return box.current === null ? undefined : arriveAt(box.current);
  }, [key]);
  // Where the page to be seen stands: an answer that is not kept yet may be ahead of it.
  const here = view.at === 'question' ? { ...view, question: view.question.id } : interview.place;
  const progress = progressOf(setup.questionnaire, goTo(interview, here), pages.paging.value);
  return (
    <div
      class="interview"
      lang={languageOf(interviewWords, language)}
      data-window={setup.survey.title}
      ref={box}
    >
      {setup.wave.simulated ? <p class="interview__strip">{words.simulated}</p> : null}
      <LanguageChoices
        label={words.language}
        languages={setup.questionnaire.languages}
        language={language}
        onChoose={(chosen) => void pages.speak(chosen)}
      />
      {view.at === 'introduction' || view.at === 'stop' ? null : (
        <div class="interview__top">
          <BackLink onPress={pages.goBack}>{words.back}</BackLink>
          {view.at === 'question' ? <p class="interview__progress">{words.progress(progress)}</p> : null}
        </div>
      )}
      {problem === null ? null : (
        <div class="interview__problem">
          <ProblemAlert problem={problem} language={language} />
          <Button look="secondary" onPress={pages.retry}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {children}
      {view.at === 'introduction' ? null : (
        <KeptMark isKept={pages.isKept} isKeptTwice={pages.isKeptTwice} words={words} key={language} />
      )}
    </div>
  );
}
