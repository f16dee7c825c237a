import type { Logger } from 'pino';
import { hourMs, type Instant } from '../../../data/ranges.ts';
import type { Adapter, Event, Fetched, Members } from '../adapter.ts';
import { createApi } from './api.ts';
import { createCondition } from './condition.ts';
import { keepListening } from './connection.ts';
import { createDirectory } from './directory.ts';
import type { GroupChange } from './groups.ts';
import { hear } from './hear.ts';
import { createIntake } from './intake.ts';
import { createSender } from './sender.ts';
import { type Timing, usualTiming } from './timing.ts';
import type { Change, GroupSeen } from './to-event.ts';

export interface SignalSettings {
  /** Where the API is, as http://127.0.0.1:8080. */
  readonly url: string;
  /** The account, in E.164. */
  readonly number: string;
  /** The least time between two messages, in ms. */
  readonly paceMs: number;
  /** Whether somebody's new safety number is trusted without asking. */
  readonly trusts: boolean;
  readonly timing?: Timing;
}

export interface SignalParts {
  readonly log: Logger;
  now(): Instant;
  /** From 0 to 1. */
  chance(): number;
}

/** The apps take so many edits of one message, for so long, and fold up what is longer. */
const can = { edits: { maxCount: 10, windowMs: 24 * hourMs }, deletesOthers: false, maxLength: 2000 } as const;

/** Signal, by way of signal-cli-rest-api. */
export function signalAdapter(settings: SignalSettings, { log, now, chance }: SignalParts): Adapter {
  const { url, number, trusts, timing = usualTiming } = settings;
  const stopped = new AbortController();
  const inFlight = new Set<Promise<unknown>>();
  let onEvent: (event: Event) => Promise<void> = async () => {};
  let onChange = () => {};
  let listening: Promise<void> = Promise.resolve();

  const api = createApi(url);
  const condition = createCondition(url, number, now, () => onChange());
  const directory = createDirectory(api, number, timing.lookMs);
  const common = { api, condition, timing, log, now, chance, stopped: stopped.signal };
  const resyncing = inTurn(resync);
  const sender = createSender({ ...common, directory, trusts, resync: () => resyncing(null, null) });
  const hearing = {
    ...{ directory, log },
    onEvent: async (event: Event) => {
      await onEvent(event);
      if (event.kind === 'message' && event.chat.kind === 'direct') finishing(markRead(event.sender.id, event.sentAt));
    },
    onEcho: sender.heardEcho,
    onStranger: (aci: Parameters<typeof sender.trust>[0]) => finishing(sender.trust(aci)),
    onGroup: (seen: GroupSeen, by: Change | null) => finishing(resyncing(seen, by)),
  };
  const intake = createIntake((frame) => hear(hearing, frame), {
    log,
    againMs: timing.storeAgainMs,
    stopped: stopped.signal,
  });

  /** `stop` waits for it. */
  function finishing<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    const landed = () => void inFlight.delete(work);
    work.then(landed, landed);
    return work;
  }

  /** Tells what became of the groups. Who came and went while nothing was heard is found out, but not by whom. */
  async function resync(seen: GroupSeen | null, by: Change | null): Promise<void> {
    const found = await directory.refresh(seen ?? undefined);
    try {
      for (const change of found?.changes ?? []) {
        const isThis = by !== null && seen?.id === change.group.id;
        await onEvent(toMembers(change, isThis ? by : byNobody(change, now()), found?.isFirst ?? false));
      }
    } catch (error) {
      directory.forget();
      log.error({ err: error }, 'what became of the groups could not be stored; they are asked for again');
    }
  }

  /** The person sees that it arrived, and is stored. */
  async function markRead(recipient: string, timestamp: number): Promise<void> {
    if (!condition.isUp() || condition.facts.mode !== 'socket') return;
    const path = `/v1/receipts/${encodeURIComponent(number)}`;
    await api.call({ method: 'POST', path, body: { recipient, receipt_type: 'read', timestamp } }, timing.lookMs);
  }

  return {
    platform: 'signal',
    account: number,
    can: { ...can, paceMs: settings.paceMs },
    directLink: `https://signal.me/#p/${number}`,
    isUp: condition.isUp,
    isHearing: condition.isHearing,
    health: condition.health,
    async start(hears, changes) {
      [onEvent, onChange] = [hears, changes];
      listening = keepListening({ ...common, intake, resync: () => resyncing(null, null) });
    },
    send: (op) => finishing(sender.send(op)),
    async fetch(attachment, longest): Promise<Fetched> {
      const file = await api.file(fileAt(attachment), longest, timing.directMs);
      if (file === 'too-large' || 'bytes' in file) return file;
      return file.kind === 'refused' && file.failure.kind === 'gone' ? 'gone' : 'later';
    },
    async discard(attachment) {
      await api.call({ method: 'DELETE', path: fileAt(attachment) }, timing.lookMs);
    },
    async stop() {
      stopped.abort();
      condition.stop();
      const giveUp = setTimeout(api.abort, timing.stopMs);
      await listening;
      await intake.emptied();
      await Promise.allSettled([...inFlight]);
      clearTimeout(giveUp);
      api.abort();
    },
  };
}

const fileAt = (attachment: string): string => `/v1/attachments/${encodeURIComponent(attachment)}`;

/** One after the other: each compares with what the one before found. */
function inTurn<Args extends unknown[]>(work: (...args: Args) => Promise<void>): (...args: Args) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (...args) => {
    const done = last.then(() => work(...args));
    last = done.catch(() => {});
    return done;
  };
}

/** Of an invitation found on the way no other is ever told. */
const byNobody = ({ group, bot }: GroupChange, now: Instant): Change => ({
  id: bot === 'invited' ? `invited:${group.id}` : `found:${now}:${group.id}`,
  sender: { id: '', name: '' },
  sentAt: now,
});

const toMembers = ({ group, joined, left, bot }: GroupChange, by: Change, isFirst: boolean): Members => ({
  kind: 'members',
  ...by,
  chat: { id: group.id, kind: 'group' },
  joined,
  left,
  isWhole: isFirst,
  // At the first look it was added to every group there is: perhaps while nobody listened.
  bot,
  group: { botIsAdmin: group.botIsAdmin, isClosed: group.isClosed, inviteLink: group.inviteLink },
});
