import type { Instant } from '../../ranges.ts';
import { formatMoment, formatSpan } from '../../times/format.ts';
import { code, list } from './lists.ts';

export interface DutyLine {
  readonly name: string;
  /** Whether alarms go to them first. */
  readonly isCoordinator: boolean;
  /** Codes; null: all stations. */
  readonly stations: readonly string[] | null;
  readonly since: Instant;
  readonly until: Instant | null;
}

const oneShift = ({ name, isCoordinator, stations, since, until }: DutyLine, zone: string): string =>
  [
    `${name}${isCoordinator ? '' : ' (back office)'}: ${stations ? list(stations) : 'all stations'}`,
    `since ${formatMoment(since, zone)}`,
    until === null ? 'no end set' : `until ${formatMoment(until, zone)}`,
  ].join(', ');

export const dutyWords = {
  duty: (lines: readonly DutyLine[], alone: readonly string[], isReaderOn: boolean, zone: string) =>
    [
      ...(lines.length === 0 ? ['Nobody is on duty.'] : ['On duty:', ...lines.map((line) => oneShift(line, zone))]),
      ...(alone.length > 0 ? [`No coordinator for ${list(alone)}, where somebody may walk out.`] : []),
      isReaderOn ? `To end your shift: ${code('!duty off')}.` : `To begin your own: ${code('!duty on')}.`,
    ].join('\n'),
  dutyOffWhole: () =>
    `${code('!duty off')} by itself ends your whole shift, at once. To keep some stations: ${code('!duty on HBR')} with those you keep. To stop later: ${code('!duty off at 23:00')}. I did nothing so far.`,
  dutyOffAt: (where: string, until: Instant, zone: string) =>
    `You are on duty for ${where} until ${formatMoment(until, zone)}. Then your shift ends by itself: the others hear of alarms you still have, but they get no handover. So when you go, say ${code('!handover @name')}, or ${code('!duty off')}, which leaves a handover for the others.`,
  dutyOnLater: () =>
    `I can’t begin a shift for later. When you start, say ${code('!duty on')}, or ${code('!duty on until 23:00')} with the time you stop. I did nothing so far.`,
  stillOn: (where: string, since: Instant, forMs: number, zone: string) =>
    [
      `You have been on duty for ${where} since ${formatMoment(since, zone)}. Still on?`,
      `👍 on this, or ${code('yes')}: for another ${formatSpan(forMs)}. Done for now: ${code('no')}, or ${code('handover @name')}. Until you say, you stay on duty.`,
    ].join('\n'),
  stillOnShort: () => 'still on duty',
  stayingOn: (where: string, until: Instant, zone: string) =>
    `Thank you. You stay on duty for ${where}; I ask again ${formatMoment(until, zone)}.`,
  notSaidStillOn: (name: string, where: string, since: Instant, askedMs: number, zone: string) =>
    `${name} has been on duty for ${where} since ${formatMoment(since, zone)}. I asked ${formatSpan(askedMs)} ago whether they still are, and they have not said. Please ring them. Their duty goes on, and alarms still go to them; to get them too: ${code('!duty on')}.`,
  isStillOn: (name: string, where: string) => `${name} is still on duty for ${where}.`,
  stillYours: (numbers: readonly number[]) =>
    `Still yours in the log: ${list(numbers.map((number) => `L${number}`))}. To hand ${numbers.length === 1 ? 'it' : 'them'} over: ${code(`!log give L${numbers[0]} @name`)}.`,
  takeOver: (by: string) =>
    `${by} asks you to take over. 👍 on this, or ${code('yes')}: you are on duty instead of ${by}, and what ${by} has is yours. Can’t? ${code('no')}.`,
  takeOverShort: (by: string) => `take over from ${by}`,
  askedToTakeOver: (name: string) =>
    `I have sent ${name} the handover and asked them to take over. You stay on duty until they say yes; I will tell you.`,
  nothingToHandOver: () =>
    `You are not on duty, so there is nothing to hand over. How things stand: ${code('!handover')} by itself.`,
  takeOverFromYourself: () => `That is you. ${code('!handover')} by itself shows what the next one has to know.`,
  cannotTakeOver: (name: string) =>
    `${name} does not do what you do on duty, so alarms would reach nobody. Please name somebody who does, or end your shift: ${code('!duty off')}.`,
  youTookOver: (from: string, where: string, gaps: readonly number[], items: readonly number[]) =>
    [
      `Thank you. You are on duty for ${where}, and ${from} is off.`,
      ...(gaps.length + items.length > 0
        ? [
            `Yours from ${from}: ${list([...gaps.map((number) => `G${number}`), ...items.map((number) => `L${number}`)])}.`,
          ]
        : []),
      `When you stop: ${code('duty off')}, or ${code('handover @name')}.`,
    ].join('\n'),
  tookOverFromYou: (name: string) =>
    `${name} has taken over, with all that you had. You are off duty. Thank you, and rest well.`,
  tookOverBefore: (name: string, from: string) =>
    `${name} has taken over from ${from}, so you need not. Thank you all the same.`,
  hasTakenOver: (name: string, from: string, where: string) => `${name} has taken over from ${from}: ${where}.`,
  onDutyAgain: (by: string) =>
    `${by} has taken that back: you are on duty again, as you were before. If you can’t: ${code('duty off')}.`,
  isOnDutyAgain: (by: string, name: string) => `${by} has taken that back: ${name} is on duty again.`,
  /** As `undo` names it. */
  takingOver: () => 'the change of who is on duty',
  wontTakeOver: (name: string, why: 'unfit' | 'unwilling', isOn: boolean) =>
    [
      why === 'unfit'
        ? `${name} can’t take over: their roles have changed, so alarms would reach nobody.`
        : `${name} can’t take over.`,
      isOn
        ? 'You are still on duty; please ask somebody else.'
        : `You are off duty by now, so nobody has taken over from you. To be on duty again: ${code('!duty on')}.`,
    ].join(' '),
  leftWith: (name: string, why: 'unfit' | 'unwilling', isOn: boolean) =>
    [
      why === 'unfit' ? 'Your roles have changed, so alarms would not reach you.' : 'All right.',
      isOn ? `${name} stays on duty and knows.` : `${name} is off duty by now, so nobody has taken over.`,
      ...(why === 'unfit' ? ['If that is a mistake, please ask an admin.'] : []),
      ...(why === 'unwilling' && !isOn ? [`If you can after all: ${code('!duty on')}.`] : []),
    ].join(' '),
  takenOffDuty: () =>
    'An admin has changed your roles, so you are off duty: what you had is for the others. You need do nothing. If that is a mistake, please ask an admin.',
  shiftEndedToo: () => 'They were on duty: their shift has ended.',
  theirsToOthers: (numbers: readonly number[]) =>
    `They had ${list(numbers.map((number) => `G${number}`))}: the others hear of ${numbers.length === 1 ? 'it' : 'them'} now.`,
  handoverPosted: () => 'I have put a handover in the coordinators’ room.',
};
