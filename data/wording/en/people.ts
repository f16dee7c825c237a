import type { Kept } from '../../people/kept.ts';
import type { Appearance, Role } from '../../people/person.ts';
import type { Contacts } from '../../policy.ts';
import { hourMs, type Instant } from '../../ranges.ts';
import type { RoomKind } from '../../rooms/room.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { factNumbers } from './facts.ts';
import { code, list, nameOf } from './lists.ts';

const roleText: Record<Role, string> = {
  pss: 'police station supporter (pss)',
  pssc: 'coordinator (pssc)',
  bov: 'back office volunteer (bov)',
  boc: 'back office coordinator (boc)',
  treasurer: 'treasurer',
  admin: 'admin',
};

export const roomText = (kind: RoomKind, station: Station | null): string =>
  station
    ? `the group of ${nameOf(station)}`
    : {
        station: 'a station’s group',
        coordinators: 'the coordinators’ room',
        backoffice: 'the back office room',
        callout: 'a call-out group',
      }[kind];

/** Everything held on a person, as they may ask for it. */
export interface MyData extends Kept {
  readonly name: string;
  readonly shown: Appearance;
  readonly networks: readonly string[];
  readonly roles: readonly Role[];
  readonly isOnDuty: boolean;
  readonly agreed: Instant | null;
  readonly textsMs: number;
}

export const peopleWords = {
  dutyOn: (stations: string, until: Instant | null, zone: string) =>
    `You are on duty for ${stations}${until ? ` until ${formatMoment(until, zone)}` : `, until you say ${code('duty off')}`}. What needs covering comes to you here.`,
  allStations: () => 'all stations',
  dutyOff: () => 'You are off duty. Thank you, and rest well.',
  nobodyLeft: (stations: readonly string[]) =>
    `Nobody is on duty now for ${list(stations)}. Alarms go to the coordinators’ room until somebody says ${code('duty on')}.`,
  notOnDuty: () => `You are not on duty. ${code('duty on')} begins your shift.`,
  dutyHow: () => `${code('duty on')}, ${code('duty on HBR until 23:00')}, or ${code('duty off')}.`,
  linkedAlready: (kind: RoomKind, station: Station | null) => `This is ${roomText(kind, station)} already.`,
  linked: (kind: RoomKind, station: Station | null) =>
    `This is now ${roomText(kind, station)}. ${station ? `${code('!rota')} shows who is down, ${code('!help')} what you can do.` : ''}`.trim(),
  linkHow: () =>
    `What is this group? ${code('!link HBR')} with a station’s code, or ${code('!link coordinators')}, ${code('!link backoffice')}, ${code('!link callout')}.`,
  unlinked: () =>
    `I am silent in this group from now on. What was written down stays; ${code('!link')} brings me back.`,
  notLinked: () => 'This group is not linked to anything.',
  linkNeedsAdmin: () =>
    'Only an admin can make a group the coordinators’ room, the back office room or a call-out group, or change what one of those is.',
  unlinkNeedsAdmin: () => 'Only an admin can unlink this group, as more than one station relies on it.',
  linkWrongNetwork: () =>
    'A coordinators’ or back office room holds what must stay private, so it may not be on this network. Please use a Signal group.',
  people: (lines: readonly { readonly name: string; readonly roles: readonly Role[] }[]) =>
    lines.length === 0
      ? 'Nobody holds a role yet.'
      : lines.map(({ name, roles }) => `${name}: ${roles.join(', ')}`).join('\n'),
  roleAlready: (name: string, role: Role) => `${name} is ${roleText[role]} already.`,
  notTheirRole: (name: string, role: Role) => `${name} is not ${roleText[role]}, so nothing changes.`,
  notMetYet: (name: string) =>
    `I can’t write to ${name} privately yet: please ask them to send me a word in a direct chat.`,
  roleGiven: (name: string, role: Role) => `${name} is ${roleText[role]} now.`,
  roleTaken: (name: string, role: Role) => `${name} is no longer ${roleText[role]}.`,
  roleHow: (roles: readonly Role[]) =>
    `Say whom and which: ${code('!role @name pssc')}, or ${code('!role @name not pssc')}. Roles: ${list(roles)}.`,
  lastAdmin: () => 'That would leave nobody who can change roles. Make somebody else admin first.',
  inviteHow: (roles: readonly Role[]) => `Which role? ${code('invite pssc')}. Roles: ${list(roles)}.`,
  invited: (role: Role, secret: string, until: Instant, zone: string) =>
    `A code for one ${roleText[role]}: ${secret}\nThey send me ${code(`code ${secret}`)} in a direct chat, once, by ${formatMoment(until, zone)}. Pass it on privately.`,
  codeTaken: (role: Role) => `Welcome! You are ${roleText[role]} now. ${code('help')} shows what you can do.`,
  codeHow: () => `Which code? Send it like ${code('code 7KQ2MPXA')}.`,
  codeUnknown: () => 'I do not know that code. Please check it letter by letter, or ask for a new one.',
  codeUsed: () => 'That code has been used. Each works once: please ask whoever gave it to you for a new one.',
  codeUsedByYou: (role: Role) => `You have used that code already: you are ${roleText[role]}.`,
  codeExpired: (at: Instant, zone: string) =>
    `That code was good until ${formatMoment(at, zone)}. Please ask whoever gave it to you for a new one.`,
  whoIsThat: (names: readonly string[] = []) =>
    names.length > 1
      ? `Several people are called that. Please mention the one you mean with @.`
      : `I do not know anybody by that name. Mention them with @, or put their whole name in quotes: ${code('"Joan (phone)"')}.`,
  agreement: ({ agreement }: Contacts) =>
    `What you hear here about people inside stays here: no names, no photos, nothing about why they were arrested.${agreement ? ` The whole agreement: ${agreement}.` : ''}`,
  agreed: () => 'Thank you, noted: you have agreed to keep what you hear to yourself.',
  agreedAlready: (at: Instant, zone: string) => `You agreed ${formatMoment(at, zone)} already. Thank you.`,
  nameNow: (name: string, shown: string) => `Thank you. You are ${name}; in open groups you appear as ${shown}.`,
  nameHow: () =>
    `Say ${code('name Joan')}, or how you wish to appear: ${code('name initials')}, ${code('name hidden')}, ${code('name first')}.`,
  nameMistakable: () =>
    `On a rota that would read as something else: a station, somebody held, a command, or nobody at all. Please choose another, such as ${code('name Joan')}. To appear without a name: ${code('name hidden')}.`,
  nameTooLong: (longest: number) => `Please keep the name to ${longest} letters.`,
  myData: (data: MyData, zone: string) =>
    [
      'What I hold on you:',
      `Name: ${data.name} (in open groups: ${{ first: 'its first word', initials: 'initials', nobody: 'not shown' }[data.shown]}; change it with ${code('name')})`,
      `Your account, to write to you: on ${list(data.networks) || 'no network'}`,
      `Roles: ${list(data.roles) || 'none'}${data.isOnDuty ? '; on duty now' : ''}`,
      `Hours you are down for: ${data.comingHours} to come (${code('mine')} shows them), ${data.pastHours} past`,
      ...(data.offers > 0 ? [`Times you said that you could come: ${data.offers}`] : []),
      `Entries about a station under your name: ${data.entries}`,
      ...(data.logEntries > 0 ? [`Entries in the call log that name you: ${data.logEntries}`] : []),
      `Log of who did what, without texts: ${data.acts} of your commands`,
      data.agreed ? `Agreement: given ${formatMoment(data.agreed, zone)}` : `Agreement: not given (${code('agree')})`,
      `Your messages to me: erased after ${Math.round(data.textsMs / hourMs)} hours`,
    ].join('\n'),
  audit: (
    lines: readonly { readonly at: Instant; readonly name: string; readonly command: string; readonly place: string }[],
    zone: string,
  ) =>
    lines.length === 0
      ? 'Nothing was done yet.'
      : lines
          .map(
            ({ at, name, command, place }) =>
              `${formatMoment(at, zone)} ${name}: ${command}${place ? `, ${place}` : ''}`,
          )
          .join('\n'),
  /** Whoever runs the machine, who needs no account. */
  operator: () => 'the operator',
  itself: () => 'Porchlight, by itself',
  placeOf: (kind: string | null, station: Station | null) =>
    station
      ? `in the group of ${station.code}`
      : kind && kind !== 'unlinked'
        ? `in ${roomText(kind as RoomKind, null)}`
        : '',
  undone: (what: readonly string[]) => `Taken back: ${list(what)}.`,
  undoSendsHome: (what: readonly string[], stations: readonly string[]) =>
    `That would take back ${list(what)}. Then nobody is expected to come out at ${list(stations)}, and I would tell everybody down for hours there not to come. If you mean it, send the same again with ${code('sure')} at the end. I did nothing so far.`,
  yourCommand: (name: string) => `your ${code(name)}`,
  nothingQuoted: () =>
    `There is nothing in the message you quote that I can take back. Quote the one that said it, or send ${code('!undo')} by itself for your own last command.`,
  nothingToUndo: () => 'There is nothing of yours from the last 12 hours here that I can take back.',
  /** `resting`: what others said since; `all`: that, and what it rests on. */
  builtOn: (level: number, resting: readonly number[] = [], all: readonly number[] = []) => {
    if (level < 1)
      return 'Somebody has built on that since, so I leave it. Please put it right with a new command, or ask a coordinator.';
    if (resting.length === 0)
      return 'Somebody has built on that since, so I leave it. Please put it right with a new command.';
    return `Somebody else has since said more that rests on it (${factNumbers(resting)}), so I leave it. To take back that too: ${code(`!undo ${factNumbers(all)}`)}. Or put it right with a new command.`;
  },
  noSuchFact: () => 'There is no such entry, or it is taken back already.',
};
