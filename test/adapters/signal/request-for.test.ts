import { describe, expect, it } from 'vitest';
import type { Chat, Op } from '../../../bot/adapters/adapter.ts';
import { requestFor, sentAtOf } from '../../../bot/adapters/signal/request-for.ts';
import { checkCall } from './contract.ts';

const number = '+15550100001';
const ana = '3c9e1b52-7f0a-4d1e-9b7a-2f64c1a8d0e1';
const group: Chat = { id: 'Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=', kind: 'group' };
const direct: Chat = { id: ana, kind: 'direct' };
const api = 'group.UG1waStFZlBXbXN4aW9tTGU5TngyWEY5SE9FNDgzcDZpS2lGajY1aU13ST0=';
const sent = { number, text_mode: 'normal' };

describe('the call for each op, as the contract has it', () => {
  it.each<[string, Op, object]>([
    [
      'a text to a group',
      { kind: 'text', chat: group, text: 'Rota' },
      { method: 'POST', path: '/v2/send', body: { ...sent, recipients: [api], message: 'Rota' } },
    ],
    [
      'an answer that quotes',
      { kind: 'text', chat: direct, text: 'Thank you!', to: ana, quotes: `${ana}:1767110400123` },
      {
        method: 'POST',
        path: '/v2/send',
        body: { ...sent, recipients: [ana], message: 'Thank you!', quote_timestamp: 1767110400123, quote_author: ana },
      },
    ],
    [
      'an edit, of the newest message',
      { kind: 'edit', chat: group, messageId: '1767110400123', text: 'Rota' },
      {
        method: 'POST',
        path: '/v2/send',
        body: { ...sent, recipients: [api], message: 'Rota', edit_timestamp: 1767110400123 },
      },
    ],
    [
      'a reaction to somebody',
      { kind: 'reaction', chat: group, messageId: `${ana}:1767110400123`, emoji: '✅' },
      {
        method: 'POST',
        path: '/v1/reactions/%2B15550100001',
        body: { recipient: api, reaction: '✅', target_author: ana, timestamp: 1767110400123 },
      },
    ],
    [
      'a reaction to a post of its own',
      { kind: 'reaction', chat: group, messageId: '1767110400123', emoji: '1️⃣' },
      {
        method: 'POST',
        path: '/v1/reactions/%2B15550100001',
        body: { recipient: api, reaction: '1️⃣', target_author: number, timestamp: 1767110400123 },
      },
    ],
    [
      'everybody may write',
      { kind: 'setting', chat: group, setting: 'posting', value: 'everyone' },
      {
        method: 'PUT',
        path: `/v1/groups/%2B15550100001/${api}`,
        body: { permissions: { send_messages: 'every-member' } },
      },
    ],
    [
      'admins alone may write',
      { kind: 'setting', chat: group, setting: 'posting', value: 'admins' },
      {
        method: 'PUT',
        path: `/v1/groups/%2B15550100001/${api}`,
        body: { permissions: { send_messages: 'only-admins' } },
      },
    ],
    [
      'a message of its own taken away',
      { kind: 'delete', chat: group, messageId: '1767110400123' },
      {
        method: 'DELETE',
        path: '/v1/remote-delete/%2B15550100001',
        body: { recipient: api, timestamp: 1767110400123 },
      },
    ],
  ])('%s', (_, op, expected) => {
    const request = requestFor(op, number);
    expect(request).toEqual(expected);
    if (request) checkCall(request.method, request.path, new URLSearchParams(), request.body);
  });

  it('nobody else’s message can be taken away', () =>
    expect(requestFor({ kind: 'delete', chat: group, messageId: `${ana}:1` }, number)).toBeNull());

  it('a group id that is none is a mistake of ours', () =>
    expect(() => requestFor({ kind: 'text', chat: { id: api, kind: 'group' }, text: 'x' }, number)).toThrow(
      '32 bytes',
    ));
});

describe('the contract', () => {
  it.each<[string, string, object, string]>([
    ['POST', '/v2/sent', {}, 'There is no POST /v2/sent'],
    ['POST', '/v2/send', { massage: 'x' }, 'knows no massage'],
    ['POST', '/v2/send', { recipients: 'x' }, 'has to be a list'],
    ['POST', '/v2/send', { edit_timestamp: '1' }, 'has to be a number'],
    ['POST', '/v2/send', { text_mode: 'loud' }, 'is none of normal, styled'],
  ])('%s %s %j is refused', (method, path, body, why) =>
    expect(() => checkCall(method, path, new URLSearchParams(), body)).toThrow(why),
  );
});

it.each([
  [{ timestamp: '1767110400123' }, '1767110400123'],
  [[{ timestamp: '1767110400123', errors: { recipients: [] } }], '1767110400123'],
  ['', undefined],
  [[], undefined],
  [null, undefined],
])('%j was sent at %s', (answer, sentAt) => expect(sentAtOf(answer)).toBe(sentAt));
