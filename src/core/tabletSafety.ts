import type { StorageEstimate } from './world.ts';

/** What is looked at on a tablet, in the order it is shown. */
const TABLET_CHECKS = [
  'https',
  'store',
  'secondStore',
  'ordinary',
  'durable',
  'restart',
  'room',
  'installed',
  'hostHeader',
] as const;

/** All that may keep interviews from being begun: whether the answers would be sealed first, which tells of the survey and which nobody's word replaces. */
export const SAFETY_CHECKS = ['sealed', ...TABLET_CHECKS] as const;

/** What is looked at to tell whether a tablet may lose or show answers. */
export type SafetyCheck = (typeof SAFETY_CHECKS)[number];
export type SafetyState = 'good' | 'bad' | 'unknown';

export interface SafetyLine {
  readonly check: SafetyCheck;
  readonly state: SafetyState;
}

/** What a tablet and its browser say of themselves; null where they do not say. */
export interface SafetyFacts {
  readonly secure: boolean;
  readonly installed: boolean;
  readonly hasStore: boolean;
  readonly hasSecondStore: boolean | null;
  readonly estimate: StorageEstimate | null;
  /** Whether what was kept when its first pack came was found again after a restart; null before that pack. */
  readonly wasRestarted: boolean | null;
  /** Whether the host sends the policy with its files. */
  readonly hostSendsPolicy: boolean | null;
}

/** Bytes: some 50,000 responses; below it a day of fieldwork should not begin. */
const ROOM_NEEDED = 100_000_000;

/** What was found, in the order it is shown. */
export function safetyOf(facts: SafetyFacts): readonly SafetyLine[] {
  const { estimate } = facts;
  const found: Readonly<Record<(typeof TABLET_CHECKS)[number], boolean | null>> = {
    https: facts.secure,
    store: facts.hasStore,
    secondStore: facts.hasSecondStore,
    ordinary: estimate?.privateWindow == null ? null : !estimate.privateWindow,
    durable: estimate?.durable ?? null,
    restart: facts.wasRestarted,
    room: estimate === null ? null : estimate.quota - estimate.used >= ROOM_NEEDED,
    installed: facts.installed,
    hostHeader: facts.hostSendsPolicy,
  };
  return TABLET_CHECKS.map((check) => ({ check, state: stateOf(found[check]) }));
}

/** Whether the answers of a survey would be sealed. */
export function sealedLine(isSealed: boolean): SafetyLine {
  return { check: 'sealed', state: stateOf(isSealed) };
}

/**
 * What keeps interviews from being begun on a tablet where nobody allowed it: whatever is bad, and a browser that does not
 * promise to keep its store. What the host sends changes nothing about the tablet.
 *
 * @param allowed What an officer let pass on this tablet.
 */
export function reasonsToRefuse(
  lines: readonly SafetyLine[],
  allowed: readonly SafetyCheck[] = [],
): readonly SafetyLine[] {
  const isReason = ({ check, state }: SafetyLine) =>
    check !== 'hostHeader' && (state === 'bad' || (check === 'durable' && state === 'unknown'));
  return lines.filter((line) => isReason(line) && !allowed.includes(line.check));
}

function stateOf(good: boolean | null): SafetyState {
  if (good === null) return 'unknown';
  return good ? 'good' : 'bad';
}
