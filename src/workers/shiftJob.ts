import { createShiftDesk } from '../keeping/sealing/shiftDesk.ts';
import type { ShiftRequest } from '../keeping/sealing/shiftWork.ts';
import type { Job } from './jobs.ts';

const desk = createShiftDesk();

/** Holds the key of the fieldworker's shift, and seals and opens interviews. It lives as long as its worker. */
export const shiftJob: Job = (input) => desk(input as ShiftRequest);
