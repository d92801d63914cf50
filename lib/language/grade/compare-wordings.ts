import { type DiffToken, diffTokens } from "./diff-tokens.ts";
import { type FacingRun, facingRuns } from "./facing-runs.ts";
import { findMoves } from "./find-moves.ts";
import { findRespellings, type SpelledPart } from "./find-respellings.ts";

/**
 * A stretch of one wording beside another. `only`: stands on this side alone; `moved`: stands on the other side too, elsewhere; `changed`: another spelling of
 * the word facing it, told apart by `graphemes`. `link` is the same number on both sides of what moved or changed, from 1 in the order of the answer.
 */
export type WordingPart =
  | { readonly kind: "same" | "only"; readonly text: string }
  | { readonly kind: "moved"; readonly text: string; readonly link: number }
  | {
      readonly kind: "changed";
      readonly text: string;
      readonly link: number;
      readonly graphemes: readonly SpelledPart[];
    };

/** Both wordings in parts; the texts of a side, joined, are the wording. */
export interface ComparedWordings {
  readonly answer: readonly WordingPart[];
  readonly reference: readonly WordingPart[];
}

/**
 * The differences of two wordings as a person reads them: by Latin words, numbers and single Chinese characters; what only stands elsewhere is a move, not a
 * deletion and an insertion; words that are nearly the same are told apart by their letters. Case, width and spaces are no differences. Of a longer paste the first 800
 * words or characters are compared.
 */
export function compareWordings(answer: string, reference: string): ComparedWordings {
  const own = diffTokens(answer);
  const other = diffTokens(reference);
  const runs = facingRuns(own, other);
  const marks: Marks = { own: new Map(), other: new Map() };
  for (const run of runs) mark(marks, run, { kind: "same" });
  const gapOf = { own: gapCounter(runs, "own"), other: gapCounter(runs, "other") };
  const free = (side: Side, tokens: readonly DiffToken[]) =>
    tokens.flatMap((_, at) => (marks[side].has(at) ? [] : [{ at, gap: gapOf[side](at) }]));
  const respelt = findRespellings(own, other, {
    own: free("own", own),
    other: free("other", other),
  });
  for (const { own: a, other: b, ownParts, otherParts } of respelt) {
    marks.own.set(a, { kind: "changed", run: a, graphemes: ownParts });
    marks.other.set(b, { kind: "changed", run: a, graphemes: otherParts });
  }
  const places = (side: Side, tokens: readonly DiffToken[]) =>
    free(side, tokens).map(({ at }) => at);
  const moves = findMoves(own, other, { own: places("own", own), other: places("other", other) });
  for (const run of moves) mark(marks, run, { kind: "moved", run: run.own });
  const links = numberLinks(marks.own);
  return {
    answer: partsOf(answer, own, marks.own, links),
    reference: partsOf(reference, other, marks.other, links),
  };
}

type Side = "own" | "other";

/** What a token is; `run` tells what moved or changed by its place in the answer. Unmarked tokens stand on their side alone. */
type Mark =
  | { readonly kind: "same" }
  | { readonly kind: "moved"; readonly run: number }
  | { readonly kind: "changed"; readonly run: number; readonly graphemes: readonly SpelledPart[] };

interface Marks {
  readonly own: Map<number, Mark>;
  readonly other: Map<number, Mark>;
}

function mark(marks: Marks, { own, other, length }: FacingRun, what: Mark): void {
  for (let step = 0; step < length; step += 1) {
    marks.own.set(own + step, what);
    marks.other.set(other + step, what);
  }
}

/** How many common runs begin before a place: the same number on both sides is the same gap. */
function gapCounter(runs: readonly FacingRun[], side: Side): (at: number) => number {
  return (at) => runs.filter((run) => run[side] <= at).length;
}

function numberLinks(own: ReadonlyMap<number, Mark>): ReadonlyMap<number, number> {
  const runs = [...own.values()].flatMap((one) => (one.kind === "same" ? [] : [one.run]));
  return new Map(
    [...new Set(runs)].sort((one, other) => one - other).map((run, at) => [run, at + 1]),
  );
}

function partsOf(
  text: string,
  tokens: readonly DiffToken[],
  marks: ReadonlyMap<number, Mark>,
  links: ReadonlyMap<number, number>,
): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  tokens.forEach((token, at) => {
    const part = partOf(token.text, marks.get(at), links);
    const last = parts.at(-1);
    if (last !== undefined && isOne(last, part))
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  });
  const last = tokens.at(-1);
  const unread = text.slice(last === undefined ? 0 : last.start + last.text.length);
  return unread === "" ? parts : [...parts, { kind: "only", text: unread }];
}

function isOne(last: WordingPart, next: WordingPart): boolean {
  if (last.kind === "moved") return next.kind === "moved" && last.link === next.link;
  return last.kind === next.kind && last.kind !== "changed";
}

function partOf(
  text: string,
  what: Mark | undefined,
  links: ReadonlyMap<number, number>,
): WordingPart {
  if (what === undefined) return { kind: "only", text };
  if (what.kind === "same") return { kind: "same", text };
  const link = links.get(what.run) ?? 0;
  return what.kind === "moved"
    ? { kind: "moved", text, link }
    : { kind: "changed", text, link, graphemes: what.graphemes };
}
