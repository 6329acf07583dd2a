import type { Questionnaire } from './questionnaire.ts';

/** Whom a survey asks, as its introduction calls them. */
export type Population = 'residents' | 'tenants' | 'members';

/** Groups of the bank, by their ids, that are asked of one population alone. */
export const populationOfGroup: Readonly<Record<string, Population>> = {
  screener: 'residents',
  tenant_frame: 'tenants',
  tenant_measures: 'tenants',
  kh_frame: 'members',
  kh_learning: 'members',
  kh_hub: 'members',
};

/**
 * Whom a questionnaire asks: those of the groups in it that are asked of one population alone, and residents where it has
 * none of these or of several. Read off its groups, so that every questionnaire that was made says it already.
 */
export function populationOf({ modules }: Questionnaire): Population {
  const found = new Set(modules.flatMap(({ id }) => populationOfGroup[id] ?? []));
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : 'residents';
}
