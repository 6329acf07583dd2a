import { drawWaiting } from '../../ui/InTurn.tsx';
import { jumpTo } from './jumpTo.ts';

/** Goes to a question, which may stand so far down that it waits to be drawn. */
export function jumpThere(column: string): void {
  drawWaiting();
  jumpTo(column);
}
