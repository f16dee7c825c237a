import WebSocket from 'ws';
import type { Timing } from './timing.ts';

/** How a socket came to its end: it was open, could not be opened, or the server answered with something else. */
export type Ended = 'closed' | 'unreachable' | 'no-socket';

export interface Socket {
  /** Resolves once it is open, or has ended before. */
  readonly opened: Promise<boolean>;
  readonly ended: Promise<Ended>;
  close(): void;
}

/** Frames are only ever a few kilobytes: files are fetched by themselves. */
const largestFrame = 4 * 1024 * 1024;

/**
 * Listens at `url`. Frames are handed over as they come and nothing waits for `onFrame`: the server drops what comes
 * while it still writes the frame before. A server that has gone without a word is found out by pings.
 */
export function openSocket(url: string, timing: Timing, onFrame: (text: string) => void): Socket {
  const socket = new WebSocket(url, {
    handshakeTimeout: timing.lookMs,
    perMessageDeflate: false,
    maxPayload: largestFrame,
  });
  let end: Ended = 'unreachable';
  socket.on('unexpected-response', () => {
    end = 'no-socket';
    socket.terminate();
  });
  // What went wrong is told by how it ended; an error nobody listens to would end the process.
  socket.on('error', () => {});
  socket.on('message', (data) => onFrame(data.toString()));
  const ended = new Promise<Ended>((resolve) => socket.once('close', () => resolve(end)));
  const opened = new Promise<boolean>((resolve) => {
    socket.once('open', () => {
      end = 'closed';
      resolve(true);
    });
    socket.once('close', () => resolve(false));
  });
  keepAlive(socket, timing);
  return { opened, ended, close: () => socket.terminate() };
}

function keepAlive(socket: WebSocket, { pingEveryMs, pongWithinMs }: Timing): void {
  let waiting: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const pinging = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.ping();
    waiting ??= setTimeout(() => socket.terminate(), pongWithinMs);
  }, pingEveryMs);
  socket.on('pong', heard);
  socket.once('close', () => {
    clearInterval(pinging);
    heard();
  });
}
