import { importTestText } from "#lib/commands/test-text";
import { asDay } from "#lib/memory/time/day";
import { listGlossary } from "#lib/store/glossary";
import { listTexts } from "#lib/store/shelf";
import { listUnits } from "#lib/store/unit";
import { onData } from "./stored-data.ts";

/** Puts a text of so many pairs on the shelf of a running app, made of the sample talk's sentences and terms; gives its id. */
export function addLongText(data: string, pairCount: number): Promise<string> {
  return onData(data, async (db, id) => {
    const [talk] = await listTexts(db, id, { today: asDay(0), endsAt: new Date(0) });
    const units = await listUnits(db, id, talk?.id ?? "");
    const lines = Array.from({ length: pairCount }, (_, at) => {
      const unit = units[at % units.length];
      return `${unit?.source.text} (${at + 1})\n${unit?.target.text}（${at + 1}）`;
    });
    const terms = (await listGlossary(db, id)).flatMap(({ source, variants: [first] }) =>
      first === undefined ? [] : [{ source, target: first.text }],
    );
    const input = { title: "万句", cardKinds: ["termRecognition"] } as const;
    const { textId } = await importTestText(
      db,
      { id },
      { content: lines.join("\n"), terms, input },
    );
    return textId;
  });
}
