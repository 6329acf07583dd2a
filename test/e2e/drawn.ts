import type { Page } from 'playwright-core';

/** Canvases on which something is drawn, and canvases in all. */
export function drawnCharts(page: Page): Promise<{ drawn: number; all: number }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')];
    const isDrawn = (canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      if (width === 0 || height === 0) return false;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value !== 0) ?? false;
    };
    return { drawn: all.filter(isDrawn).length, all: all.length };
  });
}

/** Sheets of A4 that the page takes, with this class on its body. */
export async function sheetsOf(page: Page, name: string): Promise<number> {
  await page.evaluate((one) => {
    document.body.classList.toggle('result-print-summary', one !== '');
  }, name);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => document.body.classList.remove('result-print-summary'));
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
