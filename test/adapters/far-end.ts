import { onTestFinished } from 'vitest';
import type { Adapter, Chat, Event, Message, Reaction } from '../../bot/adapters/adapter.ts';
import type { Instant } from '../../data/ranges.ts';
import { Moments } from './signal/stand-in/moments.ts';

/** The other side of an adapter: one group in which ana, ben and the bot are, as its admin, and their own chats with it. */
export interface FarEnd {
  readonly adapter: Adapter;
  readonly room: Chat;
  /** As the adapter knows them. */
  idOf(who: string): string;
  direct(who: string): Chat;
  /** `@ben` in the text is a mention. Returns when it was sent. */
  says(who: string, where: 'room' | 'direct', text: string): Promise<Instant>;
  /** The bot's newest message in the room whose text contains `word`, as it is now or was at first. Null takes the tap away. */
  taps(who: string, word: string, emoji: string | null, revision?: 'first' | 'newest'): Promise<void>;
  /** The bot's messages there, as phones show them. */
  seen(chat: Chat): string[];
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  loseNextAnswer(): void;
  /** A second adapter of the same account, as after a restart. */
  again(): Adapter;
  /** Says something in answer to a message of the bot. Not everywhere possible. */
  quotes?(who: string, messageId: string, text: string): Promise<Instant>;
  /** What is said next comes twice. Does not happen everywhere. */
  repeatNext?(): void;
}

export interface Ear {
  readonly heard: Event[];
  /** How often the adapter said that something is different. */
  changes: number;
  until(isMet: () => boolean): Promise<void>;
  messages(): Message[];
  taps(): Reaction[];
  /** The first message with this text. */
  hears(text: string): Promise<Message>;
}

/** An adapter that is started, and all it hears. */
export async function listen(adapter: Adapter): Promise<Ear> {
  const moments = new Moments();
  const heard: Event[] = [];
  const of = <Kind extends Event['kind']>(kind: Kind) =>
    heard.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind);
  const ear: Ear = {
    heard,
    changes: 0,
    until: (isMet) => moments.until(isMet),
    messages: () => of('message'),
    taps: () => of('reaction'),
    async hears(text) {
      const found = () => of('message').find((message) => message.text === text);
      await moments.until(() => found() !== undefined);
      return found() as Message;
    },
  };
  onTestFinished(() => adapter.stop());
  await adapter.start(
    async (event) => {
      heard.push(event);
      moments.pass();
    },
    () => {
      ear.changes += 1;
      moments.pass();
    },
  );
  return ear;
}

export const isWell = (adapter: Adapter) => (): boolean => adapter.isUp() && adapter.isHearing();
export const isAway = (adapter: Adapter) => (): boolean => !adapter.isUp() && !adapter.isHearing();
