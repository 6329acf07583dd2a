import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/serve.mjs';
import { bundle } from './bundle.mjs';
import { judge } from './goals.mjs';
import { ROUNDS, withBrowser } from './measure.mjs';

const MANY = 1_000_000;
const FEW = 1000;
/** A thousandfold in three steps: what does not grow faster than the rows keeps on a line of slope 1. */
const SIZES = [1000, 10_000, 100_000, MANY];

/** Slope of log time on log rows, by least squares. @param {readonly (readonly [number, number])[]} points */
function slopeOf(points) {
  const logs = points.map(([rows, time]) => [Math.log(rows), Math.log(time)]);
  const mean = (/** @type {number} */ at) => logs.reduce((sum, log) => sum + (log[at] ?? 0), 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (/** @type {(a: number, b: number) => number} */ of) =>
    logs.reduce((all, [a = 0, b = 0]) => all + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / sum((a) => a * a);
}

/**
 * All crossings of 60 questions by 10 breaks with weighted count, base and squared weights, one-way tables, and raking
 * to four margins: the app's own code beside plain loops over the same columns, in turns, in Node and in Chromium.
 *
 * @param {string} executablePath
 */
export async function crossings(executablePath) {
  const folder = await bundle('crossed');
  /** @type {typeof import('./crossed.mjs')} */
  const here = await import(pathToFileURL(join(folder, 'crossed.js')).href);
  if (!here.agree(5000)) throw new Error('crossings requires two roads to the same sums');
  const sizes = SIZES.map((rows) => {
    const times = here.crossed(rows, rows === FEW ? 101 : ROUNDS);
    tell(`Node, ${rows.toLocaleString('en')} responses`, times);
    return { rows, times };
  });
  const at = (/** @type {number} */ rows) => {
    const found = sizes.find((size) => size.rows === rows);
    if (found === undefined) throw new Error('crossings requires that size');
    return found.times;
  };
  const node = `60 by 10 crossings, Node, ${MANY.toLocaleString('en')} responses, beside the plain loop`;
  judge(node, at(MANY).own / at(MANY).plain, 0.35, 'times');
  judge('the same, 1,000 responses', at(FEW).own / at(FEW).plain, 1.5, 'times');
  judge('all one-way tables, Node', at(MANY).ownOneWay / at(MANY).plainOneWay, 0.75, 'times');
  judge(
    'slope of time on rows, 1,000 to 1,000,000',
    slopeOf(sizes.map(({ rows, times }) => [rows, times.own])),
    1.1,
    'times',
  );
  const beyond = here.beyondColumns(MANY, () => process.memoryUsage().arrayBuffers);
  judge('memory beyond the columns, 1,000,000 responses', beyond, 50, 'MB');
  judgeRaking('Node', here.raked(MANY, ROUNDS));
  await inChromium(executablePath, folder);
}

/** @param {string} executablePath @param {string} folder */
async function inChromium(executablePath, folder) {
  const app = await serve({ folder });
  await withBrowser(executablePath, async (page) => {
    await page.goto(app.address);
    const { times, raking } = await page.evaluate(
      async ([address, rows, rounds]) => {
        const crossed = await import(`${address}crossed.js`);
        return { times: crossed.crossed(rows, rounds), raking: crossed.raked(rows, rounds) };
      },
      /** @type {const} */ ([app.address, MANY, ROUNDS]),
    );
    tell(`Chromium, ${MANY.toLocaleString('en')} responses`, times);
    judge('60 by 10 crossings, Chromium, beside the plain loop', times.own / times.plain, 0.4, 'times');
    judge('all one-way tables, Chromium', times.ownOneWay / times.plainOneWay, 0.75, 'times');
    judgeRaking('Chromium', raking);
  });
  await app.close();
}

/** @param {string} where @param {ReturnType<typeof import('./crossed.mjs').raked>} raking */
function judgeRaking(where, { row, own, outcome }) {
  if (outcome !== 'raked') throw new Error(`crossings requires margins that can be met, not ${outcome}`);
  judge(`raking to 4 margins, ${where}, beside row by row`, own / row, 0.25, 'times');
}

/** @param {string} what @param {ReturnType<typeof import('./crossed.mjs').crossed>} times */
function tell(what, { plain, own, plainOneWay, ownOneWay }) {
  const ms = (/** @type {number} */ time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
  console.log(
    `${what}: plain loop ${ms(plain)}, own ${ms(own)}; one-way ${ms(plainOneWay)}, own ${ms(ownOneWay)}`,
  );
}
