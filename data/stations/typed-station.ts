import { areaNames, isLikeArea } from './area.ts';
import { isFitName } from './fit-name.ts';
import { bareWords } from './name-key.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { Station } from './station.ts';

/** What somebody typed of a station that is not on the list. */
export interface TypedStation {
  readonly name: string;
  readonly area: string;
}

/** `Milltown Road, Kent` taken apart at its last comma; null where either half is missing. */
export function readTyped(text: string): TypedStation | null {
  const [, name = '', area = ''] = /^(.*),(.*)$/.exec(text) ?? [];
  const typed = { name: capitalised(name.trim()), area: capitalised(area.trim()) };
  return typed.name !== '' && typed.area !== '' ? typed : null;
}

/** In small letters throughout it was typed in a hurry. */
const capitalised = (text: string): string =>
  text === text.toLowerCase() ? text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase()) : text;

/** Whether both can stand in a list, and the name is not plain English, which nobody could type without meaning the station. */
export const isFitStation = ({ name, area }: TypedStation): boolean =>
  isFitName(name) && isFitName(area) && !bareWords(name).every(isOrdinary);

/** The area as the list writes it, where what was typed means one alone. */
export function listedArea(typed: string, stations: readonly Station[]): string {
  const areas = new Set(
    stations.filter(({ area }) => isLikeArea(bareWords(typed), areaNames({ area, force: '' }))).map(({ area }) => area),
  );
  const [area = typed] = areas;
  return areas.size === 1 ? area : typed;
}
