import * as z from 'zod';
import type { Account } from './checks.ts';
import type { Failure } from './failure.ts';

/** What the phone shows in its list of devices. */
const deviceName = 'Porchlight';
/** Each asks Signal itself. */
const linkMs = 60_000;

const linkAnswer = z.object({ device_link_uri: z.string().min(1) });

type Trouble = { readonly trouble: Failure['kind'] | 'no-answer' };

/** A link that makes the API a device of whoever opens it; it holds for about a minute. */
export async function askLink({ api }: Account): Promise<{ readonly link: string } | Trouble> {
  const path = `/v1/qrcodelink/raw?device_name=${deviceName}`;
  const answer = await api.call({ method: 'GET', path }, linkMs);
  if (answer.kind === 'refused') return { trouble: answer.failure.kind };
  const read = answer.kind === 'done' ? linkAnswer.safeParse(answer.body).data : undefined;
  return read ? { link: read.device_link_uri } : { trouble: 'no-answer' };
}

/** Takes the picture of the profile away: the API can't set the one without the other. */
export async function setProfileName({ api, number }: Account, name: string): Promise<boolean> {
  const path = `/v1/profiles/${encodeURIComponent(number)}`;
  return (await api.call({ method: 'PUT', path, body: { name } }, linkMs)).kind === 'done';
}

/** Null where the challenge was taken. */
export async function solveChallenge(account: Account, token: string, captcha: string): Promise<Trouble | null> {
  const path = `/v1/accounts/${encodeURIComponent(account.number)}/rate-limit-challenge`;
  const body = { challenge_token: token, captcha };
  const answer = await account.api.call({ method: 'POST', path, body }, linkMs);
  if (answer.kind === 'done') return null;
  return { trouble: answer.kind === 'refused' ? answer.failure.kind : 'no-answer' };
}
