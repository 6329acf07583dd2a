import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Survey } from '../../src/asking/survey/survey.ts';
import type { Carried } from '../../src/keeping/transfer/backup.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { allowHere, answerAll, beginInterview, sealHere, untilNextPage } from './fieldwork.ts';
import { type Host, hostApp, ONLINE_OFFICE, openTablet, type Tablet, visit } from './harness.ts';

// A survey in which every text that somebody can write carries markup that would run where it were drawn as such.
const MARKUP =
  ' <img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><svg onload="globalThis.ran=1">"\'>{{7*7}}';

let host: Host;
let tablet: Tablet;
let page: Page;

/** Every text in any language, with the markup after it. */
function withMarkup<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withMarkup) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    /^(en|cy)$/.test(key) && typeof inner === 'string' ? inner + MARKUP : withMarkup(inner),
  ]);
  return Object.fromEntries(entries) as Value;
}

const carried: Carried = (() => {
  const waves = [
    {
      wave: {
        id: 'w2' as Carried['waves'][number]['id'],
        title: `Autumn${MARKUP}`,
        closedAt: null,
        from: on('2026-09-01'),
        to: on('2026-09-30'),
      },
    },
  ];
  const more: Partial<Survey> = {
    title: `Residents’ survey${MARKUP}`,
    councilName: `Cornwall${MARKUP}`,
    contact: `01234${MARKUP}`,
    wardList: {
      edition: on('2025-05-01'),
      wards: [
        { code: 'N', name: `North${MARKUP}` },
        { code: 'S', name: `South${MARKUP}` },
      ],
      targets: null,
    },
  };
  const plain = broughtIn(waves, more);
  return { ...plain, questionnaires: plain.questionnaires.map(withMarkup) };
})();

beforeAll(async () => {
  host = await hostApp();
  tablet = await openTablet(ONLINE_OFFICE);
  page = tablet.page;
  await restore(page, host, carried);
});
afterAll(async () => {
  await tablet.close();
  await host.close();
});

/** What of the markup became part of a page, or ran. */
async function taken(): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...('ran' in globalThis ? ['ran'] : []),
    ...[...document.querySelectorAll('img[src="x"], svg[onload], main script')].map((one) => one.outerHTML),
  ]);
}

it('F52: draws markup in any text as text, on every page that shows it', async () => {
  const wave = carried.waves[0]?.id;
  const survey = carried.surveys[0]?.id;
  const pages = [
    ...[
      '',
      '/tables',
      '/topline',
      '/nation',
      '/made',
      '/weights',
      '/response',
      '/quality',
      '/files',
      '/published',
      '/paired',
      '/overlap',
      '/drivers',
    ].map((part) => `#/results/${wave}${part}`),
    ...['', '/edit', '/introduction', '/adults', '/keys', '/plan', '/delete', '/wave/new'].map(
      (part) => `#/survey/${survey}${part}`,
    ),
    ...['', '/paper', '/wording', '/questions', '/delete'].map((part) => `#/wave/${wave}${part}`),
    ...['#/', '#/results', '#/back-up', '#/start'],
  ];
  const silent: string[] = [];
  for (const hash of pages) {
    await visit(page, host, hash);
    await page.locator('main h1').first().waitFor();
    const shows = page.getByText('onerror=').first();
    await shows.waitFor({ state: 'attached', timeout: 4000 }).catch(() => silent.push(hash));
    await page.waitForLoadState('networkidle');
    expect(await taken(), hash).toEqual([]);
  }
  expect(silent).toEqual([]);
});

it('F52: draws it as text in an interview, on its review and behind it', async () => {
  await visit(page, host, '#/start');
  await page.locator('#start-fieldworker').waitFor();
  await sealHere(page, carried.surveys[0]?.id ?? '');
  await allowHere(page);
  expect(await taken()).toEqual([]);
  await beginInterview(page);
  expect(await taken()).toEqual([]);
  const met = await answerAll(page);
  expect(met.filter((heading) => heading.includes('onerror=')).length).toBeGreaterThan(8);
  expect(await taken()).toEqual([]);
  await untilNextPage(page, () => page.getByRole('button', { name: 'Finish the interview' }).click());
  expect(await taken()).toEqual([]);
  await visit(page, host, '#/bring-in');
  await page.getByText('onerror=').first().waitFor();
  expect(await taken()).toEqual([]);
});

it('F52: broke no rule of the policy meanwhile', async () => {
  expect(host.violations()).toEqual([]);
  expect(tablet.troubles).toEqual([]);
});
