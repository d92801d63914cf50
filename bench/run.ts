import { readFileSync } from "node:fs";
import { createEmptyCard, fsrs, Rating as Grade, type Grade as GradeOf } from "ts-fsrs";
import { readText } from "#lib/language/align/read-text";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { answerCard } from "#lib/memory/schedule/answer";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { applyReview } from "#lib/memory/sync/fold-reviews";
import { measureAligning } from "./align.ts";
import { type Measured, rateOf, report } from "./measure.ts";
import { measurePlaces } from "./places.ts";
import { measureSimulating } from "./simulate.ts";
import { measureTermsBySize } from "./terms-by-size.ts";
import { measureThread } from "./thread.ts";

const talkFile = new URL("../seeds/next-training-paradigm.en-zh.txt", import.meta.url);
const talk = readFileSync(talkFile, "utf8");
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const dayMs = 86_400_000;

const kept = report([
  await parsing(),
  await answering(),
  await replaying(),
  measureAligning(talk, await loadLexicon()),
  measureSimulating(),
]);
measureTermsBySize(talkFile);
measurePlaces(talk, await loadLexicon());
await measureThread(talk);
process.exitCode = kept ? 0 : 1;

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

/** An answer decided, against ts-fsrs next() on a review card. */
async function answering(): Promise<Measured> {
  const at = new Date("2026-11-20T08:00:00Z");
  const engine = fsrs({ enable_fuzz: true });
  const young = engine.next(createEmptyCard(at), at, Grade.Easy).card;
  const bare = await rateOf(() => {
    for (let i = 0; i < 20_000; i += 1)
      engine.next(young, new Date(at.getTime() + 9 * dayMs), Grade.Good);
    return 20_000;
  });
  const state = stateAfter(1);
  const context = { at: new Date(at.getTime() + 9 * dayMs), calendar, preset: defaultPreset };
  const ours = await rateOf(() => {
    for (let i = 0; i < 20_000; i += 1) answerCard({ id: `card-${i}`, state }, "good", context);
    return 20_000;
  });
  return {
    what: "Answers decided",
    perSecond: ours,
    against: "ts-fsrs next()",
    ratio: ours / bare,
    budget: null,
  };
}

/** Reviews folded into card states, against chained ts-fsrs next(). */
async function replaying(): Promise<Measured> {
  const engine = fsrs();
  const grades: readonly GradeOf[] = [
    Grade.Good,
    Grade.Good,
    Grade.Good,
    Grade.Again,
    Grade.Good,
    Grade.Hard,
    Grade.Good,
    Grade.Easy,
  ];
  const bare = await rateOf(() => {
    for (let card = 0; card < 2_000; card += 1) {
      let at = Date.UTC(2026, 0, 1);
      let state = createEmptyCard(new Date(at));
      for (const grade of grades) {
        state = engine.next(state, new Date(at), grade).card;
        at += 5 * dayMs;
      }
    }
    return 2_000 * grades.length;
  });
  const ours = await rateOf(() => {
    for (let card = 0; card < 2_000; card += 1) stateAfter(grades.length);
    return 2_000 * grades.length;
  });
  return {
    what: "Reviews folded",
    perSecond: ours,
    against: "chained ts-fsrs next()",
    ratio: ours / bare,
    budget: null,
  };
}

function stateAfter(reviews: number): CardState {
  let state: CardState = { state: "new" };
  for (let index = 0; index < reviews; index += 1) {
    const answeredAt = new Date(Date.UTC(2026, 0, 1) + index * 5 * dayMs);
    const outcome = { state: "review", intervalDays: 5 } as const;
    const review = {
      kind: "answer",
      id: `r${index}`,
      cardId: "c",
      calendar,
      rating: "good",
      outcome,
      durationMs: 0,
      typedText: null,
      answeredAt,
    } as const;
    state = applyReview(state, review, defaultPreset.weights);
  }
  return state;
}
