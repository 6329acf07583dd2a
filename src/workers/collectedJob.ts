import { allAsked } from '../asking/survey/allAsked.ts';
import { formulaReader } from '../asking/survey/formulaReader.ts';
import { repeatWith } from '../asking/survey/repeating.ts';
import type { Response } from '../asking/survey/response.ts';
import { readFormulasWith } from '../asking/survey/workingOut.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { HUGE_TIMES } from '../counting/analysis/givenWeights.ts';
import type { CollectedProblem, Feed, RowTaker } from '../keeping/imports/collectedFeed.ts';
import {
  countTroubles,
  type Encoding,
  type FileProfile,
  type ProfiledFile,
  profileColumn,
} from '../keeping/imports/collectedProfile.ts';
import {
  type CollectedPlan,
  type CollectedResponses,
  MOST_ANSWERS,
  MOST_RESPONSES,
  responseReader,
} from '../keeping/imports/collectedResponses.ts';
import { withoutHugeWeights } from '../keeping/imports/withoutHugeWeights.ts';
import { readCollected, type Source } from './collectedFile.ts';
import type { Job } from './jobs.ts';

/** Asks what is in a file, or for the responses that it becomes. */
export type CollectedRequest =
  | { readonly ask: 'profile'; readonly file: Source }
  | {
      readonly ask: 'responses';
      readonly file: Source;
      readonly encoding: Encoding;
      readonly plan: CollectedPlan;
    };

export type ProfileReply = Result<ProfiledFile, CollectedProblem>;
export type ResponsesReply = Result<CollectedResponses, CollectedProblem>;

/** Reads a file of answers that were collected elsewhere, piece by piece. Nothing is kept. */
export const collectedJob: Job = (input, tell): Promise<ProfileReply | ResponsesReply> => {
  const request = input as CollectedRequest;
  return request.ask === 'profile' ? profileFile(request.file, tell) : readResponses(request, tell);
};

async function profileFile(file: Source, tell: (share: number) => void): Promise<ProfileReply> {
  let profile: ((separator: string) => FileProfile) | null = null;
  const read = await readCollected(
    file,
    (feed) => {
      const { taker, profile: made } = profiling(feed);
      profile = made;
      return taker;
    },
    { tell },
  );
  if (!read.ok) return read;
  const { encoding, separator, digest } = read.value;
  const made = (profile as ((separator: string) => FileProfile) | null)?.(separator);
  if (made === undefined) throw new RangeError('profileFile requires a taker');
  return ok({ ...made, encoding, digest });
}

function profiling(feed: () => Feed | null) {
  let columns: readonly ReturnType<typeof profileColumn>[] = [];
  let rows = 0;
  const troubles = countTroubles();
  const separator = () => feed()?.separator() ?? ',';
  const taker: RowTaker = {
    heading: (names) => {
      columns = names.map((name) => profileColumn(name, separator));
    },
    row: (cells) => {
      rows += 1;
      for (const [at, column] of columns.entries()) column.add(cells[at] ?? '');
    },
    trouble: troubles.add,
  };
  const profile = (parted: string): FileProfile => ({
    columns: columns.map((column) => column.profile()),
    rows,
    troubles: troubles.all(),
    separator: parted,
  });
  return { taker, profile };
}

async function readResponses(
  { file, encoding, plan }: CollectedRequest & { readonly ask: 'responses' },
  tell: (share: number) => void,
): Promise<ResponsesReply> {
  readFormulasWith(formulaReader);
  repeatWith(allAsked);
  const read = responseReader(plan);
  const responses: Response[] = [];
  let [rows, answers, unanswered, offRoute] = [0, 0, 0, 0];
  const troubles = countTroubles();
  const done = await readCollected(
    file,
    (feed) => {
      let places = new Map<string, number>();
      return {
        heading: (names) => {
          places = new Map(names.map((name, at) => [name, at]));
        },
        row: (cells, row) => {
          rows += 1;
          // What is too much is only counted: it is not kept.
          if (rows > MOST_RESPONSES || answers > MOST_ANSWERS) return;
          const cell = (column: string) => cells[places.get(column) ?? -1] ?? '';
          const separator = feed()?.separator() ?? ',';
          const made = read({ row, cell, separator, tell: troubles.add });
          offRoute += made.offRoute;
          if (made.response === null) unanswered += 1;
          else {
            answers += Object.keys(made.response.answers).length;
            responses.push(made.response);
          }
        },
        trouble: troubles.add,
      };
    },
    { encoding, tell },
  );
  if (!done.ok) return done;
  if (rows > MOST_RESPONSES) return fail({ kind: 'tooManyRows', rows, limit: MOST_RESPONSES });
  if (answers > MOST_ANSWERS) return fail({ kind: 'tooManyAnswers', answers, limit: MOST_ANSWERS });
  const column = plan.mapping.targets.find(({ to }) => to === 'weight')?.columns[0]?.name;
  const kept =
    column === undefined
      ? responses
      : withoutHugeWeights(responses, { times: HUGE_TIMES, column, tell: troubles.add });
  return ok({ responses: kept, unanswered, offRoute, troubles: troubles.all() });
}
