import { GIVEN_WEIGHT } from '../../asking/questions/collected/besideAnswers.ts';
import type { Design, SampleType } from '../../asking/survey/design.ts';
import type { WardList } from '../../asking/survey/survey.ts';
import { type Category, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import type { Variable } from './dataset.ts';
import { eachOf, type Respondents, type Values, valuesHad } from './respondents.ts';

/** Column ids of the design variables, which no question can have. */
export const DESIGN_COLUMNS = {
  area: 'design:area',
  stratum: 'design:stratum',
  fieldworker: 'design:fieldworker',
  samplingPoint: 'design:samplingPoint',
} as const;

/** Before the name of a variable of the frame, such as tenure in a list of tenants, in the id of its column. */
export const FRAME_COLUMN = 'design:frame:';

const LABELS: Readonly<Record<keyof typeof DESIGN_COLUMNS, Text>> = {
  area: { en: 'Area', cy: 'Ardal' },
  stratum: { en: 'Stratum' },
  fieldworker: { en: 'Fieldworker' },
  samplingPoint: { en: 'Sampling point' },
};

interface Place {
  readonly code: string;
  readonly label: Text;
}

/**
 * The columns that the design of the responses becomes: area, stratum, fieldworker, sampling point, variables of the frame.
 *
 * Areas are those of the council's list in its order, category code 1 the first; a code that is not on the
 * list counts as not answered. Without a list, and for the others, the values found, in order.
 */
export function designVariables(respondents: Respondents, wardList: WardList | null): readonly Variable[] {
  const areas = wardList?.wards.map(({ code, name }) => ({ code, label: { en: name } }));
  const by = <Value>(
    values: Values<Value>,
    codeOf: (value: Value) => string | null,
  ): Values<string | null> => ({
    different: values.different.map(codeOf),
    at: values.at,
  });
  const frame = respondents.design('frameVariables');
  const found = [
    variable(
      named('area'),
      by(respondents.design('area'), (area) => area?.code ?? null),
      areas,
    ),
    variable(named('stratum'), respondents.design('stratum')),
    variable(named('fieldworker'), respondents.design('fieldworker')),
    variable(named('samplingPoint'), respondents.design('samplingPoint')),
    ...frameNames(valuesHad(frame)).map((name) =>
      variable(
        { id: `${FRAME_COLUMN}${name}`, label: { en: name } },
        by(frame, (variables) => variables[name] ?? null),
      ),
    ),
  ];
  return found.filter(({ codes }) => codes.some((code) => code >= FIRST_CATEGORY));
}

function named(name: keyof typeof DESIGN_COLUMNS) {
  return { id: DESIGN_COLUMNS[name], label: LABELS[name] };
}

/** A variable with more values than this names people, and no groups of them. */
const MOST_VALUES = 100;

// A weight is no group of people either.
function frameNames(frames: readonly Design['frameVariables'][]): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const frame of frames) {
    for (const [name, value] of Object.entries(frame)) {
      const known = values.get(name) ?? values.set(name, new Set()).get(name);
      if (known && known.size <= MOST_VALUES) known.add(value);
    }
  }
  const grouping = [...values].filter(([name, { size }]) => name !== GIVEN_WEIGHT && size <= MOST_VALUES);
  return grouping.map(([name]) => name).sort();
}

function variable(
  { id: name, label }: { readonly id: string; readonly label: Text },
  values: Values<string | null>,
  listed?: readonly Place[],
): Variable {
  const places = listed ?? found(values);
  const index = new Map(places.map(({ code }, i) => [code, FIRST_CATEGORY + i]));
  const coded = values.different.map((code) => index.get(code ?? '') ?? MISSING.notAnswered);
  const codes = new (places.length > 250 ? Uint16Array : Uint8Array)(values.at.length);
  for (let i = 0; i < codes.length; i += 1) codes[i] = coded[values.at[i] as number] ?? MISSING.notAnswered;
  return {
    column: {
      id: id<'column'>(name),
      question: id<'question'>(name),
      row: null,
      label,
      categories: places.map(({ label }, i): Category => ({ code: i + 1, label })),
      nets: [],
      dontKnowInBase: false,
    },
    codes,
  };
}

function found(values: Values<string | null>): readonly Place[] {
  const codes = new Set(valuesHad(values).filter((code) => code !== null));
  return [...codes].sort().map((code) => ({ code, label: { en: code } }));
}

/** Design weights with mean 1, and how many respondents' chance of being chosen is unknown. */
export interface DesignWeights {
  readonly perResponse: Float64Array;
  readonly unknown: number;
}

/**
 * How many people each respondent stands for by the way they were chosen: dwellings x adults / probability.
 *
 * The household part (dwellings x adults) counts at most `cap`, and 1 where it is unknown. Probabilities are
 * used only when every respondent has one: a known chance of 1 in 200 beside an unknown one would count one
 * person 200 times over. A quota or open sample has no chances, so everyone weighs 1.
 *
 * @param cap At least 1.
 */
export function designWeights(respondents: Respondents, sample: SampleType, cap: number): DesignWeights {
  const { size } = respondents;
  const perResponse = new Float64Array(size).fill(1);
  if (sample !== 'random' || size === 0) return { perResponse, unknown: 0 };
  const chances = eachOf(respondents.design('addressProbability'));
  const [dwellings, adults] = [respondents.design('dwellings'), respondents.design('adults')].map(eachOf);
  const byAddress = chances.every((chance) => chance !== null);
  let unknown = 0;
  for (let i = 0; i < size; i += 1) {
    const people = adults?.[i] ?? null;
    if (people === null) unknown += 1;
    const household = Math.min(cap, (dwellings?.[i] ?? 1) * (people ?? 1));
    perResponse[i] = household / (byAddress ? (chances[i] ?? 1) : 1);
  }
  const mean = perResponse.reduce((sum, weight) => sum + weight, 0) / size;
  return { perResponse: perResponse.map((weight) => weight / mean), unknown };
}
