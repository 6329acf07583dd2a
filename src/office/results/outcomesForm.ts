import { percentOf } from '../../core/percent.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { KnownCases } from '../../counting/analysis/addressOutcomes.ts';
import {
  type EligibleBy,
  type FrameGroup,
  type FrameVariable,
  OUTCOMES,
  type Outcome,
  UNKNOWN_CLASSES,
  type WaveOutcomes,
} from '../../counting/analysis/waveResponse.ts';

/** The boxes of the form, as typed, by their ids. */
export interface OutcomesForm {
  readonly boxes: Readonly<Record<string, string>>;
  readonly eligibleBy: EligibleBy;
}

/** What is wrong in which box. */
export interface OutcomesFault {
  readonly field: string;
  readonly fault: 'notWhole' | 'notAShare' | 'noSource' | 'tooFew' | 'notCalls' | 'noGroup' | 'groupThere';
}

/** Ids of boxes that are not an outcome's. */
export const SHARE_BOX = 'eligible-share';
/** The id of the box for the share of a class of unknown cases. */
export function classBox(unknown: (typeof UNKNOWN_CLASSES)[number]): string {
  return `eligible-share-${unknown}`;
}
export const SOURCE_BOX = 'eligible-source';
export const CALLS_BOX = 'calls';

/** The id of the box for how many were issued in a group of a variable of the frame, by their places. */
export function issuedBox(variable: number, group: number): string {
  return `issued-${variable}-${group}`;
}

/** The id of the box for the name of a group in which nobody answered. */
export function groupBox(variable: number): string {
  return `group-${variable}`;
}

/** The boxes as they begin: what was saved, else what the app knows; the groups of the frame stay with what was saved. */
export function outcomesFormOf(saved: WaveOutcomes | null, known: KnownCases): OutcomesForm {
  const { counts, calls } = saved ?? known;
  const share = saved?.eligibleShare ?? null;
  return {
    boxes: {
      ...Object.fromEntries(OUTCOMES.map((outcome) => [outcome, String(counts[outcome])])),
      [SHARE_BOX]: share === null ? '' : percentOf(share),
      ...Object.fromEntries(
        UNKNOWN_CLASSES.map((name) => {
          const one = saved?.eligibleShares?.[name];
          return [classBox(name), one === undefined ? '' : percentOf(one)];
        }),
      ),
      [SOURCE_BOX]: saved?.eligibleSource ?? '',
      [CALLS_BOX]: `${calls ?? ''}`,
    },
    eligibleBy: saved?.eligibleBy ?? 'known',
  };
}

/** What was typed, as outcomes; what is wrong, box by box, where it cannot be used. */
export function readOutcomesForm(
  { boxes, eligibleBy }: OutcomesForm,
  frame: readonly FrameVariable[],
): Result<WaveOutcomes, readonly OutcomesFault[]> {
  const counts = OUTCOMES.map((outcome) => [outcome, wholeIn(boxes[outcome])] as const);
  const eligible = eligibleIn(boxes, eligibleBy);
  const issued = issuedIn(boxes, frame);
  const others = frame.map(({ name, groups }, variable) => ({ name, ...newGroup(boxes, variable, groups) }));
  const calls = callsIn(boxes[CALLS_BOX]);
  const faults: readonly OutcomesFault[] = [
    ...counts.flatMap(([field, count]) => (count === null ? { field, fault: 'notWhole' as const } : [])),
    ...(calls === null ? [{ field: CALLS_BOX, fault: 'notCalls' as const }] : []),
    ...eligible.faults,
    ...issued.faults,
    ...others.flatMap((one) => one.faults),
  ];
  if (faults.length > 0) return fail(faults);
  return ok({
    v: 1,
    counts: Object.fromEntries(counts) as Record<Outcome, number>,
    eligibleBy,
    eligibleShare: eligible.share,
    ...(eligible.shares && { eligibleShares: eligible.shares }),
    eligibleSource: eligible.source,
    issuedBy: withGroups(issued.by, others),
    ...calls,
  });
}

/** A whole number as people type it, with or without its thousands; null for anything else. */
function wholeIn(typed = ''): number | null {
  const text = typed.trim().replace(/[,\s](?=\d{3}(\D|$))/g, '');
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A box left empty is not entered; null for what is no number of calls. */
function callsIn(typed = ''): { readonly calls?: number } | null {
  if (typed.trim() === '') return {};
  const calls = wholeIn(typed);
  return calls !== null && calls >= 1 && calls <= 100 ? { calls } : null;
}

function eligibleIn(boxes: OutcomesForm['boxes'], by: EligibleBy) {
  if (by !== 'given' && by !== 'byClass') return { share: null, shares: null, source: '', faults: [] };
  const fields = by === 'given' ? [SHARE_BOX] : UNKNOWN_CLASSES.map(classBox);
  const found = fields.map((field) => ({ field, share: shareIn(boxes[field]) }));
  const source = (boxes[SOURCE_BOX] ?? '').trim();
  const faults: readonly OutcomesFault[] = [
    ...found.flatMap(({ field, share }) =>
      share >= 0 && share <= 1 ? [] : [{ field, fault: 'notAShare' as const }],
    ),
    ...(source === '' ? [{ field: SOURCE_BOX, fault: 'noSource' as const }] : []),
  ];
  const [one, other, last] = found.map(({ share }) => share) as [number, number, number];
  return by === 'given'
    ? { share: one, shares: null, source, faults }
    : {
        share: null,
        shares: { unknownHousehold: one, unknownPerson: other, unknownOther: last },
        source,
        faults,
      };
}

/** A percentage as it was typed, as a share; NaN for anything else. */
function shareIn(typed = ''): number {
  const text = typed.trim().replace(',', '.').replace(/%$/, '');
  return text === '' ? Number.NaN : Number(text) / 100;
}

/** What stands in the box before anybody types: what was saved, else the addresses somebody called at, where that is known. */
export function issuedTyped({ called, issued }: Pick<FrameGroup, 'called' | 'issued'>): string {
  return `${issued ?? called ?? ''}`;
}

function issuedIn(boxes: OutcomesForm['boxes'], frame: readonly FrameVariable[]) {
  const faults: OutcomesFault[] = [];
  const by: Record<string, Record<string, number>> = {};
  for (const [variable, { name, groups }] of frame.entries()) {
    for (const [group, { value, complete, called, issued }] of groups.entries()) {
      const field = issuedBox(variable, group);
      const typed = boxes[field] ?? issuedTyped({ called, issued });
      // A box left empty is not entered, and is no mistake.
      if (typed.trim() === '') continue;
      const count = wholeIn(typed);
      if (count === null) faults.push({ field, fault: 'notWhole' });
      else if (count < complete) faults.push({ field, fault: 'tooFew' });
      else by[name] = { ...by[name], [value]: count };
    }
  }
  return { faults, by };
}

function withGroups(
  by: WaveOutcomes['issuedBy'],
  others: readonly { readonly name: string; readonly group: Readonly<Record<string, number>> | null }[],
): WaveOutcomes['issuedBy'] {
  const typed = others.flatMap(({ name, group }) =>
    group === null ? [] : [[name, { ...by[name], ...group }] as const],
  );
  return { ...by, ...Object.fromEntries(typed) };
}

/** A group that nobody interviewed is in; null where none was typed. */
function newGroup(
  boxes: OutcomesForm['boxes'],
  variable: number,
  groups: FrameVariable['groups'],
): { readonly group: Readonly<Record<string, number>> | null; readonly faults: readonly OutcomesFault[] } {
  const field = groupBox(variable);
  const issued = issuedBox(variable, groups.length);
  const [name, typed] = [field, issued].map((box) => (boxes[box] ?? '').trim()) as [string, string];
  if (name === '' && typed === '') return { group: null, faults: [] };
  const count = wholeIn(typed);
  const isThere = groups.some(({ value }) => value.toLowerCase() === name.toLowerCase());
  const faults: readonly OutcomesFault[] = [
    ...(name === '' ? [{ field, fault: 'noGroup' as const }] : []),
    ...(isThere ? [{ field, fault: 'groupThere' as const }] : []),
    ...(count === null ? [{ field: issued, fault: 'notWhole' as const }] : []),
  ];
  return { group: faults.length === 0 ? { [name]: count ?? 0 } : null, faults };
}
