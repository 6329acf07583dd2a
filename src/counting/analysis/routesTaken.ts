import { hasFormulas } from '../../asking/survey/hasFormulas.ts';
import type { Told } from '../../asking/survey/hearing.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { indexOf } from '../../asking/survey/questionnaireIndex.ts';
import { readByRoute } from '../../asking/survey/readByRoute.ts';
import { type RouteMap, routeMap } from '../../asking/survey/routing.ts';
import type { Person } from './formColumns.ts';
import type { Respondents, Values } from './respondents.ts';

/**
 * Which questions each respondent was asked. Who answered the same to what decides about others took the same route: it is
 * worked out once.
 *
 * @param versions The version of the questionnaire that each was asked from.
 */
export function routesTaken(respondents: Respondents, versions: readonly Questionnaire[]): readonly Person[] {
  const questionnaires = [...new Set(versions)];
  const read = [...new Set(questionnaires.flatMap(readByRoute))].map((id) => ({
    id,
    said: respondents.said(id),
  }));
  const starts = respondents.part('startedAt');
  const kinds = respondents.part('kind');
  const last = respondents.design('lastQuestion');
  const places = new Map(questionnaires.map((one, place) => [one, place]));
  let groups = new Int32Array(versions.map((one) => places.get(one) as number));
  for (const { said } of read) groups = together(groups, said);
  // A formula may ask what day it was.
  if (questionnaires.some(hasFormulas)) groups = together(groups, starts);
  const routes = new Map<number, Taken>();
  return versions.map((questionnaire, i): Person => {
    const group = groups[i] as number;
    const taken = routes.get(group) ?? takenBy(questionnaire, i);
    routes.set(group, taken);
    if (kinds.different[kinds.at[i] as number] !== 'partial') return taken.whole;
    return { ...taken.whole, kind: 'partial', reached: lastReached(taken, i) };
  });

  function takenBy(questionnaire: Questionnaire, i: number): Taken {
    const answers = read.flatMap(({ id, said }) => {
      const answer = said.different[said.at[i] as number];
      return answer === undefined ? [] : [[id, answer] as const];
    });
    const told = {
      answers: Object.fromEntries(answers),
      startedAt: starts.different[starts.at[i] as number],
    } as Told;
    const route = routeMap(questionnaire, told);
    return {
      route,
      whole: { questionnaire, told, kind: 'complete', asked: route.asked, reached: route.last },
    };
  }

  // Nobody can be said to have passed over a question that came after the interview was stopped.
  function lastReached({ route: { asked, last: end }, whole }: Taken, i: number): number {
    const named = last.different[last.at[i] as number];
    return indexOf(whole.questionnaire).questions.findLastIndex(
      ({ id }, place) =>
        place <= end && asked[place] === 1 && (id === named || (respondents.said(id).at[i] as number) >= 0),
    );
  }
}

interface Taken {
  readonly route: RouteMap;
  readonly whole: Person;
}

/** Numbers of groups that are alike in what they were alike in before, and in a value. */
function together(groups: Int32Array<ArrayBuffer>, { different, at }: Values): Int32Array<ArrayBuffer> {
  const numbers = new Map<number, number>();
  return groups.map((group, i) => {
    const key = group * (different.length + 1) + (at[i] as number) + 1;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
