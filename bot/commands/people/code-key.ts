/** What of an invite code is hashed: its letters and digits, however they were typed. */
export const codeKey = (code: string): string => `invite ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
