import { expect, it } from 'vitest';
import { createNoticesState, isPartGone } from '../../src/app/noticesState.ts';
import { aWorld } from '../fixtures/aWorld.ts';

it.each([
  ['Chromium', 'Failed to fetch dynamically imported module: https://a.test/assets/HelpScreen-1a2b3c4d.js'],
  ['Firefox', 'error loading dynamically imported module: https://a.test/assets/HelpScreen-1a2b3c4d.js'],
  ['Safari', 'Importing a module script failed.'],
])('F24: knows a part of the old build that is gone by the words of %s, and no other fault', (_, message) => {
  const { stray } = createNoticesState(aWorld(), null);
  const rejected = (reason: Error) =>
    dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }) as unknown as Event);
  rejected(new TypeError(message));
  expect([stray.value, isPartGone(stray.value ?? '')]).toEqual([`TypeError: ${message}`, true]);
  rejected(new TypeError('it is undefined'));
  expect([stray.value, isPartGone(stray.value ?? '')]).toEqual(['TypeError: it is undefined', false]);
});
