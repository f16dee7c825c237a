/** What this account sent, as the network tells it to the account's other devices. */
export interface Echo {
  readonly chatId: string;
  readonly sentAt: number;
  readonly text: string;
}

/** Messages whose sending has not been answered yet. */
export interface Echoes {
  /** Resolves with the echo of a message; undefined once it is no longer waited for. */
  await(message: Pick<Echo, 'chatId' | 'text'>): { readonly echo: Promise<Echo | undefined>; forget(): void };
  heard(echo: Echo): void;
}

export function createEchoes(): Echoes {
  const waiting: { readonly chatId: string; readonly text: string; settle(echo?: Echo): void }[] = [];
  return {
    await({ chatId, text }) {
      let settle: (echo?: Echo) => void = () => {};
      const echo = new Promise<Echo | undefined>((resolve) => {
        settle = resolve;
      });
      const entry = { chatId, text, settle };
      waiting.push(entry);
      const forget = () => {
        const at = waiting.indexOf(entry);
        if (at >= 0) waiting.splice(at, 1);
        settle();
      };
      return { echo, forget };
    },
    /** Of two of the same words the one sent first. */
    heard(echo) {
      const at = waiting.findIndex(({ chatId, text }) => chatId === echo.chatId && text === echo.text);
      if (at >= 0) waiting.splice(at, 1)[0]?.settle(echo);
    },
  };
}
