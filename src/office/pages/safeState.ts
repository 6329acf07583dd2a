import { type ReadonlySignal, signal } from '@preact/signals';
import type { SurveyId } from '../../asking/survey/survey.ts';
import type { Problem } from '../../core/problem.ts';
import { type SafetyLine, safetyOf } from '../../core/tabletSafety.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { lookAtTablet } from '../../keeping/storage/lookAtTablet.ts';
import {
  type AllowedSurvey,
  listUnsafeAllowed,
  takeBackUnsafe,
} from '../../keeping/storage/unsafeAllowed.ts';

/** What was found, in the order it is shown. */
export interface SafetyReport {
  readonly lines: readonly SafetyLine[];
  /** Megabytes in use and to be had; null when the browser does not say. */
  readonly space: { readonly used: number; readonly quota: number } | null;
  /** Why what is kept here cannot be opened; null where it can. */
  readonly trouble: Problem | null;
  /** What an officer allowed on this device. */
  readonly allowed: readonly AllowedSurvey[];
  /** The survey whose word was taken back just now. */
  readonly takenBack: string | null;
}

export interface SafeState {
  readonly build: string;
  /** Null while it looks. */
  readonly report: ReadonlySignal<SafetyReport | null>;
  look(): Promise<void>;
  /** Takes back what was allowed for a survey. */
  takeBack(survey: SurveyId): Promise<void>;
}

/** Looks at what this browser says of itself, and asks the host. */
export function createSafeState(
  device: Device,
  asksHost: () => Promise<boolean | null> = askHost,
): SafeState {
  const report = signal<SafetyReport | null>(null);
  const look = async () => {
    report.value = null;
    const [facts, policy] = await Promise.all([lookAtTablet(device), asksHost()]);
    const { estimate } = facts;
    const store = await device.database();
    const allowed = store.ok ? await listUnsafeAllowed(store.value) : store;
    report.value = {
      lines: safetyOf({ ...facts, hostSendsPolicy: policy }),
      space: estimate && {
        used: Math.ceil(estimate.used / MEGABYTE),
        quota: Math.floor(estimate.quota / MEGABYTE),
      },
      trouble: allowed.ok ? null : allowed.problem,
      allowed: allowed.ok ? allowed.value : [],
      takenBack: null,
    };
  };
  const takeBack = async (survey: SurveyId) => {
    const store = await device.database();
    const taken = store.ok ? await takeBackUnsafe(store.value, survey) : store;
    if (report.value === null) return;
    if (!taken.ok) {
      report.value = { ...report.value, trouble: taken.problem };
      return;
    }
    const { allowed } = report.value;
    report.value = {
      ...report.value,
      allowed: allowed.filter((one) => one.survey !== survey),
      takenBack: allowed.find((one) => one.survey === survey)?.title ?? null,
    };
  };
  return { build: device.world.build, report, look, takeBack };
}

const MEGABYTE = 1_000_000;

function askHost(): Promise<boolean | null> {
  return hostSendsPolicy(new URL('sw.js', globalThis.location.href).href);
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
