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
import { type Memory, noMemory } from './memory.ts';
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

/** Each subject's queries, as they are opened on a transaction. */
const subjects = {
  details: detailStore,
  stations: stationStore,
  rooms: roomStore,
  people: (trx: Transaction, chance: Chance) => peopleStore(trx, chance, detailStore(trx, chance)),
  duties: dutyStore,
  invites: inviteStore,
  kept: keptStore,
  custody: custodyStore,
  rota: rotaStore,
  offers: offerStore,
  logs: logStore,
  observers: observerStore,
  absence: absenceStore,
  alarms: alarmStore,
  auditor: auditorStore,
  sos: sosStore,
  clock: clockStore,
  digests: digestStore,
  posts: postStore,
  taps: tapStore,
  callouts: calloutStore,
  redraws: redrawStore,
  networks: networkStore,
  questions: questionStore,
  todo: todoStore,
  photos: photoStore,
  audit: auditStore,
  inbox: inboxStore,
  outbox: outboxStore,
};

type Subjects = { readonly [Name in keyof typeof subjects]: ReturnType<(typeof subjects)[Name]> };

/** Every subject's queries on one open transaction. */
export type Store = Subjects & { readonly chance: Chance; readonly memory: Memory };

/** Opens a subject when it is first asked for: most transactions need few of them. */
class OpenStore {
  readonly chance: Chance;
  readonly #trx: Transaction;
  readonly memory: Memory;

  constructor(trx: Transaction, chance: Chance, memory: Memory) {
    this.#trx = trx;
    this.chance = chance;
    this.memory = memory;
  }

  static {
    for (const [name, open] of Object.entries(subjects))
      Object.defineProperty(OpenStore.prototype, name, {
        get(this: OpenStore) {
          const subject = open(this.#trx, this.chance, this.memory);
          Object.defineProperty(this, name, { value: subject });
          return subject;
        },
      });
  }
}

export const openStore = (trx: Transaction, chance: Chance, memory: Memory = noMemory): Store =>
  new OpenStore(trx, chance, memory) as unknown as Store;
