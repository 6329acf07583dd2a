import { expect, it } from 'vitest';
import type { Response } from '../../src/asking/survey/response.ts';
import { sample } from '../fixtures/theSample.ts';
import { broughtIn, on, restore } from './broughtIn.ts';
import { aPlace, ONLINE_OFFICE, visitAnew } from './harness.ts';

// Four people of the last ward answered; of the others, 90 or more each. One more ward is hidden with it.
const { wards } = sample.wardList;
const last = wards.at(-1);
let few = 0;
const fewOfTheLast = (response: Response): Response | null => {
  if (response.design.area?.code !== last?.code) return response;
  few += 1;
  return few > 4 ? null : response;
};

const office = aPlace(ONLINE_OFFICE, async ({ host, tablet }) => {
  const wardList = { ...sample.wardList, targets: null };
  const of = (id: string, month: string) => ({
    id: id as never,
    title: month,
    from: on(`${month}-05`),
    to: on(`${month}-25`),
  });
  const waves = [
    { wave: of('few', '2026-10'), response: fewOfTheLast },
    { wave: of('eight', '2027-04'), response: (one: Response, at: number) => (at < 8 ? one : null) },
  ];
  await restore(tablet.page, host, broughtIn(waves, { wardList }));
  await tablet.context.addInitScript(listenToCanvases);
});

/** A chart as the page holds it, whether it is drawn yet or not. */
interface HeldChart {
  /** Of each line or bar. */
  readonly labels: readonly string[];
  readonly data: readonly (readonly unknown[])[];
}

interface Held {
  readonly charts: readonly HeldChart[];
  /** Cells that are not shown, and every number that is held with one. */
  readonly notShown: number;
  readonly withNumbers: readonly string[];
}

/** A text that was drawn on a canvas, and how far down. */
interface DrawnText {
  readonly text: string;
  readonly y: number;
}

it('F64: holds no hidden figure in the data of a chart, nor beside it, nor in what is drawn of it', async () => {
  const { page } = office.tablet;
  for (const chart of ['answers', 'interval'] as const) {
    await visitAnew(page, office.host, `#/results/few?by=design%3Aarea&chart=${chart}`);
    await page.locator('#q-trust th', { hasText: last?.name ?? '' }).waitFor();
    const hidden = await hiddenWards();
    expect(hidden).toHaveLength(2);
    expect(hidden).toContain(last?.name);

    // Cards further down come in their turn.
    await expect.poll(() => heldByPage().then(({ charts }) => charts.length)).toBeGreaterThan(15);
    const held = await heldByPage();
    expect(held.notShown).toBeGreaterThan(100);
    expect(held.withNumbers).toEqual([]);
    const byWard = held.charts.filter(({ labels }) => labels.includes(last?.name ?? ''));
    expect(byWard.length).toBeGreaterThan(10);
    for (const { labels, data } of byWard)
      for (const [at, label] of labels.entries()) {
        const values = data.map((line) => line[at] ?? null).filter((value) => value !== null);
        expect([label, values.length > 0]).toEqual([label, !hidden.includes(label)]);
      }

    for (const isPrinted of [false, true]) {
      if (isPrinted) await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      // Drawn where it is in view: cards above it may come in between.
      const inView = async () => {
        await page.locator('#q-trust canvas').scrollIntoViewIfNeeded();
        return (await drawnOn('#q-trust')).length;
      };
      await expect.poll(inView).toBeGreaterThan(wards.length);
      const drawn = await drawnOn('#q-trust');
      for (const { name } of wards) {
        const beside = figuresBeside(drawn, name);
        expect([name, beside.length > 0]).toEqual([name, !hidden.includes(name)]);
      }
    }
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await toldOf(hidden)).toEqual([]);
    // What is told of the others is found so.
    expect((await toldOf(wards.map(({ name }) => name))).length).toBeGreaterThan(100);
  }
});

it('draws no chart, and holds no figure, of a wave of eight people', async () => {
  const { page } = office.tablet;
  for (const part of ['', '/nation']) {
    await visitAnew(page, office.host, `#/results/eight${part}`);
    await page.locator('main article').first().waitFor();
    const held = await heldByPage();
    expect(held.withNumbers).toEqual([]);
    // Beside the nation stand its own figures, and the wave before; this one is of 2027.
    const points = held.charts.flatMap(({ data }) => data.flat()) as { readonly x: number }[];
    expect(points.filter(({ x }) => x > 2027)).toEqual([]);
    expect(points.length > 0).toBe(part !== '');
  }
  expect(office.tablet.troubles).toEqual([]);
});

/** The wards whose base is not shown. */
async function hiddenWards(): Promise<readonly string[]> {
  const table = office.tablet.page.locator('#q-trust table');
  const heads = await table.locator('thead th').allTextContents();
  const bases = await table.locator('tbody tr', { hasText: 'Base (people)' }).locator('td').allTextContents();
  return heads.slice(1).filter((_, at) => bases[at] === 'not shown');
}

/** Everything that the parts of the page were given to draw, and what their signals hold. */
function heldByPage(): Promise<Held> {
  return office.tablet.page.evaluate(() => {
    const charts: { labels: string[]; data: unknown[][] }[] = [];
    const withNumbers: string[] = [];
    let notShown = 0;
    const seen = new Set<unknown>();
    const look = (found: unknown): void => {
      if (typeof found !== 'object' || found === null || found instanceof Node || seen.has(found)) return;
      seen.add(found);
      const one = found as Record<string, unknown>;
      const { datasets, labels = [] } = one as { datasets?: { data: unknown[] }[]; labels?: unknown[] };
      if (Array.isArray(datasets))
        charts.push({
          labels: labels.map((lines) => [lines].flat().join(' ').replace(' (not shown)', '')),
          data: datasets.map(({ data }) => [...data]),
        });
      if (one['shown'] === false) {
        notShown += 1;
        if (Object.values(one).some((value) => typeof value === 'number'))
          withNumbers.push(JSON.stringify(one));
      }
      for (const value of Object.values(one)) look(value);
    };
    // Preact hangs what it draws from on the element that it draws in.
    for (const element of document.querySelectorAll('*'))
      look((element as unknown as Record<string, unknown>)['__k']);
    return { charts, notShown, withNumbers };
  });
}

/** What was drawn last on the chart of a card. */
function drawnOn(card: string): Promise<readonly DrawnText[]> {
  return office.tablet.page.evaluate(
    (id) => (document.querySelector(`${id} canvas`) as unknown as { drawn?: DrawnText[] }).drawn ?? [],
    card,
  );
}

/** Half the least space between two bars. */
const BESIDE = 18;

function figuresBeside(drawn: readonly DrawnText[], name: string): readonly string[] {
  const [first = ''] = name.split(' ');
  const label = drawn.find(({ text }) => text.startsWith(first));
  if (label === undefined) throw new RangeError(`a chart by ward has a bar for ${name}`);
  return drawn.flatMap(({ text, y }) =>
    /^[<\d]+%$/.test(text) && Math.abs(y - label.y) < BESIDE ? text : [],
  );
}

/** Figures in the columns and rows of these names, shown or folded away, and in what is said instead of a picture. */
function toldOf(names: readonly string[]): Promise<readonly string[]> {
  return office.tablet.page.evaluate((wanted) => {
    const told: string[] = [];
    const isFigure = (text: string | null) => /\d/.test(text ?? '');
    for (const table of document.querySelectorAll('main table')) {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
      for (const line of table.querySelectorAll('tbody tr')) {
        const name = line.querySelector('th')?.textContent ?? '';
        for (const [at, cell] of [...line.querySelectorAll('td')].entries()) {
          const isOf = wanted.includes(heads[at + 1] ?? '') || wanted.includes(name);
          if (isOf && isFigure(cell.textContent)) told.push(`${name}: ${cell.textContent}`);
        }
      }
    }
    for (const element of document.querySelectorAll('main *'))
      for (const { name, value } of element.attributes) {
        const isSaid = name.startsWith('aria-') || ['title', 'alt', 'value'].includes(name);
        if (isSaid && wanted.some((one) => value.includes(one)) && /\d\s*%/.test(value)) told.push(value);
      }
    return told;
  }, names);
}

/** Has every canvas remember what is written on it since it was last cleared. Runs in the page. */
function listenToCanvases(): void {
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  const textsOf = (canvas: HTMLCanvasElement) =>
    canvas as unknown as { drawn?: { text: string; y: number }[] };
  CanvasRenderingContext2D.prototype.clearRect = function clear(...box) {
    textsOf(this.canvas).drawn = [];
    clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function write(text, x, y, most) {
    const { b, d, f } = this.getTransform();
    const down = (b * x + d * y + f) / window.devicePixelRatio;
    const own = textsOf(this.canvas);
    own.drawn = [...(own.drawn ?? []), { text, y: down }];
    if (most === undefined) fillText.call(this, text, x, y);
    else fillText.call(this, text, x, y, most);
  };
}
