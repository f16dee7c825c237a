import type { Logger } from 'pino';
import { hourMs, type Instant } from '../../../data/ranges.ts';
import type { Adapter, Event } from '../adapter.ts';
import { createApi } from './api.ts';
import { createCondition } from './condition.ts';
import { keepListening } from './connection.ts';
import { createDirectory } from './directory.ts';
import { hear } from './hear.ts';
import { createIntake } from './intake.ts';
import { createResync } from './resync.ts';
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

/** The apps take so many edits of one message, and edits and deletions for so long, and fold up what is longer. */
const can = {
  ...{ edits: { maxCount: 10, windowMs: 24 * hourMs }, deletesForMs: 24 * hourMs },
  ...{ deletesOthers: false, maxLength: 2000 },
} as const;

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
  const resync = createResync({ directory, log, now, onEvent: (event) => onEvent(event) });
  const sender = createSender({ ...common, directory, trusts, resync });
  const hearing = {
    ...{ directory, log },
    onEvent: async (event: Event) => {
      await onEvent(event);
      if (event.kind === 'message' && event.chat.kind === 'direct') finishing(markRead(event.sender.id, event.sentAt));
    },
    onEcho: sender.heardEcho,
    onStranger: (aci: Parameters<typeof sender.trust>[0]) => finishing(sender.trust(aci)),
    onGroup: (seen: GroupSeen, by: Change | null) => finishing(resync({ seen, by })),
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
      listening = keepListening({ ...common, intake, resync });
    },
    send: (op) => finishing(sender.send(op)),
    fetch: (attachment, longest) => api.file(fileAt(attachment), longest, timing.directMs),
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
