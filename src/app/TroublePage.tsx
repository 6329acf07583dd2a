import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';

const words = wordsIn(appWords, 'en');

interface TroublePageProps {
  readonly trouble: {
    readonly title: string;
    readonly what: string;
    readonly safe: string;
    readonly todo: string;
  };
  readonly next: 'home' | 'reload';
  /** What whoever mends it needs to know. */
  readonly code?: string;
}

/** A page in place of the one that cannot be shown: what happened, what is safe, what to do. */
export function TroublePage({ trouble, next, code }: TroublePageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{trouble.title}</h1>
        <p class="govuk-body">{trouble.what}</p>
        <p class="govuk-body">{trouble.safe}</p>
        <p class="govuk-body">{trouble.todo}</p>
        {next === 'home' ? (
          <ButtonLink to="#/">{words.goHome}</ButtonLink>
        ) : (
          <>
            <Button onPress={() => location.reload()}>{words.crash.reload}</Button>
            <p class="govuk-body">
              <a class="govuk-link" href="./rescue.html">
                {words.saveCopy}
              </a>
            </p>
          </>
        )}
        {code === undefined ? null : <p class="govuk-body-s">{words.crash.code(code)}</p>}
      </div>
    </div>
  );
}
