import type { Id } from '../core/id.ts';
import { fail } from '../core/result.ts';
import type { World } from '../core/world.ts';
import type { Device } from '../keeping/storage/device.ts';
import { takeInterview } from '../keeping/storage/takenInterview.ts';
import { createRunJob } from './runJob.ts';
import { startWorker } from './startWorker.ts';
import { tellTrouble } from './tellTrouble.ts';

interface ThisDevice extends Device {
  /** Takes an interview in hand before its screen's code is here: somebody stands at the door. */
  takeAhead(interview: Id<'interview'>): Promise<unknown>;
}

/** The world and the store of this device. The store's code is loaded when a screen first asks for it. */
export function createDevice(world: World): ThisDevice {
  let opened: ReturnType<Device['database']> | null = null;
  const open = async (): ReturnType<Device['database']> => {
    try {
      const { openDatabase } = await import('../keeping/storage/openDatabase.ts');
      return await openDatabase({
        newId: world.newId,
        run: world.run,
        tell: (kind) => void tellTrouble(world, kind),
        runJournal: createRunJob(startWorker),
      });
    } catch {
      // Its code did not load: no network before the app was kept here, or a newer version is in its place. The next
      // call tries again.
      opened = null;
      return fail({ kind: 'notLoaded' });
    }
  };
  let shift: ReturnType<Device['shift']> | null = null;
  const taken = new Map<Id<'interview'>, ReturnType<Device['take']>>();
  return {
    world,
    database: () => {
      opened ??= open();
      return opened;
    },
    runJournal: createRunJob(startWorker),
    shift: () => {
      shift ??= import('../keeping/sealing/shift.ts').then(
        ({ createShift }) => createShift(createRunJob(startWorker)),
        (error) => {
          // As above: the next call tries again.
          shift = null;
          throw error;
        },
      );
      return shift;
    },
    // What was taken ahead is handed to who asks for it first; afterwards it is old.
    take: (interview) => {
      const ahead = taken.get(interview);
      taken.delete(interview);
      return ahead ?? takeInterview(world.locks, interview);
    },
    takeAhead: (interview) => {
      const ahead = takeInterview(world.locks, interview);
      taken.set(interview, ahead);
      return ahead;
    },
  };
}
