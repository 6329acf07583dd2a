import type { CodebookVariable, CodedResponses } from '../keeping/imports/readCodedCsv.ts';
import type { TableSpec } from '../keeping/imports/readTableSpec.ts';

type MadeSpec = TableSpec['made'][number];

/**
 * The variables that a specification makes of those of the files, behind these: groups of people by their answers to one question
 * or several, as an officer makes them (analysis/made). Each person is in the first group that fits. An empty cell was not asked and
 * fits nothing; who has a code without a view that would have decided is in no group, nor in the rest.
 */
export function madeOfFiles(
  specs: readonly MadeSpec[],
  files: { readonly variables: ReadonlyMap<string, CodebookVariable>; readonly responses: CodedResponses },
): { readonly variables: ReadonlyMap<string, CodebookVariable>; readonly responses: CodedResponses } {
  return specs.reduce(({ variables, responses }, spec) => {
    const coded = Uint16Array.from({ length: responses.size }, (_, i) =>
      groupOf(spec, i, { variables, responses }),
    );
    const labels = [
      ...spec.groups.map(({ label }) => label),
      ...(spec.rest === undefined ? [] : [spec.rest]),
    ];
    const variable: CodebookVariable = {
      name: spec.name,
      question: spec.label ?? spec.name,
      codes: labels.map((label, at) => ({ code: String(at + 1), label, isAnswer: true })),
      nets: [],
    };
    return {
      variables: new Map([...variables, [spec.name, variable]]),
      responses: { ...responses, coded: new Map([...responses.coded, [spec.name, coded]]) },
    };
  }, files);
}

type Files = Parameters<typeof madeOfFiles>[1];

/** The place of somebody's group; past the end for none. */
function groupOf({ groups, rest }: MadeSpec, i: number, files: Files): number {
  const found = groups.map(({ holds, answers }) =>
    verdict(
      holds,
      answers.map((answer) => fits(answer, i, files)),
    ),
  );
  const place = found.indexOf(true);
  if (place !== -1) return place;
  const asked = groups.some(({ answers }) => answers.some(({ variable }) => !isEmpty(variable, i, files)));
  const isRest = rest !== undefined && asked && found.every((one) => one === false);
  return isRest ? groups.length : groups.length + 1;
}

/** Whether all, or any, hold; null where what is not known would have decided. */
function verdict(holds: 'all' | 'any', said: readonly (boolean | null)[]): boolean | null {
  const decides = holds === 'any';
  if (said.includes(decides)) return decides;
  return said.includes(null) ? null : !decides;
}

function fits({ variable, codes }: MadeSpec['groups'][number]['answers'][number], i: number, files: Files) {
  const listed = files.variables.get(variable)?.codes ?? [];
  const own = listed[files.responses.coded.get(variable)?.[i] ?? listed.length];
  if (own === undefined) return false;
  return own.isAnswer ? codes.map(String).includes(own.code) : null;
}

function isEmpty(variable: string, i: number, { variables, responses }: Files): boolean {
  const listed = variables.get(variable)?.codes ?? [];
  return (responses.coded.get(variable)?.[i] ?? listed.length) >= listed.length;
}
