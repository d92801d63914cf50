#!/usr/bin/env node
import { verbs } from "./verbs.ts";

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await main();

async function main(): Promise<number> {
  if (name === "" || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(usage());
    return name === "" ? 2 : 0;
  }
  if (name === "--version") {
    const { appVersion } = await import("#lib/store/health");
    process.stdout.write(`${appVersion()}\n`);
    return 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    process.stderr.write(`There is no “${name}”.\n\n${usage()}`);
    return 2;
  }
  const { run } = await verb.load();
  return run(args);
}

function usage(): string {
  const rows = Object.entries(verbs).map(([verb, { says }]) => `  ${verb.padEnd(10)} ${says}\n`);
  return `duizhao 对照: learn a text you cannot yet read\n\nUsage: npx duizhao VERB …\n\n${rows.join("")}\n“npx duizhao VERB --help” tells more of each.\n`;
}
