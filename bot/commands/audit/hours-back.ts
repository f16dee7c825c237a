import { mayComeOut } from '../../../data/custody/state.ts';
import { common, subtract } from '../../../data/ranges.ts';
import { stationsNeedingHelp } from '../../../data/rota/needing-help.ts';
import { outlookOf, takesSignUps } from '../../../data/rota/outlook.ts';
import type { SignUp } from '../../../data/rota/sign-up.ts';
import { fullHours } from '../../../data/rota/sweep.ts';
import type { Station } from '../../../data/stations/station.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** Hours given back may have been filled since. */
export async function wouldCrowd(turn: Turn, dropped: readonly SignUp[]): Promise<boolean> {
  for (const signUp of dropped) {
    const { stretches } = await outlookOf(turn, signUp.stationId);
    if (common([signUp], fullHours(stretches)).length > 0) return true;
  }
  return false;
}

/** Hours that are to come can be taken up only where somebody may come out. Throws UserError elsewhere. */
export async function requireAwake(turn: Turn, dropped: readonly SignUp[]): Promise<void> {
  for (const { stationId, end } of dropped) {
    if (end <= turn.now) continue;
    const outlook = await outlookOf(turn, stationId);
    if (takesSignUps(outlook)) continue;
    throw new UserError(turn.words.noSignUps(outlook, await stationsNeedingHelp(turn), turn.zone));
  }
}

/** Whether a station is awake again whose helpers were told that nobody is needed. */
export async function asksAgain(turn: Turn, stationIds: Iterable<string>): Promise<boolean> {
  for (const stationId of stationIds) {
    const stoodDown = await turn.store.rota.stoodDown(stationId, turn.now);
    if (stoodDown.length > 0 && mayComeOut((await outlookOf(turn, stationId)).state)) return true;
  }
  return false;
}

/** Where nobody is thought to be any more, and somebody is still down for hours to come. */
export async function wouldSendHome(turn: Turn, stationIds: Iterable<string>): Promise<Station[]> {
  const emptied: Station[] = [];
  for (const stationId of stationIds) {
    const { station, state, signUps } = await outlookOf(turn, stationId);
    if (!mayComeOut(state) && signUps.some(({ end }) => end > turn.now)) emptied.push(station);
  }
  return emptied;
}

/** The hours a command took and gave back, as `undo` names them. */
export async function hoursTexts(
  { store, words, zone }: Turn,
  made: readonly SignUp[],
  dropped: readonly SignUp[],
): Promise<string[]> {
  const texts: string[] = [];
  for (const stationId of new Set([...made, ...dropped].map((signUp) => signUp.stationId))) {
    const station = await store.stations.byId(stationId);
    const at = (signUps: readonly SignUp[]) => signUps.filter((signUp) => signUp.stationId === stationId);
    const [taken, given] = [subtract(at(made), at(dropped)), subtract(at(dropped), at(made))];
    if (taken.length > 0) texts.push(words.tookHours(station, taken, zone));
    if (given.length > 0) texts.push(words.gaveHours(station, given, zone));
  }
  return texts;
}
