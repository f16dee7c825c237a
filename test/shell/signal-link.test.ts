import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { CommandFailed } from '../../bot/shell/command-failed.ts';
import { linkSignal } from '../../bot/shell/signal-link.ts';
import { error, ok, texts } from '../adapters/signal/stand-in/answer.ts';
import { StandIn, type StandInOptions } from '../adapters/signal/stand-in/stand-in.ts';
import { porchlight, refusal } from './porchlight.ts';

const number = '+15550100001';
const failure = (sentence: string) => ({ code: 1, out: expect.any(String), err: `porchlight: ${sentence}\n` });

async function standIn(options: StandInOptions = {}) {
  const signal = await StandIn.open(options);
  onTestFinished(async () => {
    await signal.close();
    expect(signal.violations).toEqual([]);
    expect(signal.messages).toEqual([]);
  });
  return signal;
}

const envOf = ({ url }: StandIn, own = number) => ({ SIGNAL_API_URL: url, SIGNAL_NUMBER: own });
const callsOf = ({ calls }: StandIn, start: string) =>
  calls.filter(({ method, path }) => `${method} ${path}`.startsWith(start));

/** Links with a phone that does something at the look of a number, and without any time going by. */
async function link(
  signal: StandIn,
  { own = number, atLook = (_: number) => {}, name = undefined as string | undefined } = {},
) {
  const lines: string[] = [];
  let looks = 0;
  const parts = {
    print: (line: string) => void lines.push(line),
    pause: async () => {
      looks += 1;
      atLook(looks);
    },
    stopped: new AbortController().signal,
    hasColours: false,
  };
  const wanted = { name: name ?? 'Porchlight', isChosen: name !== undefined };
  const done = linkSignal(readConfig(envOf(signal, own)), wanted, parts);
  const why = await done
    .then(() => '')
    .catch((thrown: Error) => (thrown instanceof CommandFailed ? thrown.message : Promise.reject(thrown)));
  return { lines, why, looks };
}

const profileOf = (name: string, has_avatar = false) =>
  ok([{ number, uuid: '', profile_name: name, profile: { given_name: name, lastname: '', has_avatar } }]);

describe('signal link', () => {
  it('shows a code, waits for the phone, and names the profile', async () => {
    const signal = await standIn({ linked: false });
    const { lines, why } = await link(signal, { atLook: (look) => look === 3 && signal.linkPhone() });
    expect(why).toBe('');
    expect(lines).toEqual([
      `Take the phone of ${number}. In Signal there open Settings, Linked devices, and tap "Link a device" (or +); then scan this code.`,
      expect.stringMatching(/^(?:[█▀▄ ]{33}\n){16}▀{33}$/),
      `If the code can't be read, make one elsewhere from this link, which holds for a minute:\n${signal.world.linkUris[0]}`,
      'Its profile name is Porchlight now.',
      `Signal is linked as ${number}. Next: npm start.`,
    ]);
    expect(signal.world.profile.name).toBe('Porchlight');
    expect(callsOf(signal, 'GET /v1/qrcodelink/raw')).toMatchObject([
      { query: new URLSearchParams('device_name=Porchlight') },
    ]);
  });

  it('shows a new code when one ran out', async () => {
    const signal = await standIn({ linked: false });
    const { lines, why } = await link(signal, { atLook: (look) => look === 31 && signal.linkPhone() });
    expect(why).toBe('');
    expect(signal.world.linkUris).toHaveLength(2);
    expect(lines[3]).toBe('That code has run out. Here is a new one.');
    expect(lines[5]).toContain(signal.world.linkUris[1]);
  });

  it('gives up after five minutes', async () => {
    const signal = await standIn({ linked: false });
    const { why, looks } = await link(signal);
    expect(looks * 2).toBe(300);
    expect(why).toBe(
      `Nobody scanned a code, so ${number} is not linked. Get its phone ready and run once more: porchlight signal link. If the phone shows an error, look at: docker compose logs signal.`,
    );
  });

  it('says that another number was linked', async () => {
    const signal = await standIn({ linked: false });
    const own = '+15550100009';
    const { why } = await link(signal, { own, atLook: () => signal.linkPhone() });
    expect(why).toMatch(/^\+15550100001 was linked, not \+15550100009\. /);
    expect(callsOf(signal, 'PUT')).toEqual([]);
    const again = await link(signal, { own });
    expect(again.lines[0]).toBe(
      `The API has another account, ${number}. If that is the bot's, press Ctrl-C and set SIGNAL_NUMBER to it.`,
    );
    expect(again.why).toMatch(/^Nobody scanned a code/);
  });

  it('minds no look that gets no answer', async () => {
    const signal = await standIn({ linked: false });
    const { why } = await link(signal, {
      atLook: (look) => (look < 3 ? signal.fail('GET /v1/accounts', error('Not now')) : signal.linkPhone()),
    });
    expect(why).toBe('');
  });

  it('leaves when it is told to', async () => {
    const signal = await standIn({ linked: false });
    const leaving = new AbortController();
    const parts = { print: () => {}, pause: async () => leaving.abort(), stopped: leaving.signal, hasColours: false };
    await expect(linkSignal(readConfig(envOf(signal)), { name: 'Porchlight', isChosen: false }, parts)).rejects.toThrow(
      new CommandFailed('Stopped. To go on, run: porchlight signal link.'),
    );
    expect(callsOf(signal, 'GET /v1/accounts')).toHaveLength(2);
  });

  it('leaves in the middle of a call', async () => {
    const signal = await standIn({ linked: false });
    const leaving = new AbortController();
    signal.hang('GET /v1/qrcodelink/raw');
    const parts = { print: () => {}, pause: async () => {}, stopped: leaving.signal, hasColours: false };
    const asked = signal.nextCall('GET /v1/qrcodelink/raw');
    const left = linkSignal(readConfig(envOf(signal)), { name: 'Porchlight', isChosen: false }, parts);
    await Promise.all([asked.then(() => leaving.abort()), expect(left).rejects.toThrow(/^Stopped\. /)]);
  });

  it('paints the code black on white where there are colours', async () => {
    const signal = await standIn({ linked: false });
    const lines: string[] = [];
    const parts = {
      print: (line: string) => void lines.push(line),
      pause: async () => signal.linkPhone(),
      stopped: new AbortController().signal,
      hasColours: true,
    };
    await linkSignal(readConfig(envOf(signal)), { name: 'Porchlight', isChosen: false }, parts);
    expect(lines[1]?.split('\n')).toHaveLength(17);
    for (const line of lines[1]?.split('\n') ?? [])
      expect(line.startsWith('\x1b[97;40m') && line.endsWith('\x1b[0m')).toBe(true);
  });
});

describe('the profile name', () => {
  const setTo = (signal: StandIn) => callsOf(signal, 'PUT /v1/profiles').map(({ body }) => body);

  it('is left alone where it is right: setting it would take the picture away', async () => {
    const signal = await standIn();
    signal.world.self.name = 'Porchlight';
    expect(await porchlight(['signal', 'link'], envOf(signal))).toEqual({
      code: 0,
      out: `${number} is linked already.\nIts profile name is Porchlight.\nSignal is linked as ${number}. Next: npm start.\n`,
      err: '',
    });
    expect(setTo(signal)).toEqual([]);
  });

  it('is set to the one asked for', async () => {
    const signal = await standIn();
    const { out } = await porchlight(['signal', 'link', '--name', 'Harbour Lamp'], envOf(signal));
    expect(out).toContain('Its profile name is Harbour Lamp now.\n');
    expect(setTo(signal)).toEqual([{ name: 'Harbour Lamp' }]);
  });

  it('is set instead of one with a picture only where it was asked for', async () => {
    const signal = await standIn();
    signal.fail('GET /v1/contacts', profileOf('Harbour Lamp', true), 2);
    expect((await link(signal)).lines).toContain(
      'Its profile name is Harbour Lamp, and was left as it is: a new one would take the picture away. To set it: porchlight signal link --name "Porchlight".',
    );
    expect(setTo(signal)).toEqual([]);
    const { lines } = await link(signal, { name: 'Porchlight' });
    expect(lines).toContain('Its picture went with the old name. Set it again in Signal on the phone.');
    expect(setTo(signal)).toEqual([{ name: 'Porchlight' }]);
  });

  it('is left alone where the API does not tell, but not in an account just linked', async () => {
    const old = await standIn();
    old.fail('GET /v1/contacts', ok([]));
    expect((await link(old)).lines).toContain(
      'Its profile name could not be checked, and was left as it is. To set it: porchlight signal link --name "Porchlight".',
    );
    expect(setTo(old)).toEqual([]);
    const fresh = await standIn({ linked: false });
    fresh.fail('GET /v1/contacts', ok([]), 2);
    const { lines } = await link(fresh, { atLook: () => fresh.linkPhone() });
    expect(lines).toContain(
      'Its profile name was set to Porchlight, which could not be checked. Look at it in Signal on the phone.',
    );
    expect(setTo(fresh)).toEqual([{ name: 'Porchlight' }]);
  });

  it('is asked for again where it could not be set', async () => {
    const signal = await standIn();
    signal.fail('PUT /v1/profiles', error('Not now'));
    expect((await link(signal)).why).toMatch(/^The profile name could not be set, and groups need one\. /);
  });
});

describe('what link needs', () => {
  it.each([
    [{}, /^SIGNAL_API_URL and SIGNAL_NUMBER are missing\. /],
    [{ SIGNAL_NUMBER: number }, /^SIGNAL_API_URL is missing: /],
    [{ SIGNAL_API_URL: 'http://127.0.0.1:1' }, /^SIGNAL_NUMBER is missing: /],
  ])('%j', async (env, sentence) => {
    for (const args of [
      ['signal', 'link'],
      ['signal', 'challenge', 'token', 'signalcaptcha://x'],
    ]) {
      const { code, out, err } = await porchlight(args, env);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.replace('porchlight: ', '')).toMatch(sentence);
    }
  });

  it('is an API that answers', async () => {
    const signal = await standIn();
    await signal.close();
    expect(await porchlight(['signal', 'link'], envOf(signal))).toEqual(
      failure(
        `Nothing answers at ${signal.url}. Check SIGNAL_API_URL, and that the container of the API runs: docker compose ps.`,
      ),
    );
  });

  it('is the API, and nothing else', async () => {
    const server = createServer((_, response) => void response.end('Hello')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once('listening', listening));
    const SIGNAL_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await porchlight(['signal', 'link'], { SIGNAL_API_URL, SIGNAL_NUMBER: number })).toEqual(
      failure(`What answers at ${SIGNAL_API_URL} is not the Signal API. Check SIGNAL_API_URL.`),
    );
  });

  it.each([
    ['Link request error: Connection closed!', /^The API got no code from Signal\. /],
    [texts.outdated, /^Signal turns the API away as too old\. /],
    [texts.rateLimitedEarly, /^Signal takes no more devices for now\. /],
  ])('is a code: %s', async (text, sentence) => {
    const signal = await standIn({ linked: false });
    signal.fail('GET /v1/qrcodelink/raw', error(text));
    expect((await link(signal)).why).toMatch(sentence);
  });

  it('is an API that knows its accounts', async () => {
    const signal = await standIn();
    signal.fail('GET /v1/accounts', error('no daemon', 500));
    expect((await link(signal)).why).toMatch(/^The Signal API does not say which accounts it has\. /);
  });
});

describe('signal challenge', () => {
  const captcha = 'signalcaptcha://solved';

  it('tells Signal that it is solved', async () => {
    const signal = await standIn();
    signal.limitsRate(['token-1']);
    expect(await porchlight(['signal', 'challenge', 'token-1', captcha], envOf(signal))).toEqual({
      code: 0,
      out: 'Signal took it. The bot tries again by itself when its pause is over; to send at once, start it again.\n',
      err: '',
    });
    expect(signal.challenges).toEqual([{ token: 'token-1', captcha }]);
  });

  it('takes nothing but the link of a solved one', async () => {
    const signal = await standIn();
    expect(await porchlight(['signal', 'challenge', 'token-1', 'https://signalcaptchas.org'], envOf(signal))).toEqual(
      refusal(
        'The captcha has to begin with signalcaptcha://. Open https://signalcaptchas.org/challenge/generate.html, solve it, copy the link of "Open Signal", and put it in quotes.',
      ),
    );
    expect(signal.calls).toEqual([]);
  });

  it.each([
    ['Invalid captcha given', /^porchlight: Signal did not take it\. /],
    [texts.rateLimitedEarly, /^porchlight: Signal takes no more captchas for now\. /],
  ])('says so where Signal answers: %s', async (text, sentence) => {
    const signal = await standIn();
    signal.fail('POST /v1/accounts', error(text));
    const { code, err } = await porchlight(['signal', 'challenge', 'token-1', captcha], envOf(signal));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(sentence) });
  });

  it('says so where no answer came', async () => {
    const signal = await standIn();
    signal.lose('POST /v1/accounts');
    expect(await porchlight(['signal', 'challenge', 'token-1', captcha], envOf(signal))).toEqual(
      failure('The API gave no answer. Nobody can tell whether Signal took it: try it once more.'),
    );
  });
});
