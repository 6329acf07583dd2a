import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Details } from '../../src/ui/Details.tsx';

afterEach(cleanup);

const isOpen = () => (screen.getByRole('group') as HTMLDetailsElement).open;
const printing = (when: 'beforeprint' | 'afterprint') => globalThis.dispatchEvent(new Event(when));

describe('details', () => {
  it('that are closed are open on paper, and closed again after', () => {
    render(<Details summary="How to read">A share is weighted.</Details>);
    expect(isOpen()).toBe(false);
    printing('beforeprint');
    expect(isOpen()).toBe(true);
    printing('afterprint');
    expect(isOpen()).toBe(false);
  });

  it('that are open stay so', () => {
    render(
      <Details summary="How to read" open={true}>
        A share is weighted.
      </Details>,
    );
    printing('beforeprint');
    printing('afterprint');
    expect(isOpen()).toBe(true);
  });
});
