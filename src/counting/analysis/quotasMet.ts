import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { questionById } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import { latestRevisions } from './dataset.ts';
import { MARGIN_COLUMNS } from './margins.ts';
import type { QuotaPlan } from './planning.ts';

/** A quota beside the interviews that there are of it. */
export interface QuotaMet {
  readonly set: number;
  readonly met: number;
}

/** The quotas of a plan, and how far a wave has come with each. */
export interface QuotasMet {
  readonly bands: readonly { readonly band: string; readonly female: QuotaMet; readonly male: QuotaMet }[];
  readonly wards: readonly ({ readonly name: string } & QuotaMet)[];
  /** Complete interviews, and those of them whose age or sex is not known or is in no quota. */
  readonly interviews: number;
  readonly unplaced: number;
}

/**
 * How far a wave has come with its quotas. Complete interviews count, each correction for the one it corrects; ages and sexes
 * are those that people gave, wards those where they were interviewed.
 *
 * @param questionnaires Every version that was asked.
 * @returns Null where the bands that were asked are not those of the quotas.
 */
export function quotasMet(
  responses: readonly Response[],
  questionnaires: readonly Questionnaire[],
  { bands, wards }: QuotaPlan,
): QuotasMet | null {
  const complete = latestRevisions(responses).filter(({ kind }) => kind === 'complete');
  const asked = new Map(questionnaires.map((one) => [`${one.id} ${one.version}`, one]));
  const places = complete.map((response) => {
    const { id, version } = response.questionnaire;
    const questionnaire = asked.get(`${id} ${version}`);
    const label = (column: string) => labelIn(questionnaire, response, column);
    return { band: label(MARGIN_COLUMNS.age), sex: label(MARGIN_COLUMNS.sex) };
  });
  const isAsked = questionnaires.some((one) => {
    const question = questionById(one, MARGIN_COLUMNS.age);
    return question !== undefined && optionsOf(question).length === bands.length;
  });
  if (!isAsked) return null;
  const met = (place: number, sex: string) =>
    places.filter((one) => one.band?.place === place && one.sex?.label === sex).length;
  const byBand = bands.map(({ band, female, male }, place) => ({
    band,
    female: { set: female.interviews, met: met(place, 'Female') },
    male: { set: male.interviews, met: met(place, 'Male') },
  }));
  const placed = byBand.reduce((sum, { female, male }) => sum + female.met + male.met, 0);
  return {
    bands: byBand,
    wards: wards.map(({ code, name, interviews }) => ({
      name,
      set: interviews,
      met: complete.filter(({ design }) => design.area?.code === code).length,
    })),
    interviews: complete.length,
    unplaced: complete.length - placed,
  };
}

/** Which answer somebody gave: its place among the options, and its words. */
function labelIn(
  questionnaire: Questionnaire | undefined,
  { answers }: Response,
  name: string,
): { readonly place: number; readonly label: string } | null {
  const question = questionnaire && questionById(questionnaire, name);
  const given = answers[name];
  if (question === undefined || given === undefined || !('value' in given)) return null;
  const options = optionsOf(question);
  const place = options.findIndex(({ code }) => code === given.value);
  return place === -1 ? null : { place, label: options[place]?.text.en ?? '' };
}
