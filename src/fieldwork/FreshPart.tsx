import { useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { createFreshState } from './freshState.ts';

const { fresh } = wordsIn(carryWords, 'en');

/** On the start page of a tablet that holds nothing: what to do where it was used before. */
export function FreshPart({ device }: { readonly device: Device }) {
  const [state] = useState(() => createFreshState(device));
  return state.isFresh.value ? <Warning>{fresh}</Warning> : null;
}
