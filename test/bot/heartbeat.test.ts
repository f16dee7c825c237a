import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pingTo } from '../../bot/ping.ts';
import { minuteMs } from '../../data/ranges.ts';
import { jobs } from '../../schedules/index.ts';
import { giveBackFarAhead, watchedNight } from '../auditor/watched-night.ts';
import { rig } from './rig.ts';

/** Whoever listens outside: what was asked of it, and how it answers. */
async function listener() {
  const heard: string[] = [];
  const answers = { status: 200, location: '' };
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(answers.status, answers.location ? { location: answers.location } : {}).end('OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/secret?status=up`;
  return { url, answers, taken: () => heard.splice(0) };
}

const beat = 'GET /ping/secret?status=up';

it('goes once each quarter of an hour, also while nothing is going on', async () => {
  const { url, taken } = await listener();
  const { build, pass, rows, clock } = await rig();
  const bot = await build({ ping: pingTo(url) });
  await bot.start();
  await pass(bot, 1);
  expect(taken()).toEqual([beat]);
  await pass(bot, 13);
  expect(taken()).toEqual([]);
  await pass(bot, 1);
  expect(taken()).toEqual([beat]);
  expect(rows('select beat_at from auditor')).toEqual([{ beat_at: clock.now() }]);
  await bot.stop();
});

it('is tried again each minute until it gets there; the log hears once, and not where it goes', async () => {
  const { url, taken, answers } = await listener();
  const { build, pass, rows, logged } = await rig();
  const bot = await build({ ping: pingTo(url) });
  answers.status = 503;
  await bot.start();
  await pass(bot, 3);
  expect(taken()).toEqual([beat, beat, beat]);
  expect(rows('select beat_at from auditor')).toEqual([{ beat_at: null }]);
  answers.status = 302;
  answers.location = url;
  await pass(bot, 1);
  expect(taken()).toEqual([beat, beat, beat, beat]);
  expect(logged.map(({ msg }) => msg)).toEqual(['heartbeat failed']);
  expect(JSON.stringify(logged)).not.toContain('secret');
  Object.assign(answers, { status: 200, location: '' });
  await pass(bot, 2);
  expect(taken()).toEqual([beat]);
  await bot.stop();
});

it('keeps still while no network works', async () => {
  const { url, taken } = await listener();
  const { build, pass, signal, whatsapp } = await rig();
  const bot = await build({ ping: pingTo(url) });
  signal.up = whatsapp.up = false;
  await bot.start();
  await pass(bot, 2);
  expect(taken()).toEqual([]);
  whatsapp.turn(true);
  await pass(bot, 1);
  expect(taken()).toEqual([beat]);
  await bot.stop();
});

it('keeps still from when something was not told until somebody has seen it', async () => {
  const { url, taken } = await listener();
  const night = await watchedNight({ ping: pingTo(url), jobs: jobs.filter(({ name }) => name !== 'gap-alert') });
  await giveBackFarAhead(night);
  await night.until('14:15', 15);
  expect(taken()).not.toEqual([]);
  await night.until('15:15', 15);
  expect(taken()).toEqual([]);
  await night.says('pip', 'direct', 'ack G4');
  await night.until('15:30', 15);
  expect(taken()).toEqual([beat]);
  await night.bot.stop();
});

describe('where nobody answers', () => {
  it('the bot stops without waiting', async () => {
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const server = createServer(() => asked());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { build, clock, logged } = await rig();
    const bot = await build({ ping: pingTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) });
    await bot.start();
    clock.moveTo(clock.now() + minuteMs);
    void bot.tick(clock.now());
    await isAsked;
    await bot.stop();
    expect(logged).toEqual([]);
  });
});
