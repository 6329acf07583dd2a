import { type ReadonlySignal, signal } from '@preact/signals';
import type { Device } from '../../keeping/storage/device.ts';
import { MOST_NUMBER } from '../../keeping/transfer/carriedSchemas.ts';
import { withLost } from '../../keeping/transfer/tabletList.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { changeTablets } from './collecting.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';
import { type TabletView, tabletViews } from './tabletView.ts';
import { type Came, type WhatCame, whatCame } from './whatCame.ts';

const words = wordsIn(tabletsWords, 'en').tablet;

export interface TabletState extends Pick<WhatCame, 'came' | 'percent'> {
  readonly page: ReadonlySignal<Loaded<SurveyTablets>>;
  readonly errors: ReadonlySignal<readonly { readonly field: string; readonly text: string }[]>;
  /** The number of the last interview that counts, as it is typed. */
  readonly lostAfter: ReadonlySignal<string>;
  /** The tablet; null where nothing is known of it. */
  tablet(came: Came): TabletView | null;
  /** The results have what counts no more, or lack what counts. */
  isBehind(came: Came): boolean;
  writeLostAfter(typed: string): void;
  /** Marks it as lost after the number that is typed. */
  markLost(): Promise<void>;
  /** It was found: everything counts again. */
  markFound(): Promise<void>;
  stop(): void;
}

/** Under which name it is kept when somebody marked a tablet as lost, or took that back: the note is empty then. */
export function lostWord(tablet: string): string {
  return `lost/${tablet}`;
}

/** The page of one tablet. */
export function createTabletState(device: Device, survey: string, id: string): TabletState {
  const following = followStore(device, (database) => loadSurveyTablets(database, survey));
  const { came, percent, again, stop } = whatCame(device, survey);
  const errors = signal<TabletState['errors']['value']>([]);
  const lostAfter = signal('');
  const change = async (number: number | null) => {
    const now = following.loaded.value;
    if (now.at !== 'ready') return;
    const { id: of } = now.value.survey;
    const what = lostWord(id);
    const word = {
      survey: of,
      what,
      by: '',
      at: device.world.now(),
      note: number === null ? '' : `${number}`,
    };
    const changed = await following.change((database) =>
      changeTablets(database, of, (list) => withLost(list, id, number), word),
    );
    if (changed) await again();
  };
  return {
    page: following.loaded,
    came,
    percent,
    errors,
    lostAfter,
    tablet: (now) => tabletViews(now).find(({ tablet }) => tablet === id) ?? null,
    isBehind: ({ before }) => [...before.waiting, ...before.toHold].some(({ tablet }) => tablet === id),
    writeLostAfter: (typed) => {
      lostAfter.value = typed;
    },
    markLost: async () => {
      const typed = lostAfter.value.trim();
      const number = /^\d{1,7}$/.test(typed) ? Number(typed) : null;
      const isRight = number !== null && number <= MOST_NUMBER;
      errors.value = isRight ? [] : [{ field: 'lost-after', text: words.wrongLost }];
      if (isRight) await change(number);
    },
    markFound: () => change(null),
    stop: () => {
      stop();
      following.stop();
    },
  };
}
