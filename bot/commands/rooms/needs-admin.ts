import type { Place } from '../../turn.ts';

/** What more than a station's supporters rely on is changed by an admin alone. */
export const needsAdmin = (kind: Place['kind']): boolean => kind !== 'station' && kind !== 'unlinked';
