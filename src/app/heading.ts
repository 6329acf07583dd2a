import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';

/** Long enough for a screen that first reads what it shows. */
const WATCHED_MS = 5000;
const AFTER_PAINT_MS = 60;

/**
 * Names the window after the heading of the page, also when it changes without a new address, as from one question to
 * the next. What has a `data-window` is named by that instead: browsers write the names of windows to the disk, and no
 * question may stand there. The whole page speaks the language of what names it.
 *
 * @param titleOf From the heading's text, or null when there is none.
 * @param speak Told the language each time.
 */
export function nameWindow(
  main: HTMLElement,
  titleOf: (heading: string | null) => string,
  speak: (language: string) => void,
): void {
  const name = () => {
    const named = main.querySelector<HTMLElement>('[data-window]') ?? main.querySelector('h1');
    const language = named?.closest<HTMLElement>('main [lang]')?.lang ?? 'en';
    const error =
      main.querySelector('.govuk-error-summary') === null ? '' : `${wordsIn(uiWords, language).error} `;
    const title = error + titleOf(named?.dataset['window'] ?? named?.textContent ?? null);
    if (document.title !== title) document.title = title;
    // Set, it has the whole page styled anew, though it be the same.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    speak(language);
  };
  let isDue = false;
  // After the page is painted: nobody waits for the window's name.
  const later = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      name();
    }, AFTER_PAINT_MS);
  };
  later();
  new MutationObserver(later).observe(main, { childList: true, subtree: true, characterData: true });
}

/**
 * Puts the keyboard and the reading voice on the heading of a page that was just opened, as a browser would on loading
 * a page. Waits for the heading when the page has none yet.
 *
 * @returns Stops waiting.
 */
export function focusHeading(main: HTMLElement): () => void {
  scrollTo(0, 0);
  const focus = () => {
    const heading = main.querySelector('h1');
    if (heading === null) return false;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    return true;
  };
  if (focus()) return () => undefined;
  const watcher = new MutationObserver(() => {
    if (focus()) stop();
  });
  const timer = setTimeout(() => stop(), WATCHED_MS);
  const stop = () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
  watcher.observe(main, { childList: true, subtree: true });
  return stop;
}
