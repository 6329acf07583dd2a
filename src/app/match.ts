/** The page an address names. */
export interface Match<Route> {
  readonly route: Route;
  /** Parts of the address, by name. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the first route whose pattern fits the part of the address after `#`.
 *
 * @param routes Patterns such as `wave/:wave/results`; `''` is the first page.
 * @param hash As the browser gives it: `#/wave/12?from=home`. What follows `?` is left to the screen.
 * @returns Null when no pattern fits.
 */
export function match<Route extends { readonly path: string }>(
  routes: readonly Route[],
  hash: string,
): Match<Route> | null {
  const parts = partsOf(hash.replace(/^#/, '').replace(/\?.*$/, ''));
  for (const route of routes) {
    const params = paramsOf(partsOf(route.path), parts);
    if (params !== null) return { route, params };
  }
  return null;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, wanted] of pattern.entries()) {
    const part = decoded(parts[at] ?? '');
    if (wanted.startsWith(':') && part !== null) params[wanted.slice(1)] = part;
    else if (wanted !== part) return null;
  }
  return params;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape: no page has such an address.
    return null;
  }
}
