// npm run bench [-- name]: the times that the budgets speak of, each beside its goal. A missed goal does not fail it:
// machines are noisy, and a figure is read beside the others of its run.
import { build } from '../scripts/build.mjs';
import { ensureChromium } from '../scripts/ensure-tools.mjs';
import { bigForms } from './bigForms.mjs';
import { collected } from './collected.mjs';
import { crossings } from './crossings.mjs';
import { drivers } from './drivers.mjs';
import { filter } from './filter.mjs';
import { firstQuestion } from './firstQuestion.mjs';
import { printGoals } from './goals.mjs';
import { interview } from './interview.mjs';
import { longTasks } from './longTasks.mjs';
import { merge } from './merge.mjs';
import { millions } from './millions.mjs';
import { proof } from './proof.mjs';
import { sample } from './sample.mjs';
import { sealed } from './sealed.mjs';
import { setUp } from './setUp.mjs';
import { several } from './several.mjs';
import { startUp } from './startUp.mjs';
import { tables } from './tables.mjs';

const executablePath = ensureChromium();
if (executablePath === undefined || !(await build({ reuse: true }))) process.exit(1);

/** Every measurement by name. @type {Record<string, (executablePath: string) => Promise<void>>} */
const measurements = {
  startUp,
  firstQuestion,
  proof,
  interview,
  bigForms,
  sample,
  filter,
  crossings,
  tables,
  several,
  sealed,
  drivers,
  collected,
  longTasks,
  setUp,
};

/** What takes minutes: measured when it is named. */
const onlyByName = { merge, millions };

const wanted = process.argv.slice(2);
const offered = wanted.length > 0 ? { ...measurements, ...onlyByName } : measurements;
for (const [name, measure] of Object.entries(offered)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  await measure(executablePath);
}
printGoals();
