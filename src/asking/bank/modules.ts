import { antisocialBehaviour } from './antisocialBehaviour.ts';
import type { BankModule } from './bankModule.ts';
import { belonging } from './belonging.ts';
import { budgetPriorities } from './budgetPriorities.ts';
import { circumstances } from './circumstances.ts';
import { communitySafety } from './communitySafety.ts';
import { councilCommunication } from './councilCommunication.ts';
import { ethnicGroup } from './ethnicGroup.ts';
import { knowledgeHub } from './knowledgeHub.ts';
import { knowledgeHubFrame } from './knowledgeHubFrame.ts';
import { onlineLearning } from './onlineLearning.ts';
import { residentSatisfaction } from './residentSatisfaction.ts';
import { screener } from './screener.ts';
import { services } from './services.ts';
import { servicesChanged } from './servicesChanged.ts';
import { tenantFrame } from './tenantFrame.ts';
import { tenantMeasures } from './tenantMeasures.ts';
import { whoDecides } from './whoDecides.ts';

/** Every module of the bank, in the order in which they are asked. */
export const modules: readonly BankModule[] = [
  tenantFrame,
  knowledgeHubFrame,
  screener,
  residentSatisfaction,
  communitySafety,
  services,
  tenantMeasures,
  onlineLearning,
  knowledgeHub,
  servicesChanged,
  whoDecides,
  antisocialBehaviour,
  belonging,
  budgetPriorities,
  councilCommunication,
  circumstances,
  ethnicGroup,
];

/** Ids of the modules that a new survey starts with. Screeners are asked in any case. */
export const defaultModules: readonly string[] = modules
  .filter((module) => module.standard)
  .map((module) => module.id);
