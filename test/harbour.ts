import { type Transcript, transcript } from './transcript.ts';

export interface Harbour extends Transcript {
  /** Plays lines; what was then said in Harbour Road's room. */
  inRoom(...lines: readonly string[]): Promise<string[]>;
  /** Plays lines; what was then said to somebody in their direct chat. */
  toldTo(name: string, ...lines: readonly string[]): Promise<string[]>;
  /** The newest rota in a room as it stands, each slot's two lines by its number. */
  rota(room?: string): Map<string, string>;
}

/** Mon 5 Jan 2026 12:00: two people came to Harbour Road a moment ago, so somebody may walk out from 14:00. */
export async function harbour(before: readonly string[] = []): Promise<Harbour> {
  const { play, outputs } = await transcript();
  await play(...before, 'bo > backoffice: !arrest 2 HBR at 11:00 arrived 12:00');
  const heard = async (room: string, lines: readonly string[]) =>
    (await play(...lines)).filter((line) => line.startsWith(room));
  return {
    play,
    outputs,
    inRoom: (...lines) => heard('hbr', lines),
    toldTo: (name, ...lines) => heard(`direct:${name}`, lines),
    rota(room = 'hbr') {
      const text = outputs.findLast((output) => output.room === room && output.text?.startsWith('Rota:'))?.text ?? '';
      return new Map(
        [...text.matchAll(/^(\d)\ufe0f\u20e3 (.*)\n(.*)$/gm)].map(([, n = '', hours, who]) => [n, `${hours}: ${who}`]),
      );
    },
  };
}
