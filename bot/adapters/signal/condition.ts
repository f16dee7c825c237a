import { type Instant, minuteMs } from '../../../data/ranges.ts';
import type { Health } from '../adapter.ts';
import { type Facts, factsAtFirst, healthOf, maySend } from './health.ts';
import { isLimited } from './limits.ts';

/** What is known of the account at the moment. */
export interface Condition {
  readonly facts: Facts;
  isUp(): boolean;
  isHearing(): boolean;
  health(): Health;
  /** `onChange` is called if that changes anything for others. */
  note(facts: Partial<Facts>): void;
  stop(): void;
}

/** Of an API that was out of reach nothing else is known any more: it is looked at before it is relied on. */
function after(before: Facts, some: Partial<Facts>): Facts {
  const facts = { ...before, ...some };
  return {
    ...facts,
    ...(facts.isReached === false && { account: 'unseen' as const }),
    wasLinked: facts.wasLinked || facts.account === 'linked',
  };
}

export function createCondition(url: string, number: string, now: () => Instant, onChange: () => void): Condition {
  let facts = factsAtFirst(url, number);
  let shown = '';
  let lapse: NodeJS.Timeout | undefined;
  const isHearing = () => facts.isHearing && facts.account === 'linked';

  function tellChange(): void {
    const { state, advice } = healthOf(facts, now());
    const seen = [maySend(facts, now()), isHearing(), state, advice].join(' ');
    if (seen === shown) return;
    shown = seen;
    onChange();
  }

  /** A limit ends by itself. It is looked at each minute, as a clock may be set. */
  function watchLimit(): void {
    clearTimeout(lapse);
    const { limit } = facts;
    if (limit !== null && isLimited(limit, now()))
      lapse = setTimeout(watchLimit, Math.min(limit.until - now(), minuteMs));
    else tellChange();
  }

  return {
    get facts() {
      return facts;
    },
    isUp: () => maySend(facts, now()),
    isHearing,
    health: () => healthOf(facts, now()),
    note(some) {
      facts = after(facts, some);
      tellChange();
      if (some.limit) watchLimit();
    },
    stop: () => clearTimeout(lapse),
  };
}
