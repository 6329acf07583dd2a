import { BackLink } from '../../ui/BackLink.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import type { PageLink, Passage, ReadingPage } from '../../words/statements.ts';

const words = wordsIn(pagesWords, 'en');

/** A page that is only read: what it is, what is on it, and its passages. */
export function Reading({ page }: { readonly page: ReadingPage }) {
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{page.title}</h1>
          <p class="govuk-body-l">{page.lead}</p>
          <nav aria-label={words.onThisPage}>
            <ul class="govuk-list">
              {page.passages.map((passage) => (
                <li key={passage.id}>
                  <button
                    type="button"
                    class="govuk-link ui-plain ui-link"
                    onClick={() => focusOn(passage.id)}
                  >
                    {passage.heading}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          {page.passages.map((passage) => (
            <PassageOf passage={passage} key={passage.id} />
          ))}
        </div>
      </div>
    </>
  );
}

function PassageOf({ passage }: { readonly passage: Passage }) {
  const { id, heading, paragraphs, points = [], after = [], links = [] } = passage;
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id} tabIndex={-1}>
        {heading}
      </h2>
      {paragraphs.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {points.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {points.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {after.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {links.map((link) => (
        <p class="govuk-body" key={link.to}>
          <LinkOf link={link} />
        </p>
      ))}
    </section>
  );
}

function LinkOf({ link }: { readonly link: PageLink }) {
  const outside = URL.canParse(link.to);
  return (
    <a class="govuk-link" href={link.to} rel={outside ? 'noreferrer' : undefined}>
      {link.text}
      {outside ? ` ${words.opensOutside}` : null}
    </a>
  );
}
