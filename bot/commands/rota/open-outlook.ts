import { stationsNeedingHelp } from '../../../data/rota/needing-help.ts';
import { type Outlook, outlookOf, takesSignUps } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { requireDoor } from './require-door.ts';

/** A station that takes sign-ups. Throws UserError where nobody can come out, with where help is needed. */
export async function openOutlook(turn: Turn, station: Station): Promise<Outlook> {
  requireDoor(turn, station);
  const outlook = await outlookOf(turn, station.id);
  if (takesSignUps(outlook)) return outlook;
  throw new UserError(turn.words.noSignUps(outlook, await stationsNeedingHelp(turn), turn.zone));
}
