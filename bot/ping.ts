import axios from 'axios';

/** Tells somebody outside that all is well. Throws where it does not get there. */
export type Ping = (leaving: AbortSignal) => Promise<void>;

const limitMs = 10_000;
const mostRedirects = 3;
/** Whatever it answers, nobody reads it. */
const longestAnswer = 64 * 1024;

/** `url` is a secret: whoever has it can say that all is well. */
export const pingTo =
  (url: string): Ping =>
  async (leaving) => {
    await axios.get(url, {
      signal: AbortSignal.any([leaving, AbortSignal.timeout(limitMs)]),
      maxRedirects: mostRedirects,
      maxContentLength: longestAnswer,
      responseType: 'text',
    });
  };
