import type { BankModule } from './bankModule.ts';
import { circumstances } from './circumstances.ts';
import { communitySafety } from './communitySafety.ts';
import { ethnicGroup } from './ethnicGroup.ts';
import { residentSatisfaction } from './residentSatisfaction.ts';
import { screener } from './screener.ts';
import { services } from './services.ts';
import { servicesChanged } from './servicesChanged.ts';
import { whoDecides } from './whoDecides.ts';

/** Every module of the bank, in the order in which they are asked. */
export const modules: readonly BankModule[] = [
  screener,
  residentSatisfaction,
  communitySafety,
  services,
  servicesChanged,
  whoDecides,
  circumstances,
  ethnicGroup,
];

/** Ids of the modules that a new survey starts with. The screener is always asked. */
export const defaultModules: readonly string[] = modules
  .filter((module) => module.standard)
  .map((module) => module.id);
