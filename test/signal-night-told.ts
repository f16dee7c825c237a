import type { Call } from './adapters/signal/stand-in/call.ts';
import type { StandIn } from './adapters/signal/stand-in/stand-in.ts';
import type { SignalNight } from './signal-night.ts';

/** A message that reached phones, as it read when it came. */
export interface Told {
  readonly chat: string;
  /** As it would read at any hour, and sent once. */
  readonly text: string;
  /** Whether it says that it may have come before. */
  readonly isAgain: boolean;
}

interface Send {
  readonly recipients: readonly string[];
  readonly message: string;
  readonly edit_timestamp?: number;
}

const againMark = '\n(Sent again to be sure.)';

/** Everything new that phones saw of the bot, in order; edits change what is there already. */
export function toldIn({ signal, cutOff }: SignalNight): Told[] {
  const isSeen = ({ fate, status, at }: Call) =>
    fate === 'lost' || (fate === 'answered' && status === 201) || cutOff.get(at) === true;
  return signal.calls.flatMap((call) => {
    const body = call.body as Send;
    if (call.path !== '/v2/send' || !isSeen(call) || body.edit_timestamp !== undefined) return [];
    const [recipient = ''] = body.recipients;
    const { message } = body;
    return [{ chat: chatAt(signal, recipient), text: plain(message), isAgain: message.endsWith(againMark) }];
  });
}

function chatAt(signal: StandIn, recipient: string): string {
  const group = [...signal.world.groups.values()].find(({ apiId }) => apiId === recipient);
  return group?.key ?? `direct:${signal.world.people.find(recipient)?.key}`;
}

/** Without what hangs on the moment it was sent: how long until something starts, whom it names, whether it came again. */
export const plain = (text: string): string =>
  text
    .replace(againMark, '')
    .replace(/^\ufffc /, '')
    .replaceAll(/, which (?:starts in [^.,\n]*|has begun)/g, '');

/**
 * What was said, where: each alarm for itself, as it depends on the moment which go together, and without its hours, as
 * one that had to wait is drawn once more as it goes.
 */
export const linesOf = ({ chat, text }: Told): string[] =>
  (isAlarm({ text }) ? (text.match(/^G\d+ [^:\n]*/gm) ?? []) : [text]).map((line) => `${chat}: ${line}`);

/** A headline, and under it the numbers; what `gaps` answers looks the same. */
export const isAlarm = ({ text }: Pick<Told, 'text'>): boolean => /^(?!Open now:).+\nG\d+ /.test(text);

export const isRota = ({ text }: Pick<Told, 'text'>): boolean => text.startsWith('Rota: ');

/** What it says of Signal itself depends on how the connection fares. */
export const isOfNetwork = ({ text }: Pick<Told, 'text'>): boolean => /^Signal (?:has not been|works again)/.test(text);

/** A call-out that is over is taken away, or where its message is too old for that, answered. */
export const isCallOutOver = ({ text }: Pick<Told, 'text'>): boolean => text.startsWith('What was called out here is');
