import type { Logger } from 'pino';
import * as z from 'zod';
import type { Instant } from '../../../data/ranges.ts';
import type { Op, Refusal, Sent } from '../adapter.ts';
import type { Answer, Api } from './api.ts';
import type { Condition } from './condition.ts';
import type { Directory } from './directory.ts';
import { createEchoes, type Echo } from './echoes.ts';
import type { Failure } from './failure.ts';
import { type Aci, asAci } from './ids.ts';
import { limitAfter } from './limits.ts';
import { pause } from './pause.ts';
import { type Request, requestFor, sentAtOf } from './request-for.ts';
import type { Timing } from './timing.ts';

export interface SenderParts {
  readonly api: Api;
  readonly condition: Condition;
  readonly directory: Directory;
  readonly timing: Timing;
  readonly log: Logger;
  /** Whether somebody's new safety number is trusted without asking. */
  readonly trusts: boolean;
  readonly stopped: AbortSignal;
  now(): Instant;
  /** From 0 to 1. */
  chance(): number;
  /** Asks for the groups as they are. */
  resync(): Promise<void>;
}

/** failed: it may be trusted later. */
type Trust = 'trusted' | 'failed' | 'left to the operator';

export interface Sender {
  send(op: Op): Promise<Sent>;
  /** Trusts somebody's new safety number, if that is the policy. */
  trust(aci: Aci): Promise<Trust>;
  heardEcho(echo: Echo): void;
}

export function createSender(parts: SenderParts): Sender {
  const { api, condition, timing, log } = parts;
  const echoes = createEchoes();
  const { number } = condition.facts;

  async function trust(aci: Aci): Promise<Trust> {
    if (!parts.trusts) {
      log.error({ trusted: false }, 'somebody has a new safety number; porchlight doctor says what to do');
      return 'left to the operator';
    }
    const path = `/v1/identities/${encodeURIComponent(number)}/trust/${aci}`;
    const answer = await api.call({ method: 'PUT', path, body: { trust_all_known_keys: true } }, timing.lookMs);
    log.warn({ trusted: answer.kind === 'done' }, 'somebody has a new safety number');
    return answer.kind === 'done' ? 'trusted' : 'failed';
  }

  /** The answer, or else the echo, which other devices of the account get of what was truly sent. */
  async function callOrEcho(op: Op, request: Request): Promise<Answer> {
    const limitMs = op.chat.kind === 'group' ? timing.groupMs : timing.directMs;
    if (op.kind !== 'text') return api.call(request, limitMs);
    const { echo, forget } = echoes.await({ chatId: op.chat.id, text: String(request.body?.message) });
    const echoed = echo.then((heard): Answer => (heard ? { kind: 'done', body: { timestamp: heard.sentAt } } : lost));
    const answered = api.call(request, limitMs).then(async (answer) => {
      if (answer.kind === 'lost') await pause(timing.echoMs, parts.stopped);
      return answer;
    });
    const answer = await Promise.race([answered, echoed]);
    forget();
    return answer;
  }

  async function send(op: Op, isRetry = false): Promise<Sent> {
    const request = requestFor(op, number);
    if (!request) return refused('impossible');
    const answer = await callOrEcho(op, request);
    if (answer.kind !== 'lost' && condition.facts.unanswered > 0) condition.note({ unanswered: 0 });
    switch (answer.kind) {
      case 'done':
        return settleDone(op, answer.body, isRetry);
      case 'refused':
        return settleRefused(op, answer.failure, isRetry);
      case 'unsent':
        condition.note({ isReached: false });
        return { outcome: 'failed' };
      case 'lost':
        condition.note({ unanswered: condition.facts.unanswered + 1 });
        return { outcome: 'unknown' };
    }
  }

  /** Newer versions tell of each recipient; older ones hide who was not reached. */
  async function settleDone(op: Op, body: unknown, isRetry: boolean): Promise<Sent> {
    const id = sentAtOf(body);
    if (id === undefined && (isMessage(op) || isForeign(body))) {
      log.error({ op: op.kind }, 'something else than the API answered, or answered half');
      return { outcome: isForeign(body) ? 'failed' : 'unknown' };
    }
    const missed = missedIn(body);
    if (missed.some(({ reason }) => reason === 'RATE_LIMIT_FAILURE')) limit([]);
    else condition.note({ isOutdated: false, failing: 0, ...(missed.length === 0 && { limit: null }) });
    const strangers = missed.flatMap(({ reason, uuid }) =>
      reason === 'IDENTITY_FAILURE' ? (asAci(uuid ?? '') ?? []) : [],
    );
    if (op.chat.kind === 'direct' && missed.length > 0) return settleRefused(op, failureIn(missed), isRetry);
    for (const aci of strangers) await trust(aci);
    return { outcome: 'accepted', ...(id !== undefined && isMessage(op) && { id }) };
  }

  async function settleRefused(op: Op, failure: Failure, isRetry: boolean): Promise<Sent> {
    switch (failure.kind) {
      case 'rate-limited':
        limit(failure.tokens);
        return { outcome: 'failed' };
      case 'untrusted': {
        const aci = op.chat.kind === 'direct' ? asAci(op.chat.id) : undefined;
        const trusted = isRetry || !aci ? undefined : await trust(aci);
        if (trusted === 'trusted') return send(op, true);
        return trusted === 'failed' ? { outcome: 'failed' } : refused('untrusted');
      }
      case 'unregistered':
        condition.note({ account: 'missing' });
        return { outcome: 'failed' };
      case 'outdated':
        condition.note({ isOutdated: true });
        return { outcome: 'failed' };
      case 'left':
        return refused('not-in-group');
      case 'not-admin':
      case 'no-such-person':
        return refused(failure.kind);
      case 'refused':
        log.error({ op: op.kind, failure: failure.kind }, 'the API refused what it was asked');
        return refused('impossible');
      case 'passing':
        condition.note({ failing: condition.facts.failing + 1 });
        return (await needsAdmin(op)) ? refused('not-admin') : { outcome: 'failed' };
    }
  }

  function limit(tokens: readonly string[]): void {
    const { facts } = condition;
    condition.note({ limit: limitAfter(facts.limit, tokens, parts.now(), timing, parts.chance()) });
  }

  /** A change of a group is refused without a reason: whether the bot may change it is seen in the list. */
  async function needsAdmin(op: Op): Promise<boolean> {
    if (op.kind !== 'setting' || op.chat.kind !== 'group') return false;
    await parts.resync();
    return parts.directory.group(op.chat.id)?.botIsAdmin === false;
  }

  return { send: (op) => send(op), trust, heardEcho: echoes.heard };
}

/** A page, as of a proxy in its place: the API answers with objects, lists or nothing. */
const isForeign = (body: unknown): boolean => typeof body === 'string' && body.trim() !== '';

const lost: Answer = { kind: 'lost' };
const refused = (refusal: Refusal): Sent => ({ outcome: 'failed', refusal });
const isMessage = ({ kind }: Op): boolean => kind === 'text' || kind === 'picture' || kind === 'edit';

const recipient = z.object({ reason: z.string().catch(''), uuid: z.string().nullish().catch(undefined) });
const results = z
  .array(z.object({ errors: z.object({ recipients: z.array(recipient).nullish() }).nullish() }))
  .nonempty();

/** Who was not reached, and why. */
function missedIn(body: unknown): z.infer<typeof recipient>[] {
  const read = results.safeParse(body);
  return read.success ? (read.data[0]?.errors?.recipients ?? []) : [];
}

function failureIn(missed: readonly z.infer<typeof recipient>[]): Failure {
  const reasons = new Set(missed.map(({ reason }) => reason));
  if (reasons.has('RATE_LIMIT_FAILURE')) return { kind: 'rate-limited', tokens: [] };
  if (reasons.has('IDENTITY_FAILURE')) return { kind: 'untrusted' };
  if (reasons.has('UNREGISTERED_FAILURE')) return { kind: 'no-such-person' };
  return { kind: 'passing' };
}
