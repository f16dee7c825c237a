import type { IncomingMessage } from 'node:http';

export interface Call {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Its place among all calls. */
  readonly at: number;
  /** What became of it; `lost`: carried out, but not answered. */
  fate: 'open' | 'answered' | 'hanging' | 'lost';
  /** The status it was answered with. */
  status?: number;
}

/** What a call begins with, as `/v2/send` or `PUT /v1/groups`, or any test of it. */
export type Match = string | ((call: Call) => boolean);

export function matches(match: Match, call: Call): boolean {
  if (typeof match === 'function') return match(call);
  return `${call.method} ${call.path}`.startsWith(match.startsWith('/') ? `${call.method} ${match}` : match);
}

export const unreadable = Symbol('no JSON');

/** A call, and its path as it was on the wire. */
export async function readCall(request: IncomingMessage, at: () => number): Promise<{ call: Call; path: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = parsed(Buffer.concat(chunks).toString('utf8'));
  const call: Call = {
    method: request.method ?? '',
    path: decoded(pathname),
    query: searchParams,
    body,
    at: at(),
    fate: 'open',
  };
  return { call, path: pathname };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return unreadable;
  }
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
