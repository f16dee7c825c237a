/** Words people use for times, and the words around them. Everything is lower case; spellings are those of tired thumbs. */

const table = <T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])));

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const weekdays = table<number>([
  [0, 'sun sunday sundays sundya suday'],
  [1, 'mon monday mondays munday mondy'],
  [2, 'tue tues tuesday tuesdays teusday tuseday tusday'],
  [3, 'wed weds wednesday wednesdays wednes wensday wednsday wendesday wedensday'],
  [4, 'thu thur thurs thursday thursdays thrusday thusday'],
  [5, 'fri friday fridays firday frday'],
  [6, 'sat saturday saturdays saterday satuday satruday'],
]);

export const months = table<number>([
  [1, 'jan january'],
  [2, 'feb february febuary'],
  [3, 'mar march'],
  [4, 'apr april'],
  [5, 'may'],
  [6, 'jun june'],
  [7, 'jul july'],
  [8, 'aug august'],
  [9, 'sep sept september'],
  [10, 'oct october'],
  [11, 'nov november'],
  [12, 'dec december'],
]);

export const numberWords = table<number>([
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [11, 'eleven'],
  [12, 'twelve'],
  [15, 'fifteen'],
  [20, 'twenty'],
  [25, 'twentyfive'],
  [30, 'thirty'],
  [40, 'forty fourty'],
  [45, 'fortyfive'],
  [50, 'fifty'],
  [90, 'ninety'],
]);

export type RelativeDay = 'today' | 'tonight' | 'tomorrow' | 'yesterday';

export const relativeDays = table<RelativeDay>([
  ['today', 'today todays'],
  ['tonight', "tonight tonite tonigh tonihgt tonght tnight tonight's tonights"],
  [
    'tomorrow',
    'tomorrow tomorow tommorow tommorrow tomorro tommorro tomoz tomos tomo tmr tmrw tmw tmrow tmoro tmorrow tomoro tomora',
  ],
  ['yesterday', 'yesterday yday yest yesterdays'],
]);

export type PartName = 'overnight' | 'morning' | 'lunchtime' | 'afternoon' | 'evening' | 'night' | 'am' | 'pm';

export const parts = table<PartName>([
  ['overnight', 'overnight overnights nightshift graveyard'],
  ['morning', 'morning mornin morn mornings mrng'],
  ['lunchtime', 'lunchtime lunch'],
  ['afternoon', 'afternoon afternoons aft arvo afternon'],
  ['evening', 'evening evenin evng eves evenings eve'],
  ['night', 'night nite'],
  ['am', 'am'],
  ['pm', 'pm'],
]);

export const noonWords = list('noon midday');
export const midnightWords = list('midnight midnite midnght');

/** `to`, `until` and `-` join two ends; `until` alone also starts now. */
export type Joiner = 'to' | 'until' | 'dash';

export const joiners = table<Joiner>([
  ['to', 'to thru through upto'],
  ['until', "until untill unti untl til till till til' unitl utill 'til"],
  ['dash', '-'],
]);

/** Words that steer the grammar. */
export type Steer =
  | 'from'
  | 'between'
  | 'and'
  | 'or'
  | 'for'
  | 'next'
  | 'plus'
  | 'after'
  | 'before'
  | 'in'
  | 'ago'
  | 'now';

export const steers = table<Steer>([
  ['from', 'from frm starting start starts beginning'],
  ['between', 'between btwn betw'],
  ['and', 'and &'],
  ['or', 'or'],
  ['for', 'for'],
  ['next', 'next'],
  ['plus', 'plus +'],
  ['after', 'after past since onwards onward'],
  ['before', 'before by'],
  ['in', 'in'],
  ['ago', 'ago'],
  ['now', 'now rn immediately'],
]);

/** Time is meant, hours are not said. */
export const vagueWords = list(
  'late whenever anytime sometime sometimes someday asap soon few several weekend weekends weekday weekdays week weeks fortnight month ' +
    'daily nightly every each early end close finish closing awhile while bit eod eob dawn dusk sunrise sunset',
);

/** Said around an offer without changing it. */
export const fillers = list(
  `please pls plz plse thanks thank thx ta cheers x xx xxx if that that's thats helps help helpful needed useful ok okay yes yep yeah yup ya
  hi hiya hello hey all guys folks team everyone i i'm im i'll ill i'd id i've ive we we'll we're me my myself can could will would may
  do doing cover covering take taking make be being am come coming stay staying here there put sign book count stick pencil down up
  add the a an at on of it its it's this that's shift shifts slot slots stint hours hrs hour around about roughly approx approximately
  circa ish say so then just only again also too free available avail happy able glad love like want to offer offering volunteer
  later exactly sharp prompt definitely defo def inclusive time thankyou lovely great sure well but as still
  both oh ah ooh lol let gonna going go is are fine good hope works work suits suit @`,
);

export const offerVerbs = list('do cover take make be come help stay manage fill offer');

/** Somebody offers hours: first person and a verb of being there. For a sentence of words with single spaces around it. */
export const offering = new RegExp(
  ` (?:(?:can|could|i'll|ill|i will|we'll|happy to|able to|let me) (?:${[...offerVerbs].join('|')})
  |(?:put|sign|book|count|stick|pencil|add) me|(?:i'm|im|i am) (?:free|in|around)|available|free|up for|(?:me|works|good) for(?: me)?|suits me) `.replaceAll(
    /\s*\n\s*/g,
    '',
  ),
);

/** Not an offer of the person who writes: refused, doubted, or asked of others. */
export const refusals = list(
  `not no nope cannot cant can't won't wont don't dont didn't couldn't couldnt isn't isnt aren't wasn't never unable unless except without
  nobody noone none nothing neither nor instead cancel cancelled busy
  who who's whos whose anyone anybody someone somebody need needs wanted
  maybe perhaps might possibly probably doubt unsure unlikely`,
);

/** In front of the hours these ask; behind them (`8-11 tonight, where do I go?`) they don't. */
export const questionWords = list("what what's whats when when's why where which how any did does");

/** The hours asked for are somebody else's. */
export const askingOthers = / (?:(?:can|could|will|would|are|do|did|were) you|you free|no one) /;

/** What people count when they write `4-6`. */
export const countedNouns = list(
  `people person ppl peeps persons arrestees arrested arrests detainees prisoners out in inside released releases held still more others left
  min mins minute minutes sec secs seconds day days week weeks month months year years miles mile km metres meters
  flasks blankets cups teas coffees cars vans coaches officers cops police of times quid pounds cells friends women men kids minors adults
  volunteers supporters bags chargers seats tickets tenners hot cold per percent`,
);

/** Words that may stand glued before digits: `till11`, `sat8-11`, `nov24`. */
export const timeWords: ReadonlySet<string> = new Set([
  ...weekdays.keys(),
  ...months.keys(),
  ...relativeDays.keys(),
  ...joiners.keys(),
  ...steers.keys(),
  'at',
  'half',
  'quarter',
]);
