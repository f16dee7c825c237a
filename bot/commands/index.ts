import type { Command } from '../command.ts';
import type { Word } from '../read-text.ts';
import { ackCommand } from './alarms/ack.ts';
import { gapsCommand } from './alarms/gaps.ts';
import { leadCommand } from './alarms/lead.ts';
import { sosCommand } from './alarms/sos.ts';
import { auditCommand } from './audit/audit.ts';
import { undoCommand } from './audit/undo.ts';
import { calloutCommand } from './callouts/callout.ts';
import { aaCommand } from './custody/aa.ts';
import { arrestCommand } from './custody/arrest.ts';
import { arrivedCommand } from './custody/arrived.ts';
import { bookedCommand } from './custody/booked.ts';
import { clockCommand } from './custody/clock.ts';
import { courtCommand } from './custody/court.ts';
import { extendCommand } from './custody/extend.ts';
import { findPersonCommand } from './custody/find.ts';
import { flagCommand } from './custody/flag.ts';
import { hospitalCommand } from './custody/hospital.ts';
import { insideCommand } from './custody/inside.ts';
import { listCommand } from './custody/list.ts';
import { matchCommand } from './custody/match.ts';
import { moveCommand } from './custody/move.ts';
import { nameOfCommand, namesRef } from './custody/name-of.ts';
import { noteCommand } from './custody/note.ts';
import { notHereCommand } from './custody/nothere.ts';
import { releasedCommand } from './custody/released.ts';
import { sameCommand } from './custody/same.ts';
import { handoverCommand } from './handover/handover.ts';
import { helpCommand } from './help.ts';
import { loCommand } from './logs/lo.ts';
import { logCommand } from './logs/log.ts';
import { agreeCommand } from './people/agree.ts';
import { codeCommand } from './people/code.ts';
import { looksLikeCode } from './people/code-key.ts';
import { dutyCommand } from './people/duty.ts';
import { inviteCommand } from './people/invite.ts';
import { myDataCommand } from './people/mydata.ts';
import { nameCommand } from './people/name.ts';
import { peopleCommand } from './people/people.ts';
import { roleCommand } from './people/role.ts';
import { noCommand, yesCommand } from './questions/yes.ts';
import { linkCommand } from './rooms/link.ts';
import { unlinkCommand } from './rooms/unlink.ts';
import { activateCommand } from './rota/activate.ts';
import { addCommand, removeCommand } from './rota/add.ts';
import { canCommand } from './rota/can.ts';
import { cancelCommand, outCommand } from './rota/cancel.ts';
import { gridCommand } from './rota/grid.ts';
import { inCommand } from './rota/in.ts';
import { mineCommand } from './rota/mine.ts';
import { pasteCommand } from './rota/paste.ts';
import { rotaCommand } from './rota/rota.ts';
import { standDownCommand } from './rota/standdown.ts';
import { wantedCommand } from './rota/wanted.ts';
import { stationCommand } from './stations/station.ts';
import { boardCommand } from './status/board.ts';
import { statusCommand } from './status/status.ts';
import { whatIfCommand } from './status/what-if.ts';
import { todoCommand } from './todo/todo.ts';

/** Every command. */
export const commands: readonly Command[] = [
  helpCommand(() => commands),
  rotaCommand,
  inCommand,
  cancelCommand,
  canCommand,
  outCommand,
  mineCommand,
  releasedCommand,
  insideCommand,
  arrivedCommand,
  sosCommand,
  stationCommand(() => commandNames(3)),
  nameCommand(() => commandNames(3)),
  agreeCommand,
  myDataCommand,
  yesCommand,
  noCommand,
  undoCommand,
  codeCommand,
  statusCommand,
  todoCommand,
  boardCommand,
  whatIfCommand,
  gapsCommand,
  ackCommand,
  dutyCommand,
  handoverCommand,
  logCommand,
  loCommand,
  arrestCommand,
  bookedCommand,
  moveCommand,
  hospitalCommand,
  extendCommand,
  courtCommand,
  clockCommand,
  notHereCommand,
  aaCommand,
  flagCommand,
  noteCommand,
  matchCommand,
  sameCommand,
  listCommand,
  findPersonCommand,
  addCommand,
  removeCommand,
  wantedCommand,
  gridCommand,
  leadCommand,
  activateCommand,
  standDownCommand,
  calloutCommand,
  pasteCommand,
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

/**
 * The command that words begin with. `1 out` is a release, `join` with a code an invite taken up, `name` with a ref somebody
 * inside, `done L3` an item of the log.
 */
export function findCommand(words: readonly Word[]): Found | undefined {
  const [first, second] = words.map(({ text }) => text.toLowerCase());
  if (first === 'join' && words.length === 2 && looksLikeCode(second ?? ''))
    return { command: codeCommand, words: words.slice(1) };
  if (/^\d{1,2}$/.test(first ?? '') && second === 'out') return { command: releasedCommand, words };
  if (first === 'name' && namesRef(words.slice(1))) return { command: nameOfCommand, words: words.slice(1) };
  if (first === 'done' && /^l\d+$/.test(second ?? '')) return { command: logCommand, words };
  const command = byName.get(first ?? '');
  return command && { command, words: words.slice(1) };
}

/** The names somebody of a level may have meant. */
export const commandNames = (level: number): string[] =>
  commands.filter((command) => command.level <= level).flatMap(({ name, aliases }) => [name, ...aliases]);
