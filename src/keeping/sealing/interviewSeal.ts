import type { Release } from '../../core/world.ts';
import type { Sealing } from './sealing.ts';
import type { Shift } from './shift.ts';
import type { DraftSeal } from './shiftWork.ts';

/** How an interview in progress becomes bytes, and what lies beside them so that they can be opened again. */
export interface DraftSealing extends Pick<Sealing, 'seal'> {
  readonly kept?: DraftSeal;
}

/** How one interview is sealed: to its own key while it goes on, to officers and the paper key once it is finished. */
export interface InterviewSeal {
  readonly draft: DraftSealing;
  readonly response: Pick<Sealing, 'seal'>;
  /** Told when the shift is locked: the interview must leave the screen. */
  onLocked(listener: () => void): Release;
}

/** @param recipient The public part of the interview's own key. */
export function interviewSeal(shift: Shift, kept: DraftSeal, recipient: string): InterviewSeal {
  return {
    draft: { kept, seal: (value) => shift.seal([recipient], value) },
    response: { seal: (value) => shift.sealRecord(kept.recipients, value) },
    onLocked: (listener) => {
      const unhear = shift.onLocked(listener);
      // Locked while the interview was being opened, and nobody was told.
      if (shift.openFor === null) listener();
      return unhear;
    },
  };
}
