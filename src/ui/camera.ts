import type { Pixels } from '../core/pixels.ts';
import type { CameraTrouble } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

/** As much as a camera of a few years ago gives: finer pictures take longer to read and tell no more. */
const WANTED = { width: { ideal: 1920 }, height: { ideal: 1080 } };
/** Points along each side of what is read. */
const MOST_POINTS = 1080;

/** A camera that is on, shown in an element of the page. */
export interface Camera {
  /** Whether it looks away from who holds the device; else people expect to see themselves as in a mirror. */
  readonly looksAway: boolean;
  /** The middle of what it sees, as a square; null before its first picture. */
  look(): Pixels | null;
  /** Turns it off. */
  close(): void;
}

/**
 * Turns a camera on, the one at the back where there are two, and shows it. The browser asks first, and may never answer.
 *
 * @param onGone It went off by itself: unplugged, or taken back.
 */
export async function openCamera(
  view: HTMLVideoElement,
  onGone: () => void,
): Promise<Result<Camera, CameraTrouble>> {
  // Not there on an address that is not secure.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices?.getUserMedia === undefined) return fail('missing');
  try {
    const stream = await devices.getUserMedia({ video: { ...WANTED, facingMode: 'environment' } });
    return ok(shownIn(view, stream, onGone));
  } catch (error) {
    return fail(troubleOf(error));
  }
}

function shownIn(view: HTMLVideoElement, stream: MediaStream, onGone: () => void): Camera {
  const tracks = stream.getVideoTracks();
  for (const track of tracks) track.addEventListener('ended', onGone);
  view.srcObject = stream;
  // It begins by itself; a promise that fails tells only that it was taken off the page again.
  view.play().catch(() => undefined);
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return {
    looksAway: tracks[0]?.getSettings().facingMode === 'environment',
    look: () => {
      const { videoWidth: width, videoHeight: height } = view;
      const square = Math.min(width, height);
      if (brush === null || square === 0 || view.readyState < view.HAVE_CURRENT_DATA) return null;
      const side = Math.min(square, MOST_POINTS);
      if (canvas.width !== side) {
        canvas.width = side;
        canvas.height = side;
      }
      brush.drawImage(view, (width - square) / 2, (height - square) / 2, square, square, 0, 0, side, side);
      return brush.getImageData(0, 0, side, side);
    },
    close: () => {
      for (const track of tracks) {
        track.removeEventListener('ended', onGone);
        track.stop();
      }
      view.srcObject = null;
    },
  };
}

function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}
