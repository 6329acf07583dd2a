import { type ReadonlySignal, signal } from '@preact/signals';
import type { DrawnAddress } from '../../asking/survey/drawnAddress.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import { hasDrawnAddresses } from '../../asking/survey/visit.ts';
import type { Problem } from '../../core/problem.ts';
import { type AddressesProblem, readAddresses } from '../../keeping/imports/readAddresses.ts';
import { readText } from '../../keeping/imports/readText.ts';
import type { WantedAddresses } from './sealAddresses.ts';
import type { SurveyTablets } from './surveyTablets.ts';

/** A list of addresses that was read and found whole. It is in the memory of this page, and nowhere else. */
export interface AddressesRead {
  readonly file: string;
  readonly addresses: readonly DrawnAddress[];
}

/** Addresses that may go along with the next pack. */
export interface AddressesState {
  readonly read: ReadonlySignal<AddressesRead | null>;
  readonly problems: ReadonlySignal<readonly (AddressesProblem | Problem)[]>;
  /** The wave they were drawn for; null where no wave has any. */
  wave(page: SurveyTablets): Wave | null;
  chooseWave(wave: string): void;
  open(page: SurveyTablets, file: string, bytes: Uint8Array): void;
  putAway(): void;
  /** What goes along with the pack; null where nothing was chosen. */
  wanted(page: SurveyTablets): WantedAddresses | null;
}

/** Waves whose addresses were drawn. */
export function drawnWaves({ waves }: SurveyTablets): readonly Wave[] {
  return waves.filter(hasDrawnAddresses);
}

export function createAddressesState(): AddressesState {
  const read = signal<AddressesRead | null>(null);
  const problems = signal<readonly (AddressesProblem | Problem)[]>([]);
  const chosen = signal<string | null>(null);
  const wave = (page: SurveyTablets) => {
    const drawn = drawnWaves(page);
    return drawn.find(({ id }) => id === chosen.value) ?? drawn[0] ?? null;
  };
  return {
    read,
    problems,
    wave,
    chooseWave: (id) => {
      chosen.value = id;
    },
    open: ({ survey }, file, bytes) => {
      const text = readText(bytes, 'addresses');
      const areas = survey.wardList?.wards.map(({ code }) => code) ?? [];
      const found = text.ok ? readAddresses(text.value, areas) : { ...text, problem: [text.problem] };
      read.value = found.ok ? { file, addresses: found.value } : null;
      problems.value = found.ok ? [] : found.problem;
    },
    putAway: () => {
      read.value = null;
      problems.value = [];
    },
    wanted: (page) => {
      const own = wave(page);
      if (read.value === null || own === null) return null;
      const { file, addresses } = read.value;
      // A list is called as its file, without the ending.
      const frame = file.replace(/\.[^.]*$/, '').slice(0, 100);
      const hasAreas = addresses.some(({ area }) => area !== null);
      const edition = hasAreas ? (page.survey.wardList?.edition ?? null) : null;
      return { wave: own.id, list: { frame, edition, addresses } };
    },
  };
}
