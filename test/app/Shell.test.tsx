import { signal } from '@preact/signals';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { NoticesState } from '../../src/app/noticesState.ts';
import type { Router, Shown } from '../../src/app/router.ts';
import { Shell } from '../../src/app/Shell.tsx';
// Loaded before the first test: none ends while it is on its way.
import '../../src/fieldwork/OnlyHereStrip.tsx';
import { fetchWords } from '../../src/words/inLanguages.ts';
import { uiWords } from '../../src/words/ui.ts';
import { aWorld, deviceRefusing } from '../fixtures/aWorld.ts';

afterEach(cleanup);

const device = deviceRefusing({ kind: 'storageFull' }, aWorld({ build: '1.2.3 (abc)' }));

function shellAt(first: Shown) {
  const shown = signal(first);
  const isOffered = signal(false);
  const isRefused = signal(false);
  const stray = signal<string | null>(null);
  const isPrivate = signal(false);
  const taken: string[] = [];
  const take = async () => {
    taken.push('taken');
  };
  const notices: NoticesState = {
    updates: { isOffered, isRefused, take },
    stray,
    isPrivate,
    look: () => undefined,
  };
  const router: Router = { shown, arrived: Promise.resolve() };
  render(<Shell device={device} router={router} notices={notices} />);
  return { shown, isOffered, isRefused, stray, isPrivate, taken };
}

function aScreen(key: string, heading: string, isPlain = false): Shown {
  const route = { path: key, load: () => Promise.reject(new Error('not needed')), isPlain };
  return { at: 'screen', key, route, params: {}, Screen: () => <h1>{heading}</h1> };
}

it('names the window after the heading, and moves there on the next page but not on the first', async () => {
  const { shown } = shellAt(aScreen('#/a', 'Apples'));
  await waitFor(() => expect(document.title).toBe('Apples – Soundings'));
  expect(document.activeElement?.tagName).not.toBe('H1');
  shown.value = aScreen('#/b', 'Bananas');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Bananas'));
  await waitFor(() => expect(document.title).toBe('Bananas – Soundings'));
});

it('names the window as a page asks for it, whatever its heading says', async () => {
  const Screen = () => (
    <div data-window="A survey">
      <h1>How satisfied?</h1>
    </div>
  );
  const route = { path: 'q', load: () => Promise.reject(new Error('not needed')) };
  shellAt({ at: 'screen', key: '#/q', route, params: {}, Screen });
  await waitFor(() => expect(document.title).toBe('A survey – Soundings'));
});

it('speaks the language of the page that it stands around, and English again on the next one', async () => {
  await fetchWords([uiWords], 'cy');
  const Screen = () => (
    <div lang="cy" data-window="A survey">
      <div class="govuk-error-summary" />
      <h1>Pa mor fodlon?</h1>
    </div>
  );
  const route = { path: 'q', load: () => Promise.reject(new Error('not needed')), isPlain: true };
  const { shown } = shellAt({ at: 'screen', key: '#/q', route, params: {}, Screen });
  await screen.findByText('Neidio i’r prif gynnwys');
  await waitFor(() => expect(document.title).toBe('Gwall: A survey – Soundings'));
  expect(document.documentElement.lang).toBe('cy');
  shown.value = aScreen('#/a', 'Apples');
  await screen.findByText('Skip to main content');
  await waitFor(() => expect(document.title).toBe('Apples – Soundings'));
  expect(document.documentElement.lang).toBe('en');
});

it('F24: says what is safe and what to do where a part of a page did not come', async () => {
  const { stray } = shellAt(aScreen('#/a', 'Apples'));
  stray.value = 'TypeError: Failed to fetch dynamically imported module: https://a.test/a.js';
  await screen.findByText(/A part of Soundings did not load.*still there.*Load Soundings again/);
  await waitFor(() => expect(document.title).toBe('Apples – Soundings'));
});

it('shows what an address without a page means, with a way home', () => {
  shellAt({ at: 'unknownAddress' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no page at this address');
  expect(screen.getByText('Go to the first page').getAttribute('href')).toBe('#/');
});

it('keeps banners, footer and the way home from pages that residents see', () => {
  const { isOffered } = shellAt(aScreen('#/q', 'How satisfied?', true));
  isOffered.value = true;
  expect(screen.queryByText('Take the new version')).toBeNull();
  expect(screen.queryByRole('contentinfo')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});

it('offers a new version, takes it when pressed, and says when an interview is in the way', async () => {
  const { isOffered, isRefused, taken } = shellAt(aScreen('#/a', 'Apples'));
  isOffered.value = true;
  (await screen.findByText('Take the new version')).click();
  expect(taken).toEqual(['taken']);
  isRefused.value = true;
  await screen.findByText(/^Not taken: an interview is open/);
});

it('tells of a fault that reached nobody and of a private window', async () => {
  const { stray, isPrivate } = shellAt(aScreen('#/a', 'Apples'));
  stray.value = 'TypeError: x is not a function';
  await screen.findByText('Code: TypeError: x is not a function');
  isPrivate.value = true;
  await screen.findByText('This looks like a private window');
});

it('has the version and build in the footer', () => {
  shellAt(aScreen('#/a', 'Apples'));
  expect(screen.getByText('Version 1.2.3 (abc)')).toBeTruthy();
});
