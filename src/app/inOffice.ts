/**
 * A screen of the officer, with the styles that only those have and the rules of every kind of question. They are asked
 * for first: what comes later in the page goes before, and a screen's own styles must.
 */
export async function inOffice<Module>(screen: () => Promise<Module>): Promise<Module> {
  const [, , module] = await Promise.all([
    import('../ui/officeLook.ts'),
    import('../office/firstOfAll.ts'),
    screen(),
  ]);
  return module;
}
