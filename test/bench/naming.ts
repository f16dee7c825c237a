import { buildStationIndex, takeStation } from '../../data/stations/match.ts';
import type { Station } from '../../data/stations/station.ts';
import { plainName, stations } from '../stations/measure.ts';
import { dice, typos } from '../stations/mistyped.ts';
import { type Figure, inMs } from './figures.ts';

const aimMs = 1;
/** Every name is looked at once, so twice as many names take twice as long. */
const mostGrowth = 1.5;

/** Which station is meant by what people type, on the list of a country and on longer ones; `typed`: how often a name. */
export async function naming(copies: readonly number[], typed: number): Promise<Figure[]> {
  const texts = typedTexts(typed);
  const figures: Figure[] = [];
  let before: { count: number; ms: number } | undefined;
  for (const copy of copies) {
    const list = longList(copy);
    const ms = processorMs(texts, list);
    const growth = before && Math.log(ms / before.ms) / Math.log(list.length / before.count);
    figures.push({
      what: `a mistyped name among ${list.length}, processor time, mean`,
      value: inMs(ms),
      aim: copy === 1 ? `under ${aimMs} ms` : '',
    });
    if (growth !== undefined)
      figures.push({
        what: `  growth from ${before?.count} to ${list.length}: n to the power of`,
        value: growth.toFixed(2),
        aim: 'no faster than the list (1)',
        ...(growth > mostGrowth
          ? { broken: `Finding a name grows as n^${growth.toFixed(2)}, faster than the list.` }
          : {}),
      });
    before = { count: list.length, ms };
  }
  return figures;
}

const typedTexts = (each: number): string[][] => {
  const roll = dice(2021);
  const typeOne = ({ name, area }: Station) => typos[roll(typos.length)]?.[1](plainName(name), roll, area) ?? '';
  return stations.flatMap((station) =>
    Array.from({ length: each }, () => `${typeOne(station)} tonight 20-23`.split(' ')),
  );
};

/** The same names in so many countries. */
const longList = (copies: number): Station[] =>
  Array.from({ length: copies }, (_, copy) =>
    stations.map((station) => ({
      ...station,
      ...{ id: `${station.id}${copy}`, code: `${station.code}${copy}` },
      ...(copy === 0 ? {} : { name: reversed(station.name, copy), area: `${station.area} ${copy}` }),
    })),
  ).flat();

/** Another name of the same letters. */
const reversed = (name: string, by: number): string =>
  [...name.slice(by % name.length), ...name.slice(0, by % name.length)].reverse().join('');

/** Of one text. What else the machine does in the meantime does not count. */
function processorMs(texts: readonly string[][], list: readonly Station[]): number {
  const index = buildStationIndex(list);
  const takeAll = () => texts.forEach((text) => void takeStation(text, index));
  takeAll();
  const before = process.cpuUsage();
  takeAll();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / texts.length;
}
