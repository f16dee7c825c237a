import { type Answer, done, noAccountPolled, ok, Refused, texts } from './answer.ts';
import { type Call, decoded } from './call.ts';
import type { Person } from './people.ts';
import * as account from './rest-account.ts';
import * as groups from './rest-groups.ts';
import * as sending from './rest-send.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

/** What the routes act on, and whom they tell. */
export interface Office {
  readonly world: World;
  readonly wire: Wire;
  /** No poll waits longer, whatever its timeout. */
  readonly longestPollMs: number;
  readonly onSent: sending.OnSent;
  readonly onTrust: (who: Person) => void;
}

type Params = Readonly<Record<'number' | 'id', string>>;
type Route = readonly [pattern: string, act: (office: Office, call: Call, params: Params) => Answer | Promise<Answer>];

const expands = ({ query }: Call): boolean => query.get('expand') === 'true';
const member = '/v1/groups/:number/:id/members';
const admin = '/v1/groups/:number/:id/admins';
const aboutGroup = '/v1/groups/:number/:id';

const routes: readonly Route[] = [
  ['GET /v1/health', () => done],
  ['GET /v1/about', ({ world }) => account.about(world)],
  ['GET /v1/accounts', ({ world }) => account.accounts(world)],
  ['POST /v2/send', ({ world, onSent }, { body }) => sending.send(world, body, onSent)],
  ['POST /v1/reactions/:number', ({ world }, { body }) => sending.react(world, body, false)],
  ['DELETE /v1/reactions/:number', ({ world }, { body }) => sending.react(world, body, true)],
  ['DELETE /v1/remote-delete/:number', ({ world }, { body }) => sending.remoteDelete(world, body)],
  ['PUT /v1/typing-indicator/:number', ({ world }, { body }) => sending.typing(world, body)],
  ['DELETE /v1/typing-indicator/:number', ({ world }, { body }) => sending.typing(world, body)],
  ['POST /v1/receipts/:number', ({ world }, { body }) => sending.sendReceipt(world, body)],
  ['GET /v1/receive/:number', receive],
  ['GET /v1/groups/:number', ({ world }, call) => groups.listGroups(world, expands(call))],
  ['POST /v1/groups/:number', ({ world }, { body }) => groups.createGroup(world, body)],
  [`GET ${aboutGroup}`, ({ world }, call, { id }) => groups.getGroup(world, id, expands(call))],
  [`PUT ${aboutGroup}`, ({ world }, { body }, { id }) => groups.updateGroup(world, id, body)],
  [`DELETE ${aboutGroup}`, ({ world }, _, { id }) => ({ ...groups.quitGroup(world, id), status: 200 })],
  [`POST ${member}`, ({ world }, { body }, { id }) => groups.changeMembers(world, id, body, true)],
  [`DELETE ${member}`, ({ world }, { body }, { id }) => groups.changeMembers(world, id, body, false)],
  [`POST ${admin}`, ({ world }, { body }, { id }) => groups.changeAdmins(world, id, body, true)],
  [`DELETE ${admin}`, ({ world }, { body }, { id }) => groups.changeAdmins(world, id, body, false)],
  [`POST ${aboutGroup}/join`, ({ world }, _, { id }) => groups.joinGroup(world, id)],
  [`POST ${aboutGroup}/quit`, ({ world }, _, { id }) => groups.quitGroup(world, id)],
  [`POST ${aboutGroup}/block`, ({ world }, _, { id }) => groups.blockGroup(world, id)],
  ['GET /v1/attachments', ({ world }) => ok([...world.attachments.keys()])],
  ['GET /v1/attachments/:id', ({ world }, _, { id }) => account.attachment(world, id)],
  ['DELETE /v1/attachments/:id', ({ world }, _, { id }) => account.deleteAttachment(world, id)],
  [
    'GET /v1/contacts/:number',
    ({ world }, { query }) => account.contacts(world, query.get('all_recipients') === 'true'),
  ],
  ['GET /v1/contacts/:number/:id', ({ world }, _, { id }) => account.contact(world, id)],
  ['PUT /v1/contacts/:number', ({ world }, { body }) => account.updateContact(world, body)],
  ['POST /v1/contacts/:number/sync', () => done],
  ['PUT /v1/profiles/:number', ({ world }, { body }) => account.updateProfile(world, body)],
  ['GET /v1/identities/:number', ({ world }) => account.identities(world)],
  [
    'PUT /v1/identities/:number/trust/:id',
    ({ world, onTrust }, { body }, { id }) => account.trust(world, id, body, onTrust),
  ],
  ['POST /v1/accounts/:number/rate-limit-challenge', ({ world }, { body }) => account.challenge(world, body)],
  ['GET /v1/search/:number', ({ world }, { query }) => account.search(world, query.getAll('numbers'))],
  ['GET /v1/qrcodelink', ({ world }, { query }) => account.qrCode(account.linkUri(world, query.get('device_name')))],
  [
    'GET /v1/qrcodelink/raw',
    ({ world }, { query }) => ok({ device_link_uri: account.linkUri(world, query.get('device_name')) }),
  ],
];

/** Carries a call out; `path` is as it was on the wire, where a slash always parts. */
export function carryOut(office: Office, call: Call, path: string): Answer | Promise<Answer> {
  for (const [pattern, act] of routes) {
    const params = paramsOf(pattern, `${call.method} ${path}`);
    if (!params) continue;
    checkAccount(office.world, params.number || sender(call));
    return act(office, call, params);
  }
  throw new Refused(`The stand-in has no ${call.method} ${path}`, { status: 404, isMistake: true });
}

/** A send names its account in the body. */
const sender = ({ path, body }: Call): string | undefined =>
  path === '/v2/send' ? (body as { number?: string } | undefined)?.number : undefined;

function paramsOf(pattern: string, given: string): Params | null {
  const [wanted, parts] = [pattern.split('/'), given.split('/')];
  if (wanted.length !== parts.length) return null;
  const params = { number: '', id: '' };
  for (const [at, want] of wanted.entries()) {
    const part = parts[at] ?? '';
    if (want === ':number' || want === ':id') params[want.slice(1) as keyof Params] = decoded(part);
    else if (want !== part) return null;
  }
  return params;
}

function checkAccount({ isLinked, traits }: World, number: string | undefined): void {
  if (number === undefined || (isLinked && number === traits.number)) return;
  throw new Refused(traits.mode === 'json-rpc' ? texts.noAccount : noAccountPolled(number));
}

const flags = ['ignore_attachments', 'ignore_stories', 'ignore_avatars', 'ignore_stickers', 'send_read_receipts'];

async function receive({ world, wire, longestPollMs }: Office, { query }: Call): Promise<Answer> {
  if (world.traits.mode === 'json-rpc') return { status: 400, body: noSocket };
  for (const flag of flags)
    if (!['true', 'false'].includes(query.get(flag) ?? 'true'))
      throw new Refused(`Couldn't process request - ${flag} parameter needs to be either 'true' or 'false'`);
  const [timeout, most] = [Number(query.get('timeout') ?? 1), Number(query.get('max_messages') ?? 0)];
  if (!Number.isInteger(timeout) || !Number.isInteger(most))
    throw new Refused("Couldn't process request - timeout needs to be numeric!");
  return { status: 200, body: await wire.poll(most, Math.min(timeout * 1000, longestPollMs)) };
}

const noSocket = `Bad Request\n${JSON.stringify({
  error: "websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header",
})}`;
