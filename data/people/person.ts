export const roleNames = ['pss', 'pssc', 'bov', 'boc', 'treasurer', 'admin'] as const;
export type Role = (typeof roleNames)[number];

/** 0 anybody, 1 coordinators, 2 back office, 3 admin. */
export type Level = 0 | 1 | 2 | 3;

const levels: Record<Role, Level> = { pss: 0, treasurer: 0, pssc: 1, bov: 2, boc: 2, admin: 3 };

/** How somebody wishes to appear in open rooms. */
export const appearances = ['first', 'initials', 'nobody'] as const;
export type Appearance = (typeof appearances)[number];

export interface Person {
  readonly id: string;
  /** Null once erased, and for somebody whose network told none that could be shown. */
  readonly name: string | null;
  readonly shown: Appearance;
  readonly roles: ReadonlySet<Role>;
  /** Whether they have ever written to the bot privately; the bot never opens a cold direct chat. */
  readonly reachable: boolean;
}

/** The level of a set of roles is the highest of them. */
export const levelOf = ({ roles }: Pick<Person, 'roles'>): Level =>
  [...roles].reduce<Level>((highest, role) => (levels[role] > highest ? levels[role] : highest), 0);
