import { readFileSync } from 'node:fs';

/** Names and areas of custody suites as a back office kept them in May 2021, untidy as they are. */
export const suites: readonly { readonly name: string; readonly area: string }[] = readFileSync(
  new URL('../fixtures/custody-suites-2021.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => {
    const [name = '', area = ''] = row.split(',');
    return { name, area };
  });
