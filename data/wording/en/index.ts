import { alarmWords } from './alarms.ts';
import { arresteeWords } from './arrestees.ts';
import { asking } from './asking.ts';
import { bookWords } from './book.ts';
import { bookingWords } from './booking.ts';
import { chat } from './chat.ts';
import { custodyWords } from './custody.ts';
import { foundWords } from './found.ts';
import { helpWords } from './help.ts';
import { holderWords } from './holders.ts';
import { networkWords } from './networks.ts';
import { peopleWords } from './people.ts';
import { photoWords } from './photos.ts';
import { roomWords } from './rooms.ts';
import { rotaWords } from './rota.ts';
import { statusWords } from './status.ts';

export const english = {
  ...chat,
  ...asking,
  ...rotaWords,
  ...bookingWords,
  ...holderWords,
  ...custodyWords,
  ...arresteeWords,
  ...bookWords,
  ...foundWords,
  ...alarmWords,
  ...statusWords,
  ...networkWords,
  ...peopleWords,
  ...photoWords,
  ...roomWords,
  ...helpWords,
};
