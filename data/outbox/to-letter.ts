import type { Selectable } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Content, type QueuedLetter, type Urgency, urgencies } from './letter.ts';

const urgencyNames = Object.keys(urgencies) as Urgency[];

export const toLetter = (row: Selectable<Tables['outbox']>): QueuedLetter => ({
  seq: row.seq,
  target: { kind: row.target_kind, id: row.target_id },
  content: JSON.parse(row.body ?? 'null') as Content,
  urgency: urgencyNames[row.urgency] ?? 'post',
  ...(row.key === null ? {} : { key: row.key }),
  ...(row.network === null ? {} : { network: row.network }),
  ...(row.post_id === null ? {} : { postId: row.post_id }),
  ...(row.answers === null ? {} : { answers: row.answers }),
  state: row.state,
  createdAt: row.created_at,
  attempts: row.attempts,
  again: row.again === 1,
  refusedBy: JSON.parse(row.refused_by) as string[],
});
