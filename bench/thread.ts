import { performance } from "node:perf_hooks";
import { pastedFile } from "#lib/language/parse/text-file";
import { findTerms, readInThread, warmThread } from "#lib/lexicon/text-thread";
import { makeBook } from "./make-book.ts";

const bookPairs = 7_000;

/** How long the text thread takes for a talk and a book, and how long others wait meanwhile. */
export async function measureThread(talk: string): Promise<void> {
  const warmMs = await timeOf(warmThread);
  const talkMs = await timeOf(() => preview(`${talk}\n`));
  const book = makeBook(talk, bookPairs);
  const pauses = watchPauses();
  let isDone = false;
  const working = timeOf(() => preview(book)).finally(() => {
    isDone = true;
  });
  const waitsMs: number[] = [];
  for (let asked = 0; !isDone; asked += 1) {
    waitsMs.push(await timeOf(() => preview(`${talk}\n${asked}\n`)));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const bookMs = await working;
  say(
    `Talk read and its terms found`,
    `${talkMs.toFixed(0)} ms, lexicon loaded before in ${warmMs.toFixed(0)} ms`,
  );
  say(
    `Book of ${bookPairs} pairs likewise`,
    `${(bookMs / 1000).toFixed(1)} s, with ${waitsMs.length} talks in between`,
  );
  say(
    `A talk meanwhile`,
    `${median(waitsMs).toFixed(0)} ms, at most ${Math.max(...waitsMs).toFixed(0)} ms`,
  );
  const memoryMb = process.memoryUsage().rss / 1e6;
  say(
    `The process meanwhile`,
    `pauses of at most ${pauses.end().toFixed(0)} ms; ${memoryMb.toFixed(0)} MB`,
  );
}

async function preview(text: string): Promise<void> {
  const { units } = await readInThread([pastedFile(text)]);
  await findTerms(units);
}

/** The longest stretch in which this thread answered nobody. */
function watchPauses(): { readonly end: () => number } {
  let longestMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  return {
    end: () => {
      clearInterval(timer);
      return longestMs;
    },
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function say(what: string, figures: string): void {
  console.log(`${what.padEnd(34)} ${figures}`);
}
