/** Why a time has to be asked back: each is worded as a question of its own. */
export type AskWhy =
  | 'open-end' // `after 9`, `till late`: until when?
  | 'open-start' // `tomorrow till 10`: from when?
  | 'single-time' // `8pm`: from when to when?
  | 'whole-day' // a day or `tonight` without hours
  | 'too-long' // more than 12 hours on the wall
  | 'passed' // over already
  | 'begun' // `8pm-11pm` at 21:00: the rest of it, or the next day's?
  | 'no-such-time' // 25:00, 31 Feb, 8pm BST in winter; of a moment also an hour that the clocks skip
  | 'skipped' // hours that begin or end in what the clocks skip in spring
  | 'disagree' // `Monday 24/11` where that is a Tuesday, `8am-11am tonight`
  | 'which-night' // midnight on Saturday: which end of the day?
  | 'which-half' // morning or evening?
  | 'which-day' // `next Monday`
  | 'several' // more than one stretch or day
  | 'not-yet' // a fact from the future
  | 'soon' // `17:30` at 17:00: of a fact, still to come today
  | 'too-far' // further away than may be booked or reported
  | 'vague'; // whenever, a few hours
