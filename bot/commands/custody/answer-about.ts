import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import type { KnownArrestee } from './known-refs.ts';

/** An answer about people in the book, and who of them is in doubt: what is noted of them makes nobody wait for them. */
export const answerAbout = ({ words }: Turn, known: readonly KnownArrestee[], text: string): Answer => {
  const doubts = known.filter(({ arrestee }) => arrestee.inDoubt).map(({ ref }) => ref);
  return { text: [text, ...words.stillInDoubt(doubts)].join(' '), level: 1 };
};

/** Whether anybody of them is believed inside: an adult is asked for nobody else. */
export const isAnyInside = (known: readonly KnownArrestee[]): boolean =>
  known.some(({ arrestee: { ending, inDoubt } }) => !ending && !inDoubt);
