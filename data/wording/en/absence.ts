import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatRange } from '../../times/format.ts';
import { list, nameOf, networkName } from './lists.ts';

/** Hours that began with nobody down for them while no bot was at work. */
export interface BeganMeanwhile {
  readonly station: Station;
  readonly hours: Range;
  /** A coordinator knew of them before. */
  readonly wasTold: boolean;
}

const oneBegan = ({ station, hours, wasTold }: BeganMeanwhile, zone: string): string =>
  `${nameOf(station)} ${formatRange(hours, zone)}${wasTold ? '' : ', and nobody had been told'}`;

const whatBegan = (began: readonly BeganMeanwhile[], zone: string): string =>
  began.length === 0
    ? 'No hours began with nobody down for them.'
    : `Nobody was down when these hours began: ${began.map((one) => oneBegan(one, zone)).join('; ')}.`;

export const absenceWords = {
  /** `began`: null where no station was awake. */
  away: (away: Range, deaf: readonly string[], began: readonly BeganMeanwhile[] | null, zone: string) =>
    [
      `I was away ${formatRange(away, zone)}, and am back.`,
      ...(deaf.length > 0
        ? [
            `What anybody wrote or tapped on ${list(deaf.map(networkName))} meanwhile did not reach me. Please check what came in, above all arrests, releases and hours given back, and send it again.${began ? ' The rotas ask for taps again.' : ''}`,
          ]
        : []),
      ...(began ? [`${whatBegan(began, zone)} Warnings that were due meanwhile come late.`] : []),
    ].join('\n'),
};
