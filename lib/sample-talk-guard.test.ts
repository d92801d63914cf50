import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { createScanner, type Scanner } from "typescript/unstable/ast/scanner";
import { expect, test } from "vitest";
import { ENGLISH_STOP_WORDS } from "#lib/language/text/english-stop-words";

// The sample talk is what the terms are shown with: nothing that finds or pairs terms may know one of its terms. Every string, list
// of words, regular expression and named field of the two rooms is read (comments and names of modules are not), and none may hold an
// entry of the talk's gold list, neither English nor Chinese.

const rooms = ["lib/language", "lib/lexicon"];

/** Entries that stand in a literal for a reason of their own. */
const allowed: readonly {
  readonly file: string;
  readonly words: string;
  readonly why: string;
}[] = [
  {
    file: "lib/language/align/doubts/sponsor-cues.ts",
    words: "ai bank fdic inbox plan podcast website 应用 播客 服务 网站 软件",
    why: "what advertisements say in general (.ai, Member FDIC, this podcast): it marks sponsor reads, no term is found by it",
  },
  {
    file: "lib/language/parse/speaker-name.ts",
    words: "edit 目标",
    why: "labels before a colon that are no speaker's name",
  },
  { file: "lib/language/align/desk/", words: "edit", why: "an act at the alignment desk" },
  {
    file: "lib/language/text/chinese-loose-words.ts",
    words: "利用",
    why: "“make use of”, one of the verbs that are part of no name in any text",
  },
  {
    file: "lib/language/grade/regional-words.ts",
    words: "编程 行动 服务 数据 软件 智能 用户 文件夹",
    why: "everyday words that Taiwan calls otherwise, or parts of them: an answer is compared by them, no term is found",
  },
  { file: "lib/lexicon/", words: "progress", why: "a message of the text thread" },
  { file: "lib/lexicon/find-root.ts", words: "folder", why: "a message about folders" },
  { file: "lib/lexicon/wink-tagger.ts", words: "model", why: "the name of a package" },
];

/** Entries that are names of fields, as in any program. */
const fieldNames: ReadonlySet<string> = new Set(
  "candidate context copy cost data draft drafts edit model plan progress slack weights".split(" "),
);

interface GoldEntry {
  readonly en: string;
  readonly zh: readonly string[];
  readonly forms: readonly string[];
}

interface Literal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly isName: boolean;
}

const gold = JSON.parse(readFileSync("bench/gold/seed.terms.json", "utf8")) as readonly GoldEntry[];
const spellings = [...new Set(gold.flatMap(({ en, zh, forms }) => [en, ...zh, ...forms]))]
  .map((spelling) => spelling.toLowerCase())
  .filter((spelling) => !ENGLISH_STOP_WORDS.has(spelling));

test("no list, rule or weight names a term of the sample talk", () => {
  const found = rooms
    .flatMap(sourcesIn)
    .flatMap((file) => literalsOf(file, readFileSync(file, "utf8")))
    .flatMap((literal) =>
      namedIn(literal.text)
        .filter((word) => !isAllowed(literal, word))
        .map((word) => `${literal.file}:${literal.line}: ${word}`),
    );
  expect(found).toEqual([]);
});

test("nothing is allowed that stands nowhere", () => {
  const literals = rooms
    .flatMap(sourcesIn)
    .flatMap((file) => literalsOf(file, readFileSync(file, "utf8")));
  const idle = allowed.flatMap(({ file, words }) =>
    words.split(" ").filter((word) => {
      const here = literals.filter((one) => one.file.startsWith(file) && !one.isName);
      return !here.some(({ text }) => namedIn(text).includes(word));
    }),
  );
  expect(idle).toEqual([]);
});

test("a term is seen in a string, a template, a list of words, a regular expression and a field, but in no comment", () => {
  const planted = [
    'const a = "RLVR";',
    "const b = `of $" + "{a} a rollout`;",
    "const c = 'one KV cache two'.split(' ');",
    "const d = 4 / 2 + /(?:样本效率|grindable)s?/.source.length / 2;",
    "// sample efficiency",
    "const weights = { kvCache: 2 };",
    'import "#lib/inference/training";',
  ].join("\n");
  const seen = literalsOf("planted.ts", planted).flatMap(({ line, text }) =>
    namedIn(text).map((word) => `${line} ${word}`),
  );
  expect(seen.sort()).toEqual(
    ["1 rlvr", "2 rollout", "3 kv cache", "4 grindable", "4 样本效率", "6 kv cache"].sort(),
  );
});

function isAllowed({ file, isName }: Literal, word: string): boolean {
  if (isName) return fieldNames.has(word);
  return allowed.some((one) => file.startsWith(one.file) && one.words.split(" ").includes(word));
}

function sourcesIn(room: string): readonly string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => join(room, file));
}

/** Chinese has no word borders: there a stretch inside another counts too. */
const patterns = spellings.map((spelling) => {
  const escaped = spelling.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]+");
  const isChinese = /\p{Script=Han}/u.test(spelling);
  const whole = isChinese ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return { spelling, pattern: new RegExp(whole, "u") };
});

function namedIn(literal: string): readonly string[] {
  const text = literal.toLowerCase();
  return patterns.filter(({ pattern }) => pattern.test(text)).map(({ spelling }) => spelling);
}

const textKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
]);

/** After one of these a slash divides; anywhere else it begins a regular expression. */
const valueEnds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  ...textKinds,
]);

/** Every literal of a source file. The scanner alone does not know where a regular expression or the rest of a template begins: it is told. */
function literalsOf(file: string, source: string): readonly Literal[] {
  const scanner = createScanner(true);
  scanner.setText(source);
  const literals: Literal[] = [];
  const braces: ("template" | "block")[] = [];
  let before = SyntaxKind.Unknown;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    const divides = valueEnds.has(before);
    if ((kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) && !divides)
      kind = scanner.reScanSlashToken();
    if (kind === SyntaxKind.OpenBraceToken) braces.push("block");
    if (kind === SyntaxKind.CloseBraceToken && braces.pop() === "template")
      kind = scanner.reScanTemplateToken(false);
    if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle)
      braces.push("template");
    const isModule = before === SyntaxKind.FromKeyword || before === SyntaxKind.ImportKeyword;
    const isName = kind === SyntaxKind.Identifier && isField(scanner);
    if ((textKinds.has(kind) && !isModule) || isName) {
      const line = source.slice(0, scanner.getTokenStart()).split("\n").length;
      const isRaw = kind === SyntaxKind.RegularExpressionLiteral;
      const text = isRaw ? scanner.getTokenText() : scanner.getTokenValue();
      literals.push({ file, line, isName, text: isName ? wordsOfName(text) : text });
    }
    before = kind;
  }
  return literals;
}

function isField(scanner: Scanner): boolean {
  return scanner.lookAhead(() => scanner.scan() === SyntaxKind.ColonToken);
}

/** "kvCache" → "kv cache" */
function wordsOfName(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, " ");
}
