import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { readText } from "#lib/language/align/read-text";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { rankByFrequency } from "./baselines.ts";
import { makeBook } from "./make-book.ts";
import { candidatesOf } from "./terms-known.ts";

// A process of its own for each size, so that its memory is the size's alone: `node bench/terms-of-size.ts FILE SIZE` prints JSON.

const [file = "", size = ""] = process.argv.slice(2);
const { units } = readText(makeBook(readFileSync(file, "utf8"), Number(size)), {
  sourceLang: "en",
});
const languages = englishChinese(await loadLexicon());
const few = units.slice(0, 100);
extractTerms(few, languages);
rankByFrequency(candidatesOf(few, languages));

const frequencyMs = timeOf(() => rankByFrequency(candidatesOf(units, languages)));
const before = process.memoryUsage().rss;
let terms = 0;
const ms = timeOf(() => {
  terms = extractTerms(units, languages).length;
});
const peak = process.resourceUsage().maxRSS * 1024;
const figures = { size: units.length, ms, frequencyMs, terms, memoryMb: (peak - before) / 1e6 };
process.stdout.write(JSON.stringify(figures));

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
