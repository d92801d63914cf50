import { readFileSync } from "node:fs";
import { readText } from "#lib/language/align/read-text";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { measureAligning } from "./align.ts";
import { measureFitLag } from "./fit-lag.ts";
import { measureForecasting, printCoverage } from "./forecast.ts";
import { type Measured, rateOf, report } from "./measure.ts";
import { measurePlaces } from "./places.ts";
import { measureProgress } from "./progress.ts";
import { measureReadableBy } from "./readable-by.ts";
import { measureReaderScroll } from "./reader-scroll.ts";
import { measureReviewLatency } from "./review-latency.ts";
import { measureScheduling } from "./schedule.ts";
import { measureSimulating } from "./simulate.ts";
import { measureTermsBySize } from "./terms-by-size.ts";
import { measureThread } from "./thread.ts";

const talkFile = new URL("../seeds/next-training-paradigm.en-zh.txt", import.meta.url);
const talk = readFileSync(talkFile, "utf8");

const kept = report([
  await parsing(),
  ...measureScheduling(),
  measureAligning(talk, await loadLexicon()),
  measureSimulating(),
  measureForecasting(),
]);
measureTermsBySize(talkFile);
measurePlaces(talk, await loadLexicon());
await measureThread(talk);
const isCovered = printCoverage();
const areReadable = measureReadableBy();
const isLagKept = await measureFitLag();
const isProgressKept = await measureProgress();
const isPrompt = await measureReviewLatency();
const isSmooth = await measureReaderScroll();
process.exitCode =
  kept && isCovered && areReadable && isLagKept && isProgressKept && isSmooth && isPrompt ? 0 : 1;

/** Lines read into aligned units, against only splitting and normalising them. */
async function parsing(): Promise<Measured> {
  const body = talk.split("\n").slice(1).join("\n");
  const lines = Array.from({ length: 90 }, () => body).join("\n");
  const count = lines.split("\n").length;
  const bare = await rateOf(() => lines.split("\n").map((line) => line.normalize("NFC")).length);
  const ours = await rateOf(() => {
    readText(lines);
    return count;
  });
  return {
    what: "Lines parsed",
    perSecond: ours,
    against: "split and NFC",
    ratio: ours / bare,
    budget: null,
  };
}
