import { expect, it } from 'vitest';
import { createRouter, type Shown } from '../../src/app/router.ts';

const Screen = () => null;

function at(shown: Shown) {
  return shown.at === 'screen' ? shown.key : shown.at;
}

it('keeps the old page until the next is loaded, and follows the last address asked for', async () => {
  const waiting: (() => void)[] = [];
  const slow = () => new Promise<typeof Screen>((resolve) => waiting.push(() => resolve(Screen)));
  const broken = () => Promise.reject(new TypeError('not loaded'));
  location.hash = '#/';
  const { shown } = createRouter([{ path: '', load: async () => Screen }], async () => [
    { path: 'slow', load: slow },
    { path: 'broken', load: broken },
  ]);
  await expect.poll(() => at(shown.value)).toBe('#/');

  location.hash = '#/slow';
  await expect.poll(() => waiting.length).toBe(1);
  expect(at(shown.value)).toBe('#/');
  location.hash = '#/nowhere';
  await expect.poll(() => at(shown.value)).toBe('unknownAddress');
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(at(shown.value)).toBe('unknownAddress');

  location.hash = '#/broken';
  await expect.poll(() => at(shown.value)).toBe('notLoaded');
});

it('fetches the other routes only when a page is asked for that is not among the first', async () => {
  let fetched = 0;
  location.hash = '#/';
  const { shown } = createRouter([{ path: '', load: async () => Screen }], () => {
    fetched += 1;
    return Promise.reject(new TypeError('not kept on this device'));
  });
  await expect.poll(() => at(shown.value)).toBe('#/');
  expect(fetched).toBe(0);
  location.hash = '#/help';
  await expect.poll(() => at(shown.value)).toBe('notLoaded');
  expect(fetched).toBe(1);
});
