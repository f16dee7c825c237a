import type { Adapter } from '../bot/adapters/adapter.ts';
import type { Bot } from '../bot/bot.ts';
import type { Between } from './night-play.ts';

/**
 * Where the process dies. `stored`: an event is in the inbox and nothing more. `handled`: all that came of it is
 * committed and the first letter is looked for. `sending`: a letter is marked so, the network has not got it. `sent`: the
 * network has it, which is not written down yet.
 */
export interface Kill {
  readonly point: 'stored' | 'handled' | 'sending' | 'sent';
  /** At the how manieth such moment. */
  readonly count: number;
}

/** Nothing that was under way goes on: not even by an error. */
const never = <T>(): Promise<T> => new Promise(() => {});

export function killer({ point, count }: Kill): { between: Between; killed: Promise<'killed'> } {
  let die: (how: 'killed') => void = () => {};
  const killed = new Promise<'killed'>((resolve) => {
    die = resolve;
  });
  let passed = 0;
  let isHeard = false;
  const strikes = (here: Kill['point'], bot: Bot): boolean => {
    if (here !== point || ++passed !== count) return false;
    bot.abandon();
    die('killed');
    return true;
  };
  const wrap = (adapter: Adapter, bot: () => Bot): Adapter => ({
    ...adapter,
    isUp() {
      if (isHeard && strikes('handled', bot())) throw new Error('killed');
      return adapter.isUp();
    },
    start: (onEvent, onChange) =>
      adapter.start(async (event) => {
        isHeard = true;
        await onEvent(event);
        if (strikes('stored', bot())) await never();
      }, onChange),
    async send(op) {
      if (strikes('sending', bot())) return never();
      const sent = await adapter.send(op);
      return strikes('sent', bot()) ? never() : sent;
    },
  });
  return { between: (parts, bot) => ({ ...parts, adapters: parts.adapters.map((one) => wrap(one, bot)) }), killed };
}
