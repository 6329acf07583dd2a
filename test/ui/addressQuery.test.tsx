import { afterEach, describe, expect, it } from 'vitest';
import { addressQuery } from '../../src/ui/addressQuery.ts';

afterEach(() => {
  location.hash = '';
});

describe('the part of the address that a page keeps', () => {
  it('is changed in its place, and taken out when there is nothing to keep', () => {
    location.hash = '#/results/w1';
    const steps = history.length;
    expect(addressQuery.read()).toBe('');
    addressQuery.replace('by=sex');
    expect(location.hash).toBe('#/results/w1?by=sex');
    expect(addressQuery.read()).toBe('by=sex');
    addressQuery.replace('');
    expect(location.hash).toBe('#/results/w1');
    expect(history.length).toBe(steps);
  });

  it('tells of changes from elsewhere while the page is the same', () => {
    location.hash = '#/results/w1';
    const heard: string[] = [];
    const end = addressQuery.follow((query) => heard.push(query));
    const arrive = (hash: string) => {
      history.replaceState(null, '', hash);
      dispatchEvent(new HashChangeEvent('hashchange'));
    };
    arrive('#/results/w1?by=sex');
    arrive('#/results/w2?by=age');
    end();
    arrive('#/results/w1');
    expect(heard).toEqual(['by=sex']);
  });
});
