import { absenceWords } from './absence.ts';
import { alarmWords } from './alarms.ts';
import { asking } from './asking.ts';
import { auditorWords } from './auditor.ts';
import { bookingWords } from './booking.ts';
import { chat } from './chat.ts';
import { custodyWords } from './custody.ts';
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
  ...absenceWords,
  ...alarmWords,
  ...auditorWords,
  ...statusWords,
  ...networkWords,
  ...peopleWords,
  ...photoWords,
  ...roomWords,
  ...helpWords,
};
