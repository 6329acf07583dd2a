/** Words of the shell: header, footer, updates, crash page. */
export const appWords = {
  productName: 'Soundings',
} as const;
