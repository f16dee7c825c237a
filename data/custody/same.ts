import type { Fact } from './fact.ts';

/** By the ref of somebody who turned out to be in the book already: the ref that stands for them. */
export type Same = ReadonlyMap<string, string>;

/** `facts` in order. Two people found to be one, one of whom was found to be a third, are all three the same. */
export function sameOf(facts: readonly Fact[]): Same {
  const same = new Map<string, string>();
  for (const { body } of facts) {
    if (body.kind !== 'same') continue;
    const [ref, as] = [standsFor(same, body.refId), standsFor(same, body.as)];
    if (ref !== as) same.set(ref, as);
  }
  return new Map([...same.keys()].map((ref) => [ref, standsFor(same, ref)]));
}

function standsFor(same: Same, refId: string): string {
  let one = refId;
  for (let next = same.get(one); next !== undefined; next = same.get(one)) one = next;
  return one;
}

/** The facts as if every person had had one ref from the beginning. */
export const asOne = (facts: readonly Fact[], same: Same): readonly Fact[] =>
  same.size === 0 ? facts : facts.map((fact) => ({ ...fact, body: withRef(fact.body, same) }));

function withRef<Body extends Fact['body']>(body: Body, same: Same): Body {
  const refId = 'refId' in body ? same.get(body.refId) : undefined;
  return refId === undefined ? body : { ...body, refId };
}
