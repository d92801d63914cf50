import type { FoundEvent, ReadEvent } from "#lib/commands/import-events";
import type { ImportPreview } from "#lib/commands/preview-import";
import type { ReadImport } from "#lib/commands/read-import";

/** How a text was read, as it is told. */
export function toRead({ title, parsed }: Pick<ReadImport, "title" | "parsed">): ReadEvent["read"] {
  const { sourceLang, targetLang, files, lineCount, pairs, warnings, repairs } = parsed;
  return { title, sourceLang, targetLang, files, lineCount, pairs, warnings, repairs };
}

/** What was found in it, as it is told: without the places of the terms. */
export function toFound(preview: ImportPreview): FoundEvent["found"] {
  const { terms, cards, existing, removed, earlierVersion } = preview;
  return {
    terms: terms.map(({ key, source, kind, score, units, targets }) => ({
      ...{ key, source, kind, score, units: units.length },
      targets: targets.map(({ text, count }) => ({ text, count })),
    })),
    ...{ cards, existing, removed, earlierVersion },
  };
}
