import * as z from 'zod';

/**
 * The frames of one poll. The answer is what the client wrote, lines of complaint and all, between two brackets: where it
 * is no JSON, each object in it is taken by itself.
 */
export function framesIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'string' ? objectsIn(answer).flatMap(parse) : [];
}

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
});

function parse(text: string): unknown[] {
  const read = json.safeParse(text);
  return read.success ? [read.data] : [];
}

/** The outermost pairs of braces; those within quotes don't count. A complaint may hold quotes that never close: each frame is begun anew. */
function objectsIn(text: string): string[] {
  const starts = [...text.matchAll(/\{"(?:account|envelope)":/g)].map(({ index }) => index);
  const found: string[] = [];
  let from = 0;
  for (const start of starts) {
    if (start < from) continue;
    const end = endOf(text, start);
    if (end === undefined) continue;
    found.push(text.slice(start, end));
    from = end;
  }
  return found;
}

/** Just behind the brace that closes the one at `start`. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: part, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return undefined;
}
