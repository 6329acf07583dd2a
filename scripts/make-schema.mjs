// Writes the JSON Schema of a questionnaire, by which other programs can check theirs before they bring it in.
// Run again when the format changes (a test says so): node scripts/make-schema.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

// Node 20 cannot read TypeScript; Vite, which builds the app, can.
const { module } = await runnerImport(join(root, 'test/fixtures/questionnaireJsonSchema.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { questionnaireJsonSchema } = /** @type {{ questionnaireJsonSchema: () => object }} */ (module);
const written = JSON.stringify(questionnaireJsonSchema(), null, 2);
writeFileSync(join(root, 'docs/questionnaire.schema.json'), `${written}\n`);
