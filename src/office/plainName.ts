/** A title as part of the name of a file: small letters, digits and hyphens. */
export function plainName(title: string): string {
  const plain = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 40) || 'survey';
}
