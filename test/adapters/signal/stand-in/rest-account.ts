import { type Answer, done, error, ok, Refused, texts } from './answer.ts';
import type { Person } from './people.ts';
import { personOf } from './recipients.ts';
import type { World } from './world.ts';

export const about = ({ traits }: World): Answer =>
  ok({
    versions: ['v1', 'v2'],
    build: 2,
    mode: traits.mode,
    version: traits.version,
    capabilities: { 'v2/send': ['quotes', 'mentions'] },
  });

export const accounts = ({ isLinked, traits }: World): Answer => ok(isLinked ? [traits.number] : []);

const shownNumber = ({ number, hideNumber }: Person): string => (hideNumber ? '' : number);

/** Without `all` only those the account has given a name or a timer. */
export const contacts = (world: World, all: boolean): Answer =>
  ok(world.people.all.filter(({ key }) => all || world.contacts.has(key)).map((person) => contactOf(world, person)));

export function contact(world: World, id: string): Answer {
  const person = world.people.find(id);
  return person ? ok(contactOf(world, person)) : error('No contact with that id found', 404);
}

function contactOf(world: World, person: Person): object {
  const { name = '', expiresInSeconds = 0 } = world.contacts.get(person.key) ?? {};
  return {
    number: shownNumber(person),
    uuid: person.aci,
    name,
    profile_name: person.name,
    username: '',
    color: '',
    blocked: false,
    message_expiration: String(expiresInSeconds),
    note: '',
    given_name: person.name,
    profile: { given_name: person.name, lastname: '', about: '', has_avatar: false, last_updated_timestamp: 0 },
    nickname: { name: '', given_name: '', family_name: '' },
  };
}

export function updateContact(world: World, given: unknown): Answer {
  const { recipient, name, expiration_in_seconds } = (given ?? {}) as Record<string, string | number | undefined>;
  const { key } = personOf(world, String(recipient ?? ''));
  const known = world.contacts.get(key) ?? { name: '', expiresInSeconds: 0 };
  world.contacts.set(key, {
    name: String(name ?? known.name),
    // A 0 does not get as far as the network.
    expiresInSeconds: Number(expiration_in_seconds) || known.expiresInSeconds,
  });
  return done;
}

export function updateProfile(world: World, given: unknown): Answer {
  const { name = '', about = world.profile.about, base64_avatar = '' } = (given ?? {}) as Record<string, string>;
  if (name === '') throw new Refused("Couldn't process request - profile name missing", { isMistake: true });
  world.profile = { name, about, avatar: base64_avatar };
  world.self.name = name;
  return done;
}

const safetyNumberOf = ({ number }: Person): string => number.slice(1).padStart(60, '0');

export const identities = ({ people }: World): Answer =>
  ok(
    people.all.map((person) => ({
      number: shownNumber(person),
      uuid: person.aci,
      status: person.isTrusted ? 'TRUSTED_UNVERIFIED' : 'UNTRUSTED',
      fingerprint: Buffer.from(person.key).toString('hex'),
      safety_number: safetyNumberOf(person),
      added: '1767110400000',
    })),
  );

/** `onTrust` hears of whoever was not trusted before. */
export function trust(world: World, id: string, given: unknown, onTrust: (who: Person) => void): Answer {
  const { verified_safety_number: verified, trust_all_known_keys: all } = (given ?? {}) as Record<string, unknown>;
  if ((verified === undefined) === (all !== true))
    throw new Refused("Couldn't process request - either verify the safety number or trust all known keys", {
      isMistake: true,
    });
  const person = personOf(world, id);
  if (verified !== undefined && verified !== safetyNumberOf(person))
    throw new Refused('Failed to set the trust for this number, make sure the number and the fingerprint are correct.');
  const wasTrusted = person.isTrusted;
  person.isTrusted = true;
  if (!wasTrusted) onTrust(person);
  return done;
}

export function challenge(world: World, given: unknown): Answer {
  const { challenge_token: token, captcha } = (given ?? {}) as Record<string, string | undefined>;
  if (!token || !captcha) throw new Refused("Couldn't process request - token and captcha needed", { isMistake: true });
  world.challenges.push({ token, captcha });
  if (world.limitedBy?.includes(token) && captcha.startsWith('signalcaptcha://')) world.limitedBy = null;
  return done;
}

export const search = ({ people }: World, numbers: readonly string[]): Answer =>
  ok(
    numbers.map((number) => {
      const person = people.find(number);
      return { number, registered: Boolean(person?.isRegistered && !person.hideNumber) };
    }),
  );

/** As many different ones as are asked for. */
export function linkUri(world: World, deviceName: string | null): string {
  if (!deviceName)
    throw new Refused("Couldn't process request - please provide a name for the device", { isMistake: true });
  const at = world.linkUris.length + 1;
  const uri = `sgnl://linkdevice?uuid=${encodeURIComponent(`device-${at}`)}&pub_key=${encodeURIComponent(`key+${at}/=`)}`;
  world.linkUris.push(uri);
  return uri;
}

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** A picture of one dot, whatever the link. */
export const qrCode = (_uri: string): Answer => ({ status: 200, body: Buffer.from(png, 'base64'), type: 'image/png' });

export function attachment({ attachments }: World, id: string): Answer {
  const file = attachments.get(id);
  if (!file) return error(texts.noAttachment, 404);
  return { status: 200, body: Buffer.from(file.bytes), type: file.type };
}

export const deleteAttachment = ({ attachments }: World, id: string): Answer =>
  attachments.delete(id) ? done : error(texts.noAttachment, 404);
