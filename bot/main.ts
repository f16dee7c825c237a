#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { shell } from './shell/shell.ts';

// It often shares a small machine: left alone, V8 lets the heap grow to four times what is in use before it tidies up.
setFlagsFromString('--optimize-for-size');

// Whoever reads may stop before the end (`| head`): then there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());
process.exitCode = await shell(process.argv.slice(2), process.env, async () => []);
