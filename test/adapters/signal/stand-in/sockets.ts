import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { type Call, decoded } from './call.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import type { Wire } from './wire.ts';

/** What a handshake is for misbehaviour: a call with this method. */
const method = 'SOCKET';

interface Door {
  readonly number: string;
  readonly wire: Wire;
  readonly misbehaviour: Misbehaviour;
  readonly onViolation: (text: string) => void;
  readonly onChange: () => void;
}

// The API takes no longer frames from a client.
const maxPayload = 512;

/** Answers handshakes, as the API does in each of its modes. */
export function sockets(door: Door): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  const server = new WebSocketServer({ noServer: true, maxPayload });
  return (request, socket, head) => {
    socket.on('error', () => undefined);
    const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
    const call: Call = { method, path, query: new URLSearchParams(), body: undefined, at: 0, fate: 'open' };
    const fate = door.misbehaviour.fateOf(call);
    if (fate?.kind === 'hang') return;
    if (fate?.kind === 'lose') return void socket.destroy();
    if (fate) return refuse(socket, fate.answer.status, '');
    if (!path.startsWith('/v1/receive/')) {
      door.onViolation(`There is no socket at ${path}`);
      return refuse(socket, 404, '');
    }
    // The daemon is not asked: whoever waits here by mistake takes the messages from the next poll.
    if (door.wire.isPolled()) return refuse(socket, 200, door.wire.take());
    server.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => undefined);
      if (path !== `/v1/receive/${door.number}`) return door.onViolation(`There is no account for ${path}`);
      door.wire.sockets.add(opened);
      opened.on('close', () => {
        door.wire.sockets.delete(opened);
        door.onChange();
      });
      door.onChange();
    });
  };
}

function refuse(socket: Duplex, status: number, body: string): void {
  const head = [`HTTP/1.1 ${status} x`, 'Connection: close', 'Content-Type: text/plain; charset=utf-8'];
  socket.end(`${[...head, `Content-Length: ${Buffer.byteLength(body)}`].join('\r\n')}\r\n\r\n${body}`);
}
