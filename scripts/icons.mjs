// node scripts/icons.mjs: draws the PNG icons from the SVG ones. Run it by hand when the mark changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-tools.mjs';
import { root } from './run.mjs';

const folder = join(root, 'public/icons');
/** @type {[drawing: string, side: number, picture: string][]} */
const pictures = [
  ['icon.svg', 48, 'icon-48.png'],
  ['icon.svg', 192, 'icon-192.png'],
  ['icon.svg', 512, 'icon-512.png'],
  ['maskable.svg', 512, 'maskable-512.png'],
  ['maskable.svg', 180, 'apple-touch-180.png'],
];

const executablePath = ensureChromium();
if (executablePath === undefined) process.exit(1);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [drawing, side, picture] of pictures) {
  const svg = readFileSync(join(folder, drawing), 'utf8');
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
  );
  writeFileSync(join(folder, picture), await page.screenshot({ omitBackground: true }));
}
await browser.close();
