// npm start: builds, serves with the policy headers, prints the address. PORT names another port than 4799 (0: any free
// one); `npm start -- --reuse` keeps a build that is newer than all it is made of.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

if (!(await build({ reuse: process.argv.includes('--reuse') }))) process.exit(1);

const wanted = Number(process.env['PORT'] ?? 4799);
const folder = join(root, 'dist');

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

const served = await serve({ folder, port: wanted }).catch((error) => {
  if (!isTaken(error)) throw error;
  console.log(`Port ${wanted} is taken; another one is used.`);
  return serve({ folder });
});
console.log(`\nSoundings is at ${served.address}\nCtrl+C stops it.`);
