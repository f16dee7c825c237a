import { absenceWords } from './absence.ts';
import { alarmWords } from './alarms.ts';
import { arresteeWords } from './arrestees.ts';
import { asking } from './asking.ts';
import { auditorWords } from './auditor.ts';
import { bookWords } from './book.ts';
import { bookingWords } from './booking.ts';
import { calloutWords } from './callouts.ts';
import { chat } from './chat.ts';
import { clockQuestionWords } from './clock-questions.ts';
import { clockWords } from './clocks.ts';
import { custodyWords } from './custody.ts';
import { digestWords } from './digest.ts';
import { dutyWords } from './duty.ts';
import { foundWords } from './found.ts';
import { handoverWords } from './handover.ts';
import { helpWords } from './help.ts';
import { holderWords } from './holders.ts';
import { logWords } from './logs.ts';
import { networkWords } from './networks.ts';
import { observerWords } from './observers.ts';
import { offerWords } from './offers.ts';
import { peopleWords } from './people.ts';
import { photoWords } from './photos.ts';
import { pictureWords } from './pictures.ts';
import { questionWords } from './questions.ts';
import { roomWords } from './rooms.ts';
import { rotaWords } from './rota.ts';
import { sosWords } from './sos.ts';
import { standingDownWords } from './standing-down.ts';
import { stationDetailWords } from './station-detail.ts';
import { stationWords } from './stations.ts';
import { statusWords } from './status.ts';
import { todoWords } from './todo.ts';
import { whatIfWords } from './what-if.ts';

export const english = {
  ...chat,
  ...asking,
  ...rotaWords,
  ...bookingWords,
  ...holderWords,
  ...offerWords,
  ...calloutWords,
  ...custodyWords,
  ...arresteeWords,
  ...clockWords,
  ...bookWords,
  ...clockQuestionWords,
  ...foundWords,
  ...absenceWords,
  ...alarmWords,
  ...sosWords,
  ...digestWords,
  ...stationWords,
  ...auditorWords,
  ...standingDownWords,
  ...statusWords,
  ...todoWords,
  ...logWords,
  ...stationDetailWords,
  ...whatIfWords,
  ...networkWords,
  ...observerWords,
  ...peopleWords,
  ...photoWords,
  ...questionWords,
  ...dutyWords,
  ...handoverWords,
  ...pictureWords,
  ...roomWords,
  ...helpWords,
};
