import type { Contacts } from '../../policy.ts';
import type { Station } from '../../stations/station.ts';
import { code, shortened } from './lists.ts';

const oneOf = { 0: 'anybody', 1: 'a coordinator', 2: 'the back office', 3: 'an admin' } as const;
const whoseLevel = { 0: 'everybody', 1: 'coordinators', 2: 'the back office', 3: 'admins' } as const;

/** Whom to ring, where somebody has been set. */
const ring = ({ backOffice }: Contacts): string => (backOffice ? ` Or ring the back office: ${backOffice}.` : '');

export const chat = {
  greeting: () =>
    `Hello, this is Porchlight. I keep the rota for police station support. ${code('help')} shows what you can do here.`,
  didYouMean: (name: string) => `Did you mean ${code(name)}? ${code(`help ${name}`)} shows how.`,
  /** `left`: what could not be read, where that may be repeated. */
  unreadable: (example: string, left = '') =>
    `I couldn't read ${left === '' ? 'all of that' : `“${shortened(left, 40)}”`}, so I did nothing. Try: ${code(example)}`,
  incomplete: (example: string) => `Something is missing there, so I did nothing. Try: ${code(example)}`,
  leftOver: () => 'There were words in that I have no use for, so I did nothing.',
  tooLong: () => 'That is longer than I can read: please keep to 4,000 characters. I did nothing.',
  tooMany: () =>
    'That is a lot at once. I take 20 commands a minute from each person; what came after I left out. Please send it again in a minute.',
  broken: () =>
    'Something broke on my side; it is logged. Nothing was changed. Please try again, or tell a coordinator.',
  sendAgain: () => 'I do not act on edited messages. Please send it again as a new one.',
  toldPrivately: () => 'I have answered you in our direct chat.',
  openChat: (link: string) => `I can only answer that privately. Please write to me in a direct chat: ${link}`,
  notForYou: (name: string, level: 0 | 1 | 2 | 3, contacts: Contacts) =>
    `${code(name)} is for ${whoseLevel[level]}. Please ask ${oneOf[level]} to do it.${ring(contacts)}`,
  onlyInGroup: (name: string) => `${code(name)} is about a group: please send it in the group it is about.`,
  onlyInDirect: (name: string) =>
    `Please send ${code(name)} to me in a direct chat, never in a group: there others can read it. Please delete your message.`,
  tooOpen: (level: number, example: string | null, contacts: Contacts) =>
    [
      'I did nothing with what you just wrote in the group: anybody can read along there, so nothing about people inside belongs in it. Please delete your message.',
      level > 0
        ? 'Send it to me here, or in the coordinators’ room.'
        : `Please tell a coordinator or the back office instead.${ring(contacts)}${example ? ` In the group, just how many: ${code(example)}.` : ''}`,
    ].join(' '),
  rotaGoesOn: (station: Station) => `… There is more: send ${code(`rota ${station.code}`)} to me in a direct chat.`,
  alarmGoesOn: () => `… There is more: ${code('!gaps')} shows all of it.`,
  sentAgain: (text: string) => `${text}\n(Sent again to be sure.)`,
};
