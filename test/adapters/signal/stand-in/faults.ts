import type { Answer } from './answer.ts';
import type { Match } from './call.ts';
import { GroupDeeds } from './group-deeds.ts';
import { Misbehaviour, type Odds } from './misbehaviour.ts';
import { Moments } from './moments.ts';
import { Wire } from './wire.ts';
import type { World } from './world.ts';

/** What can go wrong between the bot and the network, on command. */
export abstract class Faults extends GroupDeeds {
  protected readonly wire: Wire;
  protected readonly moments = new Moments();
  protected readonly misbehaviour = new Misbehaviour();

  constructor(world: World) {
    super(world);
    this.wire = new Wire(() => world.traits.mode !== 'json-rpc');
  }

  /** The next calls that match are answered with this, and not carried out. */
  fail(match: Match, answer: Answer, times = 1): void {
    this.misbehaviour.add(match, { kind: 'fail', answer }, times);
  }

  /** They are never answered, until `release`; carried out at once, or only then. */
  hang(match: Match, times = 1, { carriesOut = false } = {}): void {
    this.misbehaviour.add(match, { kind: 'hang', carriesOut }, times);
  }

  /** They are carried out, and the connection breaks without an answer. */
  lose(match: Match, times = 1): void {
    this.misbehaviour.add(match, { kind: 'lose' }, times);
  }

  /** A share of the calls that change something, the same for the same seed and order of calls. */
  randomly(odds: Odds): void {
    this.misbehaviour.randomly(odds);
  }

  /** No call goes wrong on command any more. */
  behave(): void {
    this.misbehaviour.clear();
  }

  dropFrames(count: number): void {
    this.wire.dropNext(count);
  }

  /** The next frames come twice. */
  duplicate(count: number): void {
    this.wire.doubleNext(count);
  }

  /** The next frames wait for the last of them, then come newest first. */
  reorder(count: number): void {
    this.wire.reorderNext(count);
  }

  /** The next poll holds a line that is no frame. */
  mixIntoPoll(line: string): void {
    this.wire.mixIn(line);
  }

  /** The sockets open now stay so, but nothing passes through them any more, not even an answer to a ping. */
  goHalfOpen(): void {
    this.wire.goHalfOpen();
  }

  dropSockets(): void {
    for (const socket of this.wire.sockets) socket.terminate();
    this.wire.sockets.clear();
    this.moments.pass();
  }

  /** The account is gone, as after weeks without contact. */
  forgetAccount(): void {
    this.world.isLinked = false;
  }

  remember(): void {
    this.world.isLinked = true;
  }

  /** Somebody scans the newest link with the phone of the account. */
  linkPhone(): void {
    if (this.world.linkUris.length === 0) throw new Error('No link was asked for');
    this.remember();
  }

  /** Every send is refused until one of the challenges is solved, or `liftsLimit`. */
  limitsRate(tokens: readonly string[]): void {
    this.world.limitedBy = tokens;
  }

  liftsLimit(): void {
    this.world.limitedBy = null;
  }
}
