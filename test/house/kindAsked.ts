import { child, children, type Node, type SourceFile, stringOf, walk } from './sourceFile.ts';

/** The names under which question kinds are registered: the keys of `export const kinds = { … }`, or of `rareKinds`. */
export function kindNames(registry: SourceFile): string[] {
  const names: string[] = [];
  walk(registry.tree, (node) => {
    if (
      node.type !== 'VariableDeclarator' ||
      !/^(kinds|rareKinds)$/.test(String(child(node, 'id')?.['name']))
    )
      return undefined;
    let value = child(node, 'init');
    while (value !== undefined && value.type !== 'ObjectExpression') value = child(value, 'expression');
    for (const property of children(value, 'properties')) {
      const key = child(property, 'key');
      const name = key?.['name'] ?? key?.['value'];
      if (typeof name === 'string') names.push(name);
    }
    return false;
  });
  return names;
}

function keyOf(property: Node): string | undefined {
  const key = child(property, 'key');
  return typeof key?.['name'] === 'string' ? key['name'] : stringOf(key);
}

/** Whether this is a kind: a property of that name, or a variable, as after `const { kind } = question`. */
function isKind(node: Node | undefined): boolean {
  if (node?.type === 'ChainExpression') return isKind(child(node, 'expression'));
  if (node?.type === 'Identifier') return node['name'] === 'kind';
  const property = node?.type === 'MemberExpression' ? child(node, 'property') : undefined;
  return property?.['name'] === 'kind' || property?.['value'] === 'kind';
}

/** Words that name sorts of values as well as kinds of question. */
const ALSO_VALUES = new Set(['text', 'number', 'date']);

/**
 * Places where a file asks for a question kind by name: `question.kind === 'single'`, the same of a `kind` that was taken out
 * of its question, a switch on it, a list that it is looked for in, or a list or table of three kinds or more (two of the words
 * may be ordinary ones).
 */
export function kindAsked(file: SourceFile, names: readonly string[]): string[] {
  const found: string[] = [];
  const report = (name: string | undefined) => {
    if (name === undefined || !names.includes(name)) return;
    found.push(`${file.path} asks whether a kind is '${name}': let the registry of question kinds answer`);
  };
  walk(file.tree, (node) => {
    const listed = [
      ...(node.type === 'ArrayExpression' ? children(node, 'elements').map(stringOf) : []),
      ...(node.type === 'ObjectExpression' ? children(node, 'properties').map(keyOf) : []),
    ].filter((name) => name !== undefined && names.includes(name) && !ALSO_VALUES.has(name));
    if (new Set(listed).size > 2)
      found.push(
        `${file.path} lists the kinds ${listed.join(', ')}: let the registry of question kinds answer`,
      );
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node['operator']))) {
      const [left, right] = [child(node, 'left'), child(node, 'right')];
      if (isKind(left)) report(stringOf(right));
      if (isKind(right)) report(stringOf(left));
    }
    if (node.type === 'CallExpression' && children(node, 'arguments').some(isKind)) {
      // ['single', 'grid'].includes(question.kind)
      for (const one of children(child(child(node, 'callee'), 'object'), 'elements')) report(stringOf(one));
    }
    if (node.type === 'SwitchStatement' && isKind(child(node, 'discriminant'))) {
      for (const one of children(node, 'cases')) report(stringOf(child(one, 'test')));
    }
    return undefined;
  });
  return found;
}
