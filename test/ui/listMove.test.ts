import { describe, expect, it } from 'vitest';
import { listMove } from '../../src/ui/listMove.ts';

describe('the keys of a list under a box', () => {
  it('go round: down past the last to the first, up past the first to the last', () => {
    expect(listMove('ArrowDown', { open: true, active: -1, count: 3 })).toEqual({ does: 'move', to: 0 });
    expect(listMove('ArrowDown', { open: true, active: 2, count: 3 })).toEqual({ does: 'move', to: 0 });
    expect(listMove('ArrowUp', { open: true, active: 0, count: 3 })).toEqual({ does: 'move', to: 2 });
    expect(listMove('ArrowUp', { open: true, active: 2, count: 3 })).toEqual({ does: 'move', to: 1 });
  });

  it('open a closed list with an arrow, and do nothing in an empty one', () => {
    expect(listMove('ArrowDown', { open: false, active: -1, count: 3 })).toEqual({ does: 'move', to: 0 });
    expect(listMove('ArrowDown', { open: true, active: -1, count: 0 })).toEqual({ does: 'nothing' });
    expect(listMove('ArrowUp', { open: true, active: -1, count: 0 })).toEqual({ does: 'nothing' });
  });

  it('reach both ends from within the list, and leave Home and End to the box otherwise', () => {
    expect(listMove('Home', { open: true, active: 2, count: 5 })).toEqual({ does: 'move', to: 0 });
    expect(listMove('End', { open: true, active: 2, count: 5 })).toEqual({ does: 'move', to: 4 });
    expect(listMove('Home', { open: true, active: -1, count: 5 })).toEqual({ does: 'nothing' });
    expect(listMove('End', { open: false, active: -1, count: 5 })).toEqual({ does: 'nothing' });
  });

  it('take an option with Enter only when one is active, and close with Escape only when open', () => {
    expect(listMove('Enter', { open: true, active: 1, count: 5 })).toEqual({ does: 'choose' });
    expect(listMove('Enter', { open: true, active: -1, count: 5 })).toEqual({ does: 'nothing' });
    expect(listMove('Escape', { open: true, active: -1, count: 5 })).toEqual({ does: 'close' });
    expect(listMove('Escape', { open: false, active: -1, count: 5 })).toEqual({ does: 'nothing' });
    expect(listMove('a', { open: true, active: 1, count: 5 })).toEqual({ does: 'nothing' });
  });
});
