import { afterPaint } from './afterPaint.ts';

/**
 * Shows a page that has just come up from its top, and puts the keyboard and the reading voice on its heading.
 *
 * @returns Calls off what has not happened yet.
 */
export function arriveAt(page: HTMLElement): () => void {
  // In the frame that draws the page: before it, the page would have to be laid out twice.
  const frame = requestAnimationFrame(() => scrollTo(0, 0));
  const before = document.activeElement;
  const stop = afterPaint(() => {
    const heading = page.querySelector<HTMLElement>(
      'h1:not(:is(.interview__page--left, .interview__page--ahead) *)',
    );
    const active = document.activeElement;
    // Who has moved the keyboard meanwhile keeps it; a page that was left cannot.
    if (!heading || (active !== before && active !== document.body)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}
