import { err, ok, type Result } from "#lib/result";
import type { NoteEdit, NoteEditFault, NoteForm, Rewording, UnitNoteEdit } from "./note-edit.ts";
import { parseTags, type TagFault } from "./parse-tags.ts";

/** What stands in the fields while a note is edited. `added`: a translation being typed that is not among them yet. */
export interface NoteDraft {
  readonly source: string;
  /** Of a pair. */
  readonly target: string;
  readonly translations: readonly string[];
  readonly preferred: string | null;
  readonly added: string;
  readonly shownIn: string | null;
  readonly tags: string;
}

/** The fields as they are filled at first. */
export function beginDraft(form: NoteForm): NoteDraft {
  const isTerm = form.kind === "term";
  return {
    source: form.source.text,
    target: isTerm ? "" : form.target.text,
    translations: isTerm ? form.translations : [],
    preferred: isTerm ? form.preferred : null,
    added: "",
    shownIn: isTerm ? form.shownIn : null,
    tags: form.tags.join(" "),
  };
}

/** What was changed, as `editNote` takes it; null: nothing. What cannot be taken at all is refused here, at its field. */
export function toNoteEdit(
  form: NoteForm,
  draft: NoteDraft,
): Result<NoteEdit | null, NoteEditFault | (TagFault & { readonly field: "tags" })> {
  const tags = parseTags(draft.tags);
  if (!tags.ok) return err({ ...tags.error, field: "tags" });
  if (draft.source.trim() === "") return err({ type: "empty", field: "source" });
  if (form.kind === "unit" && draft.target.trim() === "") {
    return err({ type: "empty", field: "target" });
  }
  const fields = form.kind === "unit" ? ofUnit(form, draft) : ofTerm(form, draft);
  const retagged = sameList(tags.value, form.tags) ? null : { from: form.tags, to: tags.value };
  if (isNothing(fields) && retagged === null) return ok(null);
  return ok({ cardId: form.cardId, fields, tags: retagged });
}

type Of<Kind extends NoteForm["kind"]> = Extract<NoteForm, { kind: Kind }>;

function ofUnit(form: Of<"unit">, draft: NoteDraft): UnitNoteEdit {
  return {
    kind: "unit",
    source: reworded(form.source.text, draft.source),
    target: reworded(form.target.text, draft.target),
  };
}

function ofTerm(form: Of<"term">, draft: NoteDraft): NoteEdit["fields"] {
  const typed = draft.added.trim();
  const wanted = [...new Set([...draft.translations, ...(typed === "" ? [] : [typed])])];
  const preferred = draft.preferred !== null && wanted.includes(draft.preferred);
  return {
    kind: "term",
    source: reworded(form.source.text, draft.source),
    add: wanted.filter((text) => !form.translations.includes(text)),
    refuse: form.translations.filter((text) => !wanted.includes(text)),
    prefer: preferred && draft.preferred !== form.preferred ? draft.preferred : null,
    contextUnitId: draft.shownIn === form.shownIn ? null : draft.shownIn,
  };
}

function reworded(from: string, to: string): Rewording | null {
  return from === to ? null : { from, to };
}

function isNothing(fields: NoteEdit["fields"]): boolean {
  const { kind: _, ...rest } = fields;
  return Object.values(rest).every(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
