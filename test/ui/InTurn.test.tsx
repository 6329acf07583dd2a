import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawWaiting, InTurn } from '../../src/ui/InTurn.tsx';
import { waitFor } from '../fixtures/waitFor.ts';

/** Boxes by what the browser says of them: in view or not. */
const boxes = new Map<Element, (isIntersecting: boolean) => void>();

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.tell = tell;
      }
      observe(box: Element) {
        boxes.set(box, (isIntersecting) => this.tell([{ isIntersecting }]));
      }
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  boxes.clear();
  vi.unstubAllGlobals();
});

function scroll(...inView: readonly boolean[]): void {
  for (const [i, tell] of [...boxes.values()].entries()) tell(inView[i] === true);
}

function Page({ figure }: { readonly figure: number }) {
  return (
    <>
      {['near', 'far'].map((name) => (
        <InTurn key={name} from={[figure]} content={() => <p>{`${name} ${figure}`}</p>} />
      ))}
    </>
  );
}
const texts = () => screen.getAllByText(/near|far/).map((one) => one.textContent);

describe('the parts of a long page', () => {
  it('change at once in view, and soon after where nobody sees them', async () => {
    const { rerender } = render(<Page figure={1} />);
    expect(texts()).toEqual(['near 1', 'far 1']);
    scroll(true, false);
    rerender(<Page figure={2} />);
    expect(texts()).toEqual(['near 2', 'far 1']);
    await waitFor(() => expect(texts()).toEqual(['near 2', 'far 2']));
  });

  it('wait for their turn from the first where nobody looks at once', async () => {
    const later = (text: string) => (
      <InTurn key={text} from={[text]} content={() => <p>{text}</p>} isLater={true} />
    );
    render(
      <>
        <InTurn from={[]} content={() => <p>near</p>} />
        {['far', 'far too'].map(later)}
      </>,
    );
    // With nothing in them yet they all stand where the page ends.
    scroll(true, true, true);
    expect(texts()).toEqual(['near']);
    await waitFor(() => expect(texts()).toEqual(['near', 'far', 'far too']));
  });

  it('change when they are scrolled to', async () => {
    const { rerender } = render(<Page figure={1} />);
    scroll(true, false);
    // Their turn never comes.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    rerender(<Page figure={2} />);
    expect(texts()).toEqual(['near 2', 'far 1']);
    scroll(true, true);
    await Promise.resolve();
    expect(texts()).toEqual(['near 2', 'far 2']);
    vi.useRealTimers();
  });

  it('are all as they are now where somebody goes to one of them', () => {
    const { rerender } = render(<Page figure={1} />);
    scroll(false, false);
    rerender(<Page figure={2} />);
    expect(texts()).toEqual(['near 1', 'far 1']);
    drawWaiting();
    expect(texts()).toEqual(['near 2', 'far 2']);
  });

  it('are all as they are now on paper', () => {
    const { rerender } = render(<Page figure={1} />);
    scroll(false, false);
    rerender(<Page figure={2} />);
    expect(texts()).toEqual(['near 1', 'far 1']);
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(texts()).toEqual(['near 2', 'far 2']);
  });
});
