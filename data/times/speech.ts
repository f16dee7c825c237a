import type { Core } from './grammar.ts';
import type { Item } from './items.ts';
import type { Token } from './tokens.ts';
import { askingOthers, countedNouns, offering, questionWords, refusals } from './vocabulary.ts';

/** How much of a sentence may be taken for an offer of hours. */
export type Weight = 'nothing' | 'clear-hours' | 'offer' | 'only-time';

/** In a sentence bare numbers are hours with an offer word, a day word or nothing else around them. */
export function weighSpeech(items: readonly Item[], tokens: readonly Token[]): Weight {
  const texts = tokens.filter(({ kind }) => kind === 'word' || kind === 'opaque').map(({ text }) => text);
  const plain = ` ${texts.join(' ')} `.replaceAll(/ no (worries|problem|problems|probs|prob|bother) /g, ' ');
  if (refuses(items, tokens, plain)) return 'nothing';
  if (offering.test(plain)) return 'offer';
  return items.some((item) => item.kind === 'other') ? 'clear-hours' : 'only-time';
}

/** Refused, doubted, asked of others; `… if nobody else can` behind the hours takes nothing back. */
function refuses(items: readonly Item[], tokens: readonly Token[], plain: string): boolean {
  if (askingOthers.test(plain)) return true;
  const times = items.filter(({ kind }) => kind === 'clock' || kind === 'span' || kind === 'day' || kind === 'part');
  const [first, last] = [times[0]?.at ?? 0, times.at(-1)?.at ?? 0];
  const proviso = tokens.findIndex(({ text }, index) => index > last && text === 'if');
  const said = proviso < 0 ? tokens : tokens.slice(0, proviso);
  return said.some(({ kind, text }, index) => {
    if (kind !== 'word') return false;
    const polite = text === 'no' && /^(worries|prob|bother)/.test(tokens[index + 1]?.text ?? '');
    return (refusals.has(text) && !polite) || (questionWords.has(text) && index < first);
  });
}

/** Never hours if followed by a counted noun. In a sentence any plain word behind bare numbers may be one. */
export function isCounted(core: Core, items: readonly Item[], tokens: readonly Token[], command: boolean): boolean {
  if (core.kind === 'lone' ? !core.loose : !isBareStretch(core)) return false;
  const behind = items.find(({ at }) => at >= core.next);
  const token = tokens[core.next];
  if (!behind || !token || behind.kind === 'day' || behind.kind === 'part') return false;
  if (countedNouns.has(token.text)) return true;
  return !command && behind.kind === 'other';
}

const isBareStretch = (core: Core): boolean =>
  core.kind === 'stretch' &&
  core.start.kind === 'clock' &&
  core.start.clock.bare &&
  core.end.kind === 'clock' &&
  core.end.clock.bare;
