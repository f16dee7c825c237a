#!/usr/bin/env node
import { shell } from './shell/shell.ts';

process.exitCode = await shell(process.argv.slice(2), process.env, async () => []);
