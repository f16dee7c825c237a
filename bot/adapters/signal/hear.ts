import type { Logger } from 'pino';
import type { Event } from '../adapter.ts';
import type { Directory } from './directory.ts';
import type { Echo } from './echoes.ts';
import { type Frame, frame } from './envelope.ts';
import type { Aci } from './ids.ts';
import { type Change, type GroupSeen, type Heard, toEvent } from './to-event.ts';

export interface HearingParts {
  readonly directory: Directory;
  readonly log: Logger;
  /** Resolves once it is stored. */
  onEvent(event: Event): Promise<void>;
  onEcho(echo: Echo): void;
  onStranger(aci: Aci): void;
  /** A group may not be as it was. `by`: who changed it, where that is known. */
  onGroup(seen: GroupSeen, by: Change | null): void;
}

/** Takes one frame, as it came; what can't be read is nothing. Throws where an event could not be stored. */
export async function hear(parts: HearingParts, raw: unknown): Promise<void> {
  const { directory, log } = parts;
  const read = frame.safeParse(typeof raw === 'string' ? parse(raw) : raw);
  if (!read.success) return log.warn('a frame that is none');
  const { account, envelope, error } = read.data;
  if (error !== undefined) log.warn('the API reports an error instead of an envelope');
  if (account != null && account !== directory.self.number) return;
  const { sourceNumber: number, sourceUuid: uuid, sourceName: name } = envelope ?? {};
  directory.meet({ number, uuid, name });
  const heard = meaningOf(parts, read.data);
  switch (heard.kind) {
    case 'event':
      // Every reader of a group sends a receipt for every message, and nothing goes by them.
      if (heard.event.kind !== 'receipt') await parts.onEvent(heard.event);
      if (heard.group && directory.isNews(heard.group)) parts.onGroup(heard.group, null);
      return;
    case 'group-changed':
      return parts.onGroup(heard.group, heard.by);
    case 'echo':
      return parts.onEcho(heard);
    case 'untrusted':
      return parts.onStranger(heard.aci);
    case 'nothing':
  }
}

/** What one frame does to us must not be tried again and again. */
function meaningOf({ directory, log }: HearingParts, read: Frame): Heard {
  try {
    return toEvent(read, directory.self, directory.nameOf);
  } catch (error) {
    log.error({ err: error }, 'a frame that could not be understood');
    return { kind: 'nothing' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
