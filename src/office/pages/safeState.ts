import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageEstimate } from '../../core/world.ts';
import type { Device } from '../../keeping/storage/device.ts';
import type { SafetyCheck, SafetyState } from '../../words/pages.ts';

export interface SafetyLine {
  readonly check: SafetyCheck;
  readonly state: SafetyState;
}

/** What was found, in the order it is shown. */
export interface SafetyReport {
  readonly lines: readonly SafetyLine[];
  /** Megabytes in use and to be had; null when the browser does not say. */
  readonly space: { readonly used: number; readonly quota: number } | null;
}

/** What the window itself can say. */
export interface WindowFacts {
  readonly secure: boolean;
  readonly installed: boolean;
  /** Whether the host sends the policy with its files; null when it cannot be asked. */
  hostSendsPolicy(): Promise<boolean | null>;
}

export interface SafeState {
  readonly build: string;
  /** Null while it looks. */
  readonly report: ReadonlySignal<SafetyReport | null>;
  look(): Promise<void>;
}

const MEGABYTE = 1_000_000;
/** Some 50,000 responses; below it a day of fieldwork should not begin. */
const ROOM_NEEDED = 100 * MEGABYTE;

/** Looks at what this browser says of itself. */
export function createSafeState(device: Device, facts: WindowFacts = thisWindow()): SafeState {
  const report = signal<SafetyReport | null>(null);
  const look = async () => {
    report.value = null;
    const [estimate, policy, store] = await Promise.all([
      device.world.storageEstimate(),
      facts.hostSendsPolicy(),
      device.database(),
    ]);
    report.value = reportOf(facts, estimate, { policy, stores: store.ok });
  };
  return { build: device.world.build, report, look };
}

function reportOf(
  facts: WindowFacts,
  estimate: StorageEstimate | null,
  { policy, stores }: { readonly policy: boolean | null; readonly stores: boolean },
): SafetyReport {
  const roomy = estimate === null ? null : estimate.quota - estimate.used >= ROOM_NEEDED;
  return {
    lines: [
      { check: 'https', state: stateOf(facts.secure) },
      { check: 'store', state: stateOf(stores) },
      { check: 'ordinary', state: stateOf(estimate?.privateWindow == null ? null : !estimate.privateWindow) },
      { check: 'durable', state: stateOf(estimate?.durable ?? null) },
      { check: 'room', state: stateOf(roomy) },
      { check: 'installed', state: stateOf(facts.installed) },
      { check: 'hostHeader', state: stateOf(policy) },
    ],
    space: estimate && {
      used: Math.ceil(estimate.used / MEGABYTE),
      quota: Math.floor(estimate.quota / MEGABYTE),
    },
  };
}

function stateOf(good: boolean | null): SafetyState {
  if (good === null) return 'unknown';
  return good ? 'good' : 'bad';
}

function thisWindow(): WindowFacts {
  return {
    secure: globalThis.isSecureContext,
    installed: globalThis.matchMedia('(display-mode: standalone)').matches,
    hostSendsPolicy: () => hostSendsPolicy(new URL('sw.js', globalThis.location.href).href),
  };
}

/**
 * Asks the host itself: the service worker answers GET only and sets the policy on what it serves, so a HEAD past every
 * cache shows what the host sends.
 *
 * @returns Null when the host cannot be reached or has no such file.
 */
export async function hostSendsPolicy(address: string): Promise<boolean | null> {
  try {
    const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return answer.ok ? answer.headers.has('content-security-policy') : null;
  } catch (cause) {
    // No network is nothing unusual for a tablet; anything else is our own mistake.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
