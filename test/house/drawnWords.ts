import { child, children, type Node, type SourceFile, stringOf, walk } from './sourceFile.ts';

/** Props that people read or hear. */
const spoken = new Set(
  'title alt placeholder label legend hint heading caption summary text message content'.split(' '),
);
const spokenAria = /^aria-(label|description|roledescription|valuetext|placeholder)$/;
/** Props that hold lists of class names, drawing orders or addresses, whatever they look like. */
const unspoken =
  /^(class|className|id|for|htmlFor|d|viewBox|transform|points|style|rel|sizes|media|href|src|name|key|role|type|pattern|accept|autocomplete|autoComplete|aria-.*|data-.*)$/;

const letters = /\p{L}/u;
const phrase = /\p{L}[\p{L}',.?!]*\s+\p{L}|^\p{Lu}\p{Ll}+/u;

/** The plain texts an expression can come to: itself, either branch, the right of `&&`, the parts of a template. */
function texts(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const string = stringOf(node);
  if (string !== undefined) return [string];
  switch (node.type) {
    case 'TemplateLiteral':
      return children(node, 'quasis').map((part) =>
        String((part['value'] as { cooked?: unknown }).cooked ?? ''),
      );
    case 'ConditionalExpression':
      return [...texts(child(node, 'consequent')), ...texts(child(node, 'alternate'))];
    case 'LogicalExpression':
      return [...texts(child(node, 'left')), ...texts(child(node, 'right'))];
    case 'BinaryExpression':
      return node['operator'] === '+' ? [...texts(child(node, 'left')), ...texts(child(node, 'right'))] : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return texts(child(node, 'expression'));
    default:
      return [];
  }
}

function propName(attribute: Node): string {
  const name = child(attribute, 'name');
  const inner = name?.type === 'JSXNamespacedName' ? child(name, 'name') : name;
  return String(inner?.['name'] ?? '');
}

function inProp(attribute: Node): string[] {
  const name = propName(attribute);
  const found = texts(child(attribute, 'value'));
  if (spoken.has(name) || spokenAria.test(name)) return found.filter((text) => letters.test(text));
  return unspoken.test(name) ? [] : found.filter((text) => phrase.test(text));
}

/** Words for people that stand in a drawing file instead of in `src/words`. */
export function drawnWords(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.tree, (node) => {
    if (node.type === 'JSXText' && letters.test(String(node['value'])))
      found.push(String(node['value']).trim());
    if (node.type === 'JSXAttribute') found.push(...inProp(node));
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const shown = children(node, 'children').filter((one) => one.type === 'JSXExpressionContainer');
      found.push(...shown.flatMap(texts).filter((text) => letters.test(text)));
    }
    return undefined;
  });
  return found.map((text) => `${file.path} says "${text}": words for people live in src/words`);
}
