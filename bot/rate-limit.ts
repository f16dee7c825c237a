/** How many of a message's commands are still within the limit, and whether this is the message to say so at. */
export interface Allowance {
  readonly allowed: number;
  readonly notice: boolean;
}

/** `before`: commands of the last minute before this message; `asked`: those in it. One notice, then silence. */
export const allowance = (before: number, asked: number, limit: number): Allowance => ({
  allowed: Math.max(0, Math.min(asked, limit - before)),
  notice: before <= limit && before + asked > limit,
});

/** Whether nothing at all comes of a message: its sender has gone past the limit, and has been told. */
export const isIgnored = (before: number, asked: number, limit: number): boolean => asked > 0 && before > limit;
