import { code } from './lists.ts';

/** What each command does, in a few words. */
const summaries: Readonly<Record<string, string>> = {
  help: 'what you can do here',
  rota: 'who is down, and where somebody is missing',
  in: 'sign up for hours',
  cancel: 'give hours back',
  out: 'somebody came out, or give hours back',
  mine: 'the hours you are down for',
  released: 'somebody came out',
  inside: 'how many may still be inside',
  arrived: 'a van came in',
  station: 'address, exits, how to get there',
  name: 'how you appear',
  agree: 'agree to keep what you hear to yourself',
  mydata: 'what I hold on you',
  undo: 'take back your last command here',
  code: 'use a code somebody gave you',
  status: 'every station at a glance',
  gaps: 'hours nobody has taken',
  ack: 'you are on it',
  duty: 'begin or end your shift',
  arrest: 'put somebody in the book',
  booked: 'booked in',
  move: 'taken to another station',
  nothere: 'not there after all',
  match: 'a release without a ref was this one',
  list: 'who is known to be held',
  add: 'book somebody who phoned in',
  remove: 'take somebody off the rota',
  wanted: 'how many people are wanted',
  grid: 'length of the slots',
  link: 'say what this group is',
  unlink: 'make me silent in this group',
  people: 'who holds which role',
  role: 'give or take a role',
  invite: 'a code that gives a role, once',
  audit: 'what was done by whom',
};

export interface HelpLine {
  readonly name: string;
  readonly example: string;
}

export const helpWords = {
  summaryOf: (name: string) => summaries[name] ?? '',
  help: (lines: readonly HelpLine[]) =>
    [
      'You can:',
      ...lines.map(({ name, example }) => `${code(example)} ${summaries[name] ?? ''}`),
      `More on one: ${code('!help in')}. In a direct chat you can leave out the !.`,
    ].join('\n'),
  helpOn: (name: string, example: string, aliases: readonly string[]) =>
    [
      `${code(name)}: ${summaries[name] ?? ''}.`,
      `Like this: ${code(example)}`,
      ...(aliases.length > 0 ? [`Also: ${aliases.map(code).join(', ')}`] : []),
    ].join('\n'),
  noSuchCommand: () => `There is no such command. ${code('!help')} shows what you can do here.`,
  helpMe: (backOffice: string) =>
    `In danger, ring 999 first. ${backOffice ? `Then the back office: ${backOffice}.` : 'Then tell a coordinator in this group, or ring one.'}`,
};
