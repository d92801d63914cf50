import type { Lang } from "#lib/language/text/unit";
import type { ReadSide } from "./compared.ts";
import type { Order } from "./sentence-orders.ts";

/** One way to say that something is put in the place of something else: `old` and `new` are groups of the pattern. */
const FRAMES: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [
    /\b(?:replac(?:e[sd]?|ing)|swap(?:s|ped|ping)?(?: out)?) (?<old>[^,.;]+?) (?:with|by) (?<new>[^,.;]+)/dgu,
    /\b(?:swap(?:s|ped|ping)?(?: out)?|trad(?:e[sd]?|ing)|exchang(?:e[sd]?|ing)) (?<old>[^,.;]+?) for (?<new>[^,.;]+)/dgu,
    /\bsubstitut(?:e[sd]?|ing) (?<new>[^,.;]+?) for (?<old>[^,.;]+)/dgu,
    /(?<old>[^,.;]+?)\b(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ly |now |then |soon )?replaced (?:with|by) (?<new>[^,.;]+)/dgu,
    /(?<new>[^,.;]+?)(?<!\b(?:is|are|was|were|be|been|being|gets?|got)(?: \w+)?) replac(?:e[sd]?|ing) (?<old>(?:(?! with | by )[^,.;])+)(?=[,.;]|$)/dgu,
  ],
  zh: [
    /[用以拿](?<new>[^,，。;；]+?)(?:来|去)?(?:代替|取代|替代|替换|换掉|顶替)了?(?<old>[^,，。;；]+)/dgu,
    /(?<old>[^,，。;；]+?)被(?<new>[^,，。;；]+?)(?:所)?(?:代替|取代|替代|替换|顶替)/dgu,
    /[把将](?<old>[^,，。;；]+?)(?:换成|替换成|替换为|换为|改成)了?(?<new>[^,，。;；]+)/dgu,
    /(?<new>[^,，。;；用以拿被]+?)(?:代替|取代|替代|顶替)了?(?<old>[^,，。;；]+)/dgu,
  ],
};

/** What stands in the place of what, by any of the ways to say it: first the old, second the new. */
export function findReplacements(side: ReadSide, lang: Lang): readonly Order[] {
  return FRAMES[lang].flatMap((frame) =>
    Array.from(side.folded.text.matchAll(frame), (match): Order => {
      const wordsIn = (stretch: readonly [number, number] | undefined) =>
        side.words.flatMap(({ start }, index) =>
          stretch !== undefined && start >= stretch[0] && start < stretch[1] ? [index] : [],
        );
      const places = match.indices?.groups;
      return { first: wordsIn(places?.old), second: wordsIn(places?.new), kind: "replacement" };
    }),
  );
}
