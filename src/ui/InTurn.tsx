import { options, type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { takeAllTurns, waitForTurn } from './turns.ts';

interface InTurnProps {
  /** What the content is made from: it is made again when one of these is another object. */
  readonly from: readonly unknown[];
  readonly content: () => VNode;
  /** Whether it is drawn in its turn the first time too: it stands further down than anybody looks at once. */
  readonly isLater?: boolean;
}

/** One of many parts of a long page. It changes at once where it is in view, and in its turn where it is not. */
export function InTurn({ from, content, isLater = false }: InTurnProps) {
  const box = useRef<HTMLDivElement>(null);
  const isInView = useRef(true);
  const isItsTurn = useRef(false);
  const drawn = useRef<{ readonly from: readonly unknown[]; readonly content: VNode } | null>(null);
  const [, draw] = useState(0);
  const isOld = drawn.current === null || drawn.current.from.some((part, i) => part !== from[i]);
  const canWait = drawn.current === null ? isLater : !isInView.current;
  const waits = isOld && canWait && !isItsTurn.current;
  if (isOld && !waits) drawn.current = { from, content: content() };
  isItsTurn.current = false;
  const drawNow = () => {
    isItsTurn.current = true;
    draw((times) => times + 1);
  };
  useEffect(() => (waits ? waitForTurn(drawNow) : undefined));
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        // While the page was busy several may wait: the last one is true now.
        isInView.current = entries.at(-1)?.isIntersecting === true;
        // Scrolled to while it waited. One that is empty still is in view only because nothing holds its place.
        if (isInView.current && drawn.current !== null) draw((times) => times + 1);
      },
      { rootMargin: '200px' },
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={box}>{drawn.current?.content}</div>;
}

/** Draws at once all that waits for its turn: somebody goes to a part that may not be there yet. */
export function drawWaiting(): void {
  const { debounceRendering } = options;
  options.debounceRendering = (work) => work();
  takeAllTurns();
  if (debounceRendering === undefined) delete options.debounceRendering;
  else options.debounceRendering = debounceRendering;
}

// Paper shows every part as it is now: what waits is drawn before the browser takes its copy.
globalThis.addEventListener('beforeprint', drawWaiting);
