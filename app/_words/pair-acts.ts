import { defineWords } from "./define-words.ts";

/** What the alignment desk says of acts: done, saved, refused, and the keys they have. */
export const pairActs = defineWords({
  en: {
    // What was done
    saved: "Saved.",
    saving: "Saving …",
    untouched: "Every change is saved as you make it.",
    allSaved: "All changes are saved.",
    notSaved:
      "{count, plural, one {The last change is} other {The last # changes are}} not saved: the server cannot be reached. {count, plural, one {It waits} other {They wait}} in this tab.",
    retry: "Try again",
    setAside:
      "{count, plural, one {# studied card was set aside with its history.} other {# studied cards were set aside with their history.}}",
    backAgain:
      "{count, plural, one {# studied card is back with its history.} other {# studied cards are back with their history.}}",
    done_merge:
      "{how, select, undo {The merge at pair {first} is undone.} other {Merged into pair {first}.}}",
    done_split:
      "{how, select, undo {The split of pair {first} is undone.} other {Split pair {first}.}}",
    done_move:
      "{how, select, undo {The move at pair {first} is undone.} other {Moved at pair {first}.}}",
    done_shift:
      "{how, select, undo {The shift from pair {first} on is undone.} other {Shifted the column from pair {first} on.}}",
    done_swap:
      "{how, select, undo {The swap at pair {first} is undone.} other {Swapped at pair {first}.}}",
    done_drop:
      "{how, select, undo {What was dropped at pair {first} is back.} other {Dropped at pair {first}.}}",
    done_edit:
      "{how, select, undo {The edit of pair {first} is undone.} other {Changed pair {first}.}}",
    done_kind:
      "{how, select, undo {The kind of pair {first} is as it was.} other {Changed the kind of pair {first}.}}",
    done_repair:
      "{how, select, undo {The repair at pair {first} is undone.} other {Mended {rows, plural, =0 {at pair {first}} one {pair {first}} other {# rows from pair {first} on}}.}}",
    done_version:
      "{how, select, undo {The earlier version of the text is back.} other {The new version of the text is back.}}",
    // Why something was not done
    refused_stale: "This text was changed elsewhere. Load it anew to go on.",
    refused_textNotFound: "This text is no longer on the shelf.",
    refused_pairNotFound: "That row is not there any more. Nothing was changed.",
    refused_notNeighbours: "There is no next row to merge with. Nothing was changed.",
    refused_offsetInvalid: "It cannot be split there. Nothing was changed.",
    refused_sideEmpty: "There is nothing on this side. Choose the other side first.",
    refused_textEmpty: "Nothing would be left. To take this side out, drop it.",
    refused_noNeighbour: "There is no row there. Nothing was changed.",
    refused_noGap: "A column moves up only into an empty place above. Nothing was changed.",
    refused_outdated: "These rows have changed since; the proposal no longer fits.",
    refused_tooLong: "The row would be too long. Split it first.",
    refused_nothingToUndo: "There is nothing to undo.",
    refused_nothingToRedo: "There is nothing to redo.",
    refused_alreadyLive:
      "The earlier version of this text is on the shelf as a text of its own. Remove that one first.",
    refused_malformed: "That could not be understood. Nothing was changed; load the page anew.",
    // Keys
    keys: "Keys",
    keysTitle: "Keys at the desk",
    key: "Key",
    keyDoes: "What it does",
    close: "Close",
    keysRow: "next, previous row",
    keysSide: "original, translation",
    keysDoubt: "next, previous row to check",
    keysEnds: "first, last row",
    keysProposal: "do, leave the repair proposed here",
    keysConfirm: "it is right as it is",
    keysMerge: "merge with the next row",
    keysSplit: "split: choose where",
    keysEdit: "edit this side",
    keysMove: "first sentence up, last sentence down",
    keysShift: "move the whole column up, down",
    keysSwap: "swap this side with the next row",
    keysDrop: "drop this side",
    keysDropPair: "drop the whole pair",
    keysKind: "text, title, advertisement, speaker, note",
    keysLines: "show the lines of the file",
    keysUndo: "undo, back to the beginning",
    keysRedo: "redo",
    keysFilter: "find pairs",
    keysHelp: "these keys",
    keysHint: "Keys that change something work while the focus is in a row.",
  },
  zh: {
    saved: "已保存。",
    saving: "正在保存……",
    untouched: "每次改动都会随即保存。",
    allSaved: "所有改动都已保存。",
    notSaved: "最近 {count, number} 处改动还没有保存：连不上服务器。改动仍留在这个标签页里。",
    retry: "重试",
    setAside: "{count} 张学过的卡片已搁置，记录保留。",
    backAgain: "{count} 张学过的卡片已恢复，记录如旧。",
    done_merge: "{how, select, undo {已撤销第 {first} 对的合并。} other {已合并为第 {first} 对。}}",
    done_split: "{how, select, undo {已撤销第 {first} 对的拆分。} other {已拆分第 {first} 对。}}",
    done_move:
      "{how, select, undo {已撤销第 {first} 对的移动。} other {已移动第 {first} 对的文字。}}",
    done_shift:
      "{how, select, undo {已撤销第 {first} 对起的整列移动。} other {已从第 {first} 对起移动整列。}}",
    done_swap: "{how, select, undo {已撤销第 {first} 对的对调。} other {已对调第 {first} 对。}}",
    done_drop:
      "{how, select, undo {已恢复第 {first} 对删去的内容。} other {已删去第 {first} 对的内容。}}",
    done_edit: "{how, select, undo {已撤销对第 {first} 对的修改。} other {已修改第 {first} 对。}}",
    done_kind:
      "{how, select, undo {第 {first} 对的类型已复原。} other {已更改第 {first} 对的类型。}}",
    done_repair:
      "{how, select, undo {已撤销第 {first} 对的修正。} other {{rows, plural, =0 {已修正第 {first} 对处。} other {已修正第 {first} 对起的 # 对。}}}}",
    done_version: "{how, select, undo {文章已回到先前的版本。} other {文章已恢复为新版本。}}",
    refused_stale: "这篇文章已在别处改动。请重新载入，再继续。",
    refused_textNotFound: "这篇文章已不在书架上。",
    refused_pairNotFound: "这一行已经不在了。什么都没有改动。",
    refused_notNeighbours: "后面没有可以合并的行。什么都没有改动。",
    refused_offsetInvalid: "不能在那里拆分。什么都没有改动。",
    refused_sideEmpty: "这一边是空的。请先换到另一边。",
    refused_textEmpty: "不能留空。要去掉这一边，请用“删去”。",
    refused_noNeighbour: "那里没有行了。什么都没有改动。",
    refused_noGap: "上方有空位时，整列才能上移。什么都没有改动。",
    refused_outdated: "这几行已经改动过，这条建议不再适用。",
    refused_tooLong: "这一行会太长。请先拆分。",
    refused_nothingToUndo: "没有可以撤销的操作。",
    refused_nothingToRedo: "没有可以重做的操作。",
    refused_alreadyLive: "这篇文章的先前版本已作为另一篇文章放在书架上。请先移除那一篇。",
    refused_malformed: "无法识别这次操作。什么都没有改动，请重新载入页面。",
    keys: "快捷键",
    keysTitle: "对齐页的快捷键",
    key: "按键",
    keyDoes: "作用",
    close: "关闭",
    keysRow: "下一行、上一行",
    keysSide: "原文、译文",
    keysDoubt: "下一处、上一处存疑",
    keysEnds: "第一行、最后一行",
    keysProposal: "采纳、不改这里的建议",
    keysConfirm: "没有问题，保持原样",
    keysMerge: "与下一行合并",
    keysSplit: "拆分：选择拆在哪里",
    keysEdit: "修改这一边",
    keysMove: "首句上移、末句下移",
    keysShift: "整列上移、下移",
    keysSwap: "这一边与下一行对调",
    keysDrop: "删去这一边",
    keysDropPair: "删去整行",
    keysKind: "正文、标题、广告、说话人、注释",
    keysLines: "显示文件中的原始行",
    keysUndo: "撤销，可一直回到最初",
    keysRedo: "重做",
    keysFilter: "查找",
    keysHelp: "显示这些快捷键",
    keysHint: "焦点在某一行时，改动类的按键才有效。",
  },
});
