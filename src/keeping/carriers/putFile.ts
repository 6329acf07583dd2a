import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Carrier } from './carrier.ts';

/** Files of one name with other bytes, before somebody has to look. */
const MOST_COPIES = 50;

/**
 * Puts a file where a carrier takes it, and reads it back. Nothing that lies there is written over: where another file has
 * the name, it gets a number behind it; where the same bytes have it, they stay.
 *
 * @returns The name under which it lies there. `placeFailed`, with the reason `changed` where other bytes were read back.
 */
export async function putFile(
  carrier: Carrier,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string, Problem>> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const own = copy === 1 ? name : numbered(name, copy);
    const put = await putAs(carrier, own, bytes);
    if (!put.ok) return put;
    if (put.value) return ok(own);
  }
  return fail(failed(carrier, 'other', 'copies'));
}

/** False where another file has the name. */
async function putAs(
  carrier: Carrier,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<boolean, Problem>> {
  const there = await carrier.read(name);
  if (!there.ok) return there;
  if (there.value !== null) return ok(await holds(there.value, bytes));
  const created = await carrier.create(name, bytes);
  // Where it was not, somebody was quicker.
  if (!created.ok || !created.value) return created;
  const back = await carrier.read(name);
  if (!back.ok) return back;
  const isWhole = back.value !== null && (await holds(back.value, bytes));
  return isWhole ? ok(true) : fail(failed(carrier, 'changed', name));
}

function numbered(name: string, copy: number): string {
  const end = name.lastIndexOf('.');
  return `${name.slice(0, end)}-${copy}${name.slice(end)}`;
}

async function holds(file: File, bytes: Uint8Array): Promise<boolean> {
  if (file.size !== bytes.length) return false;
  const found = new Uint8Array(await file.arrayBuffer());
  return found.every((byte, at) => byte === bytes[at]);
}

function failed({ name }: Carrier, why: 'changed' | 'other', cause: string): Problem {
  return { kind: 'placeFailed', place: name, why, cause };
}
