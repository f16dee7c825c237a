import type { Adapter, Chat, Event, Op, Sent } from '../../../bot/adapters/adapter.ts';
import type { StageParts } from '../../../bot/adapters/playground/stage.ts';
import type { Bot } from '../../../bot/bot.ts';
import type { Instant } from '../../../data/ranges.ts';

interface Due {
  readonly at: Instant;
  readonly op: Op;
}

/** What outlasts a crash. */
export interface EchoStore {
  readonly inbox: { readonly event: Event; readonly adapter: string }[];
  readonly dues: Due[];
  readonly ticks: Instant[];
  /** What happened to the bot itself, in order. */
  readonly life: string[];
}

export const echoStore = (): EchoStore => ({ inbox: [], dues: [], ticks: [], life: [] });

/**
 * A bot just honest enough to prove the stage: stores events, answers in `settle`, keeps what is due in its store. Says back what
 * it hears, `later 30 text` says it in 30 s, `tick` at every tick.
 */
export const echoBot =
  (store: EchoStore) =>
  async ({ adapters, clock }: StageParts): Promise<Bot> => {
    const send = async (op: Op): Promise<Sent> => {
      for (const adapter of adapters) if (adapter.isUp()) return adapter.send(readdress(op, adapter));
      return { outcome: 'failed' };
    };
    const hear = (adapter: Adapter) =>
      adapter.start(
        async (event) => void store.inbox.push({ event, adapter: adapter.platform }),
        () => store.life.push(`${adapter.platform} ${adapter.isUp() ? 'up' : 'down'}`),
      );
    const answer = (event: Event): Due => {
      const to = event.sender.id;
      const text = event.kind === 'message' ? event.text : `tap ${event.kind === 'reaction' ? event.emoji : ''}`;
      const [, seconds, later] = /^later (\d+) (.*)$/s.exec(text) ?? [];
      const at = clock.now() + Number(seconds ?? 0) * 1000;
      return { at, op: { kind: 'text', chat: event.chat, text: later ?? text, to } };
    };
    const runDues = async (): Promise<void> => {
      for (const due of [...store.dues].filter(({ at }) => at <= clock.now()))
        if ((await send(due.op)).outcome !== 'failed') store.dues.splice(store.dues.indexOf(due), 1);
    };
    return {
      start: async () => {
        store.life.push('start');
        for (const adapter of adapters) await hear(adapter);
      },
      tick: async (minute) => void store.ticks.push(minute),
      settle: async () => {
        for (const { event } of store.inbox.splice(0)) store.dues.push(answer(event));
        await runDues();
      },
      quietUntil: async () => 0,
      nextDue: async () => store.dues.map(({ at }) => at).sort((a, b) => a - b)[0] ?? null,
      stop: async () => void store.life.push('stop'),
      abandon: () => void store.life.push('abandon'),
    };
  };

function readdress(op: Op, { platform }: Adapter): Op {
  const id = `${platform}:${op.chat.id.slice(op.chat.id.indexOf(':') + 1)}`;
  return { ...op, chat: { ...op.chat, id } satisfies Chat };
}
