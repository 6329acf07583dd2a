import type { InputProps } from '../inputProps.ts';
import { Spoken } from '../Spoken.tsx';
import './statement.css';

/** A text that is read, as one page. */
export function StatementInput({ question, language, facts }: InputProps<'statement'>) {
  const { text, hint } = question;
  return (
    <div class="question statement">
      <h1 class="question__heading">
        <Spoken text={text} language={language} facts={facts} />
      </h1>
      {hint === undefined ? null : (
        <p class="statement__more">
          <Spoken text={hint} language={language} facts={facts} />
        </p>
      )}
    </div>
  );
}
