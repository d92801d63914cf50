/**
 * A stretch of one wording beside another. `only`: stands on this side alone; `moved`: stands on the other side too, elsewhere; `changed`: another spelling of
 * the word facing it, told apart by `graphemes`. `link` is the same number on both sides of what moved or changed.
 */
export type WordingPart =
  | { readonly kind: "same" | "only"; readonly text: string }
  | { readonly kind: "moved"; readonly text: string; readonly link: number }
  | {
      readonly kind: "changed";
      readonly text: string;
      readonly link: number;
      readonly graphemes: readonly { readonly kind: "same" | "only"; readonly text: string }[];
    };

/** Both wordings in parts; the texts of a side, joined, are the wording. */
export interface ComparedWordings {
  readonly answer: readonly WordingPart[];
  readonly reference: readonly WordingPart[];
}

/** Words and characters compared of each side; what is longer is shown unread, so that no paste can hang the page. */
const MOST_TOKENS = 800;

/**
 * The differences of two wordings as a person reads them: by Latin words, numbers and single Chinese characters; what only stands elsewhere is a move, not a
 * deletion and an insertion; words that are nearly the same are told apart by their letters. Case, width and spaces are no differences.
 */
export function compareWordings(answer: string, reference: string): ComparedWordings {
  const own = tokensOf(answer);
  const other = tokensOf(reference);
  const marks = { own: own.map(() => ONLY), other: other.map(() => ONLY) };
  for (const [a, b] of commonPairs(own.map(folded), other.map(folded))) {
    marks.own[a] = SAME;
    marks.other[b] = SAME;
  }
  const links = { next: 1 };
  markMoves(own, other, marks, links);
  const changed = markChanges(own, other, marks, links);
  return {
    answer: partsOf(answer, own, marks.own, changed.own),
    reference: partsOf(reference, other, marks.other, changed.other),
  };
}

interface DiffToken {
  readonly text: string;
  readonly start: number;
}

/** A token's mark: `SAME`, `ONLY`, or the link of what moved (above 0) or changed (below). */
type Mark = number;
const SAME: Mark = 0;
const ONLY: Mark = Number.NaN;

interface Marks {
  readonly own: Mark[];
  readonly other: Mark[];
}

const TOKEN = /[\p{Script=Latin}\p{M}'’]+|\p{Nd}+(?:[.,]\p{Nd}+)*|\s+|\P{M}\p{M}*/gu;

function tokensOf(text: string): readonly DiffToken[] {
  const tokens: DiffToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length === MOST_TOKENS) break;
    tokens.push({ text: match[0], start: match.index });
  }
  return tokens;
}

function folded({ text }: DiffToken): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.trim() === "" ? " " : plain;
}

/** The longest common subsequence, as pairs of places. */
function commonPairs(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const columns = b.length + 1;
  const table = new Uint16Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * columns + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + columns + 1] ?? 0) + 1
          : Math.max(table[at + columns] ?? 0, table[at + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * columns + j;
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[at + columns] ?? 0) >= (table[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A stretch shorter than this moves by chance: four letters, or two Chinese characters. */
const LEAST_MOVE = 4;
const MOST_MOVES = 8;
/** Pairs of unpaired tokens that are looked through; two texts with more have little to do with each other. */
const MOST_COMPARED = 40_000;

/** Marks the longest stretches that stand unpaired on both sides, until none is left. */
function markMoves(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
  marks: Marks,
  links: { next: number },
): void {
  const free = (mark: readonly Mark[]) => mark.filter((one) => Number.isNaN(one)).length;
  if (free(marks.own) * free(marks.other) > MOST_COMPARED) return;
  while (links.next <= MOST_MOVES) {
    const found = longestShared(own, other, marks);
    if (found === null) return;
    for (let step = 0; step < found.length; step += 1) {
      marks.own[found.own + step] = links.next;
      marks.other[found.other + step] = links.next;
    }
    links.next += 1;
  }
}

function longestShared(own: readonly DiffToken[], other: readonly DiffToken[], marks: Marks) {
  const isFree = (mark: Mark | undefined) => Number.isNaN(mark);
  const runs = new Uint16Array((own.length + 1) * (other.length + 1));
  let best: { own: number; other: number; length: number } | null = null;
  let most = LEAST_MOVE - 1;
  for (let i = own.length - 1; i >= 0; i -= 1) {
    if (!isFree(marks.own[i])) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const [a, b] = [own[i], other[j]];
      if (a === undefined || b === undefined || !isFree(marks.other[j]) || folded(a) !== folded(b))
        continue;
      const length = (runs[(i + 1) * (other.length + 1) + j + 1] ?? 0) + 1;
      runs[i * (other.length + 1) + j] = length;
      const size = sizeOf(own.slice(i, i + length));
      if (size > most) {
        most = size;
        best = { own: i, other: j, length };
      }
    }
  }
  return best;
}

/** Letters; a Chinese character is as much as two. */
function sizeOf(tokens: readonly DiffToken[]): number {
  const letters = tokens
    .map(({ text }) => text)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length + (letters.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** Words looked at for a facing one of nearly the same letters. */
const MOST_WORDS = 60;

type Graphemes = ReadonlyMap<
  number,
  readonly { readonly kind: "same" | "only"; readonly text: string }[]
>;

/** Marks Latin words that face each other between the same neighbours and have most of their letters in common. */
function markChanges(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
  marks: Marks,
  links: { next: number },
) {
  const changed = { own: new Map(), other: new Map() } as {
    own: Map<number, readonly { kind: "same" | "only"; text: string }[]>;
    other: Map<number, readonly { kind: "same" | "only"; text: string }[]>;
  };
  const free = (list: readonly DiffToken[], mark: readonly Mark[]) =>
    list.flatMap((token, at) =>
      Number.isNaN(mark[at]) && /^\p{Script=Latin}{3,}/u.test(token.text) ? [at] : [],
    );
  const left = new Set(free(other, marks.other).slice(0, MOST_WORDS));
  for (const a of free(own, marks.own).slice(0, MOST_WORDS)) {
    const word = own[a]?.text ?? "";
    const b = [...left].find((at) => isNearly(word, other[at]?.text ?? ""));
    if (b === undefined) continue;
    left.delete(b);
    const facing = other[b];
    if (facing !== undefined && folded(facing) === word.normalize("NFKC").toLowerCase()) {
      marks.own[a] = links.next;
      marks.other[b] = links.next;
      links.next += 1;
      continue;
    }
    marks.own[a] = -links.next;
    marks.other[b] = -links.next;
    changed.own.set(a, spell(word, other[b]?.text ?? ""));
    changed.other.set(b, spell(other[b]?.text ?? "", word));
    links.next += 1;
  }
  return changed;
}

function isNearly(word: string, facing: string): boolean {
  const [a, b] = [Array.from(word.toLowerCase()), Array.from(facing.toLowerCase())];
  return commonPairs(a, b).length * 3 >= Math.max(a.length, b.length) * 2;
}

function spell(word: string, facing: string) {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  const others = Array.from(new Intl.Segmenter().segment(facing), ({ segment }) =>
    segment.toLowerCase(),
  );
  const common = new Set(
    commonPairs(
      letters.map((one) => one.toLowerCase()),
      others,
    ).map(([at]) => at),
  );
  const parts: { kind: "same" | "only"; text: string }[] = [];
  letters.forEach((text, at) => {
    const kind = common.has(at) ? "same" : "only";
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  });
  return parts;
}

function partsOf(
  text: string,
  tokens: readonly DiffToken[],
  marks: readonly Mark[],
  changed: Graphemes,
): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  tokens.forEach((token, at) => {
    const mark = marks[at] ?? ONLY;
    const part = partOf(token.text, mark, changed.get(at));
    const last = parts.at(-1);
    const joins =
      last !== undefined &&
      last.kind === part.kind &&
      (last.kind === "same" || last.kind === "only");
    const isOneMove = last?.kind === "moved" && part.kind === "moved" && last.link === part.link;
    if (last !== undefined && (joins || isOneMove))
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  });
  const read = (tokens.at(-1)?.start ?? 0) + (tokens.at(-1)?.text.length ?? 0);
  return read < text.length ? [...parts, { kind: "only", text: text.slice(read) }] : parts;
}

function partOf(text: string, mark: Mark, graphemes: ReturnType<Graphemes["get"]>): WordingPart {
  if (mark === SAME) return { kind: "same", text };
  if (Number.isNaN(mark)) return { kind: "only", text };
  if (mark > 0 || graphemes === undefined) return { kind: "moved", text, link: Math.abs(mark) };
  return { kind: "changed", text, link: -mark, graphemes };
}
