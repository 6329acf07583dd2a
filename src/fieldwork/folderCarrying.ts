import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Carrier } from '../keeping/carriers/carrier.ts';
import type { CarrierState } from '../keeping/carriers/carrierState.ts';
import { putFile } from '../keeping/carriers/putFile.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { TabletOffice } from '../keeping/storage/rows.ts';
import { noteBundle } from '../keeping/storage/tabletOffice.ts';
import type { CarryDone, CarryGround } from './carryGround.ts';
import { type MadeBundle, makeBundle, takeReceipt } from './handOver.ts';
import { lookForTablet } from './lookForTablet.ts';
import type { PackTaking } from './packTaking.ts';

export interface FolderCarrying {
  /** The shared folder of this tablet. */
  readonly carriers: CarrierState;
  /** Makes the bundle, puts it in the shared folder and reads it back there. */
  putBundle(): Promise<void>;
  /** Takes the newest receipt that lies there, and shows the newest pack. */
  lookInFolder(): Promise<void>;
}

interface Parts {
  readonly ground: CarryGround;
  readonly packs: PackTaking;
  readonly carriers: CarrierState;
  /** Whether the passphrase is typed; the page says so where it is not. */
  readonly isSigned: () => boolean;
}

/** Bundles out and receipts and packs in by a shared folder. */
export function folderCarrying({ ground, packs, carriers, isSigned }: Parts): FolderCarrying {
  return {
    carriers,
    putBundle: async () => {
      if (!isSigned()) return;
      // Before the passphrase is tried, which takes seconds: the browser asks only while a button is being pressed.
      const opened = await carriers.open();
      await handOverBy(ground, async ({ name, bytes, count, visits }) => {
        if (!opened.ok) return opened;
        const put = await putFile(opened.value, name, bytes);
        if (!put.ok) return put;
        return ok({ what: 'put', file: put.value, count, visits, place: opened.value.name });
      });
    },
    lookInFolder: async () => {
      const office = ground.shown.value?.office;
      if (office === undefined) return;
      const opened = await carriers.open();
      await ground.act((database) =>
        opened.ok ? lookThrough({ database, office, carrier: opened.value, packs }) : Promise.resolve(opened),
      );
    },
  };
}

interface Look {
  readonly database: Database;
  readonly office: TabletOffice;
  readonly carrier: Carrier;
  readonly packs: PackTaking;
}

async function lookThrough({ database, office, carrier, packs }: Look): Promise<Result<CarryDone, Problem>> {
  const left = await lookForTablet(database, office, carrier);
  if (!left.ok) return left;
  const { receipt, pack, refused, unread } = left.value;
  const taken = receipt === null ? ok(null) : await takeReceipt(database, office, receipt);
  if (!taken.ok) return taken;
  const shown = pack === null ? ok(undefined) : await packs.lookAtBytes(database, pack);
  if (!shown.ok) return shown;
  const found = { receipt: taken.value, hasPack: pack !== null, refused, unread };
  return ok({ what: 'looked', place: carrier.name, ...found });
}

/**
 * Signs a bundle and sends it off; what was sent is noted, and what came to nothing is not.
 *
 * @param send What comes of it is told.
 */
export async function handOverBy(
  ground: CarryGround,
  send: (bundle: MadeBundle) => Promise<Result<CarryDone, Problem>>,
): Promise<void> {
  const { world } = ground;
  await ground.sign('bundleWords', async ({ database, office, signer, secret }) => {
    const made = await makeBundle(database, office, { signer, secret, world });
    if (!made.ok) return made;
    if (made.value === null) return ok({ what: 'nothing' } as const);
    const sent = await send(made.value);
    if (!sent.ok) return sent;
    const { upTo } = made.value;
    const noted = await noteBundle(database, office.survey, { upTo, at: world.now() });
    return noted.ok ? sent : noted;
  });
}
