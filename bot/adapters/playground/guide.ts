import { grouped } from '../../../data/grouped.ts';
import type { Step } from './script.ts';
import { cast, directRoom, onDutyAtFirst, rooms, stations } from './world.ts';

/** What a newcomer sees first. */
export const firstScreen: readonly string[] = [
  'This is a practice world: the real bot, invented stations, nobody real. Nothing here leaves your machine.',
  `Stations: ${stations.map(({ code, name }) => `${code} ${name}`).join(', ')}. Each has a room, named by its code (hbr).`,
  'You play everybody. Who speaks, where, and what they say:   ana > hbr: !rota',
  'Or choose once, then just talk:   as ana   in hbr   !rota',
  'Tap a slot of the rota:   ana reacts 2️⃣ > hbr: rota',
  'The clock runs as yours does; move it on with   +2h   or   at 2026-01-05T17:00',
  'hint: what to try next.  who: the people.  rooms: the rooms.  help: all of this again.  quit: the end.',
];

interface Hint {
  readonly text: string;
  isDone(step: Step): boolean;
}

const says = (word: string) => (step: Step) => step.kind === 'says' && step.text.toLowerCase().includes(word);

const hints: readonly Hint[] = [
  {
    text: 'bo > backoffice: !arrest 2 HBR at 11:00      (the back office hears of two arrests)',
    isDone: says('arrest'),
  },
  { text: 'ana > hbr: !rota      (where is help needed?)', isDone: says('rota') },
  { text: 'ana > hbr: !in 1      (ana takes the first slot)', isDone: says('in ') },
  {
    text: 'ben reacts 2️⃣ > hbr: rota      (ben takes the second with one tap)',
    isDone: ({ kind }) => kind === 'reacts',
  },
  { text: '+2h      (watch what the bot does as time passes)', isDone: ({ kind }) => kind === 'wait' || kind === 'at' },
  { text: 'bo > backoffice: !status      (every station at a glance)', isDone: says('status') },
  { text: 'ana > hbr: !released 1      (somebody walked out)', isDone: says('released') },
  { text: 'pip > direct: todo      (what waits for the coordinator on duty)', isDone: says('todo') },
  { text: 'crash      (the bot dies and starts again; nothing is lost)', isDone: ({ kind }) => kind === 'crash' },
];

const allTried = 'You have tried it all. Ask the bot itself: ana > direct: help';

/** One thing to try at a time; moves on when it was tried, in whatever order. */
export class Hints {
  readonly #done = new Set<Hint>();

  get line(): string {
    const next = hints.find((hint) => !this.#done.has(hint));
    return next ? `Try: ${next.text}` : allTried;
  }

  /** Whether the line to show has changed. */
  tried(step: Step): boolean {
    const before = this.line;
    for (const hint of hints) if (hint.isDone(step)) this.#done.add(hint);
    return this.line !== before;
  }
}

const roleWords = { pss: 'supporter', pssc: 'coordinator', bov: 'back office', boc: 'back office coordinator' };

/** Who there is, a line for each role. */
export function whoLines(): string[] {
  const wordsFor = (role: string) => (role in roleWords ? roleWords[role as keyof typeof roleWords] : role);
  const lines = [...grouped(cast, ({ roles }) => roles.map(wordsFor).join(', '))].map(
    ([words, people]) => `${words.padEnd(32)} ${people.map(({ name }) => name).join(' ')}`,
  );
  return [...lines, `${onDutyAtFirst} is on duty for every station at the start. Any other name is a stranger.`];
}

export function roomLines(): string[] {
  const stationName = (id: string | null) => stations.find((station) => station.id === id)?.name;
  const lines = rooms.map(
    ({ name, kind, stationId }) => `${name.padEnd(13)} ${stationName(stationId) ?? aboutRoom[kind]}`,
  );
  return [...lines, `${directRoom.padEnd(13)} somebody's own chat with the bot: ana > direct: mine`];
}

const aboutRoom = {
  station: '',
  coordinators: 'where coordinators talk; alarms go here',
  backoffice: 'arrests, calls and releases are logged here',
  callout: 'the wide group; asked for help when hours are open',
};
