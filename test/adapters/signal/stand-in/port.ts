import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A server that comes back at the port it first had. */
export class Port {
  number = 0;
  readonly #onRequest: (request: IncomingMessage, response: ServerResponse) => void;
  readonly #onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly #connections = new Set<Socket>();
  #server: Server | undefined;

  constructor(
    onRequest: (request: IncomingMessage, response: ServerResponse) => void,
    onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
  ) {
    this.#onRequest = onRequest;
    this.#onUpgrade = onUpgrade;
  }

  async open(): Promise<void> {
    if (this.#server) return;
    const server = createServer(this.#onRequest).on('upgrade', this.#onUpgrade);
    server.on('connection', (connection) => {
      this.#connections.add(connection);
      connection.on('close', () => this.#connections.delete(connection));
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.number, '127.0.0.1', resolve);
    });
    this.number = (server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const connection of this.#connections) connection.destroy();
    await closed;
  }
}
