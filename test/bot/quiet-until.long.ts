import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isOutput, type Output } from '../../bot/adapters/playground/entries.ts';
import { Networks } from '../../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../../bot/adapters/playground/play-clock.ts';
import { jsonLine } from '../../bot/adapters/playground/print.ts';
import { parseScript } from '../../bot/adapters/playground/script.ts';
import { Stage } from '../../bot/adapters/playground/stage.ts';
import type { Bot } from '../../bot/bot.ts';
import { opener } from '../../bot/shell/play.ts';
import { zone } from '../transcript.ts';

const shift = `
vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00
ana > hbr: !in 14:10-17:25
vic > backoffice: !arrest NGT at 11:40 minor
+1h7m
pip reacts 👍 > direct: Cover needed
ben > hbr: !in 17:00-17:40
+50m
network signal down
+25m
network signal up
ana > hbr: !out
+3h20m
cal > ngt: !released unmet
+6h
vic > backoffice: !hospital HBR1
+16h
`;

/** What the bot did, as `--json` prints it. */
async function played(script: string, change: (bot: Bot) => Bot): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const outputs: Output[] = [];
  const networks = new Networks((entry) => void (isOutput(entry) && outputs.push(entry)));
  const openBot = opener(join(folder, 'test.db'), Buffer.alloc(32, 7));
  const parts = { networks, clock: new PlayClock(playStart(zone)), zone, folder };
  const stage = new Stage({ ...parts, openBot: async (given) => change(await openBot(given, 'silent')) });
  onTestFinished(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });
  await stage.open();
  for (const step of parseScript(script)) await stage.play(step);
  return outputs.map((output) => jsonLine(output, zone));
}

it('passes over no minute in which anything is to be said or done', async () => {
  const eachMinute = await played(shift, (bot) => ({ ...bot, quietUntil: async () => 0 }));
  expect(eachMinute.length).toBeGreaterThan(60);
  expect(await played(shift, (bot) => bot)).toEqual(eachMinute);
});
