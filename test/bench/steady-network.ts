import type { Adapter, Event, Message } from '../../bot/adapters/adapter.ts';
import type { Instant } from '../../data/ranges.ts';
import { well } from '../well-network.ts';
import { network } from './city.ts';

/** One line that somebody says in a room. */
export interface Said {
  readonly who: string;
  readonly room: string;
  readonly text: string;
}

/** A network that takes everything at once, so that what is left is the bot's own time. */
export class SteadyNetwork {
  #onEvent: (event: Event) => Promise<void> = async () => undefined;
  #ids = 0;
  /** Ids of an earlier run on the same store do not come again. */
  readonly #run: Instant;
  /** How many answers, posts and edits it took. */
  sent = 0;

  constructor(run: Instant) {
    this.#run = run;
  }

  readonly adapter: Adapter = {
    platform: network,
    account: 'porchlight',
    can: {
      ...{ edits: { maxCount: Infinity, windowMs: Infinity }, deletesForMs: Infinity, deletesOthers: false },
      ...{ maxLength: 4000, paceMs: 0 },
    },
    directLink: 'https://signal.example/porchlight',
    ...well,
    start: async (onEvent) => {
      this.#onEvent = onEvent;
    },
    send: async () => {
      this.sent += 1;
      return { outcome: 'accepted', id: `sent-${this.#run}-${this.sent}` };
    },
    stop: async () => undefined,
  };

  /** Resolves once the bot has stored it. */
  say(said: Said, sentAt: Instant): Promise<void> {
    this.#ids += 1;
    return this.#onEvent(toMessage(said, `said-${this.#run}-${this.#ids}`, sentAt));
  }
}

const toMessage = ({ who, room, text }: Said, id: string, sentAt: Instant): Message => ({
  kind: 'message',
  id,
  chat: { id: room, kind: 'group' },
  sender: { id: who, name: who },
  sentAt,
  text,
  mentions: [],
  quotes: null,
  attachments: [],
});
