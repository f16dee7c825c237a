import type { StandIn } from './adapters/signal/stand-in/stand-in.ts';

interface Tap {
  readonly who: string;
  readonly chat: string;
  /** The post is the newest whose text contains it. */
  readonly word: string;
  readonly emoji: string;
  readonly removes: boolean;
}

/** The newest revision of the post that a tap is on, whether the bot was told its number or not; undefined where no post says the word. */
export function tapTarget(signal: StandIn, tap: Tap): number | undefined {
  const { who, chat, emoji, removes } = tap;
  const isMeant = (text: string) => text.toLowerCase().includes(tap.word.toLowerCase());
  const posts = signal.messages.filter((post) => post.chat === chat && !post.deleted && isMeant(post.shown));
  const standing = removes ? posts.filter(({ reactions }) => reactions.get(who) === emoji) : [];
  return (standing.length > 0 ? standing : posts).at(-1)?.timestamps.at(-1);
}
