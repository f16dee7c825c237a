import { absenceStore } from './absence/store.ts';
import { clockStore } from './alarms/clock-store.ts';
import { digestStore } from './alarms/digest-store.ts';
import { sosStore } from './alarms/sos-store.ts';
import { alarmStore } from './alarms/store.ts';
import { auditStore } from './audit/store.ts';
import { auditorStore } from './auditor/store.ts';
import { calloutStore } from './callouts/store.ts';
import type { Chance } from './chance.ts';
import { custodyStore } from './custody/store.ts';
import type { Transaction } from './database.ts';
import { detailStore } from './details/store.ts';
import { inboxStore } from './inbox/store.ts';
import { logStore } from './logs/log-store.ts';
import { observerStore } from './logs/observer-store.ts';
import { networkStore } from './networks/store.ts';
import { outboxStore } from './outbox/store.ts';
import { dutyStore } from './people/duty-store.ts';
import { inviteStore } from './people/invite-store.ts';
import { keptStore } from './people/kept.ts';
import { peopleStore } from './people/store.ts';
import { photoStore } from './photos/store.ts';
import { redrawStore } from './posts/redraw-store.ts';
import { postStore } from './posts/store.ts';
import { tapStore } from './posts/tap-store.ts';
import { questionStore } from './questions/store.ts';
import { roomStore } from './rooms/store.ts';
import { offerStore } from './rota/offer-store.ts';
import { rotaStore } from './rota/store.ts';
import { stationStore } from './stations/store.ts';
import { todoStore } from './todo/store.ts';

export type Store = ReturnType<typeof openStore>;

/** Every subject's queries on one open transaction. */
export function openStore(trx: Transaction, chance: Chance) {
  const details = detailStore(trx, chance);
  return {
    chance,
    details,
    stations: stationStore(trx, chance),
    rooms: roomStore(trx, chance),
    people: peopleStore(trx, chance, details),
    duties: dutyStore(trx, chance),
    invites: inviteStore(trx, chance),
    kept: keptStore(trx),
    custody: custodyStore(trx, chance),
    rota: rotaStore(trx, chance),
    offers: offerStore(trx, chance),
    logs: logStore(trx),
    observers: observerStore(trx, chance),
    absence: absenceStore(trx),
    alarms: alarmStore(trx, chance),
    auditor: auditorStore(trx, chance),
    sos: sosStore(trx, chance),
    clock: clockStore(trx),
    digests: digestStore(trx),
    posts: postStore(trx, chance),
    taps: tapStore(trx),
    callouts: calloutStore(trx, chance),
    redraws: redrawStore(trx),
    networks: networkStore(trx),
    questions: questionStore(trx),
    todo: todoStore(trx),
    photos: photoStore(trx, chance),
    audit: auditStore(trx),
    inbox: inboxStore(trx),
    outbox: outboxStore(trx),
  };
}
