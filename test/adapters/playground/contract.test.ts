import type { Platform } from '../../../bot/adapters/adapter.ts';
import { playgroundAdapter } from '../../../bot/adapters/playground/adapter.ts';
import { isOutput } from '../../../bot/adapters/playground/entries.ts';
import { Networks } from '../../../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../../../bot/adapters/playground/play-clock.ts';
import { addressOf, chatOf, roomOf } from '../../../bot/adapters/playground/world.ts';
import { zone } from '../../transcript.ts';
import { adapterContract } from '../contract-suite.ts';
import type { FarEnd } from '../far-end.ts';

/** Tapped from the phone, the emoji is known there. */
function farEnd(platform: Platform): FarEnd {
  const networks = new Networks();
  const clock = new PlayClock(playStart(zone));
  const tapped = new Map<string, string>();
  const now = () => ({ sentAt: clock.now(), at: clock.now() });
  const adapter = () => playgroundAdapter(networks, platform, clock);
  return {
    adapter: adapter(),
    room: chatOf(platform, 'ana', 'hbr'),
    idOf: (who) => addressOf(platform, who),
    direct: (who) => chatOf(platform, who, 'direct'),
    async says(who, where, text) {
      const saying = { who, room: where === 'room' ? 'hbr' : where, text, attachments: [] };
      await networks.say(platform, saying, now());
      return clock.now();
    },
    async taps(who, word, emoji) {
      const standing = emoji ?? tapped.get(who) ?? '';
      tapped.set(who, standing);
      await networks.tap({ who, room: 'hbr', word, emoji: standing, removes: emoji === null }, now());
    },
    seen: (chat) => standing(networks, roomOf(chat)),
    goDown: async () => networks.setCondition(platform, 'down'),
    comeBack: async () => networks.setCondition(platform, 'up'),
    loseNextAnswer: () => networks.setCondition(platform, 'mute'),
    again: adapter,
  };
}

/** What the bot said in a room, as edits and removals have left it. */
function standing(networks: Networks, room: string): string[] {
  const texts = new Map<number, string>();
  for (const entry of networks.log.filter(isOutput)) {
    if (entry.room !== room || entry.post === undefined) continue;
    if (entry.kind === 'delete') texts.delete(entry.post);
    else if (entry.text !== undefined && entry.kind !== 'reaction') texts.set(entry.post, entry.text);
  }
  return [...texts.values()];
}

for (const platform of ['signal', 'whatsapp'] as const)
  adapterContract(`the playground's ${platform}`, async () => farEnd(platform), ['quotes', 'repeatNext']);
