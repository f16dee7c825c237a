/** A day as typed; which date it is depends on now. */
export type Day =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly last?: boolean }
  | { readonly kind: 'date'; readonly day: number; readonly month?: number; readonly year?: number }
  | { readonly kind: 'relative'; readonly days: 0 | 1 | 2 | -1 } // today, tomorrow, the day after it, yesterday
  | { readonly kind: 'tonight' }
  | { readonly kind: 'last-night' }
  | { readonly kind: 'unclear' } // `next Monday`, two honest readings
  | { readonly kind: 'broken' }; // 32/13

export interface DayWord {
  readonly day: Day;
  readonly night: boolean; // its night, 17:00-06:00: tonight, Saturday night
}
