import { bareWords, nameKey } from './name-key.ts';
import { isOrdinary } from './ordinary-words.ts';
import { unknownStationCode } from './station.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What people type with another meaning: time zones, short forms of the work, of offices and of the web. */
const shortForms = listed(`
  acab aka anpr approx asap bdst boc bov bst btc btp btw cctv cet cid cps dept dm dob dr edt est eta etc eu fyi gb gmt gps
  hmp hq hr hrs id jso kg km ldn lo lol lsl mp mph mr mrs ms msg nfa nhs ni np omg pa pc pcs pdf pic pin pls plz pm pmt ppl
  prob ps pss pssc rd rsvp rui sgt sms ta tba tbc tbd tbh tel thx tmrw tv txt uk utc vip vs wc wk wtf xr yr yrs
`);

/** English words in which no vowel follows the first letter: such codes alone are made up. */
const everyday = listed(`
  act add ads ant apt arc arch arm arms art arts ash ask asks ebb egg elf elk elm end ends err hmm ill imp inch ink inn inns
  irk its odd odds off oft old opt opts orb orbs pst shh tsk ugh urn
`);

/** Nobody wants to read one of these aloud, or to wait there. */
const offensive = listed(`
  arsh ass btch clt cnt cnts crp dck dmn dth fck fckr fgt fkr hng isl kkk kll lsd ngr nkd nzs pds pks prk prn psd psst rpd rps
  scm sht slt slts spz std trd tts twt vgn whr wnk wnkr
`);

/** Whether people type these letters with another meaning, so that as a code they would be misheard. Any case. */
export function isSaidOtherwise(code: string): boolean {
  const word = code.toLowerCase();
  const isShort = shortForms.has(word) || nameKey(bareWords(word)) !== word;
  return isShort || isOrdinary(word) || code.toUpperCase() === unknownStationCode;
}

/** Whether it should not be made up: it means something else, is a word, or an ugly one. */
export const isUnfitCode = (code: string): boolean =>
  isSaidOtherwise(code) || everyday.has(code.toLowerCase()) || offensive.has(code.toLowerCase());
