import { type Dataset, variableOf } from './dataset.ts';
import { MARGIN_COLUMNS, type MarginCategory, type MarginPlan } from './margins.ts';
import { hasColumnsOf, isTargetColumn } from './ownTargets.ts';

/**
 * Whether a wave has all that margins of a recipe are about, under the words they had: the places of wards go with their list, and a
 * group of other words may be of other people.
 */
export function fitsIn(dataset: Dataset, { column, own, categories }: MarginPlan): boolean {
  if (own) return hasColumnsOf(dataset, own);
  const found = variableOf(dataset, column)?.column.categories ?? [];
  const labels = new Map(found.map(({ code, label }) => [code, label.en]));
  return categories.every(({ codes, label }) => codes.map((code) => labels.get(code)).join(' + ') === label);
}

/** What was kept, as the margins of a recipe, whole; null where it is something else. */
export function readFixedTargets(kept: unknown): readonly MarginPlan[] | null {
  return Array.isArray(kept) && kept.every(isMarginPlan) ? kept : null;
}

function isMarginPlan(kept: unknown): kept is MarginPlan {
  const { name, column, own, categories, date, source, isLoaded, scaledFrom } = (kept ?? {}) as {
    readonly [K in keyof MarginPlan]?: unknown;
  };
  if (typeof name !== 'string' || ![column, date, source].every((text) => typeof text === 'string'))
    return false;
  if (!(name.startsWith('own:') ? own !== undefined : name in MARGIN_COLUMNS && own === undefined))
    return false;
  if (own !== undefined && !isOwn(own)) return false;
  if (isLoaded !== undefined && isLoaded !== true) return false;
  if (scaledFrom !== undefined && typeof scaledFrom !== 'number') return false;
  if (!Array.isArray(categories) || !categories.every(isCategory)) return false;
  const sum = categories.reduce((all: number, { target }) => all + target, 0);
  return Math.abs(sum - 1) <= 0.005 + 1e-9;
}

function isOwn(own: unknown): boolean {
  const { columns } = (own ?? {}) as { readonly columns?: unknown };
  return (
    Array.isArray(columns) && columns.length >= 1 && columns.length <= 2 && columns.every(isTargetColumn)
  );
}

function isCategory(kept: unknown): kept is MarginCategory {
  const { codes, label, target } = (kept ?? {}) as { readonly [K in keyof MarginCategory]?: unknown };
  return (
    Array.isArray(codes) &&
    codes.length > 0 &&
    codes.every((code) => Number.isSafeInteger(code)) &&
    typeof label === 'string' &&
    typeof target === 'number' &&
    target >= 0
  );
}
