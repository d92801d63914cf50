import { readdirSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";

/** A bilingual text with its gold list of terms. `isAside`: kept for measuring alone, never looked into. */
export interface TermText {
  readonly name: string;
  readonly file: string;
  readonly goldFile: string;
  readonly isAside: boolean;
}

const root = join(import.meta.dirname, "..");
const goldFolder = join(root, "bench", "gold");
const talkFolder = join(goldFolder, "term-talks");
const asideFolder = join(goldFolder, "aside");
const goldEnd = ".terms.json";

/** Talks that may be tuned on; see the README beside them. Every other one there is kept aside. */
const developmentTalks: ReadonlySet<string> = new Set(
  "agents batteries compilers epidemics robots storage".split(" "),
);

/** The texts of the project that may be looked into. */
export function developmentTexts(): readonly TermText[] {
  return [
    {
      name: "sample talk",
      file: join(root, "seeds", "next-training-paradigm.en-zh.txt"),
      goldFile: join(goldFolder, `seed${goldEnd}`),
      isAside: false,
    },
    textIn(goldFolder, "astronomy"),
    textIn(goldFolder, "bread"),
    ...textsIn(talkFolder).filter(({ isAside }) => !isAside),
  ];
}

/** The texts of the project that are only for measuring. */
export function asideTexts(): readonly TermText[] {
  return [...textsIn(asideFolder), ...textsIn(talkFolder).filter(({ isAside }) => isAside)];
}

/** Every NAME.txt with a NAME.terms.json in a folder, by name. Throws where there is no folder. */
export function textsIn(folder: string): readonly TermText[] {
  const files = new Set(readdirSync(folder));
  return [...files]
    .filter((file) => file.endsWith(goldEnd) && files.has(textOf(file)))
    .sort()
    .map((file) => textIn(folder, file.slice(0, -goldEnd.length)));
}

/** A text and a gold list named one by one. */
export function textOfFiles(file: string, goldFile: string): TermText {
  const isAside = isKeptAside(file) || isKeptAside(goldFile);
  return { name: basename(file).replace(/\.[^.]+$/, ""), file, goldFile, isAside };
}

function textIn(folder: string, name: string): TermText {
  return textOfFiles(join(folder, `${name}.txt`), join(folder, `${name}${goldEnd}`));
}

function textOf(goldFile: string): string {
  return `${goldFile.slice(0, -goldEnd.length)}.txt`;
}

function isKeptAside(file: string): boolean {
  const path = resolve(file);
  if (path.startsWith(asideFolder + sep)) return true;
  const name = basename(path).split(".")[0] ?? "";
  return path.startsWith(talkFolder + sep) && !developmentTalks.has(name);
}
