import { StoreError } from '../../../data/errors.ts';
import { ConfigError } from '../../errors.ts';

/** What one check found. fails: the bot can't work so. unsure: it can, but somebody should look; or nobody can tell. */
export interface Finding {
  readonly verdict: 'ok' | 'fails' | 'unsure';
  /** What was looked at. */
  readonly about: string;
  /** What it is like and, unless that is well, what to do. */
  readonly text: string;
}

export const ok = (about: string, text: string): Finding => ({ verdict: 'ok', about, text });
export const fails = (about: string, text: string): Finding => ({ verdict: 'fails', about, text });
export const unsure = (about: string, text: string): Finding => ({ verdict: 'unsure', about, text });

const marks = { ok: 'ok', fails: '!!', unsure: '??' } as const;

export const lineOf = ({ verdict, about, text }: Finding): string => `${marks[verdict]}  ${about}: ${text}`;

/** A check never throws, so that those after it are made too. */
export async function tried(about: string, check: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof ConfigError || error instanceof StoreError) return fails(about, error.message);
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return unsure(about, `It could not be looked at (${reason}).`);
  }
}
