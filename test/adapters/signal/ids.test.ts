import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asAci,
  asInternalGroupId,
  messageIdOf,
  messageOf,
  toApiGroupId,
  toInternalGroupId,
} from '../../../bot/adapters/signal/ids.ts';

const internal = 'Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=';
const api = 'group.UG1waStFZlBXbXN4aW9tTGU5TngyWEY5SE9FNDgzcDZpS2lGajY1aU13ST0=';

describe('a group', () => {
  it('has one id in envelopes and another in requests', () => {
    const id = asInternalGroupId(internal);
    expect(id && toApiGroupId(id)).toBe(api);
    expect(toInternalGroupId(api)).toBe(internal);
  });
  it('whatever its bytes: there and back, and fit for a path', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const id = asInternalGroupId(Buffer.from(bytes).toString('base64'));
        if (!id) throw new Error('not an id');
        expect(toApiGroupId(id)).toMatch(/^group\.[A-Za-z0-9]{59}=$/);
        expect(toInternalGroupId(toApiGroupId(id))).toBe(id);
      }),
    );
  });
  it.each(['', 'group.', api, internal.slice(1), 'group.!!!'])('not %j', (id) => {
    expect(asInternalGroupId(id)).toBeUndefined();
    if (id !== api) expect(toInternalGroupId(id)).toBeUndefined();
  });
});

it('a person is a UUID, in small letters; all else would be taken for a username', () => {
  expect(asAci('3C9E1B52-7F0A-4D1E-9B7A-2F64C1A8D0E1')).toBe('3c9e1b52-7f0a-4d1e-9b7a-2f64c1a8d0e1');
  for (const other of ['', '+15550100002', 'ana.01', '3c9e1b52']) expect(asAci(other)).toBeUndefined();
});

it('a message is its author and time; of the bot, its time', () => {
  const ana = asAci('3c9e1b52-7f0a-4d1e-9b7a-2f64c1a8d0e1') ?? 'self';
  expect(messageIdOf('self', '1767110400123')).toBe('1767110400123');
  expect(messageOf('1767110400123')).toEqual({ author: 'self', sentAt: 1767110400123 });
  expect(messageOf(messageIdOf(ana, 1767110400123))).toEqual({ author: ana, sentAt: 1767110400123 });
});
