// npm run compare -- ADDRESS: whether a host gives the app as this commit builds it. Run it on another machine than the
// host's, from a clone of your own: a page cannot tell of itself that it was changed.
import { join } from 'node:path';
import { build } from './build.mjs';
import { hostFaults } from './hostFaults.mjs';
import { root } from './run.mjs';

const address = process.argv[2];
if (address === undefined || !URL.canParse(address)) {
  console.error('Say where the app is: npm run compare -- https://surveys.example.gov.uk/soundings/');
  process.exit(2);
}
if (!(await build())) process.exit(2);
try {
  const { files, faults } = await hostFaults(address, join(root, 'dist'));
  for (const fault of faults) console.log(fault);
  console.log(
    faults.length === 0
      ? `All ${files} files and the headers are as this commit builds them.`
      : `${faults.length} of ${files} files and the headers are not as this commit builds them. Compare with the commit that the app names at the foot of its pages before you trust it.`,
  );
  process.exit(faults.length === 0 ? 0 : 1);
} catch (error) {
  console.error(`${address} does not answer: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
