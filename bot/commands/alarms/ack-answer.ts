import { acknowledge } from '../../../data/alarms/acknowledge.ts';
import type { OpenAlarm } from '../../../data/alarms/alarm.ts';
import { endsWithAck } from '../../../data/alarms/questions/index.ts';
import type { Turn } from '../../turn.ts';

/** The sender is on it: who has it and until when, or that it is done. */
export async function takeOn(turn: Turn, alarm: OpenAlarm, act: number): Promise<string> {
  const { sender, words, zone } = turn;
  const until = await acknowledge(turn, alarm, sender, act);
  turn.touch(alarm.stationId);
  const name = sender.name ?? words.somebody();
  if (alarm.kind === 'open-group') return words.groupOpened(await turn.store.stations.byId(alarm.stationId));
  return endsWithAck.has(alarm.kind)
    ? words.ackedForGood(name, alarm.number)
    : words.acked(name, alarm.number, until, zone);
}
