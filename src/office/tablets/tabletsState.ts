import type { ReadonlySignal } from '@preact/signals';
import { type CarrierState, createCarrierState } from '../../keeping/carriers/carrierState.ts';
import type { Device } from '../../keeping/storage/device.ts';
import { followStore, type Loaded } from '../followStore.ts';
import { loadSurveyTablets, type SurveyTablets } from './surveyTablets.ts';
import { type WhatCame, whatCame } from './whatCame.ts';

export interface TabletsState extends Pick<WhatCame, 'came' | 'percent'> {
  readonly page: ReadonlySignal<Loaded<SurveyTablets>>;
  /** The shared folder of this device. */
  readonly carriers: CarrierState;
  stop(): void;
}

/** The page of a survey's tablets. */
export function createTabletsState(device: Device, survey: string): TabletsState {
  const following = followStore(device, (database) => loadSurveyTablets(database, survey));
  const { came, percent, stop } = whatCame(device, survey);
  return {
    page: following.loaded,
    came,
    percent,
    carriers: createCarrierState(),
    stop: () => {
      stop();
      following.stop();
    },
  };
}
