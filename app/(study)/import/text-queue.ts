import type { SavedEvent } from "#lib/commands/import-events";
import { groupFiles } from "#lib/language/align/group-files";
import type { Lang } from "#lib/language/text/unit";
import { type DraftFile, isBlank, typedFile } from "./draft-file.ts";

/** A text on the shelf, as it came to be there. */
export type SavedText = SavedEvent["text"];

/** What the learner chose about a text. `sourceLang` null: as the text begins. `title` goes with the one it was given instead of. */
export interface Choices {
  readonly sourceLang: Lang | null;
  readonly title: { readonly of: string; readonly title: string } | null;
  readonly repairs: Readonly<Record<string, boolean>>;
}

/** One text on its way to the shelf: one file, or two with a language each. `takenBack` was saved and then taken back. */
export interface TextDraft {
  readonly id: number;
  readonly files: readonly DraftFile[];
  readonly choices: Choices;
  readonly outcome: "open" | "skipped" | SavedText;
  readonly takenBack: SavedText | null;
}

/** The texts that were handed over, worked one after the other; there is always a current one. */
export interface TextQueue {
  readonly texts: readonly TextDraft[];
  readonly currentId: number;
  readonly nextId: number;
}

const noChoices: Choices = { sourceLang: null, title: null, repairs: {} };

export const emptyQueue: TextQueue = {
  texts: [draftOf(1, [typedFile("")])],
  currentId: 1,
  nextId: 2,
};

export function currentOf({ texts, currentId }: TextQueue): TextDraft {
  return texts.find(({ id }) => id === currentId) ?? texts[0] ?? draftOf(1, [typedFile("")]);
}

/** Whether every text is saved or skipped, and one at least is saved. */
export function isFinished({ texts }: TextQueue): boolean {
  return (
    texts.every(({ outcome }) => outcome !== "open") &&
    texts.some(({ outcome }) => typeof outcome === "object")
  );
}

/**
 * Files that come in: those that belong together become one text, one that belongs to the current text joins it, and a blank text makes room. The first new
 * text is then the current one.
 */
export function addFiles(queue: TextQueue, files: readonly DraftFile[]): TextQueue {
  const current = currentOf(queue);
  const isMakingRoom = current.outcome === "open" && isBlank(current.files);
  const mayJoin = current.outcome === "open" && !isMakingRoom && current.files.length === 1;
  const own = mayJoin ? current.files : [];
  const all = [...own, ...files];
  const groups = groupFiles(all.map(({ name, text }) => ({ name, content: text })));
  const filesOf = (group: readonly number[]) => group.flatMap((at) => all[at] ?? []);
  const joined = mayJoin ? groups.find((group) => group.some((at) => at === 0)) : undefined;
  const fresh = groups
    .filter((group) => group !== joined)
    .map((group, at) => draftOf(queue.nextId + at, filesOf(group)));
  const kept = queue.texts.filter((text) => !isMakingRoom || text !== current);
  const texts = kept.map((text) =>
    text === current && joined !== undefined ? { ...text, files: filesOf(joined) } : text,
  );
  const isJoined = joined !== undefined && joined.length > 1;
  return {
    texts: [...texts, ...fresh],
    currentId: isJoined ? current.id : (fresh[0]?.id ?? current.id),
    nextId: queue.nextId + fresh.length,
  };
}

export function changeCurrent(queue: TextQueue, change: (text: TextDraft) => TextDraft): TextQueue {
  const current = currentOf(queue);
  return { ...queue, texts: queue.texts.map((text) => (text === current ? change(text) : text)) };
}

/** Another text is worked on; one that was skipped is open again. */
export function openText(queue: TextQueue, id: number): TextQueue {
  const opened = { ...queue, currentId: id };
  return changeCurrent(opened, (text) =>
    text.outcome === "skipped" ? { ...text, outcome: "open" } : text,
  );
}

/** The current text is done with; the next open one is worked on, beginning again from the first. */
export function settleCurrent(queue: TextQueue, outcome: "skipped" | SavedText): TextQueue {
  const settled = changeCurrent(queue, (text) => ({ ...text, outcome, takenBack: null }));
  return { ...settled, currentId: nextOpen(settled) ?? settled.currentId };
}

/** A text that was saved has been taken back: it is worked on again. */
export function reopen(queue: TextQueue, id: number, takenBack: SavedText): TextQueue {
  return changeCurrent({ ...queue, currentId: id }, (text) => ({
    ...text,
    outcome: "open",
    takenBack,
  }));
}

/** Takes a file out of the current text; the text goes with its last one. */
export function removeFile(queue: TextQueue, at: number): TextQueue {
  const current = currentOf(queue);
  const files = current.files.filter((_, place) => place !== at);
  if (files.length > 0) return changeCurrent(queue, (text) => anew(text, files));
  if (queue.texts.length === 1) return blankFrom(queue.nextId);
  const nextId = nextOpen(queue) ?? queue.texts.find((text) => text !== current)?.id;
  return {
    ...queue,
    texts: queue.texts.filter((text) => text !== current),
    currentId: nextId ?? queue.currentId,
  };
}

/** The second file of the current text becomes a text of its own, right after it. */
export function separateFiles(queue: TextQueue): TextQueue {
  const current = currentOf(queue);
  const [first, second] = current.files;
  if (first === undefined || second === undefined) return queue;
  return {
    ...queue,
    nextId: queue.nextId + 1,
    texts: queue.texts.flatMap((text) =>
      text === current ? [anew(text, [first]), draftOf(queue.nextId, [second])] : [text],
    ),
  };
}

/** The other text's only file becomes the second of the current text. */
export function joinText(queue: TextQueue, otherId: number): TextQueue {
  const other = queue.texts.find(({ id }) => id === otherId);
  const [file] = other?.files ?? [];
  if (file === undefined) return queue;
  const joined = changeCurrent(queue, (text) => anew(text, [...text.files, file]));
  return { ...joined, texts: joined.texts.filter(({ id }) => id !== otherId) };
}

/** The text that the only file of the current one could be read together with: the next open one of a single file. */
export function partnerOf(queue: TextQueue): TextDraft | null {
  const current = currentOf(queue);
  if (current.files.length !== 1 || isBlank(current.files)) return null;
  const isPartner = (text: TextDraft) =>
    text !== current && text.outcome === "open" && text.files.length === 1;
  return inTurn(queue).find(isPartner) ?? null;
}

/** What is written of a text before it has been read: its files, or how it begins. */
export function nameOf({ files }: Pick<TextDraft, "files">): string {
  const names = files.flatMap(({ name }) => name ?? []);
  if (names.length > 0) return names.join(" + ");
  const firstLine = files[0]?.text.trimStart().split("\n", 1)[0] ?? "";
  return firstLine.length > longestName ? `${firstLine.slice(0, longestName)}…` : firstLine;
}

const longestName = 60;

function nextOpen(queue: TextQueue): number | undefined {
  const { currentId } = queue;
  return inTurn(queue).find(({ id, outcome }) => outcome === "open" && id !== currentId)?.id;
}

/** Every text, from the current one on and round. */
function inTurn({ texts, currentId }: TextQueue): readonly TextDraft[] {
  const at = texts.findIndex(({ id }) => id === currentId);
  return [...texts.slice(at), ...texts.slice(0, at)];
}

/** With other files it is another text: what was chosen about it does not hold. */
function anew(text: TextDraft, files: readonly DraftFile[]): TextDraft {
  return { ...text, files, choices: noChoices };
}

function blankFrom(id: number): TextQueue {
  return { texts: [draftOf(id, [typedFile("")])], currentId: id, nextId: id + 1 };
}

function draftOf(id: number, files: readonly DraftFile[]): TextDraft {
  return { id, files, choices: noChoices, outcome: "open", takenBack: null };
}
