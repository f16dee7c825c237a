/** What a reader found, and the index of the token behind it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

export interface Setting {
  readonly now: number;
  readonly zone: string;
  readonly single: boolean; // one TIME is wanted, so `ten to two` cannot be a stretch
}
