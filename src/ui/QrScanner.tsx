import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pixels } from '../core/pixels.ts';
import type { Problem } from '../core/problem.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { scanningWords } from '../words/scanning.ts';
import { Button } from './Button.tsx';
import { openCamera } from './camera.ts';
import { ProblemBox } from './ProblemBox.tsx';
import './QrScanner.css';
import { type Scan, type ScanEnd, scanFor } from './scanFor.ts';

const words = wordsIn(scanningWords, 'en');

interface QrScannerProps {
  readonly id: string;
  /** On the button that turns the camera on. */
  readonly start: string;
  /** What to hold before the camera. */
  readonly aim: string;
  /** Said of a code that is something else; the scan goes on. */
  readonly other: string;
  /** Said once it was found, where the page stays as it is. */
  readonly found?: string;
  /** What else can be done where there is no camera. */
  readonly instead: 'file' | 'typing';
  readonly read: (pixels: Pixels) => Promise<string | null>;
  /** A code was read. Says whether it was one that was looked for. */
  readonly onText: (text: string) => Promise<boolean>;
}

type Standing =
  /** It ended by itself for a reason; null where a person ended it, or never began it. */
  { readonly at: 'off'; readonly ended: ScanEnd | null } | { readonly at: 'asking' | 'looking' | 'other' };

/** Reads a QR code with this device's camera, which is on for as long as its picture is shown, and no longer. */
export function QrScanner(props: QrScannerProps) {
  const { id, start, aim, other, found = null, instead, read, onText } = props;
  const [standing, setStanding] = useState<Standing>({ at: 'off', ended: null });
  const isOff = standing.at === 'off';
  const said = {
    asking: words.asking,
    looking: aim,
    other,
    off: isOff ? saidOf(standing.ended, found) : null,
  }[standing.at];
  // What was pressed in the meantime stays: the camera goes off when that is drawn.
  const goOn = (at: 'looking' | 'other') => setStanding((now) => (now.at === 'off' ? now : { at }));
  const scan = {
    read,
    onText: async (text: string) => {
      const isFound = await onText(text);
      if (!isFound) goOn('other');
      return isFound;
    },
    onCamera: () => goOn('looking'),
    onEnd: (ended: ScanEnd) => setStanding({ at: 'off', ended }),
  };
  const problem = isOff ? problemOf(standing.ended, instead) : null;
  return (
    <div class="govuk-form-group">
      {problem === null ? null : <ProblemBox problem={problem} />}
      <Button
        look="secondary"
        id={id}
        onPress={() => setStanding(isOff ? { at: 'asking' } : { at: 'off', ended: null })}
      >
        {isOff ? start : words.stop}
      </Button>
      <div role="status">{said === null ? null : <p class="govuk-body">{said}</p>}</div>
      {isOff ? null : <Viewfinder {...scan} />}
    </div>
  );
}

function saidOf(ended: ScanEnd | null, found: string | null): string | null {
  if (ended === 'found') return found;
  return ended === 'hidden' ? words.hidden : null;
}

function problemOf(ended: ScanEnd | null, instead: QrScannerProps['instead']): Problem | null {
  switch (ended) {
    case null:
    case 'found':
    case 'hidden':
      return null;
    case 'notLoaded':
      return { kind: 'notLoaded' };
    default:
      return { kind: 'noCamera', why: ended, instead };
  }
}

/** What the camera sees. Drawing it turns the camera on, taking it away turns it off. */
function Viewfinder(scan: Omit<Scan, 'open'>) {
  const view = useRef<HTMLVideoElement>(null);
  const [looksAway, setLooksAway] = useState(true);
  useEffect(() => {
    const video = view.current;
    if (video === null) return;
    video.scrollIntoView({ block: 'nearest' });
    return scanFor({
      ...scan,
      open: (onGone) => openCamera(video, onGone),
      onCamera: (camera) => {
        setLooksAway(camera.looksAway);
        scan.onCamera(camera);
      },
    });
  }, []);
  const look = looksAway ? '' : ' qr-scanner__view--mirrored';
  return <video class={`qr-scanner__view${look}`} ref={view} muted playsInline aria-label={words.view} />;
}
