import type { Pair, Segment, Side } from "#lib/language/text/unit";

/** A row before an edit; `answers` counts how often its cards have been answered. */
export interface AnsweredRow extends Pick<Pair, "source" | "target"> {
  readonly id: string;
  readonly answers: number;
}

/** Which row after an edit goes on with which id, and with it the cards and their history (null: it begins new), and whose cards are set aside. */
export interface Inheritance {
  readonly ids: readonly (string | null)[];
  readonly setAside: readonly string[];
}

/**
 * The rule for cards when rows of a text are edited. As long as there are as many rows as before, each keeps its cards, and rows that only changed places take
 * them along. Otherwise the cards go where the text goes: of a split row, to the part with more of it (to one with both sides before a loose one); of merged
 * rows, the one answered most often passes its cards on (none answered: the one with more of the text). The cards of the others are set aside, never deleted.
 */
export function inheritUnits(
  before: readonly AnsweredRow[],
  after: readonly Pick<Pair, "source" | "target">[],
): Inheritance {
  const ids = after.map((): string | null => null);
  const left = new Set(before.keys());
  const give = (from: number, to: number) => {
    ids[to] = before[from]?.id ?? null;
    left.delete(from);
  };
  for (const [from, to] of sameRows(before, after)) give(from, to);
  if (before.length === after.length) {
    const open = ids.flatMap((id, at) => (id === null ? [at] : []));
    for (const [number, from] of [...left].entries()) give(from, open[number] ?? from);
  } else {
    for (const [from, to] of byText(before, after, left, ids)) give(from, to);
  }
  return { ids, setAside: [...left].flatMap((from) => before[from]?.id ?? []) };
}

type Sides = Pick<Pair, "source" | "target">;

/** Rows that read the same before and after: where they stand if they can, else in order. */
function sameRows(before: readonly Sides[], after: readonly Sides[]): [number, number][] {
  const waiting = new Map<string, number[]>();
  for (const [at, row] of before.entries()) {
    waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), at]);
  }
  return after.flatMap((row, to): [number, number][] => {
    const from = waiting.get(keyOf(row))?.shift();
    return from === undefined ? [] : [[from, to]];
  });
}

function keyOf({ source, target }: Sides): string {
  return JSON.stringify([source?.text ?? null, target?.text ?? null]);
}

interface Claim {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** How much of the row before stands in the row after, each side counting 1. */
  readonly passedOn: number;
  /** How much of the row after comes from the row before. */
  readonly madeOf: number;
  /** `passedOn`, doubled where the row after has both sides: only there cards are asked. */
  readonly wish: number;
}

/** Of a row that another was preferred to, at least so much must stand in a row that takes its cards. */
const leastPassedOn = 0.5;

function byText(
  before: readonly AnsweredRow[],
  after: readonly Sides[],
  left: ReadonlySet<number>,
  taken: readonly (string | null)[],
): [number, number][] {
  const rows = before.map((row) => ({ answers: row.answers, ...lettersOf(row) }));
  const heirs = after.map(lettersOf);
  const claims = [...left].map((from) => {
    const near = placesNear(from, before.length, after.length);
    return claimsOf(
      rows,
      heirs,
      from,
      near.filter((to) => taken[to] === null),
    );
  });
  const given = new Map<number, number>();
  const heard = new Set<number>();
  // First everybody's first choice, then what is still free.
  const rest = claims.flat().filter(({ passedOn }) => passedOn >= leastPassedOn);
  for (const round of [claims.flatMap(([first]) => first ?? []), rest]) {
    for (const { from, to } of [...round].sort(byRight)) {
      if (given.has(to) || heard.has(from)) continue;
      given.set(to, from);
      heard.add(from);
    }
  }
  return Array.from(given, ([to, from]) => [from, to]);
}

/** Text moves by few rows, beside those that came or went. */
const leastReach = 8;
/** Every row with every row of a long text would take minutes. */
const mostReach = 64;

/** The rows after (from 0) to which text of a row before may have gone. */
function placesNear(from: number, beforeCount: number, afterCount: number): number[] {
  const middle = Math.round((from * afterCount) / beforeCount);
  const reach = Math.min(leastReach + Math.abs(beforeCount - afterCount), mostReach);
  const first = Math.max(0, middle - reach);
  const end = Math.min(afterCount, middle + reach + 1);
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}

/** The rows after that have some of a row before, the one with most of it first. */
function claimsOf(
  before: readonly (Letters & { readonly answers: number })[],
  after: readonly Letters[],
  from: number,
  open: readonly number[],
): Claim[] {
  const row = before[from];
  if (row === undefined) return [];
  return open
    .flatMap((to): Claim | [] => {
      const heir = after[to];
      if (heir === undefined) return [];
      const isUnit = heir.source.total > 0 && heir.target.total > 0;
      const [passedOn, madeOf] = (["source", "target"] as const).reduce(
        ([passed, made], side) => {
          const shared = sharedShare(row, heir, side);
          return [passed + shared.ofBefore, made + shared.ofAfter];
        },
        [0, 0],
      );
      return {
        from,
        to,
        answers: row.answers,
        passedOn,
        madeOf,
        wish: passedOn * (isUnit ? 2 : 1),
      };
    })
    .filter(({ passedOn }) => passedOn > 0)
    .sort((a, b) => b.wish - a.wish || a.to - b.to);
}

function byRight(a: Claim, b: Claim): number {
  return b.answers - a.answers || b.madeOf - a.madeOf || a.from - b.from || b.wish - a.wish;
}

function sharedShare(before: Letters, after: Letters, side: Side) {
  const [one, other] = [before[side], after[side]];
  let shared = 0;
  for (const [letters, count] of one.counts)
    shared += Math.min(count, other.counts.get(letters) ?? 0);
  return { ofBefore: shared / Math.max(one.total, 1), ofAfter: shared / Math.max(other.total, 1) };
}

type Letters = Readonly<Record<Side, ReturnType<typeof pairsOfLetters>>>;

function lettersOf({ source, target }: Sides): Letters {
  return { source: pairsOfLetters(source), target: pairsOfLetters(target) };
}

function pairsOfLetters(segment: Segment | null) {
  const letters = [...(segment?.text ?? "").replace(/\s+/gu, "")];
  const counts = new Map<string, number>();
  for (const [at, letter] of letters.entries()) {
    const pair = letter + (letters[at + 1] ?? "");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: letters.length };
}
