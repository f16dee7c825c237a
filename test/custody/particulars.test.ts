import { describe, expect, it } from 'vitest';
import { foldCustody, ledgerOf } from '../../data/custody/fold.ts';
import { adult, arrived, at, book, flagged, named, noted, reported, retracted, type Told, unflagged } from './book.ts';

const person = (...told: readonly Told[]) => foldCustody(book(reported('20:00', 'P'), ...told)).arrestees.get('P');

describe('whether an appropriate adult is needed, and how far that has come', () => {
  const step = (...told: readonly Told[]) => {
    const need = person(...told)?.adult;
    return need ? [need.step, need.since, need.whoId] : null;
  };
  const needed = ['needed', at('20:01'), null];
  it.each<readonly [string, readonly Told[], readonly unknown[] | null]>([
    ['nobody said so', [], null],
    ['a minor', [flagged('20:01', 'P', 'minor')], needed],
    ['somebody flagged so', [flagged('20:01', 'P', 'injured', 'aa')], needed],
    ['other flags say nothing of it', [flagged('20:01', 'P', 'medication', 'distress')], null],
    ['said by itself', [adult('20:01', 'P', 'needed')], needed],
    ['flagged once more, since the first', [flagged('20:01', 'P', 'minor'), flagged('20:02', 'P', 'aa')], needed],
    ['found', [flagged('20:01', 'P', 'minor'), adult('20:02', 'P', 'found', 'W')], ['found', at('20:02'), 'W']],
    [
      'a flag does not ask anew for whom there is one',
      [adult('20:02', 'P', 'found'), flagged('20:03', 'P', 'minor')],
      ['found', at('20:02'), null],
    ],
    [
      'it fell through',
      [flagged('20:01', 'P', 'minor'), adult('20:02', 'P', 'found', 'W'), adult('20:03', 'P', 'needed')],
      ['needed', at('20:03'), null],
    ],
    ['no minor after all', [flagged('20:01', 'P', 'minor'), unflagged('20:02', 'P', 'minor')], null],
    [
      'no minor, but still somebody who needs one',
      [flagged('20:01', 'P', 'minor', 'aa'), unflagged('20:02', 'P', 'minor')],
      needed,
    ],
    [
      'said to need one, and no minor',
      [flagged('20:00', 'P', 'minor'), adult('20:01', 'P', 'needed'), unflagged('20:02', 'P', 'minor')],
      needed,
    ],
    ['not needed after all', [adult('20:01', 'P', 'needed'), unflagged('20:02', 'P', 'aa')], null],
    ['a minor needs one all the same', [flagged('20:01', 'P', 'minor', 'aa'), unflagged('20:02', 'P', 'aa')], needed],
    ['what is taken back was never said', [flagged('20:01', 'P', 'minor'), retracted('20:02', 2)], null],
  ])('%s', (_, told, expected) => {
    expect(step(...told)).toEqual(expected);
  });
});

it('keeps every name, the last of which holds, and every note', () => {
  const known = foldCustody(
    book(
      { ...reported('20:00', 'P'), body: { kind: 'reported', refId: 'P', arrestedAt: null, nameId: 'in red' } },
      named('20:05', 'P', 'Jo'),
      noted('20:06', 'P', 'no coat'),
      named('20:07', 'P', 'Joe'),
      retracted('20:08', 4),
    ),
  );
  expect(known.arrestees.get('P')).toMatchObject({
    nameIds: ['in red', 'Jo'],
    notes: [{ id: 'no coat', heardAt: at('20:06') }],
  });
});

it('a flag on and off again is no flag', () => {
  expect(
    person(flagged('20:01', 'P', 'minor', 'medication'), unflagged('20:02', 'P', 'minor', 'injured'))?.flags,
  ).toEqual(['medication']);
});

it('is no news of who is inside', () => {
  const told = [
    reported('20:00', 'P'),
    arrived('20:30', 'P'),
    flagged('21:00', 'P', 'minor'),
    unflagged('21:01', 'P', 'minor'),
    adult('21:02', 'P', 'needed'),
    named('21:03', 'P', 'Jo'),
    noted('21:04', 'P', 'no coat'),
  ];
  expect(ledgerOf(foldCustody(book(...told)), 'BRX').news).toMatchObject({ kind: 'arrived' });
});
