import { code, list } from './lists.ts';

/** What each command does, in a few words. */
const summaries: Readonly<Record<string, string>> = {
  help: 'what you can do here',
  rota: 'who is down, where help is needed',
  in: 'take hours',
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
  aa: 'an appropriate adult is needed, or found',
  flag: 'minor, medication and the like',
  note: 'words about somebody held',
  match: 'a release without a ref was this one',
  same: 'two refs are one person',
  list: 'who is known to be held',
  find: 'somebody by name, for a caller',
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

/** Other ways to say it, written as every example is. */
const ways: Readonly<Record<string, readonly string[]>> = {
  in: ['!in HBR 4', '!in HBR 4 5', '!in HBR tonight 20-23', '!in HBR now till 3am'],
  cancel: ['!cancel HBR 8pm-11pm', '!cancel all'],
  released: ['!released HBR', '!released HBR 20:15'],
  inside: ['!inside HBR 5'],
  aa: ['!aa HBR1 found Jo, an aunt'],
  flag: ['!flag HBR1 no minor'],
  note: ['!name HBR1 Jo Bloggs'],
  help: ['!help in', '!help desk', '!help me'],
};

export interface HelpLine {
  readonly name: string;
  readonly example: string;
}

export const helpWords = {
  summaryOf: (name: string) => summaries[name] ?? '',
  help: (lines: readonly HelpLine[], rest: readonly string[]) =>
    [
      'Here you can:',
      ...lines.map(({ name, example }) => `${code(example)} ${summaries[name] ?? ''}`),
      `Also: ${rest.map((name) => code(`!${name}`)).join(' ')}`,
      `More on one: ${code('!help in')}. At the desk: ${code('!help desk')}. In danger: ${code('!help me')}.`,
    ].join('\n'),
  otherWays: (name: string) => ways[name] ?? [],
  helpOn: (name: string, examples: readonly string[], aliases: readonly string[]) =>
    [
      `${code(`!${name}`)}: ${summaries[name] ?? ''}.`,
      `Like this: ${list(examples.map(code), 'or')}`,
      ...(aliases.length > 0 ? [`Also: ${aliases.map((alias) => code(`!${alias}`)).join(', ')}`] : []),
    ].join('\n'),
  noSuchCommand: () => `There is no such command. ${code('!help')} shows what you can do here.`,
  helpDesk: () =>
    [
      'At the desk, stay polite and ask:',
      'How many people from the protest are here?',
      'Are they all right? Has anybody asked for a doctor, or for somebody to be told?',
      'Is anybody to be charged, or to be let go soon? By which door?',
      'Never ask for anybody by name unless you are sure it is the name they gave. Never say what happened at the protest, or what anybody did: that is for the solicitor.',
    ].join('\n'),
  helpMe: (backOffice: string) =>
    `In danger, ring 999 first. ${backOffice ? `Then the back office: ${backOffice}.` : 'Then tell a coordinator in this group, or ring one.'}`,
};
