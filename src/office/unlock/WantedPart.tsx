import type { Device } from '../../keeping/storage/device.ts';
import type { WantedKey } from './keyring.ts';
import { UnlockPart } from './UnlockPart.tsx';
import './unlock.css';

interface WantedPartProps {
  readonly device: Device;
  readonly wanted: WantedKey;
}

/** A key that is wanted, so that what was begun on a page can go on: it stands in place of the page. */
export function WantedPart({ device, wanted }: WantedPartProps) {
  return (
    <UnlockPart
      key={`${wanted.problem.kind} ${wanted.problem.id}`}
      device={device}
      problem={wanted.problem}
      onUnlocked={() => wanted.answer(true)}
      onCancel={() => wanted.answer(false)}
    />
  );
}
