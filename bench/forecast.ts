import { pathToFileURL } from "node:url";
import { createKernel, createMemories } from "#lib/memory/kernel/memory-kernel";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { createForecaster } from "#lib/progress/forecast";
import { usualBelief } from "#lib/progress/forecast-belief";
import { comprehensionOn, type ForecastText } from "#lib/progress/forecast-text";
import { measureCoverage } from "./forecast-coverage.ts";
import type { Measured } from "./measure.ts";
import { randomFrom } from "./random-from.ts";
import { virtualText } from "./virtual-text.ts";

const seed = 20_261_124;
const today = asDay(20_780);
const size = { segments: 2000, terms: 500 };
const runs = 9;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  measureForecasting();
  process.exitCode = printCoverage() ? 0 : 1;
}

/** The forecast of a day of 2 000 segments without and with its interval, against bare recalls of the same number of cards, in turn. Gives the first for the table. */
export function measureForecasting(): Measured {
  const text = longText();
  const belief = usualBelief(forgettingCurve(defaultWeights));
  const forecaster = createForecaster(text, belief);
  let [bare, share, interval] = Array.from({ length: 3 }, () => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run += 1) {
    bare = Math.min(bare ?? 0, msOf(recallsOf(size.segments)));
    share = Math.min(
      share ?? 0,
      msOf(() => comprehensionOn(text, today, belief)),
    );
    interval = Math.min(
      interval ?? 0,
      msOf(() => forecaster.on(today)),
    );
  }
  const [bareMs = 0, shareMs = 0, intervalMs = 0] = [bare, share, interval];
  console.log(
    `A forecast of ${size.segments} segments      ${shareMs.toFixed(3)} ms; with its interval ${intervalMs.toFixed(1)} ms; ${size.segments} bare recalls ${bareMs.toFixed(3)} ms`,
  );
  return {
    what: "Forecasts of 2 000 segments",
    perSecond: 1000 / shareMs,
    against: "2 000 bare recalls",
    ratio: bareMs / shareMs,
    budget: 0.1,
  };
}

/** 200 virtual learners; true when the interval holds the truth of 75–85 % of them. */
export function printCoverage(): boolean {
  const { learners, covered, below, above, width, bias } = measureCoverage(200, seed);
  const kept = covered >= 0.75 && covered <= 0.85;
  const figures = `${below} below, ${above} above, mean width ${width.toFixed(3)}, mean error ${bias.toFixed(3)}`;
  console.log(
    `80 % interval of the forecast      holds the truth of ${(covered * 100).toFixed(1)} % of ${learners} virtual learners (seed ${seed}; ${figures}; budget 75–85 %) ${kept ? "kept" : "MISSED"}`,
  );
  return kept;
}

function longText(): ForecastText {
  const random = randomFrom(seed);
  const { segments } = virtualText(random, size);
  return {
    segments: segments.map((segment, row) => ({ ...segment, unitId: `${row}`, own: null })),
    terms: Array.from({ length: size.terms }, (_, row) => ({
      ...{ termId: `${row}`, known: false },
      memories:
        random() < 0.6
          ? [{ stability: 1 + random() * 50, lastReviewDay: today - Math.floor(random() * 60) }]
          : [],
    })),
  };
}

function recallsOf(cards: number): () => number {
  const kernel = createKernel(defaultWeights);
  const { stability } = createMemories(cards);
  return () => stability.reduce((sum, _, row) => sum + kernel.recall(1 + (row % 50), row % 60), 0);
}

function msOf(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}
