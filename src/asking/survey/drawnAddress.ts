import type { Day } from '../../core/day.ts';
import type { Design } from './design.ts';

/** An address that was drawn by lot, as its list says. Personal data: it is kept sealed, and copied into no response. */
export interface DrawnAddress {
  /** Its number in the list, by which calls and interviews name it. */
  readonly number: string;
  readonly address: string;
  readonly stratum: string | null;
  readonly samplingPoint: string | null;
  /** Probability that it was drawn, above 0 and at most 1. */
  readonly probability: number | null;
  /** Code of its area in the survey's list. */
  readonly area: string | null;
  /** What else the list says of it, such as tenure. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Addresses of one tablet. */
export interface AddressList {
  /** What the list is called. */
  readonly frame: string;
  /** Edition of the list of areas; null where none of them has one. */
  readonly edition: Day | null;
  readonly addresses: readonly DrawnAddress[];
}

/** What a visit or an interview at an address has of it: where it came from, and not the address. */
export function designOf(list: AddressList, number: string): Partial<Design> {
  const found = list.addresses.find((one) => one.number === number);
  if (found === undefined) return {};
  const { stratum, samplingPoint, probability, area, variables } = found;
  return {
    frame: list.frame,
    stratum,
    samplingPoint,
    addressProbability: probability,
    area: area === null || list.edition === null ? null : { code: area, edition: list.edition },
    frameVariables: variables,
  };
}

/** Addresses in whose number or text all of the words typed stand, in the order of the list. */
export function findAddresses({ addresses }: AddressList, typed: string): readonly DrawnAddress[] {
  const words = plainly(typed).split(' ').filter(Boolean);
  return addresses.filter(({ number, address }) => {
    const text = plainly(`${number} ${address}`);
    return words.every((word) => text.includes(word));
  });
}

function plainly(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}
