// Has pyxform, the reference reader of XLSForm, read every workbook that the tests write, where somebody has it:
// node scripts/pyxform.mjs <folder of pyxform> [folder to keep the workbooks in]
// It needs Python 3.10 with openpyxl, xlrd, defusedxml and lark. Its last result stands in docs/xlsform.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './run.mjs';

const [pyxform, kept] = process.argv.slice(2);
if (pyxform === undefined)
  throw new Error('Say where pyxform is: node scripts/pyxform.mjs <folder of pyxform>');
const folder = kept ?? mkdtempSync(join(tmpdir(), 'xlsforms-'));
mkdirSync(folder, { recursive: true });

// Node 20 cannot read TypeScript; Vite, which builds the app, can.
const { module } = await runnerImport(join(root, 'test/fixtures/formsToWrite.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { questionnairesToWrite, formBytes } =
  /** @type {typeof import('../test/fixtures/formsToWrite.ts')} */ (module);
const files = Object.entries(questionnairesToWrite()).map(([name, questionnaire]) => {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, formBytes(questionnaire));
  return path;
});

const program = `
import sys
sys.path.insert(0, sys.argv[1])
from pyxform import __version__
from pyxform.xls2xform import convert
print("pyxform", __version__)
failed = 0
for path in sys.argv[2:]:
    try:
        form = convert(path)
        controls = sum(form.xform.count(f"<{tag} ref=") for tag in ("input", "select", "select1", "range", "trigger"))
        print("taken", path.split("/")[-1], "controls", controls, "warnings", len(form.warnings), *form.warnings)
    except Exception as trouble:
        failed += 1
        print("REFUSED", path.split("/")[-1], type(trouble).__name__, str(trouble)[:400])
print(len(sys.argv) - 2 - failed, "taken,", failed, "refused")
sys.exit(failed > 0)
`;
const { status } = spawnSync('python3', ['-c', program, pyxform, ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
