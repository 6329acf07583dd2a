import type { Text } from '../../core/text.ts';
import type { ComparedWith } from './bankModule.ts';

/** A questionnaire to begin from: which groups of the bank are asked, and what for. */
export interface Template {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  /** Ids of modules; the screeners that go with them are asked first. */
  readonly modules: readonly string[];
  /** What the main part of it can be set beside. */
  readonly comparedWith: ComparedWith;
}

const core = ['satisfaction', 'safety'] as const;

/** Every template, in the order in which they are offered. A new one is an entry here. */
export const templates: readonly Template[] = [
  {
    id: 'core_services',
    title: { en: 'LGA core with services' },
    about: {
      en: 'The LGA’s key indicators, feeling safe, and satisfaction with each service. The usual residents’ survey.',
    },
    modules: [...core, 'services'],
    comparedWith: 'poll',
  },
  {
    id: 'core',
    title: { en: 'LGA core' },
    about: { en: 'The LGA’s key indicators and feeling safe: the shortest survey that can be compared.' },
    modules: core,
    comparedWith: 'poll',
  },
  {
    id: 'community_safety',
    title: { en: 'Community safety' },
    about: {
      en: 'The LGA core, then problems in the local area and how people get on.',
    },
    modules: [...core, 'antisocial', 'belonging'],
    comparedWith: 'poll',
  },
  {
    id: 'budget_priorities',
    title: { en: 'Budget priorities' },
    about: {
      en: 'The LGA core, then what to protect, what to save and whether council tax may rise.',
    },
    modules: [...core, 'budget'],
    comparedWith: 'poll',
  },
  {
    id: 'council_communication',
    title: { en: 'Council communication' },
    about: {
      en: 'The LGA core, then where residents hear of the council and how it was to get in touch.',
    },
    modules: [...core, 'communication'],
    comparedWith: 'poll',
  },
  {
    id: 'tenants',
    title: { en: 'Tenant perception measures' },
    about: {
      en: 'TP01 to TP12 of the Regulator of Social Housing, asked of the council’s tenants. The Regulator’s own rules for such a survey are not checked here.',
    },
    modules: ['tenant_measures'],
    comparedWith: 'regulator',
  },
  {
    id: 'knowledge_hub',
    title: { en: 'Online learning and Knowledge Hub' },
    about: {
      en: 'The LGA’s survey of council officers and councillors of 2012/13, complete.',
    },
    modules: ['kh_learning', 'kh_hub'],
    comparedWith: 'report',
  },
];
