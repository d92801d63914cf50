/** The words of one screen, English and Chinese side by side: a word that one language lacks does not compile. ICU MessageFormat. */
export function defineWords<const En extends Readonly<Record<string, string>>>(words: {
  readonly en: En;
  readonly zh: { readonly [Key in keyof En]: string };
}): { readonly en: En; readonly zh: { readonly [Key in keyof En]: string } } {
  return words;
}
