import { type Answer, error, texts } from './answer.ts';
import { type Call, type Match, matches } from './call.ts';

export type Fate =
  | { readonly kind: 'fail'; readonly answer: Answer }
  | { readonly kind: 'hang'; readonly carriesOut: boolean }
  | { readonly kind: 'lose' };

interface Rule {
  readonly match: Match;
  readonly fate: Fate;
  times: number;
}

/** Which share of the calls that change something fails, and which is carried out unanswered. */
export interface Odds {
  readonly seed: number;
  readonly failing?: number;
  readonly unknown?: number;
}

/** What is to go wrong with which call. */
export class Misbehaviour {
  #rules: Rule[] = [];
  #random: ((call: Call) => Fate | undefined) | undefined;

  add(match: Match, fate: Fate, times: number): void {
    this.#rules.push({ match, fate, times });
  }

  randomly({ seed, failing = 0, unknown = 0 }: Odds): void {
    const next = randomOf(seed);
    this.#random = ({ method }) => {
      if (method === 'GET') return undefined;
      const drawn = next();
      if (drawn < failing) return { kind: 'fail', answer: error(texts.failed) };
      return drawn < failing + unknown ? { kind: 'lose' } : undefined;
    };
  }

  clear(): void {
    this.#rules = [];
    this.#random = undefined;
  }

  fateOf(call: Call): Fate | undefined {
    const rule = this.#rules.find(({ match, times }) => times > 0 && matches(match, call));
    if (!rule) return this.#random?.(call);
    rule.times -= 1;
    if (rule.times <= 0) this.#rules = this.#rules.filter((one) => one !== rule);
    return rule.fate;
  }
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
