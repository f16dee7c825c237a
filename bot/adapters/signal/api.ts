import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance, type AxiosRequestConfig, isAxiosError } from 'axios';
import { type Failure, failureOf } from './failure.ts';
import type { Request } from './request-for.ts';

/**
 * What became of a call. refused: the API answered, and says no. unsent: it was never reached, so nothing happened.
 * lost: no answer came, and nobody can tell whether it was carried out.
 */
export type Answer =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unsent' }
  | { readonly kind: 'lost' };

export interface File {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The REST API. Every call has a time limit, in ms. */
export interface Api {
  readonly url: string;
  call(request: Request, limitMs: number): Promise<Answer>;
  /** A file, if it is no larger than `longest` bytes. */
  file(path: string, longest: number, limitMs: number): Promise<File | 'too-large' | 'gone' | 'later'>;
  /** Whether calls go one at a time: where each is a process of its own, they wait for one lock. */
  serialise(isSerial: boolean): void;
  /** Whatever is on its way is given up. */
  abort(): void;
}

/** `url`: where the API is, as http://127.0.0.1:8080. */
export function createApi(url: string): Api {
  const stopped = new AbortController();
  const http = axios.create({
    baseURL: url,
    proxy: false,
    maxRedirects: 0,
    validateStatus: () => true,
    // A connection for each call: of one kept open nobody can tell whether it died before a call or after.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
  });
  let isSerial = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (!isSerial) return work();
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const until = (limitMs: number) => AbortSignal.any([stopped.signal, AbortSignal.timeout(limitMs)]);
  return {
    url,
    call: ({ method, path, body }, limitMs) =>
      inTurn(async () => {
        const answer = await attempt(http, { method, url: path, data: body, signal: until(limitMs) });
        if (!('broke' in answer)) return read(answer);
        return { kind: answer.broke === 'unsent' ? 'unsent' : 'lost' };
      }),
    file: (path, longest, limitMs) =>
      inTurn(async () => {
        const answer = await attempt(http, {
          url: path,
          responseType: 'arraybuffer',
          maxContentLength: longest,
          signal: until(limitMs),
        });
        if ('broke' in answer) return answer.broke === 'too-large' ? 'too-large' : 'later';
        if (answer.status < 300) return { bytes: answer.data as Uint8Array, type: answer.type };
        return answer.status === 404 ? 'gone' : 'later';
      }),
    serialise: (is) => {
      isSerial = is;
    },
    abort: () => stopped.abort(),
  };
}

interface Response {
  readonly status: number;
  readonly data: unknown;
  readonly type: string;
}

/** A gateway that gave up waiting has not said that nothing was done. */
const gatewayTimeout = 504;

function read({ status, data }: Response): Answer {
  if (status === gatewayTimeout) return { kind: 'lost' };
  return status < 300 ? { kind: 'done', body: data } : { kind: 'refused', failure: failureOf({ status, body: data }) };
}

async function attempt(
  http: AxiosInstance,
  config: AxiosRequestConfig,
): Promise<Response | { broke: 'unsent' | 'lost' | 'too-large' }> {
  try {
    const { status, data, headers } = await http.request(config);
    return { status, data, type: String(headers['content-type'] ?? '') };
  } catch (error) {
    return { broke: whatBroke(error) };
  }
}

/** Nobody was there to hear it. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_INVALID_URL']);

function whatBroke(error: unknown): 'unsent' | 'lost' | 'too-large' {
  if (!isAxiosError(error)) return 'lost';
  if (error.message.startsWith('maxContentLength')) return 'too-large';
  return unreached.has(error.code ?? '') ? 'unsent' : 'lost';
}
