import { alarmWords } from './alarms.ts';
import { asking } from './asking.ts';
import { bookingWords } from './booking.ts';
import { chat } from './chat.ts';
import { custodyWords } from './custody.ts';
import { dutyWords } from './duty.ts';
import { handoverWords } from './handover.ts';
import { helpWords } from './help.ts';
import { holderWords } from './holders.ts';
import { logWords } from './logs.ts';
import { networkWords } from './networks.ts';
import { observerWords } from './observers.ts';
import { peopleWords } from './people.ts';
import { photoWords } from './photos.ts';
import { questionWords } from './questions.ts';
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
  ...alarmWords,
  ...statusWords,
  ...logWords,
  ...networkWords,
  ...observerWords,
  ...peopleWords,
  ...photoWords,
  ...questionWords,
  ...dutyWords,
  ...handoverWords,
  ...roomWords,
  ...helpWords,
};
