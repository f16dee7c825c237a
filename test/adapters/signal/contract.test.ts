import { onTestFinished } from 'vitest';
import type { Chat } from '../../../bot/adapters/adapter.ts';
import { adapterContract } from '../contract-suite.ts';
import type { FarEnd } from '../far-end.ts';
import { Line } from './line.ts';
import { StandIn, type StandInOptions } from './stand-in/stand-in.ts';

const room = 'hbr';

async function farEnd(network: StandInOptions): Promise<FarEnd> {
  const signal = await StandIn.open(network);
  onTestFinished(() => signal.close());
  const { internalId } = signal.group(room, { members: ['ana', 'ben'], botIsAdmin: true });
  const idOf = (who: string) => signal.person(who).aci;
  return {
    adapter: new Line(signal).adapter,
    room: { id: internalId, kind: 'group' },
    idOf,
    direct: (who) => ({ id: idOf(who), kind: 'direct' }),
    says: (who, where, text) => signal.says(who, where === 'room' ? room : where, ...mentioning(text)),
    async taps(who, word, emoji, revision = 'newest') {
      const post = signal.messages.findLast(({ shown }) => shown.includes(word));
      const timestamp = post?.timestamps.at(revision === 'first' ? 0 : -1) ?? 0;
      const target = { author: 'bot', timestamp };
      const standing = post?.reactions.get(who) ?? '';
      await signal.reacts(who, target, emoji ?? standing, { removes: emoji === null });
    },
    seen: (chat) => signal.seen(chatKey(signal, chat)),
    goDown: () => signal.stop(),
    comeBack: () => signal.start(),
    loseNextAnswer: () => signal.lose('/v2/send'),
    again: () => new Line(signal).adapter,
    quotes: (who, id, text) => signal.says(who, room, text, { quote: { author: 'bot', timestamp: Number(id) } }),
    repeatNext: () => signal.duplicate(1),
  };
}

/** A mention stands in the text as a placeholder. */
function mentioning(text: string): [text: string, options: { mentions: string[] }] {
  const mentions = [...text.matchAll(/@(\w+)/g)].map(([, who = '']) => who);
  return [text.replaceAll(/@\w+/g, '\ufffc'), { mentions }];
}

const chatKey = (signal: StandIn, { id, kind }: Chat): string =>
  kind === 'group' ? room : `direct:${signal.world.people.find(id)?.key}`;

for (const version of ['0.98', '0.100', '0.101']) adapterContract(`Signal ${version}`, () => farEnd({ version }));
adapterContract('Signal, polled', () => farEnd({ mode: 'normal' }));
