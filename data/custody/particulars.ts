import type { Instant } from '../ranges.ts';
import type { AdultStep, ArresteeFlag, Fact } from './fact.ts';

/** Words about somebody, kept as a `detail`. */
export interface Note {
  readonly id: string;
  readonly heardAt: Instant;
}

/** An appropriate adult is needed, or was. */
export interface AdultNeed {
  readonly step: AdultStep;
  /** When the bot heard of this step. */
  readonly since: Instant;
  /** The `detail` that says who it is, or why. */
  readonly whoId: string | null;
}

/** What is known of somebody beside where they are. */
export interface Particulars {
  /** The `detail` rows of every name and description they were told by; the last one holds. */
  readonly nameIds: readonly string[];
  readonly notes: readonly Note[];
  readonly flags: readonly ArresteeFlag[];
  /** Null for whoever is flagged neither `minor` nor `aa`. */
  readonly adult: AdultNeed | null;
}

const nothingKnown: Particulars = { nameIds: [], notes: [], flags: [], adult: null };

/** Of the facts about one person, in order. */
export const particularsOf = (facts: readonly Fact[]): Particulars => facts.reduce(learn, nothingKnown);

function learn(known: Particulars, { body, heardAt }: Fact): Particulars {
  switch (body.kind) {
    case 'reported':
    case 'named':
      return body.nameId === undefined ? known : { ...known, nameIds: [...known.nameIds, body.nameId] };
    case 'noted':
      return { ...known, notes: [...known.notes, { id: body.noteId, heardAt }] };
    case 'flagged':
      return flagged(known, [...known.flags, ...body.flags], heardAt);
    case 'unflagged':
      return flagged(
        known,
        known.flags.filter((flag) => !body.flags.includes(flag)),
        heardAt,
      );
    case 'adult':
      return {
        ...flagged(known, [...known.flags, 'aa'], heardAt),
        adult: { step: body.step, since: heardAt, whoId: body.whoId ?? null },
      };
    default:
      return known;
  }
}

/** Everybody under 18 needs one, and whoever else is said to (PACE Code C 1.4 and 1.5). */
const needsAdult = (flags: readonly ArresteeFlag[]): boolean => flags.includes('minor') || flags.includes('aa');

function flagged(known: Particulars, flags: readonly ArresteeFlag[], since: Instant): Particulars {
  const adult = needsAdult(flags) ? (known.adult ?? { step: 'needed', since, whoId: null }) : null;
  return { ...known, flags: [...new Set(flags)], adult };
}
