import { isSameArea } from '../../../data/stations/area.ts';
import { makeCodes } from '../../../data/stations/codes.ts';
import { jurisdictionOf } from '../../../data/stations/jurisdiction-of.ts';
import { kindOf } from '../../../data/stations/kind-of.ts';
import { alikeTo, buildStationIndex } from '../../../data/stations/match.ts';
import { bareWords, nameKey } from '../../../data/stations/name-key.ts';
import { nothingKnown, type Station } from '../../../data/stations/station.ts';
import { isFitStation, listedArea, readTyped, type TypedStation } from '../../../data/stations/typed-station.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { tellAdmins } from './tell-admins.ts';

const leastLevel = 2;

/** A station that the list lacks: it can be used at once, and is marked until an import or an admin confirms it. */
export async function addStation(
  turn: Turn,
  { text, isAnother }: { readonly text: string; readonly isAnother: boolean },
  words: readonly string[],
): Promise<Answer> {
  const { store, level, policy, now } = turn;
  if (level < leastLevel) throw new UserError(turn.words.notForYou('station add', leastLevel, policy.contacts));
  const listed = await store.stations.all();
  const typed = understood(turn, text, listed);
  refuseDouble(turn, typed, listed, isAnother);
  const [code = ''] = makeCodes([typed], {
    codes: listed.map((one) => one.code),
    names: listed.flatMap(namesOf),
    words,
  });
  const guessed = { kind: kindOf(typed.name), jurisdiction: jurisdictionOf(typed.area, '') };
  const station = { ...nothingKnown, ...typed, ...guessed, code, verified: false, asOf: now };
  const id = await store.stations.add(station, await turn.act());
  await tellAdmins(turn, { ...station, id });
  return { text: turn.words.stationAdded({ ...station, id }, level) };
}

const namesOf = ({ name, aliases }: Station): string[] => [name, ...aliases];

function understood({ words }: Turn, text: string, listed: readonly Station[]): TypedStation {
  const typed = readTyped(text);
  if (!typed) throw new UserError(words.addHow());
  if (!isFitStation(typed)) throw new UserError(words.unfitStation());
  return { ...typed, area: listedArea(typed.area, listed) };
}

/** The same name in the same area is one station; what is merely like another is asked back. */
function refuseDouble({ words }: Turn, typed: TypedStation, listed: readonly Station[], isAnother: boolean): void {
  const same = listed.find((one) => isSameName(one, typed) && isSameArea(one, { ...typed, force: '' }));
  if (same) throw new UserError(words.stationIsListed(same));
  const alike = isAnother ? [] : alikeTo(typed.name.split(' '), buildStationIndex(listed));
  if (alike.length > 0) throw new UserError(words.stationAlike(alike, typed));
}

const isSameName = (a: Pick<Station, 'name'>, b: TypedStation): boolean =>
  nameKey(bareWords(a.name)) === nameKey(bareWords(b.name));
