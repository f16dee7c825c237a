import { type Logger, pino } from 'pino';

/**
 * One JSON object a line on standard error: ids, never a text, name or number. The message of an error is left out, as
 * libraries quote in it what they could not read; its kind and where it arose stay.
 */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, serializers: { err: withoutTexts } }, pino.destination({ dest: 2, sync: true }));

export function withoutTexts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return {
    type: error.name,
    ...code,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ +at /.test(line))
      .map((line) => line.trim()),
  };
}
