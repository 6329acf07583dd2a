import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { focusOn } from '../ui/focusOn.ts';
import { later } from '../ui/later.tsx';
import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { Footer } from './Footer.tsx';
import { focusHeading, nameWindow } from './heading.ts';
import { Notices } from './Notices.tsx';
import type { NoticesState } from './noticesState.ts';
import { ProductName } from './ProductName.tsx';
import type { Router, Shown } from './router.ts';
import { TroublePage } from './TroublePage.tsx';
import './Shell.css';

const words = wordsIn(appWords, 'en');
// Counted once the page is there: nobody waits for it.
const OnlyHere = later(async () => (await import('../fieldwork/OnlyHereStrip.tsx')).OnlyHereStrip);

interface ShellProps {
  readonly device: Device;
  readonly router: Router;
  readonly notices: NoticesState;
}

/** What stands around every screen. */
export function Shell({ device, router, notices }: ShellProps) {
  const shown = router.shown.value;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // Of the open interview: what stands around it is said in it too.
  const [language, speak] = useState('en');
  const key = keyOf(shown);
  useLayoutEffect(() => {
    if (main.current !== null) nameWindow(main.current, words.titleOf, speak);
  }, []);
  useLayoutEffect(() => {
    if (key === 'nothing' || main.current === null) return undefined;
    // On the first page the browser itself begins at the top.
    const isArrival = !isFirst.current;
    isFirst.current = false;
    return isArrival ? focusHeading(main.current) : undefined;
  }, [key]);
  // Before the page is there nothing stands around it that it may not want.
  const isPlain = shown.at === 'nothing' || (shown.at === 'screen' && shown.route.isPlain === true);
  return (
    <>
      <button type="button" class="govuk-skip-link shell-skip" onClick={() => focusOn('main')}>
        {wordsIn(uiWords, language).skip}
      </button>
      <header class="shell-header ui-no-print">
        <div class="govuk-width-container">
          <ProductName to={isPlain ? null : '#/'} />
        </div>
      </header>
      <div class="govuk-width-container shell-page">
        {isPlain ? null : <Notices state={notices} />}
        <main class="govuk-main-wrapper" id="main" tabIndex={-1} ref={main}>
          <Page shown={shown} device={device} key={key} />
        </main>
      </div>
      {isPlain ? null : <Footer build={device.world.build} />}
      {isPlain ? null : <OnlyHere device={device} />}
    </>
  );
}

function Page({ shown, device }: { readonly shown: Shown; readonly device: Device }) {
  switch (shown.at) {
    case 'nothing':
      return null;
    case 'screen':
      return <shown.Screen device={device} params={shown.params} />;
    case 'unknownAddress':
      return <TroublePage trouble={words.unknownAddress} next="home" />;
    case 'notLoaded':
      return <TroublePage trouble={words.pageNotLoaded} next="reload" />;
  }
}

function keyOf(shown: Shown): string {
  return shown.at === 'screen' ? shown.key : shown.at;
}
