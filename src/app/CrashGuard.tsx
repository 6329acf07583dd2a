import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { TroublePage } from './TroublePage.tsx';

interface CrashGuardProps {
  /** Version and hash, part of the code that is shown. */
  readonly build: string;
  /** Told of the error that kept the page from being drawn. */
  readonly onCrash: (error: unknown) => void;
  readonly children: ComponentChildren;
}

/** Stands in for the whole page when drawing it fails. */
export function CrashGuard({ build, onCrash, children }: CrashGuardProps) {
  const [error] = useErrorBoundary(onCrash);
  if (error === undefined) return <>{children}</>;
  return (
    <div class="govuk-width-container">
      <main class="govuk-main-wrapper">
        <TroublePage
          trouble={wordsIn(appWords, 'en').crash}
          next="reload"
          code={`${build} ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`}
        />
      </main>
    </div>
  );
}
