import { overlaps, type Range } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { Band } from './picture.ts';

/** What a picture of some hours shows of a station's cover. */
export const bandsIn = ({ stretches }: Pick<Outlook, 'stretches'>, span: Range): Band[] =>
  stretches.filter((stretch) => overlaps(stretch, span));
