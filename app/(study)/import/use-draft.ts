"use client";

import { useState } from "react";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import { type Draft, draftOfFile, emptyDraft } from "./draft.ts";

/** What came of what was handed over last. `name` null: it was pasted. */
export interface News {
  readonly name: string | null;
  readonly count: number;
  /** Why it could not be taken; the draft is then as it was. */
  readonly refusal: Refusal | null;
}

/** The draft, as it is typed, pasted, or read from a file. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [news, setNews] = useState<News | null>(null);
  const type = (text: string) => {
    setDraft({ text, file: null });
    setNews(null);
  };
  /** False when the text is too large: a textarea that held it would freeze the page. */
  const takePaste = (text: string): boolean => {
    const size = checkByteCount(new Blob([text]).size);
    if (!size.ok) setNews({ name: null, count: 1, refusal: decodeRefusal(size.error) });
    return size.ok;
  };
  const takeFiles = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    const read = await draftOfFile(file);
    if (read.ok) setDraft(read.value);
    const refusal = read.ok ? null : read.error;
    setNews({ name: file.name, count: files.length, refusal });
  };
  const clear = () => {
    setDraft(emptyDraft);
    setNews(null);
  };
  return { draft, news, type, takePaste, takeFiles, clear };
}
