import type { Lang } from "#lib/language/text/unit";
import type { Compared } from "./compared.ts";
import type { Flip } from "./find-flips.ts";
import { hasDenial } from "./find-negations.ts";

interface Permission {
  readonly refused: RegExp;
  readonly given: RegExp;
  /** What refuses by itself, or all but something. */
  readonly narrowed: RegExp;
}

const PERMISSIONS: Readonly<Record<Lang, Permission>> = {
  en: {
    refused:
      /\b(?:may|can|must|could|should|shall) ?(?:not|never|no longer)\b|\b(?:can't|cannot|mustn't|couldn't|shouldn't)(?! (?:but|help))|\bnot (?:allowed|permitted|able)\b/u,
    given: /\b(?:may|can|could|might|is free to|are free to|allowed to|permitted to|able to)\b/u,
    narrowed:
      /\b(?:only|unless|until|before|except|but|forbid\w*|forbade|prohibit\w*|ban(?:ned|s)?|refuse\w*|fail\w*|unable|impossible|too|less|fewer|hard\w*|difficult)\b/u,
  },
  zh: {
    refused: /不得(?!不)|不能(?!不)|不可(?!不|避免|思议|或缺)|不许|不准|不允许/u,
    given:
      /可以|能够|允许|准许|(?<![不只才未可功性技潜职产机智效节动])[能可](?!靠|见|惜|怜|怕|疑|是|能|力|量|源)/u,
    narrowed: /只|才|除|仅|禁|难|拒|失|以前|之前|否/u,
  },
};

/**
 * What the prompt and the reference refuse (不得, "may not") and the answer, which denies nothing at all, allows (可以, "may"), whatever the words between: a negation
 * that is missing; [] when there is none.
 */
export function findTurnedPermission({ key, answer, reference }: Compared): readonly Flip[] {
  const { refused, given, narrowed } = PERMISSIONS[key.lang];
  if (hasDenial(answer.folded.text, key.lang) || key.sourceNegations === 0) return [];
  const said = refused.exec(reference.folded.text);
  const instead = given.exec(answer.folded.text);
  if (said === null || instead === null || narrowed.test(answer.folded.text)) return [];
  return [
    {
      code: "negationMissing",
      answer: { start: instead.index, end: instead.index + instead[0].length },
      reference: { start: said.index, end: said.index + said[0].length },
      clause: -1,
      context: 0,
      sureness: 1,
      isPlain: true,
      isBare: true,
      word: "",
    },
  ];
}
