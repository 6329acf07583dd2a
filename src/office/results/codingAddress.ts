import type { ScreenProps } from '../../keeping/storage/device.ts';

/** Where the answers to one question in words are coded. */
export function addressOf({ wave = '', question = '' }: ScreenProps['params']): string {
  return `#/results/${wave}/open/${encodeURIComponent(question)}`;
}
