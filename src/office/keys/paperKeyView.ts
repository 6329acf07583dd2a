import { keyGroups } from '../../keeping/sealing/keyText.ts';
import { type QrSquares, qrSquares } from '../../keeping/sealing/qrSquares.ts';

/** A private key as it stands on paper. */
export function paperKeyView(identity: string): {
  readonly squares: QrSquares;
  readonly prefix: string;
  readonly groups: readonly string[];
} {
  return { squares: qrSquares(identity, 'paper'), ...keyGroups(identity) };
}
