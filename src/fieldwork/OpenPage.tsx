import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { later } from '../ui/later.tsx';
import { afterPaint } from './afterPaint.ts';
import { EndedPage } from './EndedPage.tsx';
import { IntroductionPage } from './IntroductionPage.tsx';
import type { InterviewPages, PageView } from './interviewPages.ts';
import { PageFrame } from './PageFrame.tsx';
import { pageKey } from './pageKey.ts';
import { QuestionPage } from './QuestionPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';

// Only paper that staff enter begins with the one, and few interviews are stopped.
const Stop = later(async () => (await import('./StopPage.tsx')).StopPage);
const Paper = later(async () => (await import('./PaperPage.tsx')).PaperPage);

/**
 * The open page of an interview. While it is read, the question that most likely comes next is drawn behind it: on a
 * cheap tablet drawing takes longer than keeping the answer.
 */
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
  const key = pageKey(view);
  const drawn = useSignal<readonly PageView[]>([view]);
  useLayoutEffect(
    () =>
      afterPaint(() => {
        const ahead = pages.ahead();
        drawn.value = ahead === null ? [view] : [view, ahead];
      }),
    [pages, drawn, key],
  );
  useLayoutEffect(() => {
    // What is hidden so is laid out only when somebody asks where something in it lies.
    box.current?.querySelector('.interview__page--ahead h1')?.getBoundingClientRect();
  }, [drawn.value]);
  // The page that was left goes once the new one is seen: taking it apart takes as long as drawing it.
  const isDrawn = drawn.value.some((one) => pageKey(one) === key);
  const stack = isDrawn ? drawn.value : [...drawn.value, view];
  const here = stack.findIndex((one) => pageKey(one) === key);
  return (
    <div ref={box}>
      <PageFrame pages={pages}>
        {stack.map((one, at) => (
          <DrawnPage
            key={pageKey(one)}
            pages={pages}
            view={one}
            is={at < here ? 'left' : at > here ? 'ahead' : 'open'}
          />
        ))}
      </PageFrame>
    </div>
  );
}

interface DrawnPageProps {
  readonly pages: InterviewPages;
  readonly view: PageView;
  /** Only the open one is seen, heard and reached: the others were just left, or come next. */
  readonly is: 'left' | 'open' | 'ahead';
}

function DrawnPage({ pages, view, is }: DrawnPageProps) {
  const key = pageKey(view);
  const inside = useMemo(() => pageOf(pages, view), [pages, key]);
  return <div class={`interview__page interview__page--${is}`}>{inside}</div>;
}

function pageOf(pages: InterviewPages, view: PageView) {
  switch (view.at) {
    case 'introduction':
      return pages.setup.wave.mode === 'postal' ? (
        <Paper pages={pages} />
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
      return <Stop pages={pages} />;
  }
}
