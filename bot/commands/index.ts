import type { Command } from '../command.ts';
import type { Word } from '../read-text.ts';
import { ackCommand } from './alarms/ack.ts';
import { gapsCommand } from './alarms/gaps.ts';
import { auditCommand } from './audit/audit.ts';
import { undoCommand } from './audit/undo.ts';
import { arrestCommand } from './custody/arrest.ts';
import { arrivedCommand } from './custody/arrived.ts';
import { bookedCommand } from './custody/booked.ts';
import { insideCommand } from './custody/inside.ts';
import { listCommand } from './custody/list.ts';
import { matchCommand } from './custody/match.ts';
import { moveCommand } from './custody/move.ts';
import { notHereCommand } from './custody/nothere.ts';
import { releasedCommand } from './custody/released.ts';
import { helpCommand } from './help.ts';
import { agreeCommand } from './people/agree.ts';
import { codeCommand } from './people/code.ts';
import { looksLikeCode } from './people/code-key.ts';
import { dutyCommand } from './people/duty.ts';
import { inviteCommand } from './people/invite.ts';
import { myDataCommand } from './people/mydata.ts';
import { nameCommand } from './people/name.ts';
import { peopleCommand } from './people/people.ts';
import { roleCommand } from './people/role.ts';
import { linkCommand } from './rooms/link.ts';
import { unlinkCommand } from './rooms/unlink.ts';
import { addCommand, removeCommand } from './rota/add.ts';
import { cancelCommand, outCommand } from './rota/cancel.ts';
import { gridCommand } from './rota/grid.ts';
import { inCommand } from './rota/in.ts';
import { mineCommand } from './rota/mine.ts';
import { rotaCommand } from './rota/rota.ts';
import { wantedCommand } from './rota/wanted.ts';
import { stationCommand } from './stations/station.ts';
import { statusCommand } from './stations/status.ts';

/** Every command. */
export const commands: readonly Command[] = [
  helpCommand(() => commands),
  rotaCommand,
  inCommand,
  cancelCommand,
  outCommand,
  mineCommand,
  releasedCommand,
  insideCommand,
  arrivedCommand,
  stationCommand(() => commandNames(3)),
  nameCommand(() => commandNames(3)),
  agreeCommand,
  myDataCommand,
  undoCommand,
  codeCommand,
  statusCommand,
  gapsCommand,
  ackCommand,
  dutyCommand,
  arrestCommand,
  bookedCommand,
  moveCommand,
  notHereCommand,
  matchCommand,
  listCommand,
  addCommand,
  removeCommand,
  wantedCommand,
  gridCommand,
  linkCommand,
  unlinkCommand,
  peopleCommand,
  roleCommand,
  inviteCommand,
  auditCommand,
];

const byName = new Map(
  commands.flatMap((command) => [command.name, ...command.aliases].map((name) => [name, command] as const)),
);

export interface Found {
  readonly command: Command;
  /** The words after its name. */
  readonly words: readonly Word[];
}

/** The command that words begin with. `1 out` is a release, and `join` with a code an invite taken up. */
export function findCommand(words: readonly Word[]): Found | undefined {
  const [first, second] = words.map(({ text }) => text.toLowerCase());
  if (first === 'join' && words.length === 2 && looksLikeCode(second ?? ''))
    return { command: codeCommand, words: words.slice(1) };
  if (/^\d{1,2}$/.test(first ?? '') && second === 'out') return { command: releasedCommand, words };
  const command = byName.get(first ?? '');
  return command && { command, words: words.slice(1) };
}

/** The names somebody of a level may have meant. */
export const commandNames = (level: number): string[] =>
  commands.filter((command) => command.level <= level).flatMap(({ name, aliases }) => [name, ...aliases]);
