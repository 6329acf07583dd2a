import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { preact } from '@preact/preset-vite';
import { build, defineConfig, type InlineConfig, normalizePath, type Plugin } from 'vite';
import { injectManifest } from 'workbox-build';
import { headerPolicy, metaPolicy } from './scripts/policy.mjs';

const root = import.meta.dirname;

/** The commit this build was made from; SOUNDINGS_BUILD names it where there is no git (and in the update tests). */
function buildHash(): string {
  const named = process.env['SOUNDINGS_BUILD'];
  if (named !== undefined && named !== '') return named;
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return 'unknown';
  }
}

/** Constants put into the code at build time; `src/app/build.ts` names them. */
export function buildConstants(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    __VERSION__: JSON.stringify(version),
    __BUILD__: JSON.stringify(buildHash()),
    __POLICY__: JSON.stringify(headerPolicy),
  };
}

/** Repeats the policy in the page, for hosts that send no headers. Not in dev, whose client needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Writes the list of files to keep offline into the built service worker. */
function precacheList(): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name: 'precache-list',
    apply: 'build',
    writeBundle: () => {
      isWritten = true;
    },
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        // A build that failed says why by itself.
        if (!isWritten) return;
        const worker = join(folder, 'sw.js');
        const { count, warnings } = await injectManifest({
          swSrc: worker,
          swDest: worker,
          globDirectory: folder,
          globPatterns: ['**/*'],
          globIgnores: ['sw.js', '.vite/**', '_headers'],
          // Hashed names need no second fingerprint.
          dontCacheBustURLsMatching: /^assets\/.*-[\w-]{8}\./,
          maximumFileSizeToCacheInBytes: 5_000_000,
        });
        if (count === 0 || warnings.length > 0)
          throw new Error(`precache: ${count} files; ${warnings.join('; ')}`);
      },
    },
  };
}

/** The modules in each built file, the workers' too. */
const modulesByFile = new Map<string, readonly string[]>();

/** Notes what is in each file of a build: the page's and the workers' are built apart. */
function notedModules(): Plugin {
  return {
    name: 'noted-modules',
    apply: 'build',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk')
          modulesByFile.set(
            file.fileName,
            file.moduleIds.map((id) => normalizePath(relative(root, id))),
          );
    },
  };
}

/** Writes that list beside the manifest, for scripts/sizes.mjs. */
function moduleList(): Plugin {
  let folder = '';
  return {
    name: 'module-list',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: () =>
      writeFileSync(join(folder, '.vite/modules.json'), JSON.stringify(Object.fromEntries(modulesByFile))),
  };
}

/**
 * What an interview loads: all that the app's first file imports in one file, and what the store is made of in another. How
 * the rarer kinds of question are answered is in neither: it is imported when it is asked. Left to itself, the bundler makes
 * some thirty files, and a slow tablet feels each.
 */
const loadedTogether = [
  { name: 'app', from: ['src/app/main.tsx'] },
  {
    name: 'keeping',
    from: ['src/keeping/storage/openDatabase.ts', 'src/fieldwork/interviewStore.ts'],
  },
];

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What these modules import, and all that is imported by it, themselves too. */
function importedFrom(paths: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(paths.map((path) => normalizePath(join(root, path))));
  // A set is gone through to its end, with what is added on the way.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** Names the file that a module goes into; null where the bundler decides. */
function fileNaming(): (id: string, graph: ModuleGraph) => string | null {
  let files: readonly { readonly name: string; readonly holds: ReadonlySet<string> }[] | null = null;
  return (id, graph) => {
    files ??= loadedTogether.map(({ name, from }) => ({ name, holds: importedFrom(from, graph) }));
    return files.find(({ holds }) => holds.has(id))?.name ?? null;
  };
}

/**
 * Asks the engine to compile these files whole, beside the page's own thread while they come, not function by function
 * when each is first called: nearly all that is in them runs before the first question (v8.dev/blog/explicit-compile-hints).
 */
function compileWhole(names: readonly string[]): Plugin {
  return {
    name: 'compile-whole',
    apply: 'build',
    generateBundle: {
      // The comment must come first in the file, before what the bundler puts there.
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && names.includes(file.name))
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}

/** What few interviews ever need, or another page does: it names itself what it needs. */
const rarePart =
  /\/(firstOfAll|evenOut|officeRoutes|losses|setupRows|loadInterview|OwnIntroduction|AnswersCard|ElsewherePage|Statements|formulaReader|allAsked|HomeScreen|StartScreen|CarryPart|ShutPage|ShiftPart|beginSealed|finishedSeal|shift|SealedPage|OnlyHereLine|UnsafePart|BackCheckPart|LostPassphrase|CarryScreen|beginAgain|troubleBook|presets|asked(?:Computed|Consent|Card|ConstantSum|LongList|MultipleGrid|Postcode|Ranking))-[\w-]+\.js$/;

/** Parts of the patterns' styles that no page of ours uses: every tablet would load them with the first page. */
const UNUSED_STYLES = [
  'govuk-back-link--inverse',
  'govuk-body-lead',
  'govuk-button--inverse',
  'govuk-button--start',
  'govuk-button__start-icon',
  'govuk-clearfix',
  'govuk-exit-this-page',
  'govuk-error-summary__body',
  'govuk-fieldset__heading',
  'govuk-grid-column-full',
  'govuk-grid-column-full-from-desktop',
  'govuk-grid-column-one-half',
  'govuk-grid-column-one-half-from-desktop',
  'govuk-grid-column-one-quarter',
  'govuk-grid-column-one-quarter-from-desktop',
  'govuk-grid-column-one-third',
  'govuk-grid-column-one-third-from-desktop',
  'govuk-grid-column-three-quarters',
  'govuk-grid-column-three-quarters-from-desktop',
  'govuk-grid-column-two-thirds-from-desktop',
  'govuk-input--extra-letter-spacing',
  'govuk-label-wrapper',
  'govuk-link--inverse',
  'govuk-link--muted',
  'govuk-link--no-underline',
  'govuk-link--no-visited-state',
  'govuk-link--text-colour',
  'govuk-link-image',
  'govuk-list--spaced',
  'govuk-main-wrapper--auto-spacing',
  'govuk-main-wrapper--l',
  'govuk-notification-banner__link',
  'govuk-radios__conditional',
  'govuk-radios__conditional--hidden',
  'govuk-radios__divider',
  'govuk-summary-card',
  'govuk-summary-card__action',
  'govuk-summary-card__actions',
  'govuk-summary-card__content',
  'govuk-summary-card__title',
  'govuk-summary-card__title-wrapper',
  'govuk-summary-list--no-border',
  'govuk-summary-list__actions-list',
  'govuk-summary-list__actions-list-item',
  'govuk-summary-list__row--no-border',
];

const shared = {
  // Relative, so that any static host and any sub-path serves it.
  base: './',
  define: buildConstants(),
  resolve: {
    alias: [
      // Dexie's build for browsers of today: the usual one is for those of 2015, larger and slower to compile.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      { find: /^@noble\/post-quantum\/hybrid\.js$/, replacement: join(root, 'scripts/noHybridKeys.mjs') },
    ],
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: [join(root, 'node_modules')], quietDeps: true } },
    lightningcss: { unusedSymbols: UNUSED_STYLES },
  },
} satisfies InlineConfig;

// Advice on slow builds, printed among the checks of a busy machine.
const noAdvice = { bundlerTimings: false, pluginTimings: false };

/**
 * Builds the page that saves a copy of what is on a device by itself, after the app: it shares no file with it, so that
 * whatever of the app is missing or broken, this page is not.
 */
function rescuePage(): Plugin {
  let outDir = '';
  let isWritten = false;
  const config = (): InlineConfig => ({
    ...shared,
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [preact(), policyInPage(), notedModules(), moduleList()],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      manifest: '.vite/rescue.json',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        checks: noAdvice,
        input: join(root, 'rescue.html'),
        output: { codeSplitting: false },
      },
    },
    worker: {
      format: 'es',
      plugins: () => [notedModules()],
      rolldownOptions: {
        checks: noAdvice,
        output: { entryFileNames: 'assets/worker/[name]-[hash].js', codeSplitting: false },
      },
    },
  });
  return {
    name: 'rescue-page',
    apply: 'build',
    writeBundle: () => {
      isWritten = true;
    },
    configResolved: (resolved) => {
      outDir = resolve(resolved.root, resolved.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'pre',
      handler: async () => {
        if (isWritten) await build(config());
      },
    },
  };
}

export default defineConfig({
  ...shared,
  plugins: [
    preact(),
    policyInPage(),
    compileWhole(['app']),
    rescuePage(),
    precacheList(),
    notedModules(),
    moduleList(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // Inlined files become data: addresses, which the policy refuses.
    assetsInlineLimit: 0,
    // What these parts need they name themselves: every tablet would load their lists first.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, needed) =>
        rarePart.test(file) ? needed.filter((one) => one.endsWith('.css')) : needed,
    },
    rolldownOptions: {
      checks: noAdvice,
      output: { codeSplitting: { groups: [{ name: fileNaming() }], includeDependenciesRecursively: false } },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [notedModules()],
    rolldownOptions: {
      checks: noAdvice,
      output: {
        // The service worker keeps one name at the root: its folder is its scope.
        entryFileNames: (chunk) =>
          chunk.name === 'serviceWorker' ? 'sw.js' : 'assets/worker/[name]-[hash].js',
        chunkFileNames: 'assets/worker/[name]-[hash].js',
        // The library of sealed files, for the jobs that seal; scripts/sizes.mjs counts it by this name.
        codeSplitting: {
          groups: [{ name: 'ageFile', test: /age-encryption|@noble|noHybridKeys|ageFile\.ts/ }],
        },
      },
    },
  },
});
