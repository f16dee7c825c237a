/** What the API answers; an absent body is an empty one, a text goes out as plain text. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
}

export const done: Answer = { status: 204 };
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const error = (text: string, status = 400): Answer => ({ status, body: { error: text } });

/** Thrown where a request is turned down. `isMistake`: whoever wrote the request has to mend it. */
export class Refused extends Error {
  readonly answer: Answer;
  readonly isMistake: boolean;

  constructor(text: string, { status = 400, isMistake = false } = {}) {
    super(text);
    this.answer = error(text, status);
    this.isMistake = isMistake;
  }
}

/** The texts of signal-cli and of its wrapper, to the letter. */
export const texts = {
  failed: 'Failed to send message',
  noAccount: 'Specified account does not exist',
  rateLimitedEarly:
    'Failed to send message: [429] Rate limit exceeded: 429 (RateLimitException) (UnexpectedErrorException)',
  rateLimitedOld:
    'Failed to send message: [413] Rate limit exceeded: 413 (RateLimitException) (UnexpectedErrorException)',
  rateLimited:
    'Failed to send message due to rate limiting. Use the attached challenge tokens to lift the rate limit restrictions.',
  untrusted: 'Unable to complete request due to untrusted recipient keys',
  untrustedOld: 'Failed to send message due to untrusted identities',
  outdated: 'Failed to send message: [499] Deprecated version, signal-cli is too old (DeprecatedVersionException)',
  emptyMessage: 'Sending empty message is not allowed, either a message, attachment or sticker must be given.',
  invalidGroupId: 'Invalid group id',
  noSeparator:
    'Invalid identifier: org.signal.libsignal.usernames.MissingSeparatorException: Username must contain a separator',
  viewOnce: "'view_once' can only be set for image attachments!",
  notAllowed: 'Failed to send message: [403] Authorization failed! (AuthorizationFailedException)',
  noAttachment: 'No attachment with that name found',
  killed: 'process killed as timeout reached',
} as const;

/** Every recipient was limited; an empty token is a limit that no captcha lifts. */
export const rateLimited = (tokens: readonly string[] = [''], account = '+15550100001'): Answer => ({
  status: 429,
  body: { error: texts.rateLimited, challenge_tokens: tokens, account },
});
export const noSuchUser = (recipient: string): string => `The user ${recipient} is not registered.`;
export const noAccountPolled = (number: string): string => `User ${number} is not registered.`;
export const groupNotFound = (internalId: string): string => `Group not found: ${internalId}`;
export const notInGroup = (name: string, id: string): string => `User is not a member in group: ${name} (${id})`;
export const onlyAdmins = (name: string, id: string): string =>
  `User is not allowed to send message to group: ${name} (${id})`;
