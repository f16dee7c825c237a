import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, nearestTo } from '../../data/stations/distance.ts';
import { stationLike } from './station-like.ts';

const at = (latitude: number | null, longitude: number | null) => ({ latitude, longitude });
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const place = fc.record({ latitude: degrees(90), longitude: degrees(180) });

describe('distanceKm', () => {
  it.each([
    ['London to Edinburgh', at(51.5074, -0.1278), at(55.9533, -3.1883), 534],
    ['across the line east and west are counted from', at(52, -0.5), at(52, 0.5), 68.5],
    ['a degree north', at(50, 1), at(51, 1), 111.2],
    ['pole to pole', at(90, 0), at(-90, 70), 20015],
    ['across the date line', at(0, 179.5), at(0, -179.5), 111.2],
  ])('%s', (_what, from, to, km) => expect(distanceKm(from, to)).toBeCloseTo(km, -Math.log10(km) + 2));

  it('is nothing where one has no coordinates', () => {
    expect(distanceKm(at(null, null), at(51, 0))).toBeNull();
    expect(distanceKm(at(51, 0), at(51, null))).toBeNull();
  });

  it('is the same both ways, never below zero, nor more than half round the earth', () =>
    fc.assert(
      fc.property(place, place, (a, b) => {
        const km = distanceKm(a, b) ?? Number.NaN;
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThan(20016);
        expect(distanceKm(b, a)).toBeCloseTo(km, 6);
        expect(distanceKm(a, a)).toBe(0);
      }),
    ));
});

describe('nearestTo', () => {
  const codes = (stations: readonly { code: string }[]) => stations.map(({ code }) => code).join(' ');
  const far = stationLike('FAR', 'Farwick', { ...at(53.9, 0.6), area: 'Norfolk' });
  const near = stationLike('NEA', 'Nearby', { ...at(53.12, 0.61), area: 'Suffolk' });
  const same = stationLike('SAM', 'Samebury', { area: 'Kent' });
  const early = stationLike('EAR', 'Earlham', { area: 'Norfolk' });
  const late = stationLike('LAT', 'Latewood', { area: 'Norfolk' });
  const unknown = stationLike('UNK', 'Station not known', at(53.1, 0.6));
  const all = [late, far, same, unknown, early, near];

  it('puts the shortest way first, then the same area, then what is farther, then whatever is not known, by name', () => {
    const here = stationLike('HBR', 'Harbour Road', { ...at(53.1, 0.6), area: 'Kent' });
    expect(codes(nearestTo(here, [here, ...all]))).toBe('NEA SAM FAR EAR LAT');
  });

  it('goes by area and name where the station itself has no coordinates', () => {
    const here = stationLike('HBR', 'Harbour Road', { area: 'Norfolk Constabulary' });
    expect(codes(nearestTo({ ...here, area: 'Norfolk' }, all))).toBe('EAR FAR LAT NEA SAM');
  });
});
