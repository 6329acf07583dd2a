declare const __VERSION__: string;
declare const __BUILD__: string;
declare const __POLICY__: string;

/** What this build is: the version of package.json, the commit, and the policy it was made under. */
export const build = { version: __VERSION__, hash: __BUILD__, policy: __POLICY__ } as const;
