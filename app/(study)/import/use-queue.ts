"use client";

import { useState } from "react";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import type { Refusal } from "#lib/language/parse/refuse";
import { readDraftFile } from "./draft-file.ts";
import { addFiles, emptyQueue, type TextQueue } from "./text-queue.ts";

/** What could not be taken of what was handed over last. `name` null: it was pasted. `refusal` null: the file could not even be opened. */
export interface Unread {
  readonly name: string | null;
  readonly refusal: Refusal | null;
}

/** The texts on their way to the shelf, and what could not be taken. */
export function useQueue() {
  const [queue, setQueue] = useState<TextQueue>(emptyQueue);
  const [unread, setUnread] = useState<readonly Unread[]>([]);
  const change = (next: (queue: TextQueue) => TextQueue) => {
    setQueue(next);
    setUnread([]);
  };
  /** False when the text is too large: a textarea that held it would freeze the page. */
  const takePaste = (text: string): boolean => {
    const size = checkByteCount(new Blob([text]).size);
    if (!size.ok) setUnread([{ name: null, refusal: decodeRefusal(size.error) }]);
    return size.ok;
  };
  const takeFiles = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(openFile));
    const taken = read.flatMap((file) => ("draft" in file ? [file.draft] : []));
    if (taken.length > 0) setQueue((now) => addFiles(now, taken));
    setUnread(read.flatMap((file) => ("draft" in file ? [] : [file])));
  };
  return { queue, change, unread, takePaste, takeFiles };
}

/** What is dropped may be a folder, or be gone by now. */
async function openFile(file: File) {
  const read = await readDraftFile(file).catch(() => null);
  if (read === null) return { name: file.name, refusal: null };
  return read.ok ? { draft: read.value } : { name: file.name, refusal: read.error };
}
