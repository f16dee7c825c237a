import { parseScript } from './script.ts';
import { Stage, type StageSetting } from './stage.ts';

/** Plays a whole script. Throws ScriptError for a mistake in it: what can be seen without playing, before anything is played. */
export async function playScript({ script, ...setting }: StageSetting & { readonly script: string }): Promise<void> {
  const steps = parseScript(script);
  const stage = new Stage(setting);
  try {
    await stage.open();
    for (const step of steps) await stage.play(step);
    await stage.finish();
  } finally {
    await stage.close();
  }
}
