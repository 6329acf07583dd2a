import type { Mode, SampleType } from '../../asking/survey/design.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Survey, WardList, Wave } from '../../asking/survey/survey.ts';
import { type Day, day, daysBetween, type Instant } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { isQuestion, type Mapping } from '../../keeping/imports/collectedMapping.ts';
import { type CollectedTexts, collectedModule } from '../../keeping/imports/collectedQuestions.ts';
import type { Destination } from './destinations.ts';

/** What an officer has typed and chosen about answers from elsewhere, right or wrong. */
export interface FactsForm {
  readonly council: string | null;
  readonly surveyTitle: string;
  readonly waveTitle: string;
  readonly from: string;
  readonly to: string;
  readonly mode: Mode | null;
  readonly sample: SampleType | null;
  /** No real person gave the answers: only a new survey can be of such. */
  readonly isMadeUp: boolean;
}

/** A box of the form, and what is wrong with it. */
export interface FactFault {
  readonly field: 'council' | 'survey-title' | 'wave-title' | 'from' | 'to' | 'mode' | 'sample';
  readonly wrong: 'missing' | 'notADay' | 'reversed';
}

/** Where the responses go, whole. */
export interface ImportSetup {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly mode: Mode;
  readonly wardList: WardList | null;
}

export const blankFacts: FactsForm = {
  council: null,
  surveyTitle: '',
  waveTitle: '',
  from: '',
  to: '',
  mode: null,
  sample: null,
  isMadeUp: false,
};

/** What is wrong with the form, in the order of the page; only what the destination needs is looked at. */
export function factFaults(form: FactsForm, destination: Destination): readonly FactFault[] {
  const missing = (field: FactFault['field'], isThere: boolean): readonly FactFault[] =>
    isThere ? [] : [{ field, wrong: 'missing' }];
  const mode = missing('mode', form.mode !== null);
  if (destination.to === 'wave') return mode;
  const [from, to] = [day(form.from.trim()), day(form.to.trim())];
  const dayFault = (field: 'from' | 'to', text: string, found: Day | null): readonly FactFault[] =>
    text.trim() === '' ? [{ field, wrong: 'missing' }] : found === null ? [{ field, wrong: 'notADay' }] : [];
  const survey =
    destination.to === 'newSurvey'
      ? [
          ...missing('council', form.council !== null),
          ...missing('survey-title', form.surveyTitle.trim() !== ''),
        ]
      : [];
  const isReversed = from !== null && to !== null && daysBetween(from, to) < 0;
  return [
    ...survey,
    ...missing('wave-title', form.waveTitle.trim() !== ''),
    ...dayFault('from', form.from, from),
    ...dayFault('to', form.to, to),
    ...(isReversed ? [{ field: 'to', wrong: 'reversed' } as const] : []),
    ...mode,
    ...missing('sample', form.sample !== null),
  ];
}

/** What the setup is made of. */
export interface SetupParts {
  readonly form: FactsForm;
  readonly destination: Destination;
  readonly mapping: Mapping;
  /** SHA-256 of the file: its survey and wave are called by it, so that it cannot be brought in twice. */
  readonly digest: string;
  readonly now: Instant;
  readonly texts: CollectedTexts;
}

/**
 * The survey, the wave and the questionnaire that the responses go to.
 *
 * @throws RangeError when the form has faults.
 */
export function importSetup(parts: SetupParts): ImportSetup {
  const { form, destination, digest } = parts;
  const { mode } = form;
  if (factFaults(form, destination).length > 0 || mode === null)
    throw new RangeError('importSetup requires a form without faults');
  if (destination.to === 'wave') {
    const { survey, wave, questionnaire } = destination.setup;
    return { survey, wave, questionnaire, mode, wardList: survey.wardList };
  }
  const from = day(form.from.trim()) as Day;
  const survey = destination.to === 'newWave' ? destination.survey : newSurvey(parts, from);
  const known = new Map<string, Destination['known'][number]>(
    destination.known.map((question) => [question.id, question]),
  );
  const questionnaire: Questionnaire = {
    v: 8,
    id: id<'questionnaire'>(`questions-${digest.slice(0, 32)}`),
    version: 1,
    modules: [collectedModule(parts.mapping, parts.texts, (name) => known.get(name))],
    languages: ['en'],
  };
  const wave: Wave = {
    v: 1,
    id: id<'wave'>(importedWave(digest)),
    survey: survey.id,
    title: form.waveTitle.trim(),
    from,
    to: day(form.to.trim()) as Day,
    mode,
    sample: form.sample ?? 'open',
    questionnaire: { id: questionnaire.id, version: 1 },
    // Nobody is interviewed in it here.
    closedAt: parts.now,
    createdAt: parts.now,
    autoAdvance: false,
    minutes: 10,
    simulated: survey.simulated,
  };
  return { survey, wave, questionnaire, mode, wardList: survey.wardList };
}

/** The id of the wave that a file becomes. */
export function importedWave(digest: string): string {
  return `wave-${digest.slice(0, 32)}`;
}

function newSurvey({ form, mapping, digest, now }: SetupParts, from: Day): Survey {
  const area = mapping.targets.find(({ to }) => to === 'area');
  const wards = (area !== undefined && !isQuestion(area) ? area.codes : []).map(({ found, label }) => ({
    code: found,
    name: label.trim() === '' ? found : label.trim(),
  }));
  return {
    v: 1,
    id: id<'survey'>(`survey-${digest.slice(0, 32)}`),
    title: form.surveyTitle.trim(),
    council: form.council ?? '',
    councilName: councilByCode(form.council ?? '')?.officialName ?? '',
    contact: null,
    createdAt: now,
    retention: null,
    wardList: wards.length === 0 ? null : { edition: from, wards, targets: null },
    equalityApproval: null,
    wordingConfirmed: {},
    simulated: form.isMadeUp,
  };
}

/** The area codes of a mapping by the wards of a survey that is there: by their code or their name. */
export function withWards(mapping: Mapping, wardList: WardList | null): Mapping {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  const targets = mapping.targets.map((target) => {
    if (target.to !== 'area') return target;
    const codes = target.codes.flatMap((code) => {
      const place = wardList?.wards.findIndex(
        (ward) => same(ward.code, code.found) || same(ward.name, code.found) || same(ward.name, code.label),
      );
      const ward = wardList?.wards[place ?? -1];
      return ward === undefined ? [] : [{ ...code, code: (place ?? 0) + 1, label: ward.name }];
    });
    return { ...target, codes };
  });
  return { ...mapping, targets };
}
