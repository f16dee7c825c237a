import * as z from 'zod';

/** What is absent, null or of a kind we do not know is taken as absent: an envelope never throws. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().catch(undefined);
const text = maybe(z.string());
const number = maybe(z.number());
const flag = maybe(z.boolean());

const groupInfo = z.object({ groupId: z.string(), revision: number });
const mention = z.object({ uuid: text, start: z.number(), length: z.number() });
const attachment = z.object({ id: text, contentType: text, size: number });

const dataMessage = z.object({
  timestamp: number,
  message: text,
  isExpirationUpdate: flag,
  viewOnce: flag,
  groupInfo: maybe(groupInfo),
  mentions: maybe(z.array(mention)),
  attachments: maybe(z.array(attachment)),
  quote: maybe(z.object({ id: z.number(), authorNumber: text, authorUuid: text })),
  reaction: maybe(
    z.object({
      emoji: text,
      targetAuthorNumber: text,
      targetAuthorUuid: text,
      targetSentTimestamp: z.number(),
      isRemove: flag,
    }),
  ),
  /** Other contents, of which only matters that they are there. */
  sticker: z.unknown().optional(),
  remoteDelete: z.unknown().optional(),
  adminDelete: z.unknown().optional(),
  contacts: z.unknown().optional(),
  payment: z.unknown().optional(),
  pollCreate: z.unknown().optional(),
  pollVote: z.unknown().optional(),
  pollTerminate: z.unknown().optional(),
  pinMessage: z.unknown().optional(),
  unpinMessage: z.unknown().optional(),
  storyContext: z.unknown().optional(),
});
export type DataMessage = z.infer<typeof dataMessage>;

const envelope = z.object({
  sourceUuid: text,
  sourceNumber: text,
  sourceName: text,
  timestamp: z.number(),
  dataMessage: maybe(dataMessage),
  editMessage: maybe(z.object({ targetSentTimestamp: z.number(), dataMessage })),
  syncMessage: maybe(z.object({ sentMessage: maybe(dataMessage.extend({ destinationUuid: text })) })),
  receiptMessage: maybe(
    z.object({ isDelivery: flag, isRead: flag, isViewed: flag, timestamps: maybe(z.array(z.number())) }),
  ),
});
export type Envelope = z.infer<typeof envelope>;

/** One frame of the socket, or one element of a poll. */
export const frame = z.object({
  account: text,
  envelope: maybe(envelope),
  exception: maybe(z.object({ type: text })),
  error: z.unknown().optional(),
});
export type Frame = z.infer<typeof frame>;
