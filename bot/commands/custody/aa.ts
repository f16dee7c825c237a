import * as z from 'zod';
import type { AdultStep } from '../../../data/custody/fact.ts';
import type { Ref } from '../../../data/custody/refs.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { answerAbout, isAnyInside } from './answer-about.ts';
import { detailFor } from './detail-for.ts';
import { type KnownArrestee, knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

const stepWords = ['needed', 'needs', 'need', 'found', 'coming', 'done', 'not', 'no'] as const;
const stepOf: Record<(typeof stepWords)[number], AdultStep | 'not needed'> = {
  ...{ needed: 'needed', needs: 'needed', need: 'needed' },
  ...{ found: 'found', coming: 'found', done: 'done', not: 'not needed', no: 'not needed' },
};

interface ReadAdult {
  readonly refs: readonly Ref[];
  readonly step: AdultStep | 'not needed' | undefined;
  readonly who: string;
}

/** The refs and the step, whichever comes first, and then who it is. */
function readAdult(reader: Reader): ReadAdult {
  const before = takeStep(reader);
  const refs = reader.refs();
  const step = before ?? takeStep(reader);
  return { refs, step, who: reader.description((who) => refs.length > 0 && (step !== undefined || who === '')) };
}

function takeStep(reader: Reader): ReadAdult['step'] {
  const word = reader.keyword(...stepWords);
  if (word === 'not' || word === 'no') reader.keyword('needed');
  return word && stepOf[word];
}

/** An appropriate adult for somebody: how far finding one has come. */
export const aaCommand = defineCommand({
  name: 'aa',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!aa HBR1 needed',
  input: z.object({ who: phrase(readAdult) }),
  async handle(turn, { who: { refs, step, who } }) {
    if (refs.length === 0) throw new UserError(turn.words.sayRef());
    if (step === undefined) throw new UserError(turn.words.adultHow(refs));
    const known = await knownRefs(turn, refs);
    for (const one of known) requireNotAtCourt(turn, one);
    return step === 'not needed' ? notNeeded(turn, known) : noted(turn, known, step, who);
  },
});

/** Throws UserError for whoever is out, or held for court: no adult is waited for any more. */
function requireNotAtCourt(turn: Turn, known: KnownArrestee): void {
  requireNotOut(turn, known);
  if (known.arrestee.ending) throw new UserError(turn.words.adultAtCourt(known.ref));
}

async function noted(turn: Turn, known: readonly KnownArrestee[], step: AdultStep, who: string): Promise<Answer> {
  const facts: number[] = [];
  for (const { record, arrestee } of known) {
    const whoId = await detailFor(turn, record.id, who);
    facts.push(
      await stateFact(turn, arrestee.stationId, turn.saidAt, {
        ...{ kind: 'adult', refId: record.id, step },
        ...(whoId !== undefined && { whoId }),
      }),
    );
  }
  const refs = known.map(({ ref }) => ref);
  return answerAbout(turn, known, turn.words.adultNoted(refs, step, who, facts, isAnyInside(known)));
}

/** Who seems under 18 needs one whatever anybody says, so that flag has to go first. */
async function notNeeded(turn: Turn, known: readonly KnownArrestee[]): Promise<Answer> {
  const facts: number[] = [];
  for (const { record, ref, arrestee } of known) {
    if (arrestee.flags.includes('minor')) throw new UserError(turn.words.adultForMinor(ref));
    if (!arrestee.flags.includes('aa')) throw new UserError(turn.words.flaggedAlready([ref], [], ['aa']));
    facts.push(
      await stateFact(turn, arrestee.stationId, turn.saidAt, { kind: 'unflagged', refId: record.id, flags: ['aa'] }),
    );
  }
  const refs = known.map(({ ref }) => ref);
  return answerAbout(turn, known, turn.words.flagged(refs, [], ['aa'], facts, isAnyInside(known)));
}
