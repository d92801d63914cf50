import type { Lang, Pair } from "#lib/language/text/unit";

/** What a row says in a language; "" where that side is empty. */
export function textIn({ source, target }: Pair, lang: Lang): string {
  if (source?.lang === lang) return source.text;
  return target?.lang === lang ? target.text : "";
}
