import type { Logger } from 'pino';
import type { Picture } from '../data/pictures/picture.ts';
import { toPng } from '../data/pictures/to-png.ts';
import type { Op } from './adapters/adapter.ts';

/** A picture that has still to be drawn. */
export type Sketch = Omit<Extract<Op, { kind: 'picture' }>, 'kind' | 'png'> & {
  readonly kind: 'sketch';
  readonly picture: Picture;
};

/** What can be handed to a network. Drawing takes a while: outside any transaction. What can't be drawn is told in words. */
export async function drawOp(op: Op | Sketch, log: Logger): Promise<Op> {
  if (op.kind !== 'sketch') return op;
  const { picture, ...message } = op;
  try {
    return { ...message, kind: 'picture', png: await toPng(picture) };
  } catch (error) {
    log.error({ err: error }, 'picture could not be drawn');
    return { ...message, kind: 'text' };
  }
}
