/** A stretch of the display: in both, only in the answer, or only in the expected wording. */
export interface Difference {
  readonly kind: "same" | "extra" | "missing";
  readonly text: string;
}

/** Words or characters compared of each side; what is longer is shown unread, so that no paste can hang the page. */
const MAX_TOKENS = 1200;
const MAX_CHARACTERS = 6000;

/**
 * The longest common subsequence of two wordings by Latin words, single Chinese characters and signs. "same" and "extra" joined
 * are the answer, "same" and "missing" joined the expected wording, up to case and width in what is the same.
 */
export function listDifferences(answer: string, expected: string): readonly Difference[] {
  const own = tokensOf(answer);
  const other = tokensOf(expected);
  const lengths = commonLengths(own.tokens, other.tokens);
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < own.tokens.length || j < other.tokens.length) {
    const left = own.tokens[i];
    const right = other.tokens[j];
    if (left !== undefined && right !== undefined && left.folded === right.folded) {
      append(found, "same", left.text);
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && isLongerWithout(lengths, i, j))) {
      append(found, "extra", left?.text ?? "");
      i += 1;
    } else {
      append(found, "missing", right.text);
      j += 1;
    }
  }
  append(found, "extra", own.rest);
  append(found, "missing", other.rest);
  return found;
}

/** How alike two wordings are, 0–1: shared words and characters over the longer side, spaces and signs left out. */
export function similarityOf(differences: readonly Difference[]): number {
  const count = (kind: Difference["kind"]) =>
    differences
      .filter((part) => part.kind === kind)
      .reduce((sum, part) => sum + part.text.replace(/[^\p{L}\p{N}]/gu, "").length, 0);
  const same = count("same");
  const longer = same + Math.max(count("extra"), count("missing"));
  return longer === 0 ? 1 : same / longer;
}

interface DiffToken {
  readonly text: string;
  readonly folded: string;
}

const TOKEN = /[\p{Script=Latin}\p{Nd}'’]+|\s+|\P{M}\p{M}*/gu;

function tokensOf(text: string): { tokens: readonly DiffToken[]; rest: string } {
  const tokens: DiffToken[] = [];
  let end = 0;
  for (const match of text.slice(0, MAX_CHARACTERS).matchAll(TOKEN)) {
    if (tokens.length === MAX_TOKENS) break;
    const folded = match[0].normalize("NFKC").toLowerCase();
    tokens.push({ text: match[0], folded: folded.trim() === "" ? " " : folded });
    end = match.index + match[0].length;
  }
  return { tokens, rest: text.slice(end) };
}

interface CommonLengths {
  readonly table: Uint16Array;
  readonly columns: number;
}

/** For every pair of places: the length of the longest common subsequence of what follows. */
function commonLengths(own: readonly DiffToken[], other: readonly DiffToken[]): CommonLengths {
  const columns = other.length + 1;
  const table = new Uint16Array((own.length + 1) * columns);
  for (let i = own.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const isSame = own[i]?.folded === other[j]?.folded;
      const at = i * columns + j;
      table[at] = isSame
        ? (table[at + columns + 1] ?? 0) + 1
        : Math.max(table[at + columns] ?? 0, table[at + 1] ?? 0);
    }
  }
  return { table, columns };
}

function isLongerWithout({ table, columns }: CommonLengths, i: number, j: number): boolean {
  const at = i * columns + j;
  return (table[at + columns] ?? 0) >= (table[at + 1] ?? 0);
}

function append(found: Difference[], kind: Difference["kind"], text: string): void {
  if (text === "") return;
  const last = found.at(-1);
  if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
  else found.push({ kind, text });
}
