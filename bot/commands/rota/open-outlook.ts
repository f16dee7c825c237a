import { stationsNeedingHelp } from '../../../data/rota/needing-help.ts';
import { type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** A station that takes sign-ups. Throws UserError at a quiet one, with where help is needed. */
export async function openOutlook(turn: Turn, station: Station): Promise<Outlook> {
  const outlook = await outlookOf(turn, station.id);
  if (outlook.activation) return outlook;
  throw new UserError(turn.words.quietStation(station, await stationsNeedingHelp(turn), turn.zone));
}
