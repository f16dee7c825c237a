import type { Instant } from '../../ranges.ts';
import { type Station, unknownStationCode } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { refsText, refsTyped } from './facts.ts';
import { code, list, nameOf, people, span } from './lists.ts';

/** Who may still be inside: for coordinators only. */
export interface DoubtsText {
  readonly refs: readonly string[];
  /** People without a ref. */
  readonly unnamed: number;
}

/** How many of one station. */
export interface DoubtCount {
  readonly station: Station;
  readonly count: number;
}

/** What somebody has to know who stands a station down. */
export interface Emptying {
  readonly unnamed: number;
  readonly booked: number;
  /** A coordinator opened it, and nobody has stood it down since. */
  readonly staysOpen: boolean;
  /** The last head-count. */
  readonly told: { readonly least: number; readonly most: number; readonly heardAt: Instant } | null;
}

interface Emptied {
  readonly number: number;
  readonly station: Station;
  readonly refs: readonly string[];
  readonly emptying: Emptying | null;
}

/** The question whether to stand a station down, with all that speaks against it. */
export const standItDown = ({ number, station, refs, emptying }: Emptied, zone: string): string => {
  const { unnamed = 0, booked = 0, told = null } = emptying ?? {};
  const doubts = inDoubt({ refs, unnamed });
  const [nobody, goesOn] = doubts === '' ? [nobodyKnown, ''] : [nobodyCounted(doubts), ' Until then cover goes on.'];
  const count = told ? [`Last count: ${span(told.least, told.most)}, ${formatMoment(told.heardAt, zone)}.`] : [];
  return [
    [nobody, ...count, bookedText(booked)].join(' '),
    `${doubts === '' ? 'To stand it down' : 'Nobody left'}: 👍 on this message, or ${code(`!standdown ${station.code}`)}.`,
    ...whatElse(station, refs, doubts !== ''),
    `Finding out first: ${code(`!ack G${number}`)}.${goesOn}`,
  ].join('\n');
};

const nobodyKnown = 'nobody is known to be inside.';
const nobodyCounted = (doubts: string): string => `by the counts nobody is left. Not known to be out: ${doubts}.`;
const bookedText = (booked: number): string =>
  booked === 0 ? 'Nobody is booked.' : `${people(booked)} ${booked === 1 ? 'is' : 'are'} booked.`;

const whatElse = ({ code: short }: Station, refs: readonly string[], isDoubted: boolean): string[] => [
  ...(refs[0] ? [`One of them came out: ${code(`!match ${refs[0]}`)} or ${code(`!released ${refs[0]}`)}.`] : []),
  isDoubted ? `Somebody still in: ${code(`!inside 1 ${short}`)}.` : `To keep it open: ${code(`!activate ${short}`)}.`,
];

const inDoubt = ({ refs, unnamed }: DoubtsText): string =>
  list([...(refs.length > 0 ? [refsText(refs)] : []), ...(unnamed > 0 ? [`${people(unnamed)} without a ref`] : [])]);

/** Of a station as it stands: whom nobody has heard of since it was stood down. */
export const leftInDoubt = (refs: readonly string[]): string[] =>
  refs.length > 0 ? [`In doubt since it was stood down, as nobody said that they are out: ${refsText(refs)}.`] : [];

/** The same in a few words. */
export const countInDoubt = ({ code: short }: Station, count: number): string[] =>
  count > 0 ? [`${count} in doubt: ${code(`!list ${short}`)}`] : [];

/** The same of several stations. */
export const countsInDoubt = (doubts: readonly DoubtCount[]): string[] => {
  const [first] = doubts;
  if (!first) return [];
  const counts = doubts.map(({ station, count }) => `${count} at ${station.code}`).join(', ');
  return [`In doubt since a stand-down: ${counts}. Who: ${code(`!list ${first.station.code}`)}.`];
};

const whatIfNot = (station: Station, { refs }: DoubtsText): string =>
  [
    ...(refs[0] ? [`Out after all: ${code(`!match ${refs[0]}`)} or ${code(`!released ${refs[0]}`)}.`] : []),
    `Still inside: ${code(`!inside 1 ${station.code}`)}.`,
  ].join(' ');

export const standingDownWords = {
  noDoor: (mayList: boolean) =>
    [
      `${unknownStationCode} stands for people whose station nobody knows, so nobody can wait there.`,
      mayList
        ? `Say a station’s code; ${code(`!list ${unknownStationCode}`)} shows who they are.`
        : `Say a station’s code, such as ${code('!rota HBR')}.`,
    ].join(' '),
  /** `doubts`: who was left in doubt as it was stood down; opening it does not make them wanted again. */
  activated: (station: Station, isAnybodyThere: boolean, hasRooms: boolean, doubts: readonly string[]) =>
    [
      isAnybodyThere
        ? `${nameOf(station)} stays open for sign-ups, also when nobody is left inside.`
        : `${nameOf(station)} is open for sign-ups. Nobody is known to be inside, so no cover is wanted yet: I say so with the rota.`,
      ...leftInDoubt(doubts),
      ...(doubts.length > 0 ? [whatIfNot(station, { refs: [], unnamed: 0 })] : []),
      hasRooms
        ? 'Everybody can write in its group.'
        : `It has no group yet: to link one, say ${code(`!link ${station.code}`)} in it.`,
      `When it is over: ${code(`!standdown ${station.code}`)}.`,
    ].join(' '),
  /** Only word that they are there makes anybody wanted for them: a count wakes the station, not them. */
  stillInDoubt: (refs: readonly string[]): string[] =>
    refs.length > 0
      ? [
          `${refsText(refs)} ${refs.length === 1 ? 'is' : 'are'} in doubt since a stand-down: nobody is asked about them, and no cover is planned. Still inside? ${code(`!arrived ${refsTyped(refs)}`)}.`,
        ]
      : [],
  notYoursToStandDown: (station: Station) =>
    `You are not on duty for ${nameOf(station)}, so I did nothing. To stand it down all the same: ${code(`!standdown ${station.code}`)}.`,
  quietAlready: (station: Station) =>
    `Nobody is wanted at ${nameOf(station)} already, so there is nothing to stand down. To open it: ${code(`!activate ${station.code}`)}.`,
  /** `doubts`: null where anybody may read. */
  stoodDown: (
    {
      station,
      doubts,
      booked,
      closeAt,
    }: { station: Station; doubts: DoubtsText | null; booked: number; closeAt: Instant | null },
    zone: string,
  ) =>
    [
      `${nameOf(station)} is stood down: no cover is wanted until there is news.`,
      ...(doubts && inDoubt(doubts) !== ''
        ? [`Left in doubt, as nobody said that they are out: ${inDoubt(doubts)}. ${whatIfNot(station, doubts)}`]
        : []),
      ...(booked > 0 ? [`${people(booked)} booked there ${booked === 1 ? 'is' : 'are'} told.`] : []),
      ...(closeAt === null
        ? []
        : [`Everybody can write in its group until ${formatMoment(closeAt, zone)}, then only admins.`]),
      `Too soon? ${code('!undo')}.`,
    ].join(' '),
};
