import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../bot/adapters/signal/failure.ts';

const answer = (error: string, status = 400) => failureOf({ status, body: { error } }).kind;

describe('what the API answers where it can’t', () => {
  it.each([
    ['Failed to send message due to untrusted identities', 'untrusted'],
    ['Unable to complete request due to untrusted recipient keys', 'untrusted'],
    ['Failed to send message', 'passing'],
    ['The user +15550100002 is not registered.', 'no-such-person'],
    ['Specified account does not exist', 'unregistered'],
    ['User +15550100001 is not registered.', 'unregistered'],
    ['Group not found: Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=', 'left'],
    ['User is not a member in group: x', 'left'],
    ['User is not allowed to send message to group: x', 'not-admin'],
    ['Invalid group id', 'refused'],
    ['Invalid identifier x', 'refused'],
    ['org.signal.MissingSeparatorException: Username must contain', 'refused'],
    ['Sending empty message is not allowed', 'refused'],
    ["Couldn't process request - x", 'refused'],
    ["'view_once' can only be set with an attachment", 'refused'],
    ['Something new', 'passing'],
  ])('%s: %s', (error, kind) => expect(answer(error)).toBe(kind));

  it.each([
    ['Failed: [429] Rate limit exceeded: 429 (RateLimitException)', 400],
    ['StatusCode: [413] (RateLimitException)', 400],
    ['Failed to send message: [428] Proof required', 400],
    ['Failed to send message due to rate limiting. Use the attached challenge tokens', 429],
  ])('%s: too much was sent', (error, status) => expect(answer(error, status)).toBe('rate-limited'));

  it.each(['Rate limit', 'Northgate [429]', 'account does not exist', 'too old', 'Group not found: x'])(
    'what a group is called (%s) is no failure of another kind',
    (name) => {
      expect(answer(`User is not allowed to send message to group: ${name} (x=)`)).toBe('not-admin');
      expect(answer(`User is not a member in group: ${name} (x=)`)).toBe('left');
    },
  );

  it('challenges are kept, empty ones are none', () => {
    const body = { error: 'rate limiting', challenge_tokens: ['', 'abc'], account: '+15550100001' };
    expect(failureOf({ status: 429, body })).toEqual({ kind: 'rate-limited', tokens: ['abc'] });
  });

  it.each([
    ['an answer that is no JSON', 'Bad Request\n{"error":', 400, 'passing'],
    ['none at all', undefined, 502, 'passing'],
    ['a page of whatever stands in its place', '404 page not found', 404, 'passing'],
  ])('%s', (_, body, status, kind) => expect(failureOf({ status, body }).kind).toBe(kind));
});
