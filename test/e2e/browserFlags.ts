import { expect } from 'vitest';
import { isFullRun } from '../fixtures/fullRuns.ts';

/**
 * What a browser of a test has no use for. Its boxes under the address line are two pages that it draws ahead at each start:
 * two fifths of the work of starting. This list takes the place of Playwright's, whose entries that matter here are in it.
 */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** Of two lists Chromium takes the last: this one has Playwright's in it. */
const ENABLED = '--enable-features=';
const used = ['CDPScreenshotNewSurface', 'SkipListAccountsWithoutGaiaCookies'];

/**
 * Drawing and the network in the first process, and none that only begins others: a third of the work of starting. Pages have a
 * process of their own as ever, and stores are in the first one either way.
 */
const fewer = ['--no-zygote', '--in-process-gpu'];
const inTheFirst = 'NetworkServiceInProcess2';

/** In a full run; and where a new version comes: an old one's worker takes half a minute longer to end in fewer processes. */
const isAsOnATablet = () => isFullRun || /\/updates\.e2e\.ts$/.test(expect.getState().testPath ?? '');

const flags = [
  `--disable-features=${unused.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The flags of each browser of a test, with more of them. */
export function flagsWith(more: readonly string[]): string[] {
  const asked = more.filter((flag) => flag.startsWith(ENABLED)).map((flag) => flag.slice(ENABLED.length));
  const others = more.filter((flag) => !flag.startsWith(ENABLED));
  const [own, features] = isAsOnATablet()
    ? [flags, used]
    : [
        [...flags, ...fewer],
        [...used, inTheFirst],
      ];
  return [...own, ...others, `${ENABLED}${[...features, ...asked].join(',')}`];
}
