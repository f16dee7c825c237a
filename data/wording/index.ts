import { english } from './en/index.ts';

/** Everything the bot says, in one language. */
export type Wording = typeof english;

const languages: Readonly<Record<string, Wording>> = { en: english };

export const wordingFor = (language: string): Wording => languages[language] ?? english;
