import { useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { createCarryPartState } from './carryPartState.ts';

const words = wordsIn(carryWords, 'en');

interface OnlyHereLineProps {
  readonly device: Device;
}

/** Under every page of an interview: how many finished ones are on this tablet alone. Nothing on a tablet without a pack. */
export function OnlyHereLine({ device }: OnlyHereLineProps) {
  const [found] = useState(() => createCarryPartState(device));
  return found.value === null ? null : (
    <p class="interview__kept" lang="en">
      {words.onlyHere(found.value.count)}
    </p>
  );
}
