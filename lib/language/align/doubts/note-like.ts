/** True for a line that is no speech: "[Music]", "(laughter)", "♪ … ♪", "（掌声）", "（译注：…）", "Translator's note: …". */
export function isNote(text: string): boolean {
  const inner = bracketed.exec(text.trim());
  if (inner === null) return remark.test(text);
  const [, open = "", words = ""] = inner;
  if (remark.test(words) || open === "♪" || open === "♫") return true;
  // A sentence in round brackets is speech; two or three words in square ones are a stage direction.
  if (!/[[【]/.test(open)) return sound.test(words) && words.length <= maxSoundLength;
  return words.length <= maxDirectionLength && !/[.。!?！？]$/.test(words);
}

/** True for a name that stands alone with its colon, waiting for what is said on the next line. */
export function isSpeakerName(text: string): boolean {
  return speakerName.test(text.trim());
}

const maxSoundLength = 40;
const maxDirectionLength = 60;

const bracketed = /^([[(（【♪♫])\s*(.+?)\s*[\])）】♪♫]$/u;
const remark =
  /^[[(（【]?\s*(?:译者?[注按]|编者?[注按]|作者注|校注|注\s*[:：]|(?:translator|editor|author)(?:'s|’s|s)? note|\[?(?:ed|tn|n\.?b)\.?\s*[:：]|note (?:by|from) the (?:translator|editor))/iu;
const sound =
  /\b(?:music|applause|laugh(?:s|ter|ing)?|cheer(?:s|ing)?|clap(?:s|ping)?|sighs?|coughs?|silence|pause|inaudible|unintelligible|crosstalk|chuckles?|gasps?|whistles?|foreign|sings?|singing|audience|video plays)\b|音乐|掌声|鼓掌|笑声?|大笑|欢呼|叹气|咳嗽|沉默|停顿|听不清|唱歌|歌声|观众|哄堂/iu;
const speakerName =
  /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|[\p{Script=Han}·]{2,12})\s*[:：]$/u;
