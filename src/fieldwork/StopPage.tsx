import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { arriveAt } from './arriveAt.ts';
import type { InterviewPages } from './interviewPages.ts';

/** Asks whether the answers so far may be kept. */
export function StopPage({ pages }: { readonly pages: InterviewPages }) {
  const { answers, design } = pages.interview.value;
  const { stopPage: words, paper } = wordsIn(interviewWords, design.language);
  const box = useRef<HTMLDivElement>(null);
  // Its code may come after the page was turned.
  useLayoutEffect(() => (box.current === null ? undefined : arriveAt(box.current)), []);
  const isPaper = pages.setup.wave.mode === 'postal';
  const hasAnswers = Object.keys(answers).length > 0;
  const heading = isPaper ? paper.stopHeading : words.heading;
  const ways = hasAnswers
    ? [
        { text: words.keep, hint: words.keepHint, act: () => pages.end('partial') },
        { text: words.destroy, hint: words.destroyHint, act: () => pages.end('breakOff') },
      ]
    : [
        {
          text: isPaper ? paper.refuse : words.refuse,
          hint: words.refuseHint,
          act: () => pages.end('refused'),
        },
        { text: words.remove, hint: words.removeHint, act: pages.remove },
      ];
  return (
    <div ref={box}>
      <h1 class="interview__heading">{hasAnswers ? heading : words.refuseHeading}</h1>
      {hasAnswers ? <p class="interview__read">{isPaper ? paper.stopAsk : words.ask}</p> : null}
      {ways.map(({ text, hint, act }, index) => (
        <div class="interview__way" key={text}>
          <Button look={index === 0 ? 'main' : 'warning'} onPress={act} describedBy={`way-${index}`}>
            {text}
          </Button>
          <p class="govuk-hint" id={`way-${index}`}>
            {hint}
          </p>
        </div>
      ))}
      <div class="interview__way">
        <Button look="secondary" onPress={pages.stayOpen}>
          {words.goOn}
        </Button>
      </div>
    </div>
  );
}
