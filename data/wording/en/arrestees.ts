import type { AdultStep, ArresteeFlag } from '../../custody/fact.ts';
import { noted, refsText } from './facts.ts';
import { code, list } from './lists.ts';

const askedForAdult = 'The back office coordinator is asked to find one.';

/** What flags bring about beside standing there. */
export const flagsAsk = (flags: readonly ArresteeFlag[]): string[] =>
  flags.includes('minor') || flags.includes('aa') ? [`An appropriate adult is needed. ${askedForAdult}`] : [];

const afterAdult: Record<AdultStep, (ref: string) => string> = {
  needed: (ref) => `${askedForAdult} Once somebody is found: ${code(`!aa ${ref} found`)} and who it is.`,
  found: (ref) =>
    `Please tell the desk and whoever waits outside that they are coming. If it falls through: ${code(`!aa ${ref} needed`)}.`,
  done: () => 'When they come out, the back office coordinator is asked with whom they left.',
};

const flagText = (flags: readonly ArresteeFlag[], off: boolean): string[] =>
  flags.length === 0 ? [] : [`${off ? 'no longer ' : ''}${list(flags)}`];

export const arresteeWords = {
  adultHow: () =>
    `How far is it? ${code('!aa HBR4 needed')}, ${code('!aa HBR4 found')} and who it is, or ${code('!aa HBR4 done')}.`,
  adultForMinor: (ref: string) =>
    `${ref} is flagged minor, so I go on asking for an appropriate adult, and did nothing. If that is wrong: ${code(`!flag ${ref} no minor`)}.`,
  adultNoted: (refs: readonly string[], step: AdultStep, who: string, facts: readonly number[]) =>
    `${refsText(refs)}: appropriate adult ${step}${who ? `, “${who}”` : ''}, noted (${noted(facts)}). ${afterAdult[step](refs[0] ?? 'REF')}`,
  flagged: (
    refs: readonly string[],
    on: readonly ArresteeFlag[],
    off: readonly ArresteeFlag[],
    facts: readonly number[],
  ) =>
    [
      `${refsText(refs)}: ${list([...flagText(on, false), ...flagText(off, true)])}, noted (${noted(facts)}).`,
      ...flagsAsk(on),
    ].join(' '),
  flaggedAlready: (refs: readonly string[], on: readonly ArresteeFlag[], off: readonly ArresteeFlag[]) => {
    const how = [
      ...(on.length > 0 ? [`flagged ${list(on)} already`] : []),
      ...(off.length > 0 ? [`not flagged ${list(off)}`] : []),
    ];
    return `${refsText(refs)} ${refs.length === 1 ? 'is' : 'are'} ${list(how)}, so I did nothing.`;
  },
  flagHow: (flags: readonly ArresteeFlag[]) =>
    `Which flag? ${list(flags.map(code), 'or')}, such as ${code('!flag HBR4 medication')}. Off again: ${code('!flag HBR4 no medication')}. Anything else: ${code('!note HBR4')} and the words.`,
  noteWhat: () =>
    `What should I note? ${code('!note HBR4 has no coat')}. Nothing of what happened at the protest or in interview: that is for the solicitor.`,
  noteNoted: (refs: readonly string[], text: string, facts: readonly number[]) =>
    `${refsText(refs)}: “${text}”, noted (${noted(facts)}).`,
  nameOne: () => `A name goes with one person: ${code('!name HBR4 Jo Bloggs')}, each in a line of its own.`,
  nameNoted: (ref: string, name: string, fact: number) => `${ref} is “${name}”, noted (F${fact}).`,
};
