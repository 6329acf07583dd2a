import type { Survey, Ward, Wave } from '../../asking/survey/survey.ts';
import { canonical } from '../../core/canonical.ts';
import type { Sheaf } from './bringIn.ts';
import type { KnownTablet } from './tabletList.ts';

/** Facts of a survey that an officer can change later. */
export type SurveyFact =
  | 'title'
  | 'council'
  | 'contact'
  | 'retention'
  | 'wardTargets'
  | 'equalityApproval'
  | 'wordingConfirmed';

/** Something that a file says otherwise than this device. Names are those of wards or waves. */
export type Difference =
  | { readonly what: SurveyFact }
  /** Renamed: the name here, and the name in the file of the same code. */
  | {
      readonly what: 'wards';
      readonly onlyInFile: readonly string[];
      readonly onlyHere: readonly string[];
      readonly renamed: readonly { readonly here: string; readonly file: string }[];
    }
  /** Names of tablets that only the file has on its list, and of those of which it says something else. */
  | {
      readonly what: 'tablets';
      readonly onlyInFile: readonly string[];
      readonly otherwise: readonly string[];
    }
  | { readonly what: 'waveDetails'; readonly wave: string }
  /** The wave asks another version of its questionnaire: the higher one was made later. */
  | { readonly what: 'version'; readonly wave: string; readonly here: number; readonly file: number };

/** The tablets of a survey, as they are known here and in the file. */
export interface TabletLists {
  readonly here: readonly KnownTablet[];
  readonly file: readonly KnownTablet[];
}

/** A survey of which a file says something else than this device. */
export interface SurveyDifferences {
  readonly survey: Survey;
  readonly differences: readonly Difference[];
}

/**
 * What a file says otherwise of the surveys and waves that are here already. Taking it in leaves them as they are: a
 * survey does not tell which of two edits came later, and a file must not replace what may be newer.
 *
 * @param tablets Lists of tablets by survey; none of those that cannot be read.
 * @returns Surveys as they are here, in the order of the file; those without a difference left out.
 */
export function differencesOf(
  here: Pick<Sheaf, 'surveys' | 'waves'>,
  arriving: Pick<Sheaf, 'surveys' | 'waves'>,
  tablets: ReadonlyMap<string, TabletLists> = new Map(),
): readonly SurveyDifferences[] {
  return arriving.surveys.flatMap((file) => {
    const survey = here.surveys.find(({ id }) => id === file.id);
    if (survey === undefined) return [];
    const waves = arriving.waves.filter((wave) => wave.survey === survey.id);
    const differences = [
      ...factsThatDiffer(survey, file),
      ...ofWards(survey.wardList?.wards ?? [], file.wardList?.wards ?? []),
      ...ofTablets(tablets.get(survey.id) ?? { here: [], file: [] }),
      ...waves.flatMap((wave) => {
        const own = here.waves.find(({ id }) => id === wave.id);
        return own === undefined ? [] : ofWave(own, wave);
      }),
    ];
    return differences.length === 0 ? [] : [{ survey, differences }];
  });
}

/** What stands behind each fact. */
const FACTS: { readonly [name in SurveyFact]: (survey: Survey) => unknown } = {
  title: ({ title }) => title,
  council: ({ council, councilName }) => [council, councilName],
  contact: ({ contact }) => contact,
  retention: ({ retention }) => retention,
  wardTargets: ({ wardList }) => wardList && [wardList.edition, wardList.targets],
  equalityApproval: ({ equalityApproval }) => equalityApproval,
  wordingConfirmed: ({ wordingConfirmed }) => wordingConfirmed,
};

function factsThatDiffer(here: Survey, file: Survey): readonly Difference[] {
  const names = Object.keys(FACTS) as readonly SurveyFact[];
  return names
    .filter((name) => canonical(FACTS[name](here)) !== canonical(FACTS[name](file)))
    .map((what) => ({ what }));
}

function ofWards(here: readonly Ward[], file: readonly Ward[]): readonly Difference[] {
  const inFile = new Map(file.map(({ code, name }) => [code, name]));
  const codes = new Set(here.map(({ code }) => code));
  const onlyInFile = file.filter(({ code }) => !codes.has(code)).map(({ name }) => name);
  const onlyHere = here.filter(({ code }) => !inFile.has(code)).map(({ name }) => name);
  const renamed = here.flatMap(({ code, name }) => {
    const other = inFile.get(code);
    return other === undefined || other === name ? [] : [{ here: name, file: other }];
  });
  const some = onlyInFile.length + onlyHere.length + renamed.length > 0;
  return some ? [{ what: 'wards', onlyInFile, onlyHere, renamed }] : [];
}

/** What is only here is no news, and stays. */
function ofTablets({ here, file }: TabletLists): readonly Difference[] {
  const known = new Map(here.map((one) => [one.tablet, one]));
  const onlyInFile = file.filter(({ tablet }) => !known.has(tablet)).map(({ name }) => name);
  const otherwise = file
    .filter((one) => known.has(one.tablet) && canonical(known.get(one.tablet)) !== canonical(one))
    .map(({ name }) => name);
  return onlyInFile.length + otherwise.length > 0 ? [{ what: 'tablets', onlyInFile, otherwise }] : [];
}

function ofWave(here: Wave, file: Wave): readonly Difference[] {
  const { questionnaire: asked, ...details } = here;
  const { questionnaire: inFile, ...others } = file;
  const wave = here.title;
  const differs = canonical(details) !== canonical(others);
  return [
    ...(differs ? [{ what: 'waveDetails' as const, wave }] : []),
    ...(asked.version === inFile.version
      ? []
      : [{ what: 'version' as const, wave, here: asked.version, file: inFile.version }]),
  ];
}
