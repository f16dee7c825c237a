import { type Fact, refsIn } from './fact.ts';

/** What says where somebody is: each such word reckons with those before it. */
const placing: ReadonlySet<Fact['body']['kind']> = new Set([
  ...([
    'reported',
    'arrived',
    'booked',
    'moved',
    'hospital',
    'released',
    'held-for-court',
    'not-here',
    'matched',
    'same',
  ] as const),
]);

/** Whether a fact would say nothing, or something else, had an earlier one never been said. */
export function restsOn(later: Fact, earlier: Fact): boolean {
  if (later.seq <= earlier.seq) return false;
  if (earlier.body.kind === 'unmatched-release')
    return later.body.kind === 'matched' && later.body.release === earlier.seq;
  const refs = refsIn(earlier.body);
  if (!refsIn(later.body).some((ref) => refs.includes(ref))) return false;
  return earlier.body.kind === 'reported' || (placing.has(earlier.body.kind) && placing.has(later.body.kind));
}
