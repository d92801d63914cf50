import type { RefusalCode } from "#lib/language/parse/refuse";
import type { WarningCode } from "#lib/language/parse/warning";
import { defineWords } from "./define-words.ts";

/** A code the language wing adds without words here does not compile. `unknown` words what an older version wrote. */
type WordsOf<Code extends string> = Readonly<Record<Code | "unknown", string>>;

/** What is doubtful about a line. The line's number stands before it. */
export const warnings = defineWords({
  en: {
    orphanSource:
      "This {lang, select, en {English line} other {Chinese line}} has no translation beside it, so it makes no card. Add the translation, join it to the line it belongs to, or delete it.",
    orphanTarget:
      "This {lang, select, en {English line} other {Chinese line}} has no original beside it, so it makes no card. Add the original, join it to the line it belongs to, or delete it.",
    duplicateLine: "This line repeats line {firstLine} and was left out. Delete one of the two.",
    unevenBlocks:
      "Up to line {lastLine}, {firstCount, plural, one {# line} other {# lines}} of one language met {secondCount} of the other, so they were paired by what they say. Check them, or put each translation right after its original.",
    sentenceContinues:
      "One sentence is cut over pairs {unit} to {lastUnit} (up to line {lastLine}). To learn it whole, join the lines of each language.",
    quotationSpans:
      "A quotation opens here, in pair {unit}, and closes in pair {lastUnit} (line {lastLine}). Nothing to do unless a quotation mark is missing.",
    lengthMismatch:
      "Beside line {otherLine} this is {times} times as long as usual in this text (pair {unit}). Check that the two lines belong together.",
    sponsorBlock:
      "Pairs {unit} to {lastUnit} (up to line {lastLine}) sound like an advertisement and are marked as one. Nothing was removed; take the mark off where that is wrong.",
    spacingChanges:
      "From here on Chinese and Latin words stand {spacing, select, tight {without a space between them, above with one} other {with a space between them, above without one}}: the translation may be by another hand and use other terms. Nothing to do.",
    halfWidthMarks:
      "The Chinese of this text has {count, plural, one {# half-width mark} other {# half-width marks}} (, ? : ;) beside {wideCount, number} full-width ones. Nothing to do.",
    unsurePair:
      "It is not sure that this line belongs to line {otherLine} (pair {unit}). Compare them, and move what belongs elsewhere.",
    mixedLine: "This line holds both languages. Put each language on a line of its own.",
    noLetters:
      "This line has no words and was left out. Nothing to do unless a sentence is missing.",
    otherLanguage:
      "This line is neither English nor Chinese and was left out. Translate it or delete it.",
    longLine:
      "This line has {length, number} characters; above {maxLength, number} a card cannot be read at a glance. Break it into sentences, in both languages.",
    controlCharacters:
      "{count, plural, one {# control character was} other {# control characters were}} removed from this line of {length, number}. Check that its text is whole.",
    hiddenBreaks:
      "{count, plural, one {# hidden line break} other {# hidden line breaks}} in this line became spaces. If each part has a translation of its own, break the line there.",
    brokenCharacters:
      "{count, plural, one {# character} other {# characters}} of the {length, number} in this line could not be read (�). Save the file again as UTF-8, or type them anew.",
    bidiMarks:
      "{count, plural, one {# mark that turns the direction of writing was} other {# marks that turn the direction of writing were}} removed from this line. Check that it reads in the right order.",
    zeroWidthCharacters:
      "{count, plural, one {# invisible character was} other {# invisible characters were}} removed from this line. Nothing to do.",
    stackedMarks:
      "Accents piled too high were cut off in {count, plural, one {# place} other {# places}} of this line. Check that its text is whole.",
    notInFormat:
      "Expected is {format, select, lines {English and Chinese on alternating lines} blocks {a block of one language, then its translation} bars {“source | target” on each line} brackets {“source (target)” on each line} tsv {two columns parted by a tab} csv {two columns parted by a comma or semicolon} markdown {a Markdown table of two columns} html {HTML} srt {SRT subtitles: a number, a time, the text} vtt {WebVTT subtitles: a time, then the text} ass {ASS subtitles: “Dialogue: …” lines} plain {one language alone} other {another format}}; from here to line {lastLine} it is not, so each line stands alone. Mend these lines, or choose another format.",
    openQuote:
      "The quotation mark that begins this cell never closes, so it was read as part of the text. Close it, or delete it.",
    extraColumns:
      "The table has more columns than two: {first} and {second} are read, {count, plural, one {# other is} other {# others are}} left out. Nothing to do unless a translation stands there: then delete the columns that are not needed.",
    brokenTime:
      "The time of this cue cannot be read. Expected is 00:00:01,000 --> 00:00:02,000, the end after the start. The text was kept without a time: mend the time.",
    openMarkup:
      "“{tag}” is opened here and never closed, so everything up to line {lastLine} was taken for code and left out. Close it, or save the page as plain text.",
    strayLine:
      "This line is {lang, select, en {in English} other {in Chinese}}, its file in the other language, so it was left out. Move it to the other file, or delete it.",
    filesJoined:
      "Both files hold both languages, so this one was read as the sequel of the first. If it is another text, import it on its own.",
    loneFile:
      "Every line of this file is {lang, select, en {in English} other {in Chinese}}, but the other file does not hold its translation alone. Choose the file with the translation, and import the two together.",
    unknown: "Something about this line is irregular. Compare it with the original.",
  } satisfies WordsOf<WarningCode>,
  zh: {
    orphanSource:
      "这行{lang, select, en {英文} other {中文}}旁边没有译文，不会成为卡片。请补上译文，或并入它所属的那一行，或删去它。",
    orphanTarget:
      "这行{lang, select, en {英文} other {中文}}旁边没有原文，不会成为卡片。请补上原文，或并入它所属的那一行，或删去它。",
    duplicateLine: "这一行与第 {firstLine} 行重复，已略去。请删去其中一行。",
    unevenBlocks:
      "到第 {lastLine} 行为止，先是 {firstCount} 行一种语言，后面是 {secondCount} 行另一种语言，行数不等，因此按内容配对。请检查，或把每句译文紧接在原文之后。",
    sentenceContinues:
      "一个句子被切分到第 {unit} 至第 {lastUnit} 对（到第 {lastLine} 行为止）。想完整地学这个句子，请把两种语言的这几行各自并成一行。",
    quotationSpans:
      "引文从这里（第 {unit} 对）开始，到第 {lastUnit} 对（第 {lastLine} 行）才结束。若没有漏掉引号，无需处理。",
    lengthMismatch:
      "与第 {otherLine} 行相比，这一行的长度是本文通常比例的 {times} 倍（第 {unit} 对）。请检查这两行是否对应。",
    sponsorBlock:
      "第 {unit} 至第 {lastUnit} 对（到第 {lastLine} 行为止）像是广告，已标为广告，没有删去任何内容。若不是广告，请去掉标记。",
    spacingChanges:
      "从这里起，中文与拉丁字母之间{spacing, select, tight {不再空格，上文有空格} other {开始空格，上文没有空格}}：译文可能出自另一人之手，用词也可能不同。无需处理。",
    halfWidthMarks:
      "本文的中文有 {count, number} 个半角标点（, ? : ;），另有 {wideCount, number} 个全角标点。无需处理。",
    unsurePair:
      "不能确定这一行与第 {otherLine} 行（第 {unit} 对）是否对应。请对照，把不属于这里的内容移走。",
    mixedLine: "这一行混有两种语言。请让每种语言各占一行。",
    noLetters: "这一行没有文字，已略去。若没有漏掉句子，无需处理。",
    otherLanguage: "这一行既不是英文也不是中文，已略去。请翻译或删去它。",
    longLine:
      "这一行有 {length, number} 个字符；超过 {maxLength, number} 个字符的卡片很难一眼读完。请把两种语言都断成句子。",
    controlCharacters:
      "已从这一行的 {length, number} 个字符中删去 {count} 个控制字符。请检查文字是否完整。",
    hiddenBreaks:
      "这一行中有 {count} 个隐藏的换行，已换成空格。如果各部分都有自己的译文，请在那里换行。",
    brokenCharacters:
      "这一行的 {length, number} 个字符中有 {count} 个无法识别（�）。请把文件重新存为 UTF-8，或重新输入这些字。",
    bidiMarks: "已从这一行删去 {count} 个改变书写方向的标记。请检查语序是否正确。",
    zeroWidthCharacters: "已从这一行删去 {count} 个看不见的字符。无需处理。",
    stackedMarks: "这一行有 {count} 处叠加的附加符号过多，已截去。请检查文字是否完整。",
    notInFormat:
      "应为{format, select, lines {英文、中文逐行交替} blocks {先是一种语言的一段，再是它的译文} bars {每行“原文 | 译文”} brackets {每行“原文（译文）”} tsv {以制表符分隔的两列} csv {以逗号或分号分隔的两列} markdown {两列的 Markdown 表格} html {HTML} srt {SRT 字幕：序号、时间、文字} vtt {WebVTT 字幕：时间，然后文字} ass {ASS 字幕：“Dialogue: …”行} plain {只有一种语言} other {其他格式}}；从这里到第 {lastLine} 行却不是，因此各行单独列出。请改好这几行，或另选一种格式。",
    openQuote: "这一格开头的引号没有闭合，已当作正文。请补上另一半引号，或删去它。",
    extraColumns:
      "这个表格不止两列：读取第 {first} 列和第 {second} 列，其余 {count, number} 列已略去。若译文在其余的列里，请删去不需要的列；否则无需处理。",
    brokenTime:
      "这条字幕的时间无法读取。应为 00:00:01,000 --> 00:00:02,000，结束晚于开始。文字已保留，但没有时间：请改正时间。",
    openMarkup:
      "这里的“{tag}”没有闭合，到第 {lastLine} 行为止都被当作代码略去。请补上结尾，或把网页另存为纯文本。",
    strayLine:
      "这一行是{lang, select, en {英文} other {中文}}，而这个文件是另一种语言，已略去。请移到另一个文件，或删去它。",
    filesJoined: "两个文件都含两种语言，因此把这一个接在前一个之后。若是另一篇文章，请单独导入。",
    loneFile:
      "这个文件全是{lang, select, en {英文} other {中文}}，而另一个文件里不只有它的译文。请选出译文文件，与它一起导入。",
    unknown: "这一行有些不寻常。请与原文对照。",
  },
});

/** Why nothing of a text can be saved: what was found, what is expected, what to do. */
export const refusals = defineWords({
  en: {
    empty:
      "There is no text. Expected is plain text with English and Chinese on alternating lines: paste a text or choose another file.",
    tooLarge:
      "The text has {megabytes, number} MB; up to {maxMegabytes, number} MB can be read. Split it into parts and import them one by one.",
    tooManyFiles:
      "There are {fileCount, number} files; a text has one, or two where each language has its own. Import the others as texts of their own.",
    tooManyLines:
      "The text has {lineCount, number} lines; up to {maxLines, number} can be read. Split it before this line and import the parts one by one.",
    notText:
      "This is {looksLike, select, pdf {a PDF} zip {a Word document, an EPUB or another packed file} office {an old Word document} image {a picture} other {not text}}. Expected is plain text with English and Chinese on alternating lines: open it in its own program, save it as plain text (UTF-8) and import that.",
    unknownEncoding:
      "This line is neither UTF-8, UTF-16 nor GB18030. Open the file in an editor, save it as UTF-8 and import it again.",
    oneLanguage:
      "Every line is {lang, select, en {in English} other {in Chinese}}. Expected are lines in English and Chinese by turns: after each line, add {missing, select, en {its English translation} other {its Chinese translation}}; or, if the translation is a file of its own, choose that file too.",
    sameLanguage:
      "Both files are {lang, select, en {in English} other {in Chinese}}. Expected are the original in one file and its translation in the other: instead of this one, choose {missing, select, en {the English file} other {the Chinese file}}.",
    noCounterpart:
      "Nothing in this file faces the other file. Expected are the original in one file and its translation in the other: check that this is the right file, with words in it.",
    otherLanguage:
      "No line is English or Chinese. Expected is plain text with English and Chinese on alternating lines.",
    mixedLines:
      "The lines hold both languages at once. Expected is one language per line: break each line where the language changes.",
    noPair:
      "No original has its translation beside it. Expected are lines in English and Chinese by turns: put each translation right after its original.",
    unknown: "The text cannot be read. Expected are lines in English and Chinese by turns.",
  } satisfies WordsOf<RefusalCode>,
  zh: {
    empty: "这里没有文字。应为英文、中文逐行交替的纯文本：请粘贴文章，或另选一个文件。",
    tooLarge:
      "这篇文章有 {megabytes, number} MB，最多只能读取 {maxMegabytes, number} MB。请分成几部分，逐一导入。",
    tooManyFiles:
      "这里有 {fileCount, number} 个文件；一篇文章只有一个文件，或两种语言各一个。请把其余的文件另作文章导入。",
    tooManyLines:
      "这篇文章有 {lineCount, number} 行，最多只能读取 {maxLines, number} 行。请在这一行之前断开，逐一导入。",
    notText:
      "这是{looksLike, select, pdf {一个 PDF 文件} zip {Word 文档、EPUB 或其他压缩文件} office {旧版 Word 文档} image {一张图片} other {二进制数据，不是文字}}。应为英文、中文逐行交替的纯文本：请用原来的程序打开，另存为纯文本（UTF-8），再导入。",
    unknownEncoding:
      "这一行既不是 UTF-8、UTF-16，也不是 GB18030。请用编辑器打开文件，另存为 UTF-8，再重新导入。",
    oneLanguage:
      "每一行都是{lang, select, en {英文} other {中文}}。应为英文、中文逐行交替：请在每一行之后补上{missing, select, en {英文} other {中文}}译文；如果译文是另一个文件，请把它也选进来。",
    sameLanguage:
      "两个文件都是{lang, select, en {英文} other {中文}}。应为一个文件是原文，另一个是译文：请把这个文件换成{missing, select, en {英文} other {中文}}的那个。",
    noCounterpart:
      "这个文件里没有内容与另一个文件对应。应为一个文件是原文，另一个是译文：请检查是否选对了文件，其中是否有文字。",
    otherLanguage: "没有一行是英文或中文。应为英文、中文逐行交替的纯文本。",
    mixedLines: "每一行都混有两种语言。应为一行一种语言：请在语言切换处换行。",
    noPair: "没有一句原文与译文相邻。应为英文、中文逐行交替：请把每句译文紧接在原文之后。",
    unknown: "这篇文章无法读取。应为英文、中文逐行交替。",
  },
});
