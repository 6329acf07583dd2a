import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QrScanner } from '../../src/ui/QrScanner.tsx';
import { officeProblems } from '../../src/words/officeProblems.ts';
import { learnProblems } from '../../src/words/problems.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

learnProblems(officeProblems);

/** A device whose cameras answer so when they are asked for. */
function cameras(getUserMedia?: () => Promise<MediaStream>): void {
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: getUserMedia === undefined ? undefined : { getUserMedia },
  });
}

const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));

function scanner() {
  render(
    <QrScanner
      id="scan"
      start="Scan"
      aim="Hold it here"
      other="Something else"
      instead="file"
      read={async () => null}
      onText={async () => true}
    />,
  );
  const button = () => screen.getByRole('button');
  return { button, press: () => fireEvent.click(button()) };
}

afterEach(cleanup);

describe('the scanner of QR codes', () => {
  it.each([
    ['NotAllowedError', 'does not let this page use the camera'],
    ['SecurityError', 'does not let this page use the camera'],
    ['NotFoundError', 'No camera was found'],
    ['NotReadableError', 'another program or another tab may be using it'],
    ['AbortError', 'another program or another tab may be using it'],
  ])('says of %s what happened and what to do, and can be tried again', async (name, said) => {
    cameras(refusing(name));
    const { button, press } = scanner();
    press();
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
    expect(alert.textContent).toContain(said);
    expect(alert.textContent).toContain('Choose the file instead');
    expect(button().textContent).toBe('Scan');
    expect(document.querySelector('video')).toBeNull();
    press();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so on an address where browsers give no camera', async () => {
    cameras();
    const { press } = scanner();
    press();
    expect((await screen.findByRole('alert', {}, { timeout: 20_000 })).textContent).toContain(
      'No camera was found',
    );
  });

  it('asks for no camera before it is pressed, and can be put away while the browser asks', async () => {
    const asked = vi.fn(() => new Promise<MediaStream>(() => undefined));
    cameras(asked);
    const { button, press } = scanner();
    expect(asked).not.toHaveBeenCalled();
    press();
    await waitUntil(() => asked.mock.calls.length === 1);
    expect(screen.getByRole('status').textContent).toContain('Waiting for the camera');
    expect(button().textContent).toBe('Turn the camera off');
    press();
    await waitUntil(() => document.querySelector('video') === null);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
