import { describe, expect, it } from 'vitest';
import type { Command } from '../../bot/command.ts';
import { mayShow, refusalOf } from '../../bot/permissions.ts';
import type { Place } from '../../bot/turn.ts';
import type { Level } from '../../data/people/person.ts';

const chat = { id: 'c', kind: 'group' } as const;
const place = (kind: Place['kind'], level: Level): Place => ({ kind, id: 'p', level, station: null, chat });
const station = place('station', 0);
const coordinators = place('coordinators', 1);
const backOffice = place('backoffice', 2);
const direct = (level: Level) => place('direct', level);

const command = (where: Command['where'], level: Level) => ({ where, level }) as Command;

describe('why a command may not be given', () => {
  it.each<[string, Command, Level, Place, string | undefined]>([
    ['anywhere, with the level', command('anywhere', 1), 1, station, undefined],
    ['anywhere, without it', command('anywhere', 1), 0, station, 'level'],
    ['of people, in an open room, by a coordinator', command('vetted', 1), 1, station, 'too-open'],
    ['and by a supporter: not first that it is not for them', command('vetted', 1), 0, station, 'too-open'],
    ['of people, in the coordinators’ room', command('vetted', 1), 1, coordinators, undefined],
    ['there by a supporter', command('vetted', 1), 0, coordinators, 'level'],
    ['of people, in a coordinator’s direct chat', command('vetted', 1), 1, direct(1), undefined],
    ['in a supporter’s', command('vetted', 1), 0, direct(0), 'level'],
  ])('%s', (_, given, level, where, refusal) => {
    expect(refusalOf(given, level, where)).toBe(refusal);
  });
});

describe('what an answer may show where it was asked for', () => {
  it.each<[string, { level?: Level; private?: boolean }, Place, boolean]>([
    ['counts, in an open room', {}, station, true],
    ['people, in an open room', { level: 1 }, station, false],
    ['people, in the coordinators’ room', { level: 1 }, coordinators, true],
    ['releases, in the coordinators’ room', { level: 2 }, coordinators, false],
    ['releases, in the back office', { level: 2 }, backOffice, true],
    ['private, in the back office', { private: true }, backOffice, false],
    ['private, in the direct chat', { private: true }, direct(0), true],
  ])('%s', (_, answer, where, shown) => {
    expect(mayShow(answer, where)).toBe(shown);
  });
});
