import { performance } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { pastedFile } from "#lib/language/parse/text-file";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Unit } from "#lib/language/text/unit";
import { loadLexicon } from "./load-lexicon.ts";
import {
  examineInThread,
  findPlacesInThread,
  findTerms,
  readInThread,
  warmThread,
} from "./text-thread.ts";

const bread = [
  "A sourdough starter holds wild yeast and lactic acid bacteria.",
  "酸面团酵头含有野生酵母和乳酸菌。",
  "Feed the sourdough starter every day.",
  "每天喂养酸面团酵头。",
].join("\n");
const { units, pairs } = readText(bread);

test("the thread reads and finds what readText, extractTerms and findPlaces do, for several texts at once", async () => {
  const lexicon = await loadLexicon();
  const file = pastedFile(bread);
  const known = [{ id: "酵", source: "starter", targets: ["酵头"] }];
  const [parsed, terms, fewer, repairs, places] = await Promise.all([
    readInThread([file], { sourceLang: "zh" }),
    findTerms(units),
    findTerms(units.slice(0, 1)),
    examineInThread(pairs, "en"),
    findPlacesInThread(units, known),
  ]);
  expect(parsed).toEqual(readText([file], { sourceLang: "zh", lexicon }));
  expect(terms).toEqual(extractTerms(units, englishChinese(lexicon)));
  expect(fewer.length).toBeGreaterThan(0);
  expect(repairs).toEqual([]);
  expect(places.filter(({ side }) => side === "target").map(({ form }) => form)).toEqual([
    "酵头",
    "酵头",
  ]);
});

test("while a long text is read the process goes on answering, and is told how far it is", async () => {
  const shares: number[] = [];
  let longestMs = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const busySince = performance.now();
  await findTerms(manyUnits(650), { onProgress: (_, share) => shares.push(share) });
  const tookMs = performance.now() - busySince;
  clearInterval(pulse);
  // Not a matter of speed: a process that waits in the same thread would pause for all of it.
  expect(longestMs).toBeLessThan(tookMs / 2);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test("a short text does not wait for a long one", async () => {
  const done: string[] = [];
  const long = findTerms(manyUnits(800)).then(() => done.push("长"));
  await findTerms([...units]).then(() => done.push("短"));
  await readInThread([pastedFile(`${bread}\n`)]).then(() => done.push("短"));
  await long;
  expect(done).toEqual(["短", "短", "长"]);
});

test("what is given up ends in the midst of it, and the next is not kept waiting", async () => {
  const wholeMs = await timeOf(() => findTerms(manyUnits(1_300)));
  const control = new AbortController();
  const given = findTerms(manyUnits(1_300), {
    signal: control.signal,
    onProgress: () => control.abort(new Error("不要了")),
  });
  await expect(given).rejects.toThrow("不要了");
  // Long enough itself not to be done in the midst of the other.
  expect(await timeOf(() => findTerms(manyUnits(650)))).toBeLessThan(0.75 * wholeMs);
  await expect(findTerms(units.slice(1), { signal: control.signal })).rejects.toThrow("不要了");
});

test("what waits behind a long text can be given up, and the long text is read to its end", async () => {
  const { ending } = keptThread();
  const since = performance.now();
  const long = findTerms(manyUnits(1_300)).then(() => performance.now() - since);
  const control = new AbortController();
  const given = findTerms(manyUnits(700), { signal: control.signal });
  setTimeout(() => control.abort(new Error("不要了")), 100);
  await expect(given).rejects.toThrow("不要了");
  // While it counts as ending, the whole thread is about to be ended.
  await vi.waitFor(() => expect(ending.size).toBe(0), { interval: 5, timeout: 10_000 });
  const heardMs = performance.now() - since;
  expect(heardMs).toBeLessThan(0.75 * (await long));
});

test("the places that an edit waits for do not wait for a long text, 改得再多也一样", async () => {
  const done: string[] = [];
  const long = findTerms(manyUnits(800)).then(() => done.push("长"));
  const known = [{ id: "酵", source: "starter", targets: ["酵头"] }];
  await findPlacesInThread(manyUnits(700), known).then(() => done.push("改"));
  await long;
  expect(done).toEqual(["改", "长"]);
});

test("the same files with the same choices are read once, and their terms found once", async () => {
  const files = [pastedFile(`${bread}\n`)];
  const first = await readInThread(files, {});
  expect(await readInThread([pastedFile(`${bread}\n`)], {})).toBe(first);
  expect(await readInThread(files, { sourceLang: "zh" })).not.toBe(first);
  expect(await readInThread([{ ...pastedFile(`${bread}\n`), name: "面包.txt" }], {})).not.toBe(
    first,
  );
  expect(await findTerms(first.units)).toBe(await findTerms(first.units));
});

test("when the thread dies who waits hears of it, and the next question starts another", async () => {
  await warmThread();
  const { worker } = keptThread();
  const waiting = findTerms(manyUnits(650));
  const dead = expect(waiting).rejects.toThrow("has ended");
  await worker.terminate();
  await dead;
  expect((await findTerms(units.slice(0, 1))).length).toBeGreaterThan(0);
  expect(keptThread().worker).not.toBe(worker);
});

function keptThread() {
  const kept = globalThis as unknown as {
    duizhaoTexts: { worker: Worker; ending: ReadonlyMap<number, unknown> };
  };
  return kept.duizhaoTexts;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

/** So many units, each of two taken in turn and numbered. */
function manyUnits(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, at) => ({
    ...(units[at % units.length] as Unit),
    index: at + 1,
  }));
}
