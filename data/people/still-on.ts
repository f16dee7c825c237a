import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import { askPerson } from '../questions/ask.ts';
import type { Question } from '../questions/question.ts';
import { earliest, type Instant } from '../ranges.ts';
import { nameOf } from './names.ts';
import { type Shift, shiftsOf } from './shift.ts';
import { shiftPlace } from './shift-place.ts';

/** A shift without an end, and what is next to be done about it. */
interface Check {
  readonly shift: Shift;
  readonly at: Instant;
  /** Asked, and not answered, which others have to hear; null: to be asked, perhaps once more. */
  readonly question: Question | null;
  /** Who has still to hear it. */
  readonly untold: readonly Target[];
}

/**
 * Asks whoever is on duty without an end whether they still are. Where they don't say, others hear that nobody knows: no
 * duty ends by silence.
 */
export async function checkStillOn(present: Present): Promise<void> {
  for (const check of await checksOf(present)) {
    if (check.at > present.now) continue;
    await (check.question ? tellOthers(present, check, check.question) : ask(present, check));
  }
}

/** When something is next to be done; null: nothing before somebody does something. */
export const stillOnAt = async (present: Present): Promise<Instant | null> =>
  earliest((await checksOf(present)).map(({ at }) => at));

async function checksOf(present: Present): Promise<Check[]> {
  const checks: Check[] = [];
  for (const shift of shiftsOf(await present.store.duties.running(present.now)))
    if (shift.end === null) checks.push(...(await checkOf(present, shift)));
  return checks;
}

/** Whoever can't be written to gets no alarms either, so that nobody relies on them. */
async function checkOf(present: Present, shift: Shift): Promise<Check[]> {
  const { store, policy } = present;
  const { stillOnAfterMs, answerWithinMs } = policy.duty;
  const question = await askedOf(present, shift);
  if (question) {
    const untold = await othersWho(present, shift, false);
    if (untold.length > 0) return [{ shift, question, untold, at: question.askedAt + answerWithinMs }];
    return [{ shift, question: null, untold, at: question.until }];
  }
  const person = await store.people.byId(shift.personId);
  return person?.reachable ? [{ shift, question, untold: [], at: shift.start + stillOnAfterMs }] : [];
}

async function askedOf({ store, now }: Present, { personId, start }: Shift): Promise<Question | null> {
  const open = await store.questions.openFor(personId, now);
  return open.find(({ asked }) => asked.kind === 'still-on' && asked.since === start) ?? null;
}

async function ask(present: Present, { shift }: Check): Promise<void> {
  const { words, now, zone, policy } = present;
  const { stillOnAfterMs } = policy.duty;
  await askPerson(present, {
    asked: { kind: 'still-on', since: shift.start },
    personId: shift.personId,
    text: words.stillOn(await shiftPlace(present, shift), shift.since, stillOnAfterMs, zone),
    // From then on it is asked anew.
    until: now + stillOnAfterMs,
    ...{ urgency: 'answer', act: 0 },
  });
}

async function tellOthers(present: Present, { shift, untold }: Check, { askedAt }: Question): Promise<void> {
  const { store, words, now, zone } = present;
  const name = await nameOf(present, shift.personId);
  const text = words.notSaidStillOn(name, await shiftPlace(present, shift), shift.since, now - askedAt, zone);
  for (const target of untold)
    await store.outbox.queue(
      { target, content: { kind: 'text', text }, urgency: 'answer', key: keyOf(shift, target) },
      now,
    );
}

const keyOf = ({ personId, start }: Shift, { id }: Target): string => `still-on:${personId}:${start}:${id}`;

/** Who was told that somebody has not said whether they are still on duty. */
export const toldOf = (present: Present, shift: Shift): Promise<Target[]> => othersWho(present, shift, true);

async function othersWho(present: Present, shift: Shift, wereTold: boolean): Promise<Target[]> {
  const found: Target[] = [];
  for (const target of await othersThan(present, shift.personId)) {
    const last = await present.store.outbox.lastTo(target, keyOf(shift, target));
    if ((last !== null) === wereTold) found.push(target);
  }
  return found;
}

/** Everybody else on duty and the coordinators of the back office; where there is nobody of them, their room. */
async function othersThan({ store, now }: Present, personId: string): Promise<Target[]> {
  const onDuty = shiftsOf(await store.duties.running(now)).map((shift) => shift.personId);
  const people = [...(await store.people.byIds(onDuty)), ...(await store.people.holding('boc'))];
  const ids = new Set(people.filter(({ id, reachable }) => reachable && id !== personId).map(({ id }) => id));
  if (ids.size > 0) return [...ids].map((id) => ({ kind: 'person', id }));
  return (await store.rooms.ofKind('backoffice')).map(({ id }) => ({ kind: 'room', id }));
}
