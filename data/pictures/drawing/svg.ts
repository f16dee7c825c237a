type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Words as they may stand in SVG, whoever chose them. What XML can't hold is left out. */
export const escapeText = (words: string): string =>
  words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** One element; `inside` is SVG already. */
export const tag = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${asWritten(value)}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
};

/** Two digits are finer than any screen. */
const asWritten = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value);

export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes): string =>
  tag('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), ...attributes });

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string =>
  tag('line', { x1, y1, x2, y2, ...attributes });

export const words = (x: number, y: number, size: number, text: string, attributes: Attributes = {}): string =>
  tag('text', { x, y, 'font-size': size, ...attributes }, escapeText(text) || ' ');
