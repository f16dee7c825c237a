import { type Transcript, transcript } from '../../transcript.ts';

export interface Desk extends Transcript {
  /** What somebody says, and what the bot answers them: `backoffice: HBR1 is …`, one string for each message. */
  ask(line: string): Promise<string[]>;
  /** What was told to others in passing: alarms and posts, as `direct:pip: …`. */
  told(...lines: readonly string[]): Promise<string[]>;
}

/** The practice world, seen from the phones. */
export async function desk(): Promise<Desk> {
  const world = await transcript();
  const playing = async (lines: readonly string[]) => {
    const before = world.outputs.length;
    await world.play(...lines);
    return world.outputs.slice(before).filter(({ kind }) => kind === 'message');
  };
  const show = ({ room, text = '' }: { room: string; text?: string }) => `${room}: ${text}`;
  return {
    ...world,
    async ask(line) {
      const who = line.split(' ')[0];
      return (await playing([line])).filter(({ to }) => to === who).map(show);
    },
    async told(...lines) {
      return (await playing(lines)).filter(({ to }) => to === undefined).map(show);
    },
  };
}
