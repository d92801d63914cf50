import { readNumbers } from "#lib/language/align/beads/align-numbers";
import { findLatinRuns } from "#lib/language/text/latin-runs";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Segment, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import type { DoctorScore, Joint } from "./doctor-score.ts";
import type { Link, Sides } from "./doctor-sides.ts";
import type { Stretch } from "./doctor-stretch.ts";
import type { Evidence } from "./repair.ts";

/** Reasons of one kind that are told; more say nothing new. */
const maxOfKind = 2;

/** Why another facing is believed: what faces nothing, where a sentence goes on, numbers and words that agree, how well all fits before and after. */
export function listReasons(stretch: Stretch, sides: Sides, score: DoctorScore): Evidence[] {
  const stood = new Set(stretch.before.map(keyOf));
  const anew = stretch.after.filter((link) => !stood.has(keyOf(link)));
  return [
    ...stretch.before.flatMap((link) => looseReason(link, sides)).slice(0, maxOfKind),
    ...anew.flatMap((link) => jointReasons(link, sides, score.joint)).slice(0, maxOfKind),
    ...anew.flatMap((link) => numberReason(link, sides)).slice(0, maxOfKind),
    ...anew.flatMap((link) => wordReason(link, sides)).slice(0, maxOfKind),
    evidence("likeness", {
      before: fitOf(stretch.before, score),
      after: fitOf(stretch.after, score),
    }),
  ];
}

function keyOf({ source, target }: Link): string {
  return `${source}|${target}`;
}

function looseReason({ source, target }: Link, sides: Sides): Evidence[] {
  const alone =
    target.length === 0
      ? at(sides, "source", source)
      : source.length === 0
        ? at(sides, "target", target)
        : undefined;
  return alone === undefined
    ? []
    : [evidence("noCounterpart", { line: lineOf(alone), lang: alone.lang })];
}

function at(sides: Sides, side: Side, indices: readonly number[]): Segment | undefined {
  return sides[side][indices[0] ?? -1];
}

/** The marks by which joined lines read as one sentence. */
export function jointReasons(link: Link, sides: Sides, joint: Joint): Evidence[] {
  return (["source", "target"] as const).flatMap((side) =>
    link[side].slice(0, -1).flatMap((index) => {
      const [segment, next] = [sides[side][index], sides[side][index + 1]];
      if (segment === undefined || next === undefined || joint(side, index) <= 0) return [];
      const reasons: Evidence[] = [];
      if (closingMark(segment.text) !== "end")
        reasons.push(evidence("openEnd", { line: segment.lines.at(-1) ?? 0 }));
      if (startsLowerCase(next.text)) {
        const word = /[\p{L}'’]+/u.exec(next.text)?.[0] ?? "";
        reasons.push(evidence("lowerStart", { line: lineOf(next), word }));
      }
      return reasons;
    }),
  );
}

function numberReason(link: Link, sides: Sides): Evidence[] {
  return sharedBy(link, sides, "sharedNumbers", ({ text, lang }) =>
    readNumbers(text, lang).flatMap((key) => /^#([\d.]+)$/.exec(key)?.[1] ?? []),
  );
}

function wordReason(link: Link, sides: Sides): Evidence[] {
  return sharedBy(link, sides, "sharedWords", ({ text }) =>
    findLatinRuns(text)
      .map((run) => run.text)
      .filter((word) => /^\p{L}.*\p{L}$/u.test(word)),
  );
}

function sharedBy(
  { source, target }: Link,
  sides: Sides,
  code: "sharedNumbers" | "sharedWords",
  read: (segment: Segment) => readonly string[],
): Evidence[] {
  for (const index of source)
    for (const other of target) {
      const [left, right] = [sides.source[index], sides.target[other]];
      if (left === undefined || right === undefined) continue;
      const there = new Set(read(right));
      const shared = [...new Set(read(left))].filter((one) => there.has(one)).join(", ");
      if (shared === "") continue;
      const lines = { line: lineOf(right), otherLine: lineOf(left) };
      return [
        code === "sharedNumbers"
          ? evidence(code, { ...lines, numbers: shared })
          : evidence(code, { ...lines, words: shared }),
      ];
    }
  return [];
}

/** How well the lines fit on the whole, in percent: the mean over the lines of how likely each is at home where it stands. */
function fitOf(links: readonly Link[], score: DoctorScore): number {
  let sum = 0;
  let lines = 0;
  for (const link of links) {
    const count = link.source.length + link.target.length;
    lines += count;
    if (link.source.length > 0 && link.target.length > 0)
      sum += count / (1 + Math.exp(-score.likelihood(link.source, link.target)));
  }
  return Math.round((100 * sum) / Math.max(lines, 1));
}

function lineOf(segment: Segment): number {
  return segment.lines[0] ?? 0;
}
