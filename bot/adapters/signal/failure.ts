/** What an answer of the REST API that is no success means; the texts are those of signal-cli and of its wrapper. */
export type Failure =
  /** Too much was sent: everything waits. `tokens`: challenges an operator can solve to go on sooner. */
  | { readonly kind: 'rate-limited'; readonly tokens: readonly string[] }
  /** A safety number changed. */
  | { readonly kind: 'untrusted' }
  /** The account is not, or no longer, linked: nothing will go until an operator links it. */
  | { readonly kind: 'unregistered' }
  /** The client is too old for the service. */
  | { readonly kind: 'outdated' }
  /** In this group only admins may write, and the bot is none. */
  | { readonly kind: 'not-admin' }
  /** The group is unknown, or the bot is not in it any more. */
  | { readonly kind: 'left' }
  /** This person is not on the network. */
  | { readonly kind: 'no-such-person' }
  /** The request itself is wrong, however often it is sent: a mistake of ours. */
  | { readonly kind: 'refused' }
  /** It may go later. */
  | { readonly kind: 'passing' };

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Whoever may name a group chooses what follows the colon: nothing there may pass for another failure. */
const ofGroups: typeof texts = [
  [/^[^:]*not allowed to send message to group:/i, 'not-admin'],
  [/^[^:]*(?:Group not found|not a member in group):/i, 'left'],
];

/** In order: the first that fits. */
const texts: readonly (readonly [pattern: RegExp, kind: Exclude<Failure['kind'], 'rate-limited'>])[] = [
  [/untrusted (?:identities|identity|recipient keys)/i, 'untrusted'],
  [/The user .* is not registered/i, 'no-such-person'],
  [/account does not exist|User \+\d+ is not registered/i, 'unregistered'],
  [/\b499\b|too old|deprecated version/i, 'outdated'],
  [/Invalid group id|Invalid identifier|Invalid Signal group|MissingSeparatorException/i, 'refused'],
  [/empty message is not allowed|Couldn't process request|can only be set/i, 'refused'],
];

/** A rate limit comes as 429, or as 400 with the service's own number in the text, thrown before any recipient was tried. */
const rateLimit = /\[(?:413|428|429)\]|RateLimitException|rate limit/i;

export function failureOf({ status, body }: Answer): Failure {
  const text = textOf(body);
  const group = ofGroups.find(([pattern]) => pattern.test(text));
  if (group) return { kind: group[1] };
  if (status === 429 || rateLimit.test(text)) return { kind: 'rate-limited', tokens: tokensOf(body) };
  return { kind: texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'passing' };
}

const textOf = (body: unknown): string => {
  if (typeof body === 'string') return body;
  const error = fieldOf(body, 'error');
  return typeof error === 'string' ? error : '';
};

/** They may be empty texts: then there is nothing to solve. */
function tokensOf(body: unknown): string[] {
  const tokens = fieldOf(body, 'challenge_tokens');
  return Array.isArray(tokens) ? tokens.filter((token) => typeof token === 'string' && token !== '') : [];
}

const fieldOf = (body: unknown, field: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
