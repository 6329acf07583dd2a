import { learnKinds } from '../asking/questions/kinds.ts';
import { rareKinds } from '../asking/questions/rareKinds.ts';

/** The office meets questions of every kind: this is fetched before its screens are drawn. */
learnKinds(rareKinds);
