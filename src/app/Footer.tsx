import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';

const words = wordsIn(appWords, 'en');

export function Footer({ build }: { readonly build: string }) {
  return (
    <footer class="shell-footer govuk-body-s ui-no-print">
      <div class="govuk-width-container">
        <nav aria-label={words.footer}>
          <ul>
            <li>
              <a class="govuk-link" href="#/help">
                {words.help}
              </a>
            </li>
            <li>
              <a class="govuk-link" href="#/privacy">
                {words.privacy}
              </a>
            </li>
            <li>
              <a class="govuk-link" href="#/accessibility">
                {words.accessibility}
              </a>
            </li>
            <li>
              <a class="govuk-link" href="#/promises">
                {words.promises}
              </a>
            </li>
            <li>
              <a class="govuk-link" href="#/safe">
                {words.safe}
              </a>
            </li>
          </ul>
        </nav>
        <p>{words.version(build)}</p>
      </div>
    </footer>
  );
}
