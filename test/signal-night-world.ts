import { cast, directRoom, rooms } from '../bot/adapters/playground/world.ts';
import { openSqlite } from '../data/sqlite.ts';
import type { StandIn } from './adapters/signal/stand-in/stand-in.ts';

/** Who sees what the practice world keeps from supporters. */
const vetted: Readonly<Record<string, readonly string[]>> = {
  coordinators: ['pip', 'pat', 'bo'],
  backoffice: ['bo', 'vic', 'pip', 'pat'],
};

/** Makes the people and rooms of the practice world on the network. */
export function settleIn(signal: StandIn): void {
  const everybody = cast.map(({ name }) => name);
  for (const who of everybody) signal.person(who);
  for (const { name } of rooms) signal.group(name, { members: vetted[name] ?? everybody, botIsAdmin: true });
}

/** A store furnished for the practice world has its addresses on this network from now on, and nowhere else. */
export function readdress(path: string, key: Buffer, signal: StandIn): void {
  const file = openSqlite(path, key, 'off');
  for (const table of ['address', 'room_address'])
    file.prepare(`delete from ${table} where network = 'whatsapp'`).run();
  file.close();
  moveToSignal(path, key, signal);
}

/** Its addresses on the pretended Signal are those on this network. */
export function moveToSignal(path: string, key: Buffer, signal: StandIn): void {
  const file = openSqlite(path, key, 'off');
  const person = file.prepare('update address set id = ? where id = ?');
  for (const { name } of cast) person.run(signal.person(name).aci, `signal:${name}`);
  const room = file.prepare('update room_address set chat_id = ? where chat_id = ?');
  for (const { name } of rooms) room.run(signal.group(name).internalId, `signal:${name}`);
  file.close();
}

/** As the network calls the place where somebody speaks. */
export const chatKey = (who: string, room: string): string => (room === directRoom ? `${directRoom}:${who}` : room);

/** `@dee` is a mention, which stands in the text as a placeholder. */
export function withMentions(text: string): { readonly text: string; readonly mentions: readonly string[] } {
  const pattern = /(?<![\p{L}\p{N}])@(\p{L}[\p{L}\p{N}_-]*)/gu;
  const mentions = [...text.matchAll(pattern)].map(([, who = '']) => who.toLowerCase());
  return { text: text.replaceAll(pattern, '\ufffc'), mentions };
}
