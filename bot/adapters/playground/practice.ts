import type { Entry } from './entries.ts';
import { firstScreen, Hints, roomLines, whoLines } from './guide.ts';
import { Networks } from './networks.ts';
import { PlayClock, playStart } from './play-clock.ts';
import { clockText } from './print.ts';
import { readableChat } from './readable-chat.ts';
import type { Step } from './script.ts';
import { ScriptError } from './script-error.ts';
import { readTyped, type Speaking } from './short-forms.ts';
import { Stage, type StageSetting } from './stage.ts';

export type PracticeSetting = Omit<StageSetting, 'networks' | 'clock'>;

/** The interactive playground without its terminal: typed lines in, lines to show out. */
export class Practice {
  readonly #show: (lines: readonly string[]) => void;
  readonly #stage: Stage;
  readonly #clock: PlayClock;
  readonly #zone: string;
  readonly #hints = new Hints();
  #speaking: Speaking = { who: 'ana', room: 'hbr' };

  constructor(setting: PracticeSetting, show: (lines: readonly string[]) => void) {
    this.#show = show;
    this.#zone = setting.zone;
    this.#clock = new PlayClock(playStart(setting.zone));
    const chat = readableChat(setting.zone);
    const networks = new Networks((entry: Entry) => show(chat(entry)));
    this.#stage = new Stage({ ...setting, networks, clock: this.#clock });
  }

  /** `12:00 ana in hbr> ` */
  get prompt(): string {
    return `${clockText(this.#clock.now(), this.#zone)} ${this.#speaking.who} in ${this.#speaking.room}> `;
  }

  async open(): Promise<void> {
    await this.#stage.open();
    this.#show([...firstScreen, this.#hints.line]);
  }

  /** False once somebody wants to stop. */
  async type(text: string): Promise<boolean> {
    try {
      return await this.#answer(text);
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      this.#show([error.problem]);
      return true;
    }
  }

  async #answer(text: string): Promise<boolean> {
    const typed = readTyped(text, this.#speaking);
    switch (typed.kind) {
      case 'step':
        await this.#play(typed.step);
        break;
      case 'speaking':
        this.#speaking = typed.speaking;
        break;
      case 'quit':
        return false;
      default:
        this.#show(this.#told(typed.kind));
    }
    return true;
  }

  #told(what: 'hint' | 'who' | 'rooms' | 'help' | 'nothing'): readonly string[] {
    const told = {
      hint: () => [this.#hints.line],
      who: whoLines,
      rooms: roomLines,
      help: () => firstScreen,
      nothing: () => [],
    };
    return told[what]();
  }

  async #play(step: Step): Promise<void> {
    await this.#stage.play(step);
    if (this.#hints.tried(step)) this.#show([this.#hints.line]);
  }

  /** The clock runs by itself, too. */
  async passTime(ms: number): Promise<void> {
    await this.#stage.moveTo(this.#clock.now() + ms);
  }

  async close(): Promise<void> {
    await this.#stage.close();
  }
}
