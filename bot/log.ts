import { type Logger, pino } from 'pino';

/** One JSON object a line on standard error: ids, never a text, name or number. */
export const createLog = (level: string): Logger =>
  pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
