import { alarmWords } from './alarms.ts';
import { asking } from './asking.ts';
import { bookingWords } from './booking.ts';
import { chat } from './chat.ts';
import { custodyWords } from './custody.ts';
import { helpWords } from './help.ts';
import { holderWords } from './holders.ts';
import { networkWords } from './networks.ts';
import { peopleWords } from './people.ts';
import { photoWords } from './photos.ts';
import { pictureWords } from './pictures.ts';
import { roomWords } from './rooms.ts';
import { rotaWords } from './rota.ts';
import { stationDetailWords } from './station-detail.ts';
import { statusWords } from './status.ts';
import { whatIfWords } from './what-if.ts';

export const english = {
  ...chat,
  ...asking,
  ...rotaWords,
  ...bookingWords,
  ...holderWords,
  ...custodyWords,
  ...alarmWords,
  ...statusWords,
  ...stationDetailWords,
  ...whatIfWords,
  ...networkWords,
  ...peopleWords,
  ...photoWords,
  ...pictureWords,
  ...roomWords,
  ...helpWords,
};
