/** One CC-CEDICT sense cleaned into what an English text could say: notes, classifiers and references off. May give several or none. */
export function slimGloss(sense: string): readonly string[] {
  if (REFERENCE.test(sense)) return [];
  return sense
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .split(/;/)
    .flatMap(splitShortList)
    .map(cleaned)
    .filter((gloss) => /[a-z]/i.test(gloss) && gloss.length <= LONGEST_GLOSS);
}

/** Longer senses explain instead of translating. */
const LONGEST_GLOSS = 60;

/** Senses that point to another headword or only name a class of words. */
const REFERENCE =
  /^(?:CL:|see |also |used |variant |old variant|erhua variant|archaic variant|Japanese variant|surname |same as |equivalent |abbr\. |Taiwan pr|also pr|component |radical |Kangxi |classifier )/i;

/** A comma parts synonyms when all parts are short ("context, setting"), and an explanation otherwise. */
function splitShortList(sense: string): readonly string[] {
  const parts = sense.split(",").map((part) => part.trim());
  return parts.every((part) => part.split(" ").length <= 3) ? parts : [sense];
}

function cleaned(gloss: string): string {
  return gloss
    .replace(/[\t\n/]/g, " ")
    .replace(/[⺀-鿿|]+/g, " ")
    .replace(/^\s*(?:to be|to|a|an|the|fig\.|lit\.)\s+/i, "")
    .replace(/\s+(?:etc|esp\.?)$/i, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:]+|[\s,:]+$/g, "");
}
