import type { Design } from '../asking/survey/design.ts';
import { DOOR_OUTCOMES, type DoorOutcome, dwellingChosen, MOST_AT_ADDRESS } from '../asking/survey/visit.ts';
import type { World } from '../core/world.ts';
import { isFieldworkerNumber } from './fieldworkerNumber.ts';

/** What is typed and chosen at a door. */
export interface DoorForm {
  readonly fieldworker: string;
  /** Number of the address in the list. */
  readonly address: string;
  readonly call: string;
  /** An interview, an outcome of the door, or nothing yet. */
  readonly came: DoorOutcome | 'interview' | null;
  readonly dwellings: string;
  readonly adults: string;
}

/** Something on the form. */
export type DoorField = keyof DoorForm;

/** Everything at a door but who asks, before anything is known. */
export const NOTHING_TOLD: Omit<DoorForm, 'fieldworker'> = {
  address: '',
  call: '',
  came: null,
  dwellings: '1',
  adults: '',
};

const MOST_CALLS = 99;
const NUMBER_IN_LIST = /^[\p{L}\d][\p{L}\d ./_-]{0,39}$/u;

/** What must be put right before a call is kept or an interview begins, in the order of the page. */
export function doorLacks(form: DoorForm): readonly DoorField[] {
  const isWrong: { readonly [F in DoorField]: boolean } = {
    fieldworker: !isFieldworkerNumber(form.fieldworker.trim()),
    address: !NUMBER_IN_LIST.test(form.address.trim()),
    call: wholeIn(form.call, MOST_CALLS) === null,
    came: form.came === null,
    dwellings: form.came === 'interview' && wholeIn(form.dwellings, MOST_AT_ADDRESS) === null,
    adults: form.came === 'interview' && wholeIn(form.adults, MOST_AT_ADDRESS) === null,
  };
  return (Object.keys(isWrong) as DoorField[]).filter((field) => isWrong[field]);
}

/** Who is asked at an address. */
export interface Chosen {
  readonly dwellings: number;
  /** From 1. */
  readonly dwelling: number;
  readonly adults: number;
}

/** Who is asked where an interview begins; null before address, dwellings and adults are told. */
export function chosenIn(form: DoorForm, wave: string, { random }: Pick<World, 'random'>): Chosen | null {
  const addressNumber = form.address.trim();
  const dwellings = wholeIn(form.dwellings, MOST_AT_ADDRESS);
  const adults = wholeIn(form.adults, MOST_AT_ADDRESS);
  if (form.came !== 'interview' || addressNumber === '' || dwellings === null || adults === null) return null;
  return { dwellings, dwelling: dwellingChosen(dwellings, { wave, addressNumber }, random), adults };
}

/**
 * What a form that lacks nothing says of who was chosen. An interview that begins with it has it in its response, and the
 * record of a visit too; the address itself is in neither.
 */
export function designIn(form: DoorForm, wave: string, world: Pick<World, 'random'>): Partial<Design> {
  const at = {
    addressNumber: form.address.trim(),
    call: wholeIn(form.call, MOST_CALLS),
    fieldworker: form.fieldworker.trim(),
  };
  const chosen = chosenIn(form, wave, world);
  if (chosen === null) return at;
  const { dwellings, dwelling, adults } = chosen;
  return { ...at, dwellings, dwellingChosen: dwelling, adults, adultChosenBy: 'nextBirthday' };
}

/** What was chosen among the radios. */
export function cameOf(value: string): DoorForm['came'] {
  return value === 'interview' ? value : (DOOR_OUTCOMES.find((one) => one === value) ?? null);
}

function wholeIn(typed: string, most: number): number | null {
  const text = typed.trim();
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : null;
}
