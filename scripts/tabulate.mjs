// npm run -s tabulate -- SPEC.json: tables of a file of responses as JSON, worked out by the app's own folders, so that
// anybody can work a published figure out again (docs/tabulate.md). Nothing but JSON goes to standard output.
import { resolve } from 'node:path';
import { ofTheApp } from './ofTheApp.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Name a table specification: npm run -s tabulate -- SPEC.json');
  process.exit(1);
}
const { refused, tabulate } = await ofTheApp('scripts/tabulated.mjs');
let told;
try {
  told = await tabulate(resolve(path));
} catch (cause) {
  // A file that is not there; anything else is our own mistake.
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  told = refused([{ kind: 'noSuchFile', cause: cause.message }]);
}
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
process.exitCode = told.ok ? 0 : 1;
