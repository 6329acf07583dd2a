import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer, Question } from '../../asking/questions/question.ts';
import type { Facts } from '../../asking/survey/shownFacts.ts';
import { builderWords } from '../../words/builder.ts';
import { languageOf, wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';
import { copyStyles } from './copyStyles.ts';
import { PreviewedQuestion } from './PreviewedQuestion.tsx';
import '../../asking/questions/fromRight.css';

const words = wordsIn(builderWords, 'en');

interface PreviewFrameProps {
  readonly question: Question;
  /** What was pressed of it before. */
  readonly answer: Answer | undefined;
  readonly onGiven: (answer: Answer) => void;
  /** Of the tablet, in CSS pixels. */
  readonly width: number;
  readonly language: string;
  readonly handedOver: boolean;
  /** What stands in its texts for what is written in curly brackets. */
  readonly facts: Facts;
}

/** A page of its own in the page, as wide as a tablet: what depends on the width is drawn as it is there. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { width } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return undefined;
    inside.documentElement.lang = languageOf(interviewWords, props.language);
    inside.title = words.previewTitle;
    copyStyles(document, inside);
    const root = inside.createElement('main');
    root.className = 'builder-preview__page';
    inside.body.replaceChildren(root);
    render(<PreviewedQuestion {...props} />, root);
    return () => render(null, root);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is scrolled to by keyboard too
    <div class="builder-preview" tabIndex={0} role="group" aria-label={words.previewBox(width)}>
      <iframe
        class={`builder-preview__frame builder-preview__frame--${width}`}
        title={words.previewTitle}
        ref={frame}
      />
    </div>
  );
}
