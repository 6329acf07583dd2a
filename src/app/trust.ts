interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/**
 * Lets scripts be started from these addresses, and from no other, through Trusted Types by the one policy `soundings`. To be
 * called once a page.
 *
 * @returns Makes an address one that a script may be started from; throws RangeError for any other.
 */
export function trustOnly(admitted: readonly string[]): (address: string) => string {
  const admit = (address: string) => {
    if (!admitted.includes(address)) throw new RangeError('trustOnly requires an address of this build');
    return address;
  };
  // TypeScript has no Trusted Types yet; browsers without them take the plain string.
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  const policy = maker?.createPolicy('soundings', { createScriptURL: admit });
  return (address) => (policy === undefined ? admit(address) : policy.createScriptURL(address));
}
