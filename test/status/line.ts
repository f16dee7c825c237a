import { hourMs, minuteMs } from '../../data/ranges.ts';
import type { GapKind } from '../../data/rota/sweep.ts';
import type { GapLine, StatusLine } from '../../data/wording/en/status-parts.ts';
import { stationLike } from '../stations/station-like.ts';

/** Sun 22 Nov 2026 20:40 in London. */
export const now = Date.UTC(2026, 10, 22, 20, 40);

/** From and to so many hours from now. */
export const gap = (kind: GapKind, from: number, to: number): GapLine => ({
  kind,
  start: now + from * hourMs,
  end: now + to * hourMs,
  on: kind === 'empty' ? 0 : 1,
  wanted: 2,
  number: null,
  heldBy: null,
});

export const stationOf = (code: string) => stationLike(code, `Station ${code}`);

/** A calm station, but for what is said otherwise. */
export const line = ({ code = 'HBR', ...parts }: Partial<StatusLine> & { code?: string }): StatusLine => ({
  station: stationOf(code),
  state: 'active',
  standing: { worry: 'none', since: now },
  count: {
    ...{ least: 4, most: 6, believed: 6, excess: 0, maybeOut: 0, since: null, unknown: false },
    source: { seq: 1, kind: 'head-count', saidBy: 'ana', heardAt: now - 40 * minuteMs, vetted: false },
  },
  saidBy: 'Ana',
  sinceBy: null,
  on: 2,
  wanted: 2,
  isNeeded: true,
  gaps: [],
  until: { at: now + 12 * hourMs, estimated: false },
  askAfter: null,
  ...{ overdue: 0, stopped: 0, court: 0 },
  questions: [],
  ...parts,
});
