import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** One node of the syntax tree, read loosely: the house rules look at a handful of node types. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** As written, with its query: `./worker.ts?worker&url`. */
  readonly from: string;
  /** The file it names, from the root of the project, or null for a package. */
  readonly file: string | null;
  readonly typeOnly: boolean;
  /** Names taken; null means all of them (a namespace, a side effect, an import on demand). */
  readonly names: readonly string[] | null;
}

export interface Export {
  readonly name: string;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** Calls `visit` for each node from the top; a visit that returns false is not followed further down. */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

export function child(node: Node | undefined, key: string): Node | undefined {
  const value = node?.[key];
  return isNode(value) ? value : undefined;
}

export function children(node: Node | undefined, key: string): Node[] {
  const value = node?.[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of a plain string, or undefined. */
export function stringOf(node: Node | undefined): string | undefined {
  const value = node?.type === 'Literal' ? node['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function nameOf(node: Node | undefined): string | undefined {
  const name = node?.['name'] ?? node?.['value'];
  return typeof name === 'string' ? name : undefined;
}

function namedFile(path: string, from: string): string | null {
  const bare = from.replace(/\?.*$/, '');
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : null;
}

function importOf(path: string, node: Node): Import | undefined {
  const from = stringOf(child(node, 'source'));
  if (from === undefined) return undefined;
  const specifiers = children(node, 'specifiers');
  const all = specifiers.length === 0 || specifiers.some((one) => /Namespace/.test(one.type));
  const isType = (one: Node) => one['importKind'] === 'type' || one['exportKind'] === 'type';
  return {
    from,
    file: namedFile(path, from),
    typeOnly: isType(node) || (specifiers.length > 0 && specifiers.every(isType)),
    names: all
      ? null
      : specifiers.map((one) => nameOf(child(one, 'imported') ?? child(one, 'local')) ?? 'default'),
  };
}

function exportsOf(node: Node): Export[] {
  if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', typeOnly: false }];
  if (node.type !== 'ExportNamedDeclaration') return [];
  const typeOnly = node['exportKind'] === 'type';
  const declaration = child(node, 'declaration');
  const declared = [
    ...children(declaration, 'declarations'),
    ...(declaration === undefined ? [] : [declaration]),
  ];
  const names = [
    ...declared.map((one) => nameOf(child(one, 'id'))),
    ...children(node, 'specifiers').map((one) => nameOf(child(one, 'exported'))),
  ];
  return names.filter((name) => name !== undefined).map((name) => ({ name, typeOnly }));
}

const asksForFile = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
]);

/** Reads one file into what the house rules need to know of it. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const tree = program as unknown as Node;
  const imports: Import[] = [];
  const exports: Export[] = [];
  walk(tree, (node) => {
    if (node.type === 'ImportExpression') {
      const from = stringOf(child(node, 'source')) ?? '';
      imports.push({ from, file: namedFile(path, from), typeOnly: false, names: null });
    } else if (asksForFile.has(node.type)) {
      const found = importOf(path, node);
      if (found !== undefined) imports.push(found);
    }
    exports.push(...exportsOf(node));
    return undefined;
  });
  return { path, text, tree, imports, exports };
}

/** All .ts and .tsx files below a folder, parsed. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}
