import { createHash } from 'node:crypto';

/** The name of the account the bot uses. */
export const bot = 'bot';

export interface Person {
  /** What tests call them. */
  readonly key: string;
  readonly aci: string;
  readonly number: string;
  name: string;
  /** A setting of the network: the number is in no envelope and in no list. */
  hideNumber: boolean;
  isRegistered: boolean;
  /** Not since the safety number changed, until somebody trusts it. */
  isTrusted: boolean;
}

export type PersonOptions = Partial<Pick<Person, 'name' | 'hideNumber' | 'isRegistered'>>;

/** Everybody on the network; made when first named, with the same ids in every run. */
export class People {
  readonly #byKey = new Map<string, Person>();
  readonly #byId = new Map<string, Person>();

  constructor(number: string) {
    this.#add({ ...fresh(bot), number });
  }

  get all(): Person[] {
    return [...this.#byKey.values()];
  }

  person(key: string, options: PersonOptions = {}): Person {
    return Object.assign(this.#byKey.get(key) ?? this.#add({ ...fresh(key), number: this.#nextNumber() }), options);
  }

  /** By number or UUID. */
  find(id: string): Person | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  #add(person: Person): Person {
    this.#byKey.set(person.key, person);
    this.#byId.set(person.aci, person).set(person.number, person);
    return person;
  }

  #nextNumber(): string {
    for (let at = this.#byKey.size + 1; ; at += 1) {
      const number = `+1555${String(100_000 + at).padStart(7, '0')}`;
      if (!this.#byId.has(number)) return number;
    }
  }
}

const fresh = (key: string) => ({
  key,
  aci: aciOf(key),
  name: key.charAt(0).toUpperCase() + key.slice(1),
  hideNumber: false,
  isRegistered: true,
  isTrusted: true,
});

function aciOf(key: string): string {
  const hex = createHash('sha256').update(`person ${key}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
