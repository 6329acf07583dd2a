// Stands for @noble/post-quantum/hybrid.js in the build: Soundings makes and takes keys of the X25519 sort only
// (ageFile.ts refuses others), and a third of the sealing library would be for the other sort.

/** @returns {never} */
function refuse() {
  throw new RangeError('hybrid keys are not in this build');
}

const absent = { getPublicKey: refuse, encapsulate: refuse, decapsulate: refuse };

export const MLKEM768P256 = absent;
export const MLKEM768X25519 = absent;
