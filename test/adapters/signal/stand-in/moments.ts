interface Waiting {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

/** Promises for what will be so: looked at after everything that happens, without any timer. */
export class Moments {
  #waiting: Waiting[] = [];

  until(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ isMet, resolve }));
  }

  pass(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting)
      if (one.isMet()) one.resolve();
      else this.#waiting.push(one);
  }
}
