/** The languages of a form as a questionnaire has them: English first, whether the form has it or not. */
export function englishFirst(languages: readonly string[]): readonly string[] {
  return ['en', ...languages.filter((language) => language !== 'en')];
}
