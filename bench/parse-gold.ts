import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How a text ought to be read. Sides of pairs are null where nothing faces a line; `kinds` by the number of the pair. */
export interface ParseGold {
  readonly name: string;
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly encoding: string;
  }[];
  readonly title: string | null;
  /** English and Chinese, by their words, or by the 1-based lines they stand on. */
  readonly pairs:
    | { readonly by: "text"; readonly list: readonly (readonly [string | null, string | null])[] }
    | { readonly by: "lines"; readonly list: readonly (readonly [number, number])[] };
  readonly kinds: Readonly<Record<string, string>>;
  /** What is irregular: the code of the doubt that must be there, at this line (null: anywhere). */
  readonly anomalies: readonly { readonly code: string; readonly line: number | null }[];
  /** What the gold lists that reading is not about. */
  readonly beside: readonly string[];
}

/** All gold of a folder: NAME.gold.json (this project's own shape) and NAME.segments.json, whose text stands beside it or in `elsewhere`. */
export function readParseGold(folder: string, elsewhere: string): ParseGold[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      if (name.endsWith(".gold.json")) return [ownGold(folder, name)];
      return name.endsWith(".segments.json") ? [segmentsGold(folder, name, elsewhere)] : [];
    });
}

interface OwnShape {
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly encoding: string;
  }[];
  readonly title: string | null;
  readonly kinds: Readonly<Record<string, string>>;
  readonly anomalies: readonly { readonly code: string; readonly line: number | null }[];
  readonly pairs: readonly (readonly [string | null, string | null])[];
}

function ownGold(folder: string, file: string): ParseGold {
  const gold: OwnShape = JSON.parse(readFileSync(join(folder, file), "utf8"));
  return {
    ...gold,
    name: file.replace(/\.gold\.json$/, ""),
    files: gold.files.map((one) => ({ ...one, path: join(folder, one.file) })),
    pairs: { by: "text", list: gold.pairs },
    beside: [],
  };
}

interface SegmentsShape {
  readonly file: string;
  readonly encoding: string;
  readonly title: { readonly line: number; readonly text: string } | null;
  readonly order: "en-first" | "zh-first";
  readonly anomalies: readonly {
    readonly type: string;
    readonly lines?: readonly number[];
    readonly segments?: readonly number[];
  }[];
}

/** Which doubt answers an anomaly of a segments file; a title is compared as the title, a sponsor's block also by its kind. */
const doubtOf: Readonly<Record<string, string>> = {
  "mid-sentence-split": "sentenceContinues",
  "quotation-spans-segments": "quotationSpans",
  "sponsor-block": "sponsorBlock",
  "cjk-latin-spacing-inconsistent": "spacingChanges",
  "halfwidth-punctuation-in-chinese": "halfWidthMarks",
};

function segmentsGold(folder: string, file: string, elsewhere: string): ParseGold {
  const gold: SegmentsShape = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const beside = join(folder, gold.file);
  const path = existsSync(beside) ? beside : join(elsewhere, gold.file);
  const written = readFileSync(path, "utf8")
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) => (line.trim() === "" || at + 1 === gold.title?.line ? [] : [at + 1]));
  const pairs = Array.from({ length: Math.floor(written.length / 2) }, (_, at) => {
    const [first = 0, second = 0] = written.slice(2 * at, 2 * at + 2);
    return gold.order === "en-first" ? ([first, second] as const) : ([second, first] as const);
  });
  const sponsor = gold.anomalies.find(({ type }) => type === "sponsor-block")?.segments;
  const [from = 1, to = 0] = sponsor ?? [];
  return {
    name: file.replace(/\.segments\.json$/, ""),
    files: [{ path, format: "lines", encoding: gold.encoding }],
    title: gold.title?.text ?? null,
    pairs: { by: "lines", list: pairs },
    kinds: Object.fromEntries(
      Array.from({ length: to - from + 1 }, (_, at) => [String(from + at), "sponsor"]),
    ),
    anomalies: gold.anomalies.flatMap(({ type, lines }) => {
      const code = doubtOf[type];
      return code === undefined ? [] : [{ code, line: lines?.[0] ?? null }];
    }),
    beside: gold.anomalies
      .map(({ type }) => type)
      .filter((type) => type !== "title" && doubtOf[type] === undefined),
  };
}
