import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nightSteps } from './night-play.ts';
import { SignalNight } from './signal-night.ts';
import { type Faults, faultsOf } from './signal-night-faults.ts';
import { acksIn, alarmsIn, factsIn, lostAlarmsIn, signUpsIn } from './signal-night-kept.ts';
import { isAlarm, isCallOutOver, isOfNetwork, isRota, linesOf, plain, type Told, toldIn } from './signal-night-told.ts';

const steps = nightSteps();
const minute = 60_000;
let clean: SignalNight;

beforeAll(async () => {
  clean = await SignalNight.play(steps);
}, 10 * minute);

afterAll(() => clean.close());

const times = (all: readonly string[], one: string): number => all.filter((other) => other === one).length;
/** Each once that is oftener in `all` than in `others`. */
const beyond = (all: readonly string[], others: readonly string[]): string[] =>
  [...new Set(all)].filter((one) => times(all, one) > times(others, one));

/** All but rotas, which show the present and may come anew, and the network's own health. */
const spokenIn = (night: SignalNight): Told[] =>
  toldIn(night).filter((told) => !isRota(told) && !isOfNetwork(told) && !isCallOutOver(told));

describe('a night on Signal', () => {
  it('is told without a call that breaks the contract, or names a message that is not there', () => {
    expect({ violations: clean.signal.violations, strays: clean.signal.strays }).toEqual({
      violations: [],
      strays: [],
    });
    expect(toldIn(clean)).toHaveLength(clean.signal.messages.length);
  });

  it('is told in order, and everybody is out at the end', () => {
    const texts = toldIn(clean).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => text.includes('Something broke'))).toEqual([]);
    expect(texts.slice(-6)).toContain('No open gaps. Every hour we know of is covered.');
  });

  it('says nothing again but what was not answered while answers were lost', () => {
    const again = spokenIn(clean).filter(({ isAgain }) => isAgain);
    const firsts = again.map(({ text }) => text.split('\n')[0]?.slice(0, 20));
    expect(firsts).toEqual(['Thank you! You are i', 'Open now:', 'Roll-call 20:00: hou']);
  });
});

/** The message that was on its way when the process was killed. */
const inFlight = (night: SignalNight): string[] =>
  [...night.cutOff.keys()].map((at) =>
    plain((night.signal.calls[at]?.body as { message?: string } | undefined)?.message ?? ''),
  );

const failed = ({ signal }: SignalNight): number => signal.calls.filter(({ status = 0 }) => status >= 400).length;
const lost = ({ signal }: SignalNight): number => signal.calls.filter(({ fate }) => fate === 'lost').length;

const seeds = Array.from({ length: 8 }, (_, at) => at + 1);

describe.each(seeds)('a night on a bad line, seed %s', (seed) => {
  const faults: Faults = faultsOf(seed, steps.length);
  let night: SignalNight;

  beforeAll(async () => {
    night = await SignalNight.play(steps, faults);
  }, 10 * minute);
  afterAll(() => night.close());

  it('has its faults, and none of the bot', () => {
    expect(failed(night)).toBeGreaterThan(0);
    expect(lost(night)).toBeGreaterThan(lost(clean));
    expect(night.cutOff.size).toBe(1);
    expect({ violations: night.signal.violations, strays: night.signal.strays }).toEqual({
      violations: [],
      strays: [],
    });
  });

  it('shows on phones what was sent', () => {
    expect(toldIn(night)).toHaveLength(night.signal.messages.length);
  });

  it('keeps what people said: nobody’s hours, no arrest and no release is lost', () => {
    expect(signUpsIn(night)).toEqual(signUpsIn(clean));
    expect(factsIn(night)).toEqual(factsIn(clean));
  });

  it('loses no alarm', () => {
    expect(alarmsIn(night)).toEqual(alarmsIn(clean));
    expect(acksIn(night)).toEqual(acksIn(clean));
    expect(lostAlarmsIn(night)).toEqual([]);
    const told = spokenIn(clean).filter(isAlarm);
    expect(told.length).toBeGreaterThan(100);
    expect(beyond(told.flatMap(linesOf), spokenIn(night).flatMap(linesOf))).toEqual([]);
  });

  it('answers everybody', () => {
    expect(beyond(spokenIn(clean).flatMap(linesOf), spokenIn(night).flatMap(linesOf))).toEqual([]);
  });

  it('says again only what it marks so, or what was on its way when it was killed', () => {
    const unmarked = spokenIn(night).filter(({ text, isAgain }) => !isAgain && !inFlight(night).includes(text));
    expect(beyond(unmarked.flatMap(linesOf), spokenIn(clean).flatMap(linesOf))).toEqual([]);
  });
});
