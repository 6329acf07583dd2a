import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import type { Carrier, CarrierKind, CarrierKindName, KeptCarrier } from './carrier.ts';
import { davKind } from './davKind.ts';
import { folderKind } from './folderKind.ts';

const kinds: { readonly [K in CarrierKindName]: CarrierKind<K> } = { folder: folderKind, dav: davKind };

// The one cast: a kind reads what is kept of its own kind.
const kindOf = ({ kind }: KeptCarrier) => kinds[kind] as CarrierKind<CarrierKindName>;

/** As people know the carrier that was chosen. */
export function nameOf(kept: KeptCarrier): string {
  return kindOf(kept).nameOf(kept);
}

/** Whether the browser will ask somebody before it can be used. */
export function asks(kept: KeptCarrier): Promise<boolean> {
  return kindOf(kept).asks(kept);
}

/** Opens it; to be called while a button is being pressed. */
export function openCarrier(kept: KeptCarrier): Promise<Result<Carrier, Problem>> {
  return kindOf(kept).open(kept);
}
