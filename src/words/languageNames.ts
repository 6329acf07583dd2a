/** What speakers call their language, of those most spoken in the UK; browsers do not know all of them. */
const names: Readonly<Record<string, string>> = {
  ar: 'العربية',
  bn: 'বাংলা',
  cy: 'Cymraeg',
  en: 'English',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  ga: 'Gaeilge',
  gd: 'Gàidhlig',
  gu: 'ગુજરાતી',
  hi: 'हिन्दी',
  it: 'Italiano',
  ku: 'Kurdî',
  lt: 'Lietuvių',
  ne: 'नेपाली',
  pa: 'ਪੰਜਾਬੀ',
  pl: 'Polski',
  ps: 'پښتو',
  pt: 'Português',
  ro: 'Română',
  so: 'Soomaali',
  ta: 'தமிழ்',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  vi: 'Tiếng Việt',
  zh: '中文',
};

/** What a language is called by those who speak it; its code where nobody here knows. */
export function ownNameOf(language: string): string {
  return names[language] ?? named(language) ?? language;
}

// A browser without the words of a language answers in another one.
function named(language: string): string | undefined {
  try {
    const speaker = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    const isSpoken = speaker.resolvedOptions().locale.split('-')[0] === language.split('-')[0];
    return isSpoken ? speaker.of(language) : undefined;
  } catch {
    // Not the form of a language's code.
    return undefined;
  }
}
