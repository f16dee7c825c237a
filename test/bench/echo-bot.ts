import { pino } from 'pino';
import { type SignalSettings, signalAdapter } from '../../bot/adapters/signal/adapter.ts';

/** Answers every command at once, through the same adapter, and does nothing else: what it takes is not the bot's time. */
const { SIGNAL_API_URL: url = '', SIGNAL_NUMBER: number = '' } = process.env;
const settings: SignalSettings = { url, number, paceMs: 0, trusts: true };
const adapter = signalAdapter(settings, { log: pino({ level: 'error' }), now: Date.now, chance: Math.random });

await adapter.start(
  async (event) => {
    if (event.kind !== 'message' || !event.text.startsWith('!')) return;
    const { chat, id, sender, text } = event;
    void adapter.send({ kind: 'text', chat, text, to: sender.id, quotes: id });
  },
  () => undefined,
);
for (const end of ['SIGTERM', 'disconnect']) process.once(end, () => process.exit());
