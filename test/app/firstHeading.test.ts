// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstHeading } from '../../src/app/firstHeading.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched(html: string): { place: Element; isSettled: () => boolean } {
  const place = document.createElement('div');
  place.innerHTML = html;
  let settled = false;
  void firstHeading(place).then(() => {
    settled = true;
  });
  return { place, isSettled: () => settled };
}

test('a heading that stands there already is painted first', async () => {
  const { isSettled } = watched('<main><h1>Question 1</h1></main>');
  await Promise.resolve();
  expect(isSettled()).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(isSettled()).toBe(true);
});

test('a page without a heading is waited for', async () => {
  const { place, isSettled } = watched('<main></main>');
  await vi.advanceTimersByTimeAsync(5000);
  expect(isSettled()).toBe(false);
  const heading = document.createElement('h1');
  place.querySelector('main')?.append(heading);
  await vi.advanceTimersByTimeAsync(100);
  expect(isSettled()).toBe(true);
});

test('a page that never says anything is not waited for longer than ten seconds', async () => {
  const { isSettled } = watched('<main></main>');
  await vi.advanceTimersByTimeAsync(9000);
  expect(isSettled()).toBe(false);
  await vi.advanceTimersByTimeAsync(1200);
  expect(isSettled()).toBe(true);
});
