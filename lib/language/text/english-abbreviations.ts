/** What a full stop after an English abbreviation does: `never` ends a sentence, only not before a `number`, or ends it before a word that begins one (`maybe`). */
export type AbbreviationKind = "never" | "number" | "maybe";

/** How the full stop after this word (without it, inner ones kept: "e.g", "U.S") is to be taken; null: it is no abbreviation. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  return kinds.get(word) ?? kinds.get(word.toLowerCase()) ?? (isDotted.test(word) ? "maybe" : null);
}

/** True for a word that commonly begins an English sentence, in this very spelling. */
export function beginsSentence(word: string): boolean {
  return starters.has(word);
}

/** Letters with a full stop after each: "U.S", "a.m", "Ph.D", "J.R.R". */
const isDotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

const kinds = new Map<string, AbbreviationKind>([
  ...listed(
    "mr mrs ms dr prof st mt gen col lt sgt capt cmdr adm maj rev hon sen rep gov pres messrs mme mlle",
    "never",
  ),
  ...listed("e.g i.e eg ie cf viz vs v approx ca resp incl esp dept univ", "never"),
  ...listed(
    "no nos fig figs eq eqs sec secs ch chs chap vol vols pp p art tab thm lem cor prop ex ref refs para pt ver app",
    "number",
  ),
  ...listed(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun",
    "number",
  ),
  ...listed(
    "al etc jr sr inc ltd co corp bros llc plc est ave blvd rd hr hrs min mins ft lb lbs oz km kg cm mm ed eds trans",
    "maybe",
  ),
]);

const starters = new Set(
  (
    "The It He She They We I You This That These Those There Here In On At As If When While Where What Why How Who Which But And Or So Yet A An " +
    "For From With Without By Of To After Before Since Because Although Though However Then Now Once Until Unless Our My His Her Its Their Your Some Many " +
    "Most All Both Each Every No Not Nor Let Please Yes Well Also Another Such One Two Only Even Perhaps Maybe Instead Still Thus Hence Therefore Meanwhile"
  ).split(" "),
);

function listed(words: string, kind: AbbreviationKind): [string, AbbreviationKind][] {
  return words.split(" ").map((word) => [word, kind]);
}
