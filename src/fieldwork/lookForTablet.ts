import type { Problem } from '../core/problem.ts';
import { ok, type Result } from '../core/result.ts';
import type { Carrier } from '../keeping/carriers/carrier.ts';
import { filesOf } from '../keeping/carriers/filesOf.ts';
import type { Database } from '../keeping/storage/database.ts';
import type { TabletOffice } from '../keeping/storage/rows.ts';
import { loadChain } from '../keeping/storage/tabletOffice.ts';
import { readPack } from '../keeping/transfer/pack.ts';
import { readReceipt } from '../keeping/transfer/receipt.ts';
import { carriedBytes } from './carriedBytes.ts';
import { lookAtPack } from './takePack.ts';

/** What an office left for this tablet and is newer than what it has. Nothing is kept by looking. */
export interface LeftForTablet {
  /** The one that goes furthest of those that the office signed for this tablet. */
  readonly receipt: Uint8Array | null;
  /** The newest pack of the survey that this tablet may take. */
  readonly pack: Uint8Array | null;
  /** Newer packs of the survey that it may not take. */
  readonly refused: number;
  /** Files that could not be read at this moment. */
  readonly unread: number;
}

/** Looks through a shared folder for receipts and packs. What is for other tablets and surveys is passed over. */
export async function lookForTablet(
  database: Database,
  office: TabletOffice,
  carrier: Carrier,
): Promise<Result<LeftForTablet, Problem>> {
  const receipts = await receiptsIn(database, office, carrier);
  if (!receipts.ok) return receipts;
  const packs = await packsIn(office, carrier);
  if (!packs.ok) return packs;
  let refused = 0;
  let pack: Uint8Array | null = null;
  for (const { bytes } of packs.value.found) {
    if (pack !== null) break;
    const looked = await lookAtPack(database, bytes);
    if (looked.ok) pack = bytes;
    else refused += 1;
  }
  const unread = receipts.value.unread + packs.value.unread;
  return ok({ receipt: receipts.value.found[0]?.bytes ?? null, pack, refused, unread });
}

/** Files of a sort, the newest first. */
interface Newer {
  readonly found: readonly { readonly number: number; readonly bytes: Uint8Array }[];
  readonly unread: number;
}

async function receiptsIn(
  database: Database,
  { survey, pack, receipt }: TabletOffice,
  carrier: Carrier,
): Promise<Result<Newer, Problem>> {
  const chain = await loadChain(database);
  if (!chain.ok) return chain;
  const { tablet } = chain.value;
  return newer(carrier, 'receipt', receipt?.upTo ?? 0, async (bytes) => {
    const read = readReceipt(bytes, pack.office);
    const isOwn = read.ok && read.value.survey === survey && read.value.tablet === tablet;
    return isOwn ? read.value.upTo : null;
  });
}

function packsIn({ survey, pack }: TabletOffice, carrier: Carrier): Promise<Result<Newer, Problem>> {
  return newer(carrier, 'pack', pack.version, async (bytes) => {
    const read = await readPack(bytes);
    return read.ok && read.value.pack.survey.id === survey ? read.value.pack.version : null;
  });
}

/** @param numberOf Null for what is for somebody else, or is no such file. */
async function newer(
  carrier: Carrier,
  sort: 'pack' | 'receipt',
  known: number,
  numberOf: (bytes: Uint8Array) => Promise<number | null>,
): Promise<Result<Newer, Problem>> {
  const files = await filesOf(carrier, sort);
  if (!files.ok) return files;
  const found: { number: number; bytes: Uint8Array }[] = [];
  for (const file of files.value.files) {
    const bytes = await carriedBytes(file);
    const number = await numberOf(bytes);
    if (number !== null && number > known) found.push({ number, bytes });
  }
  found.sort((one, other) => other.number - one.number);
  return ok({ found, unread: files.value.unread.length });
}
