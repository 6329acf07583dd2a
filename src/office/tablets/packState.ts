import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../core/problem.ts';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import { putFile } from '../../keeping/carriers/putFile.ts';
import { spokenWords } from '../../keeping/sealing/spokenWords.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { USUAL_LIMITS } from '../../keeping/transfer/pack.ts';
import type { PackMade } from '../../keeping/transfer/packsMade.ts';
import { addressesWords } from '../../words/addresses.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { quotasWords } from '../../words/quotas.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { plainName } from '../plainName.ts';
import { withKeys } from '../unlock/keyring.ts';
import { type AddressesState, createAddressesState } from './addressesState.ts';
import { type LimitsForm, limitsTyped, readLimits } from './limitsForm.ts';
import { type MadePack, makePack } from './makePack.ts';
import { createQuotasState, type QuotasState } from './quotasState.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';

/** A file in a shared folder. */
export interface PutFile {
  readonly file: string;
  readonly place: string;
}

/** A pack that was handed over as a file. */
export interface SavedPack {
  readonly pack: PackMade;
  readonly file: string;
  /** Eight words that stand for the file. */
  readonly words: readonly string[];
  /** What opens the addresses in it; null where it has none. */
  readonly listWords: string | null;
  /** It has addresses or quotas of one tablet: no other may take it. */
  readonly isForOne: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PackState {
  readonly page: ReadonlySignal<Loaded<SurveyTablets>>;
  readonly isWorking: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly { readonly field: string; readonly text: string }[]>;
  /** What was wrong with the last try; no pack was made. */
  readonly problem: ReadonlySignal<Problem | null>;
  readonly saved: ReadonlySignal<SavedPack | null>;
  /** The addresses that go along. */
  readonly addresses: AddressesState;
  /** The quotas that go along. */
  readonly quotas: QuotasState;
  /** The shared folder of this device. */
  readonly carriers: CarrierState;
  /** Where the pack that was made lies by now; null before it was put there. */
  readonly put: ReadonlySignal<PutFile | null>;
  /** The limits as they are typed: at first those of the last pack, or the usual ones. */
  form(page: SurveyTablets): LimitsForm;
  write(form: LimitsForm): void;
  make(page: SurveyTablets): Promise<void>;
  /** Puts the pack that was made in the shared folder too: the same bytes. */
  putInFolder(): Promise<void>;
  stop(): void;
}

/** The page on which a survey's next pack is made. */
export function createPackState(
  device: Device,
  survey: string,
  carriers: CarrierState = createCarrierState(),
): PackState {
  const following = followStore(device, (database) => loadSurveyTablets(database, survey));
  const typed = signal<LimitsForm | null>(null);
  const isWorking = signal(false);
  const errors = signal<PackState['errors']['value']>([]);
  const problem = signal<Problem | null>(null);
  const saved = signal<SavedPack | null>(null);
  const put = signal<PutFile | null>(null);
  const addresses = createAddressesState();
  const quotas = createQuotasState(device);
  /** What goes along for one tablet; null where something of it is wrong, which is said. */
  const forTablet = (page: SurveyTablets) => {
    const groups = quotas.wanted(page);
    // Nobody may take a pack for one with addresses that has none.
    const isWrong = addresses.problems.value.length > 0;
    if (isWrong)
      errors.value = [
        ...errors.value,
        { field: 'addresses-file', text: wordsIn(addressesWords, 'en').wrong },
      ];
    if (!groups.ok) {
      const text = wordsIn(quotasWords, 'en').wrongLine(groups.problem);
      errors.value = [...errors.value, { field: 'quotas', text }];
    }
    return groups.ok && !isWrong ? { addresses: addresses.wanted(page), quotas: groups.value } : null;
  };
  const form = ({ packs }: SurveyTablets) =>
    typed.value ?? limitsTyped(packs.packs.at(-1)?.limits ?? USUAL_LIMITS);
  return {
    page: following.loaded,
    isWorking,
    errors,
    problem,
    saved,
    addresses,
    quotas,
    carriers,
    put,
    form,
    write: (now) => {
      typed.value = now;
    },
    make: async (page) => {
      const limits = readLimits(form(page));
      errors.value = 'afterHours' in limits ? [] : limits;
      const own = forTablet(page);
      if (!('afterHours' in limits) || own === null || isWorking.value) return;
      problem.value = null;
      isWorking.value = true;
      const wanted = { survey, limits, ...own };
      const database = await device.database();
      const made = database.ok
        ? await withKeys(device, () => makePack(database.value, device.world, wanted))
        : database;
      if (made.ok) saved.value = await handOver(device, made.value);
      else problem.value = made.problem;
      isWorking.value = false;
    },
    putInFolder: async () => {
      const pack = saved.value;
      if (pack === null || isWorking.value) return;
      isWorking.value = true;
      problem.value = null;
      const carrier = await carriers.open();
      const found = carrier.ok ? await putFile(carrier.value, pack.file, pack.bytes) : carrier;
      if (!found.ok) problem.value = found.problem;
      else if (carrier.ok) put.value = { file: found.value, place: carrier.value.name };
      isWorking.value = false;
    },
    stop: following.stop,
  };
}

async function handOver(
  { world }: Device,
  { title, pack, bytes, listWords, isForOne }: MadePack,
): Promise<SavedPack> {
  const file = `soundings-pack-${plainName(title)}-${pack.version}.txt`;
  await world.share(file, 'text/plain', bytes);
  return { pack, file, words: spokenWords(pack.hash), bytes, listWords, isForOne };
}
