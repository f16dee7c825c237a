import type { Clock } from '../../clock.ts';
import type { Adapter, Platform } from '../adapter.ts';
import { abilities } from './abilities.ts';
import type { Networks } from './networks.ts';
import { addressOf, botName } from './world.ts';

/** The bot's side of one pretend network. */
export function playgroundAdapter(networks: Networks, platform: Platform, clock: Clock): Adapter {
  let leave = () => {};
  return {
    platform,
    account: addressOf(platform, botName),
    can: abilities[platform],
    directLink: `https://${platform}.example/${botName}`,
    isUp: () => networks.isUp(platform),
    isHearing: () => networks.isUp(platform),
    health: () => ({ state: 'ready', advice: '' }),
    start: async (onEvent, onChange) => {
      leave = networks.listen(platform, { onEvent, onChange });
    },
    send: async (op) => networks.accept(platform, op, clock.now()),
    // Nobody here keeps files.
    fetch: async () => 'gone',
    discard: async () => {},
    stop: async () => leave(),
  };
}
