import { readStudyAddress, type Search, type StudyField } from "#actions/study-address";
import { foldTag, leechTag } from "#lib/cards/parse-tags";
import {
  type StudyChoice,
  type StudyKind,
  studyKinds,
  usualChoice,
} from "#lib/memory/schedule/custom-study-choice";
import {
  countChosen,
  listTaggedCards,
  loadStudyContext,
  type TaggedCard,
} from "#lib/store/custom-study";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { type Device, loadDeck } from "#lib/store/load-deck";
import { listTagNames } from "#lib/store/note-tags";
import { listTextNames, type TextName } from "#lib/store/text-names";

/** A tag as it is written and as an address has it. */
interface TagChoice {
  readonly name: string;
  readonly value: string;
}

/** What the form begins with. */
export interface StudyMaterial {
  readonly choice: StudyChoice;
  /** How many cards each kind has within the choice's scope: the chosen kind as chosen, the others as they begin. */
  readonly counts: Readonly<Record<StudyKind, number>>;
  /** All that any text asks for. */
  readonly cards: number;
  readonly texts: readonly Pick<TextName, "id" | "title">[];
  /** Those in use, and those chosen. */
  readonly tags: readonly TagChoice[];
  readonly flags: readonly number[];
}

/** The screen of choice as an address wants it, and what of the address means nothing. */
export async function loadStudy(
  db: Db,
  learner: Learner,
  search: Search,
  device: Device | null = null,
): Promise<StudyMaterial & { readonly faults: readonly StudyField[] }> {
  const [deck, texts, tagNames] = await Promise.all([
    loadDeck(db, learner, new Date(), device),
    listTextNames(db, learner.id),
    listTagNames(db, learner.id),
  ]);
  const cards = await listTaggedCards(db, learner, deck);
  const { choice: asked, faults } = readStudyAddress(search);
  const isKnown = asked.textId === null || texts.some(({ id }) => id === asked.textId);
  const wanted = isKnown ? asked : { ...asked, textId: null };
  const { days } = wanted.kind === "forgotten" ? wanted : usualChoice("forgotten");
  const context = await loadStudyContext(db, learner, { deck, days });
  const counts = Object.fromEntries(
    studyKinds.map((kind) => [kind, countChosen(cards, choiceOf(kind, wanted), context)]),
  ) as Record<StudyKind, number>;
  // Who asks for leeches and says no kind wants all of them, not those of one day.
  const kinds = wanted.tags.includes(leechTag) ? (["leeches", ...studyKinds] as const) : studyKinds;
  const first = kinds.find((kind) => counts[kind] > 0) ?? "forgotten";
  const choice = !search.study ? choiceOf(first, { ...wanted, kind: first }) : wanted;
  return {
    choice,
    counts,
    cards: cards.length,
    texts: texts.map(({ id, title }) => ({ id, title })),
    tags: tagChoices(tagNames, { cards, chosen: choice.tags }),
    flags: flagChoices(cards, choice.flags),
    faults: isKnown || faults.includes("text") ? faults : [...faults, "text"],
  };
}

/** The same cards studied in another way: as that way usually is. */
function choiceOf(kind: StudyKind, choice: StudyChoice): StudyChoice {
  if (kind === choice.kind) return choice;
  const { textId, tags, flags } = choice;
  return { ...usualChoice(kind), textId, tags, flags };
}

function tagChoices(
  names: readonly string[],
  { cards, chosen }: { readonly cards: readonly TaggedCard[]; readonly chosen: readonly string[] },
): TagChoice[] {
  const inUse = names.map((name) => ({ name, value: foldTag(name) }));
  const leech = cards.some(({ isLeech }) => isLeech) ? [leechTag] : [];
  const known = new Set(inUse.map(({ value }) => value));
  const others = [...new Set([...leech, ...chosen])].filter((tag) => !known.has(tag));
  return [...inUse, ...others.map((tag) => ({ name: tag, value: tag }))];
}

function flagChoices(cards: readonly TaggedCard[], chosen: readonly number[]): number[] {
  const flags = new Set([...cards.map(({ flag }) => flag), ...chosen]);
  flags.delete(0);
  return [...flags].sort((one, other) => one - other);
}
