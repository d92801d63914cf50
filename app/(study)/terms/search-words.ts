/** Words as they are searched for: in any case, with a hyphen or a space alike ("Sample-Efficiency" is "sample efficiency"). */
export function searchWords(text: string): string {
  return text
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-‐-―_]+/gu, " ");
}
