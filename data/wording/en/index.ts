import { alarmWords } from './alarms.ts';
import { arresteeWords } from './arrestees.ts';
import { asking } from './asking.ts';
import { bookingWords } from './booking.ts';
import { chat } from './chat.ts';
import { custodyWords } from './custody.ts';
import { digestWords } from './digest.ts';
import { helpWords } from './help.ts';
import { holderWords } from './holders.ts';
import { logWords } from './logs.ts';
import { networkWords } from './networks.ts';
import { observerWords } from './observers.ts';
import { offerWords } from './offers.ts';
import { peopleWords } from './people.ts';
import { photoWords } from './photos.ts';
import { questionWords } from './questions.ts';
import { roomWords } from './rooms.ts';
import { rotaWords } from './rota.ts';
import { sosWords } from './sos.ts';
import { stationWords } from './stations.ts';
import { statusWords } from './status.ts';

export const english = {
  ...chat,
  ...asking,
  ...rotaWords,
  ...bookingWords,
  ...holderWords,
  ...offerWords,
  ...custodyWords,
  ...arresteeWords,
  ...alarmWords,
  ...sosWords,
  ...digestWords,
  ...stationWords,
  ...statusWords,
  ...logWords,
  ...networkWords,
  ...observerWords,
  ...peopleWords,
  ...photoWords,
  ...questionWords,
  ...roomWords,
  ...helpWords,
};
