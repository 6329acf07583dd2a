import type { BankModule } from './bankModule.ts';
import { fromTheList, ownWording, questionId } from './questionDefaults.ts';
import { optionsOf } from './scales.ts';

/** Whose home it is: the Regulator wants tenants and shared owners reported apart. */
export const tenantFrame: BankModule = {
  id: 'tenant_frame',
  title: { en: 'From the landlord’s list' },
  role: 'screener',
  standard: false,
  about: {
    en: 'Whether the home is rented or in shared ownership, filled in from the landlord’s list. It is not asked.',
  },
  comparedWith: 'nobody',
  questions: [
    {
      question: {
        ...fromTheList,
        kind: 'single',
        id: questionId('tenant_home'),
        text: { en: 'From the landlord’s list: the kind of home' },
        options: optionsOf('Low cost rental accommodation', 'Low cost home ownership (shared ownership)'),
        nets: [],
        source: ownWording,
        wording: 'own.tenant_home',
      },
      nations: ['England'],
    },
  ],
};
