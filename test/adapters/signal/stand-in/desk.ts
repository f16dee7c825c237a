import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkCall } from '../contract.ts';
import { type Answer, error, Refused } from './answer.ts';
import { type Call, readCall, unreadable } from './call.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { carryOut, type Office } from './rest.ts';

interface Hanging {
  readonly call: Call;
  readonly response: ServerResponse;
  readonly act: () => Promise<Answer>;
}

/** Takes calls, holds them against the contract, and answers them, or not. */
export class Desk {
  readonly calls: Call[] = [];
  readonly violations: string[] = [];
  readonly misbehaviour: Misbehaviour;
  readonly #office: Office;
  readonly #onChange: () => void;
  #hanging: Hanging[] = [];

  constructor(office: Office, misbehaviour: Misbehaviour, onChange: () => void) {
    this.#office = office;
    this.misbehaviour = misbehaviour;
    this.#onChange = onChange;
  }

  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    const read = await readCall(request, () => this.calls.length).catch(() => null);
    if (!read) return;
    const { call, path } = read;
    this.calls.push(call);
    this.#onChange();
    const violation = violationOf(call, path);
    if (violation !== null) {
      this.violations.push(violation);
      return this.#answer(call, response, error(violation));
    }
    await this.#settle(call, response, () => this.#carryOut(call, path));
  }

  /** Answers whatever hangs; what was not carried out is so now. */
  async release(): Promise<void> {
    for (const { call, response, act } of this.#hanging.splice(0)) this.#answer(call, response, await act());
  }

  /** What hangs is never answered. */
  forget(): void {
    this.#hanging = [];
  }

  async #settle(call: Call, response: ServerResponse, act: () => Promise<Answer>): Promise<void> {
    const fate = this.misbehaviour.fateOf(call);
    switch (fate?.kind) {
      case 'fail':
        return this.#answer(call, response, fate.answer);
      case 'lose':
        await act();
        return this.#end(call, 'lost', () => response.destroy());
      case 'hang': {
        const answered = fate.carriesOut ? await act() : undefined;
        this.#hanging.push({ call, response, act: async () => answered ?? act() });
        return this.#end(call, 'hanging', () => undefined);
      }
      default:
        return this.#answer(call, response, await act());
    }
  }

  async #carryOut(call: Call, path: string): Promise<Answer> {
    try {
      return await carryOut(this.#office, call, path);
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      if (thrown.isMistake) this.violations.push(thrown.message);
      return thrown.answer;
    }
  }

  #answer(call: Call, response: ServerResponse, { status, body, type }: Answer): void {
    call.status = status;
    this.#end(call, 'answered', () => {
      if (body === undefined) return response.writeHead(status).end();
      const isPlain = typeof body === 'string';
      const contents = isPlain || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const known = isPlain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type ?? known }).end(contents);
    });
  }

  #end(call: Call, fate: Call['fate'], end: () => void): void {
    end();
    call.fate = fate;
    this.#onChange();
  }
}

function violationOf({ method, query, body }: Call, path: string): string | null {
  if (body === unreadable) return `The body of ${method} ${path} is no JSON`;
  try {
    checkCall(method, path, query, body);
    return null;
  } catch (thrown) {
    return (thrown as Error).message;
  }
}
