import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The project's folder: upwards from this file, or, when a bundler has moved it, upwards from the working folder.
 * Throws when neither leads to it.
 */
export function findRoot(): string {
  for (const start of [import.meta.dirname, process.cwd()]) {
    for (let folder = start; folder; folder = dirname(folder)) {
      if (existsSync(join(folder, "lib", "lexicon", "build.ts"))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(`The project folder was not found above ${process.cwd()}`);
}
