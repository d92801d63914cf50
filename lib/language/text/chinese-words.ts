import { findLatinRuns } from "./latin-runs.ts";
import type { ChineseSegmenter, Token } from "./lexicon.ts";

/** A word of a Chinese sentence: Chinese, or a run of Latin script kept whole. */
export interface ChineseWord extends Token {
  readonly script: "han" | "latin";
}

/**
 * The words of a Chinese text, without punctuation: Latin runs whole ("ftq_pc_mem"), names written in sound grown around
 * their dot (乔瑟琳·贝尔).
 */
export function readChineseWords(
  text: string,
  segmenter: ChineseSegmenter,
): readonly ChineseWord[] {
  const latin = findLatinRuns(text);
  const words: ChineseWord[] = latin.map((run) => ({ ...run, script: "latin" }));
  let from = 0;
  for (const gap of [...latin, { start: text.length, end: text.length }]) {
    for (const token of segmenter.segmentChinese(text.slice(from, gap.start))) {
      if (!HAN.test(token.text) && !DOT.test(token.text)) continue;
      const place = { start: from + token.start, end: from + token.end };
      words.push({ text: token.text, ...place, script: "han" });
    }
    from = gap.end;
  }
  return joinSoundedNames(words.sort((a, b) => a.start - b.start));
}

const HAN = /\p{Script=Han}/u;
const DOT = /^[·•・‧]$/u;

/** Characters that foreign names are written with (the commonest of the Xinhua transcription tables). */
const SOUND_CHARACTERS = new Set(
  "阿埃艾爱安奥巴白班包鲍贝本比彼毕宾波博伯勃布采查茨达戴丹道德登邓狄迪蒂丁东杜顿多厄恩尔法凡范菲费芬冯佛夫弗福盖甘冈高戈哥格根贡古瓜哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简杰金津喀卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷黎里理利莉丽连列林琳龙隆卢鲁伦罗洛马玛迈麦曼梅门蒙米密明摩莫墨默姆穆纳娜奈南内尼涅宁纽努诺欧帕潘庞佩彭皮平珀普奇齐恰乔切钦琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣盛施什史士舒司斯松苏索塔泰坦汤唐陶特滕提廷汀通图托瓦万王旺威韦维伟温文翁沃乌伍武西希锡夏香肖谢辛欣休许雪逊雅亚延扬杨耶叶伊易因英尤于约云泽扎詹张真芝治中朱卓兹宗佐翰姬妮婷",
);

/** Common words that are also sound characters: before a name they are words ("堪比乔瑟琳·贝尔"). */
const LEADING_WORDS = /^[比于和与以为连让对加里中]./u;

function joinSoundedNames(words: readonly ChineseWord[]): readonly ChineseWord[] {
  const joined: ChineseWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (!DOT.test(word.text)) {
      joined.push(word);
      continue;
    }
    const after = words[index + 1];
    if (!after || after.start !== word.end || joined.at(-1)?.end !== word.start) continue;
    let name = word.text;
    let start = word.start;
    for (let last = joined.at(-1); last && isNamePart(last, start); last = joined.at(-1)) {
      joined.pop();
      name = last.text + name;
      start = last.start;
    }
    let end = word.end;
    let next: ChineseWord | undefined = after;
    for (
      ;
      next && next.start === end && (end === word.end || isSounded(next));
      next = words[index + 1]
    ) {
      name += next.text;
      end = next.end;
      index += 1;
    }
    const lead = LEADING_WORDS.test(name) ? 1 : 0;
    const place = start + lead;
    if (lead > 0) joined.push({ text: name.slice(0, lead), start, end: place, script: "han" });
    joined.push({ text: name.slice(lead), start: place, end, script: "han" });
  }
  return joined;
}

/** The part left of the dot: whatever stands at it, then more sounded words. */
function isNamePart(word: ChineseWord, end: number): boolean {
  return (
    word.end === end &&
    (isSounded(word) || DOT.test(word.text.slice(-1)) || /[·•・‧]/u.test(word.text))
  );
}

function isSounded(word: ChineseWord): boolean {
  return word.script === "han" && Array.from(word.text).every((c) => SOUND_CHARACTERS.has(c));
}
