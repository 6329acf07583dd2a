import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockWhenIdle } from '../../src/fieldwork/lockWhenIdle.ts';
import { createShift } from '../../src/keeping/sealing/shift.ts';
import { createShiftDesk } from '../../src/keeping/sealing/shiftDesk.ts';
import type { ShiftRequest } from '../../src/keeping/sealing/shiftWork.ts';

const MINUTE = 60_000;
const LEAST_WORK = 4;

async function anOpenShift() {
  const desk = createShiftDesk(LEAST_WORK);
  const shift = createShift((_, request) => desk(request as ShiftRequest));
  await shift.begin('bracket pulse edit able');
  return shift;
}

describe('an open shift', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('F68: is locked after ten minutes without a touch or a key, and not before', async () => {
    const shift = await anOpenShift();
    lockWhenIdle(shift);
    vi.advanceTimersByTime(9 * MINUTE);
    dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(9 * MINUTE);
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(10 * MINUTE - 1);
    expect(shift.openFor).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(shift.openFor).toBeNull();
  });

  it('is locked by the touch that wakes a tablet which slept through them', async () => {
    const shift = await anOpenShift();
    lockWhenIdle(shift);
    // Timers stand still in sleep; the clock does not.
    vi.setSystemTime(Date.now() + 11 * MINUTE);
    dispatchEvent(new Event('pointerdown'));
    expect(shift.openFor).toBeNull();
  });

  it('is locked soon after a tablet wakes that nobody touches', async () => {
    const shift = await anOpenShift();
    lockWhenIdle(shift);
    vi.setSystemTime(Date.now() + 11 * MINUTE);
    vi.advanceTimersByTime(MINUTE / 4);
    expect(shift.openFor).toBeNull();
  });

  it('is locked after ten minutes where the clock is put back meanwhile', async () => {
    const shift = await anOpenShift();
    lockWhenIdle(shift);
    vi.advanceTimersByTime(MINUTE);
    vi.setSystemTime(Date.now() - 60 * MINUTE);
    vi.advanceTimersByTime(11 * MINUTE);
    expect(shift.openFor).toBeNull();
  });

  it('is watched no longer once it is locked: what is opened after it is not locked by the time before', async () => {
    const shift = await anOpenShift();
    lockWhenIdle(shift);
    vi.advanceTimersByTime(9 * MINUTE);
    await shift.lock();
    await shift.begin('other words than these');
    vi.advanceTimersByTime(2 * MINUTE);
    expect(shift.openFor).not.toBeNull();
  });
});
