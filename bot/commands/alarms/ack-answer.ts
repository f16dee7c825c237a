import { acknowledge } from '../../../data/alarms/acknowledge.ts';
import type { AlarmKind, OpenAlarm } from '../../../data/alarms/alarm.ts';
import { endsWithAck } from '../../../data/alarms/questions/index.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { callOutOnce } from '../callouts/call-out-once.ts';

/** Whoever is on one of these calls for people with it. */
const callsOut: ReadonlySet<AlarmKind> = new Set(['open-group', 'roll-call']);

/** The sender is on all of these: who has each and until when, or that it is done. */
export async function takeOn(turn: Turn, alarms: readonly OpenAlarm[]): Promise<Answer> {
  const lines: string[] = [];
  for (const alarm of alarms) lines.push(await takeOnOne(turn, alarm));
  const stations = await stationsOf(
    turn,
    alarms.filter(({ kind }) => callsOut.has(kind)),
  );
  const called = stations.length > 0 ? await callOutOnce(turn, stations) : null;
  return { ...called, text: [...lines, ...(called ? [called.text] : [])].join('\n'), level: 1 };
}

async function takeOnOne(turn: Turn, alarm: OpenAlarm): Promise<string> {
  const { sender, words, zone } = turn;
  const until = await acknowledge(turn, alarm, sender, await turn.act());
  turn.touch(alarm.stationId);
  const name = sender.name ?? words.somebody();
  if (alarm.kind === 'open-group') return words.groupOpened(await turn.store.stations.byId(alarm.stationId));
  return endsWithAck.has(alarm.kind)
    ? words.ackedForGood(name, alarm.number)
    : words.acked(name, alarm.number, until, zone);
}

const stationsOf = ({ store }: Turn, alarms: readonly OpenAlarm[]): Promise<Station[]> =>
  store.stations.byIds([...new Set(alarms.map(({ stationId }) => stationId))]);
