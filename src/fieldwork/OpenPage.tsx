import { useLayoutEffect, useRef } from 'preact/hooks';
import { EndedPage } from './EndedPage.tsx';
import { IntroductionPage } from './IntroductionPage.tsx';
import type { InterviewPages } from './interviewPages.ts';
import { PageFrame } from './PageFrame.tsx';
import { PaperPage } from './PaperPage.tsx';
import { pageKey } from './pageKey.ts';
import { QuestionPage } from './QuestionPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { StopPage } from './StopPage.tsx';

/** The open page of an interview. */
export function OpenPage({ pages }: { readonly pages: InterviewPages }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The second tap of a double tap lands where the next page has just come up: it was not meant for that page.
    let tapped = '';
    const onClick = (event: MouseEvent) => {
      const key = pageKey(pages.view.peek());
      if (event.detail > 1 && tapped !== key) {
        event.preventDefault();
        event.stopPropagation();
      } else {
        tapped = key;
      }
    };
    const element = box.current;
    element?.addEventListener('click', onClick, true);
    return () => element?.removeEventListener('click', onClick, true);
  }, [pages]);
  const view = pages.view.value;
  return (
    <div ref={box}>
      <PageFrame pages={pages}>{pageOf(pages, view)}</PageFrame>
    </div>
  );
}

function pageOf(pages: InterviewPages, view: InterviewPages['view']['value']) {
  switch (view.at) {
    case 'introduction':
      return pages.setup.wave.mode === 'postal' ? (
        <PaperPage pages={pages} />
      ) : (
        <IntroductionPage pages={pages} />
      );
    case 'question':
      return <QuestionPage pages={pages} question={view.question} part={view.part} />;
    case 'review':
      return <ReviewPage pages={pages} />;
    case 'ended':
      return <EndedPage pages={pages} reason={view.reason} />;
    case 'stop':
      return <StopPage pages={pages} />;
  }
}
