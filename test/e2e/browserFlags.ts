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
 * process of their own as ever, and stores are in the first one either way. In a full run all is as on a tablet.
 */
const fewer = isFullRun
  ? { flags: [], used }
  : { flags: ['--no-zygote', '--in-process-gpu'], used: [...used, 'NetworkServiceInProcess2'] };

const flags = [
  `--disable-features=${unused.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...fewer.flags,
];

/** The flags of each browser of a test, with more of them. */
export function flagsWith(more: readonly string[]): string[] {
  const asked = more.filter((flag) => flag.startsWith(ENABLED)).map((flag) => flag.slice(ENABLED.length));
  const others = more.filter((flag) => !flag.startsWith(ENABLED));
  return [...flags, ...others, `${ENABLED}${[...fewer.used, ...asked].join(',')}`];
}
