import * as z from 'zod';
import type { Instant } from '../../../data/ranges.ts';
import type { Api } from './api.ts';
import { type Group, ownAciIn, toGroups } from './groups.ts';
import { usualTiming } from './timing.ts';
import { type About, toAbout } from './version.ts';

/** The account an operator asks about. All questions are answered with null where the API gives no answer. */
export interface Account {
  readonly api: Api;
  /** In E.164. */
  readonly number: string;
}

/** Some modes start a program for every call. */
const askMs = 3 * usualTiming.lookMs;

const accounts = z.array(z.string());

/** What answers at the address: the API, something else, or nothing. */
export async function askAbout({ api }: Account): Promise<About | 'other' | null> {
  const answer = await api.call({ method: 'GET', path: '/v1/about' }, usualTiming.lookMs);
  if (answer.kind === 'unsent' || answer.kind === 'lost') return null;
  return (answer.kind === 'done' ? toAbout(answer.body) : undefined) ?? 'other';
}

/** The numbers that are linked with the API. */
export const askAccounts = async (account: Account): Promise<readonly string[] | null> =>
  accounts.safeParse(await get(account, '/v1/accounts')).data ?? null;

/** How far the clock of the API's machine is ahead of this one, in ms; seconds are all it tells. */
export async function askClock({ api }: Account, now: () => Instant): Promise<number | null> {
  const before = now();
  try {
    const { headers } = await fetch(`${api.url}/v1/about`, { signal: AbortSignal.timeout(usualTiming.lookMs) });
    const told = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(told) ? null : distance(told, before, now());
  } catch {
    return null;
  }
}

/** Nothing, where the second it told may lie within the call. */
function distance(told: Instant, before: Instant, after: Instant): number {
  const end = told + 999;
  if (end < before) return end - before;
  return told > after ? told - after : 0;
}

export interface Profile {
  readonly name: string;
  readonly hasPicture: boolean;
}

const contacts = z.array(
  z.object({
    number: z.string().nullish(),
    profile_name: z.string().nullish(),
    profile: z
      .object({ given_name: z.string().nullish(), lastname: z.string().nullish(), has_avatar: z.boolean().nullish() })
      .nullish(),
  }),
);

/** The account's own profile, as others see it. */
export async function askProfile(account: Account): Promise<Profile | null> {
  const answer = await get(account, `/v1/contacts/${encodeURIComponent(account.number)}?all_recipients=true`);
  const own = contacts.safeParse(answer).data?.find(({ number }) => number === account.number);
  if (!own) return null;
  const { given_name, lastname, has_avatar } = own.profile ?? {};
  const name = [given_name, lastname].filter((part) => part != null && part !== '').join(' ');
  return { name: name || (own.profile_name ?? ''), hasPicture: has_avatar === true };
}

const identities = z.array(z.object({ status: z.string() }));

/** How many people have a new safety number that nobody has trusted yet. */
export async function askUntrusted(account: Account): Promise<number | null> {
  const answer = await get(account, `/v1/identities/${encodeURIComponent(account.number)}`);
  return identities.safeParse(answer).data?.filter(({ status }) => status === 'UNTRUSTED').length ?? null;
}

/** The bot's groups by the id that rooms are stored under. Of who else is in them nothing is kept. */
export async function askGroups(account: Account): Promise<ReadonlyMap<string, Group> | null> {
  const { number } = account;
  const answer = await get(account, `/v1/groups/${encodeURIComponent(number)}?expand=true`);
  return toGroups(answer, { number, aci: ownAciIn(answer, number) }, () => undefined) ?? null;
}

async function get({ api }: Account, path: string): Promise<unknown> {
  const answer = await api.call({ method: 'GET', path }, askMs);
  return answer.kind === 'done' ? answer.body : undefined;
}
