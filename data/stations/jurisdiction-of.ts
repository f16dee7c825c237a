import type { JurisdictionName } from '../custody/jurisdictions.ts';
import { bareWords } from './name-key.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of the police areas, councils and cities of Scotland that no area elsewhere has. */
const scottish = listed(`
  scotland scottish aberdeen aberdeenshire angus argyll ayrshire clackmannanshire dumfries dunbartonshire dundee edinburgh
  falkirk fife galloway glasgow grampian highland highlands inverclyde inverness kinross lanarkshire lothian lothians
  midlothian moray orkney perth perthshire renfrewshire shetland stirling strathclyde tayside
`);

/** The same of Northern Ireland. */
const northernIrish = listed(`
  psni ulster antrim armagh belfast derry fermanagh lisburn londonderry mourne newry newtownabbey omagh strabane tyrone
`);

/** Several words that mean it together. */
const phrases: readonly (readonly [RegExp, JurisdictionName])[] = [
  [/\bnorthern ireland\b/, 'northern-ireland'],
  [/\b(?:county|co) down\b/, 'northern-ireland'],
  [/\b(?:forth valley|western isles)\b/, 'scotland'],
];

/** The law that holds in an area or force, where its name makes it clear; England and Wales where it does not. */
export function jurisdictionOf(area: string, force: string): JurisdictionName {
  const words = [...bareWords(area), ...bareWords(force)];
  const found = phrases.find(([pattern]) => pattern.test(words.join(' ')))?.[1];
  if (found) return found;
  if (words.some((word) => northernIrish.has(word))) return 'northern-ireland';
  return words.some((word) => scottish.has(word)) ? 'scotland' : 'england-wales';
}

const spelled: Readonly<Record<string, JurisdictionName>> = {
  ...{ england: 'england-wales', wales: 'england-wales', 'england wales': 'england-wales', ew: 'england-wales' },
  ...{ 'england and wales': 'england-wales', 'e and w': 'england-wales', 'wales and england': 'england-wales' },
  ...{ scotland: 'scotland', 'northern ireland': 'northern-ireland', ni: 'northern-ireland' },
};

/** A jurisdiction as people write it; undefined where it is none. */
export const readJurisdiction = (text: string): JurisdictionName | undefined => {
  const key = bareWords(text).join(' ');
  return Object.hasOwn(spelled, key) ? spelled[key] : undefined;
};
