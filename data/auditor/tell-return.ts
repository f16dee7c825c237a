import type { Present } from '../present.ts';
import type { Range } from '../ranges.ts';
import type { BeganMeanwhile } from '../wording/en/absence.ts';
import { look } from './look.ts';

/**
 * The coordinators hear from when to when nobody was at work, what can't be recovered and what to check. `deaf`: the
 * networks that keep nothing for who does not listen.
 */
export async function tellReturn(present: Present, deaf: readonly string[]): Promise<void> {
  const { store, now, zone, words, policy } = present;
  const since = await store.absence.end();
  if (since === null || now - since <= policy.auditor.awayMs) return;
  const away = { start: since, end: now };
  const isAwake = (await store.rota.activations()).length > 0;
  const began = isAwake ? await beganIn(present, away) : null;
  const content = { kind: 'text', text: words.away(away, deaf, began, zone) } as const;
  const [coordinators, backOffice] = [await store.rooms.ofKind('coordinators'), await store.rooms.ofKind('backoffice')];
  for (const { id } of coordinators.length > 0 ? coordinators : backOffice)
    await store.outbox.queue({ target: { kind: 'room', id }, content, urgency: 'alarm' }, now);
}

async function beganIn(present: Present, { start, end }: Range): Promise<BeganMeanwhile[]> {
  const { store } = present;
  const { findings } = await look(present, await store.auditor.lastRun());
  const began: BeganMeanwhile[] = [];
  for (const { stationId, gap, missed } of findings)
    if (start < gap.start && gap.start <= end)
      began.push({ station: await store.stations.byId(stationId), hours: gap, wasTold: !missed });
  return began;
}
