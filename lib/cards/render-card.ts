import { foldTermKey } from "#lib/language/text/fold";
import type { Lang, Span } from "#lib/language/text/unit";
import type { CardFace, CardKind, Passage } from "./card-face.ts";
import { findForms, toMarks } from "./mark-places.ts";
import { translationsOf } from "./worth-asking.ts";

/** One side of a sentence. `places` are where the term stands in it; none for a unit's own cards. `speaker`: who says it, where that is known. */
export interface SideFacts {
  readonly text: string;
  readonly lang: Lang;
  readonly speaker?: string;
  readonly places: readonly Span[];
}

/** What a term's cards are made of. `targets` best first, `preferred` the one the learner chose, if any; `context` is null when the term stands in no unit. */
export interface TermFacts {
  readonly kind: "term";
  readonly source: string;
  readonly sourceLang: Lang;
  readonly targets: readonly string[];
  readonly preferred: string | null;
  readonly targetLang: Lang;
  readonly context: { readonly source: SideFacts; readonly target: SideFacts } | null;
}

/** What a unit's cards are made of. */
interface UnitFacts {
  readonly kind: "unit";
  readonly source: SideFacts;
  readonly target: SideFacts;
}

export type CardFacts = TermFacts | UnitFacts;

/** So many translations of a term stand on a card; the others are accepted all the same. */
const shownTranslations = 3;

/**
 * What a card shows and accepts. Throws when the kind is none of that note's. Works alike in both directions
 * of the languages.
 */
export function renderCard(kind: CardKind, facts: CardFacts): CardFace {
  switch (kind) {
    case "translation":
    case "translationReversed":
      return renderUnit(kind, unitFacts(kind, facts));
    case "listening":
      return renderListening(unitFacts(kind, facts));
    case "termRecognition":
      return renderRecognition(termFacts(kind, facts));
    case "termProduction":
      return renderProduction(termFacts(kind, facts));
    case "cloze":
      return renderCloze(termFacts(kind, facts));
  }
}

function renderUnit(kind: "translation" | "translationReversed", facts: UnitFacts): CardFace {
  const [from, to] =
    kind === "translation" ? [facts.source, facts.target] : [facts.target, facts.source];
  return {
    kind,
    question: { headword: null, passages: [plain(from)] },
    answer: { headword: null, passages: [plain(to)] },
    expected: { lang: to.lang, texts: [to.text] },
    typed: true,
  };
}

/** The question is what `expected` says, spoken: nothing of it is in print. */
function renderListening({ source, target }: UnitFacts): CardFace {
  return {
    kind: "listening",
    question: { headword: null, passages: [] },
    answer: { headword: null, passages: [plain(source), plain(target)] },
    expected: { lang: source.lang, texts: [source.text] },
    typed: true,
  };
}

function renderRecognition(facts: TermFacts): CardFace {
  const { source, sourceLang, targetLang, context } = facts;
  return {
    kind: "termRecognition",
    question: {
      headword: plain({ text: source, lang: sourceLang }),
      passages: context ? [marked(context.source, "term")] : [],
    },
    answer: {
      headword: translation(facts),
      passages: context ? [marked(context.target, "term")] : [],
    },
    expected: { lang: targetLang, texts: distinct(allTranslations(facts)) },
    typed: false,
  };
}

function renderProduction(facts: TermFacts): CardFace {
  const { source, sourceLang, context } = facts;
  const headword = translation(facts);
  return {
    kind: "termProduction",
    question: {
      headword: headword && withoutAnswer({ ...headword, places: [] }, facts),
      passages: context ? [withoutAnswer(context.target, facts)] : [],
    },
    answer: {
      headword: plain({ text: source, lang: sourceLang }),
      passages: context ? [marked(context.source, "term")] : [],
    },
    expected: { lang: sourceLang, texts: expectedForms(facts) },
    typed: true,
  };
}

/** Without a place to blank (the unit was mended since) the card asks like production. */
function renderCloze(facts: TermFacts): CardFace {
  const { context } = facts;
  const production = renderProduction(facts);
  if (!context || context.source.places.length === 0) return { ...production, kind: "cloze" };
  const elsewhere = findForms(context.source.text, expectedForms(facts));
  const places = [...context.source.places, ...elsewhere];
  return {
    ...production,
    kind: "cloze",
    question: {
      headword: null,
      passages: [marked({ ...context.source, places }, "blank"), ...production.question.passages],
    },
  };
}

/** A translation with the term marked, and with a blank wherever it was left in the source's own words. */
function withoutAnswer(target: SideFacts, facts: TermFacts): Passage {
  const giveaways = findForms(target.text, expectedForms(facts));
  const keys = new Set(expectedForms(facts).map(foldTermKey));
  const isGiveaway = ({ start, end }: Span) => keys.has(foldTermKey(target.text.slice(start, end)));
  const marks = [
    ...target.places.map((place) => withRole(place, isGiveaway(place) ? "blank" : "term")),
    ...giveaways.map((place) => withRole(place, "blank")),
  ];
  return { ...plain(target), marks: toMarks(target.text, marks) };
}

/** The form the sentence asks for, then the others that stand in it, then the term as the glossary has it. */
function expectedForms({ source, context }: TermFacts): string[] {
  const places = [...(context?.source.places ?? [])].sort((one, other) => one.start - other.start);
  const forms = places.map(({ start, end }) => context?.source.text.slice(start, end) ?? "");
  return distinct([...forms, source]);
}

function translation(facts: TermFacts): Passage | null {
  const texts = distinct(allTranslations(facts)).slice(0, shownTranslations);
  if (texts.length === 0) return null;
  return { lang: facts.targetLang, text: texts.join(" · "), marks: [] };
}

/** The preferred one first, then the one that stands in the sentence. The term itself only where the learner wants it so, or when it is never translated. */
function allTranslations({ source, targets, preferred, context }: TermFacts): readonly string[] {
  const inContext = (context?.target.places ?? []).map(
    ({ start, end }) => context?.target.text.slice(start, end) ?? "",
  );
  const ordered = [...inContext.filter((form) => targets.includes(form)), ...targets];
  const translated = translationsOf(source, ordered);
  const rest = translated.length > 0 ? translated : ordered;
  return preferred === null ? rest : [preferred, ...rest];
}

function plain({ text, lang, speaker }: Omit<SideFacts, "places">): Passage {
  return { lang, text, ...(speaker === undefined ? {} : { speaker }), marks: [] };
}

function marked(side: SideFacts, role: "term" | "blank"): Passage {
  const marks = side.places.map((place) => withRole(place, role));
  return { ...plain(side), marks: toMarks(side.text, marks) };
}

function withRole({ start, end }: Span, role: "term" | "blank") {
  return { start, end, role };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}

function termFacts(kind: CardKind, facts: CardFacts): TermFacts {
  if (facts.kind !== "term") throw new Error(`A unit has no ${kind} card.`);
  return facts;
}

function unitFacts(kind: CardKind, facts: CardFacts): UnitFacts {
  if (facts.kind !== "unit") throw new Error(`A term has no ${kind} card.`);
  return facts;
}
