import { learnKinds } from '../asking/questions/kinds.ts';
import { rareKinds } from '../asking/questions/rareKinds.ts';
import { allAsked } from '../asking/survey/allAsked.ts';
import { repeatWith } from '../asking/survey/repeating.ts';
import { officeProblems } from '../words/officeProblems.ts';
import { learnProblems } from '../words/problems.ts';

/** The office meets questions of every kind, and troubles that no tablet has: this is fetched before its screens are drawn. */
learnKinds(rareKinds);
repeatWith(allAsked);
learnProblems(officeProblems);
