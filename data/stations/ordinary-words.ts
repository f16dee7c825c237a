const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a name these make it another place (`North Harrow`). */
export const placeHeads = listed(
  'north south east west northern southern eastern western new old great little upper lower high',
);

/** Behind a name these make it another place (`Harrow Road`). */
export const placeTails = listed(`
  north south east west central st road lane avenue square hill cross green park gate bridge wood common market town hall
  upon
`);

/** Parts of many names and of no one place: alone they name none. */
export const placeWords = new Set([
  ...placeHeads,
  ...placeTails,
  ...listed('centre city mount end house on station custody police suite'),
]);

/** What people type around a station: commands, times, flags, plain English. None of it is ever a mistyped name. */
const ordinary = listed(`
  aa ack activate add agree all approve arrest arrests arrested arrived arrival at audit back backoffice board booked
  bookedin booking callout can cancel cant claim claims code command contacts coordinators court desk dispersed distress
  done drop duty erase expense export extend fare find flag flags forgetme found freed free gaps gap give grid
  handover held hello help here hospital in injured inside invite join leaving link list lo log match me
  medication mine minor minors more move mydata name names needed network note nothere now off onsite open or out over
  paid paste people please pls plus put quiet reject release released remove retention role rota same since shift shifts
  slot slots sos standdown status swap take taken taxi thanks thank till til todo undo unlink unmet until want wanted
  what who why withdraw yes yep yeah no nope not ok okay cheers sorry morning mornings evening evenings afternoon night
  nights tonight today tomorrow tmrw tmr yesterday overnight graveyard noon midday midnight lunch lunchtime half quarter
  past to from for between next last late later early before after by about around hour hours hr hrs min mins minute
  minutes couple few am pm day days week weekend mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday
  fri friday sat saturday sun sunday jan january feb february mar march apr april may jun june jul july aug august sep
  sept september oct october nov november dec december one two three four five six seven eight nine ten eleven twelve
  twenty thirty forty fifty first second third
  a an and any anybody anyone are as asked be been both but came call called calls cold come coming could did do does
  dont each else every everyone few from get gets gets getting go going gold gone good got had hard has hand hands have
  he her hers hi him his hold holds how i if ill im into is it its just keep kind know known less let like line long
  look lost lots made make many maybe might mind most much must my near need needs never nobody nothing of once
  only other our ours own part per play ran rang read rest ring said say says see seen send sent set she should show
  side so some somebody someone soon stay still such sure tell test text than that the their them then there these
  they thing think this those time times told too took true try twice two under us use van very via wait waiting was way we
  well went were when where which while will with woman women work working worth would write you your yours
  man men male female boy girl lad lady guy bloke baby kid adult young tall short black white brown blond blonde blue
  grey gray red pink yellow purple hair beard coat hat hood hoodie jacket bag scarf glasses mask button narrow arrow
  borrow fine lads loads another none taxi home door happy well safe least nearly roughly approx exactly definitely
  borrow bus train tube cab car bike walk walked lift phone phoned
`);

export const isOrdinary = (word: string): boolean => ordinary.has(word);
