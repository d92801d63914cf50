import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import { splitSentences } from "#lib/language/text/split-sentences";
import type { Segment, Side } from "#lib/language/text/unit";
import type { Likelihood } from "./doctor-likelihood.ts";
import type { Link, Sides } from "./doctor-sides.ts";

/**
 * Log priors against a plain pair: a segment that faces nothing, two or three that face one. Lines get lost as often as they are cut or run together,
 * so the two cost about the same.
 */
const priors = { loose: -3.7, joined: [0, 0, -3.5, -5.4] } as const;

/** How often a line that is cut inside its sentence shows it: no end mark, and a small letter in front of the rest. */
const insideRate = 0.9;

/** What a text's own habit is padded with: so many lines, one of them without an end mark or with a small letter in front. */
const padding = { lines: 20, odd: 1 };

/** As many sentences on either side, or not: logarithm of how much likelier that is of what belongs together than of what does not. */
const sentences = { equal: 0.4, unequal: -1.2 };

/** Above 0: the segment and the next of its side look like parts of one sentence; natural logarithm of how much likelier. */
export type Joint = (side: Side, at: number) => number;

/** How well segments go together, in natural logarithms, and whether neighbours read as one sentence. */
export interface DoctorScore {
  readonly of: (link: Link) => number;
  /** The same by words, numbers and lengths alone. */
  readonly likelihood: Likelihood;
  readonly joint: Joint;
}

/** Scores links of these sides: words, numbers and lengths by `likelihood`, priors, and the marks where segments are joined. */
export function createScore(sides: Sides, likelihood: Likelihood): DoctorScore {
  const joint = createJoint(sides);
  const of = ({ source, target }: Link) => {
    if (source.length === 0 || target.length === 0)
      return priors.loose * (source.length + target.length);
    const prior = priors.joined[Math.max(source.length, target.length)] ?? -6;
    let marks = 0;
    for (const at of source.slice(0, -1)) marks += Math.max(0, joint("source", at));
    for (const at of target.slice(0, -1)) marks += Math.max(0, joint("target", at));
    marks += weighSentences({ source, target });
    return likelihood(source, target) + prior + marks;
  };
  const counts = { source: countsOf(sides.source), target: countsOf(sides.target) };
  const weighSentences = (link: Link) => {
    const count = (side: Side) =>
      link[side].reduce(
        (sum, at, nth) =>
          sum + (counts[side](at) - (nth < link[side].length - 1 && joint(side, at) > 0 ? 1 : 0)),
        0,
      );
    return count("source") === count("target") ? sentences.equal : sentences.unequal;
  };
  return { of, likelihood, joint };
}

/** Weighs the marks between neighbours of these sides against how often lines of the text have them. */
export function createJoint(sides: Sides): Joint {
  const joints = { source: jointsOf(sides.source), target: jointsOf(sides.target) };
  return (side, at) => joints[side][at] ?? 0;
}

/** For each segment the evidence that the next one goes on with its sentence. */
function jointsOf(segments: readonly Segment[]): number[] {
  const [first] = segments;
  if (first === undefined) return [];
  const openRate = rateOf(
    segments.filter(({ text }) => closingMark(text) !== "end").length,
    segments,
  );
  const lowerRate = rateOf(segments.filter(({ text }) => startsLowerCase(text)).length, segments);
  return segments.map(({ text, lang }, at) => {
    const next = segments[at + 1];
    if (next === undefined) return 0;
    const isOpen = closingMark(text) !== "end";
    const open = weigh(isOpen, openRate);
    return lang === "zh" ? open : open + weigh(startsLowerCase(next.text), lowerRate);
  });
}

/** How many sentences a segment holds, counted when it is asked for. */
function countsOf(segments: readonly Segment[]): (at: number) => number {
  const counts: number[] = [];
  return (at) => {
    const { text, lang } = segments[at] ?? { text: "", lang: "en" };
    counts[at] ??= splitSentences(text, lang).length;
    return counts[at] ?? 1;
  };
}

function rateOf(count: number, segments: readonly Segment[]): number {
  return Math.min(insideRate, (count + padding.odd) / (segments.length + padding.lines));
}

function weigh(isOdd: boolean, rate: number): number {
  return isOdd ? Math.log(insideRate / rate) : Math.log((1 - insideRate) / (1 - rate));
}
