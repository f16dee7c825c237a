const bare = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What of an invite code is hashed: its letters and digits, however they were typed. */
export const codeKey = (code: string): string => `invite ${bare(code)}`;

/** Eight of the letters and digits that codes are made of: no vowel but A and E, nothing that looks like something else. */
export const looksLikeCode = (text: string): boolean => /^[2-9A-HJKMNP-TV-Z]{8}$/.test(bare(text));
