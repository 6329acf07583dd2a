import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly integrity?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));

it('locks the binaries of every system, so that Windows and macOS can install too', () => {
  const lock = read('package-lock.json') as Lock;
  const held = Object.keys(lock.packages);
  const wanted = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  expect(wanted.some((name) => name.includes('win32'))).toBe(true);
  expect(wanted.some((name) => name.includes('darwin'))).toBe(true);
  expect(wanted.filter((name) => !held.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
});

it('F73: names each package by one version and the hash of what is in it, which installing compares', () => {
  const lock = read('package-lock.json') as Lock;
  const unproven = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(unproven.map(([path]) => path)).toEqual([]);
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
