import { defineWords } from "./define-words.ts";

export const optimiser = defineWords({
  en: {
    title: "Optimiser",
    intro:
      "FSRS plans your cards by 21 parameters, which at first are those of the average learner. The optimiser fits them to your own reviews, so that cards come back neither too early nor too late.",
    optimise: "Optimise",
    evaluate: "Evaluate",
    weights: "FSRS parameters",
    history: "Parameters so far",

    now_default: "Cards are planned by the default parameters.",
    now_fitted: "Cards are planned by parameters fitted on {date}.",
    now_kept: "Cards are planned by parameters fitted on {date}.",
    now_pasted: "Cards are planned by parameters pasted on {date}.",
    answers:
      "{count, plural, =0 {You have not answered any card yet.} one {You have given # answer.} other {You have given # answers.}}",
    newReviews: "{count} reviews are new since then.",
    newReviewsMore: "More than {count} reviews are new since then.",

    tooFew:
      "{reviews, plural, =0 {No review counts so far} one {# review counts so far} other {# reviews count so far}}; {needed, number} are needed.",
    tooFewNew:
      "{reviews, plural, =0 {No review is new} one {Only # review is new} other {Only # reviews are new}} since the parameters in use were fitted; {needed, number} are needed to tell whether others are better.",
    whatCounts:
      "A review counts when the card was answered on an earlier day: only then is there something to remember. Your cards are planned well until then; the default parameters suit most learners.",
    toReview: "Review",

    fitting: "Optimising",
    evaluating: "Evaluating",
    ending: "Cancelling…",
    stage_reading: "Reading your reviews",
    stage_judging: "Fitting to earlier reviews, to judge by later ones",
    stage_fitting: "Fitting to all reviews",
    stage_folding: "Working out every card anew",
    stage_saving: "Saving",
    stageEvaluating: "Fitting and judging, five times",

    adopted: "New parameters are in use",
    adoptedText:
      "They predicted your latest {items, plural, one {# review} other {# reviews}}, which they had not seen, better than the parameters before: log loss {fitted} instead of {before}; lower is better.",
    kept: "The parameters in use stay",
    keptText:
      "New ones predicted your latest {items, plural, one {# review} other {# reviews}}, which they had not seen, no better: log loss {fitted} against {before}; lower is better. Nothing is changed.",
    useBefore: "Use the parameters before",
    cancelled: "Cancelled. The parameters in use stay.",
    failed: "That did not work",
    failedText:
      "Nothing is changed: your parameters and cards are as they were. Try again in a moment.",
    failedBusy:
      "The database is in use by another program. Nothing is changed; try again in a moment.",
    alreadyRunning: "This is going on already",
    alreadyRunningText:
      "Another tab or device is optimising or evaluating. Wait until it is done, or cancel it there.",
    changedMeanwhile: "Other parameters came in use meanwhile",
    changedMeanwhileText:
      "They stay, and what was worked out here is not saved. Do it again if you like.",
    noOptimiser: "There is no optimiser for this machine",
    noOptimiserText:
      "FSRS goes on with the parameters in use. You can paste parameters that were fitted elsewhere.",

    healthy: "Health check passed.",
    unhealthy: "Health check: predicted worse than usual.",
    healthFigures:
      "Against what is usual for so many reviews: log loss {logLoss} times, RMSE {rmse} times; 1 is usual.",
    unhealthyText:
      "Often this comes from pressing Hard for cards that were forgotten: press Again whenever you did not remember. Very mixed material does it too.",
    healthUnknown:
      "Too few reviews were judged for the health check; “Evaluate” judges more of them.",

    copy: "Copy",
    copied: "Copied.",
    notCopied: "The browser did not allow it. Select the numbers and copy them.",
    paste: "Enter parameters by hand",
    pasteLabel: "Parameters, for example from Anki",
    pasteHint:
      "21 numbers (or 19 or 17 of earlier versions). They are judged on your reviews before they are used.",
    usePasted: "Judge and use",
    judgingPasted: "Judging…",
    pasteEmpty: "Nothing stands here. Paste the numbers, apart by commas or blanks.",
    pasteNoNumber: "“{word}” is no number. Only numbers, commas and blanks may stand here.",
    pasteCount:
      "{count, plural, one {# number stands} other {# numbers stand}} here; 21, 19 or 17 are needed.",
    pasteOutside:
      "Number {place, number} lies outside of what FSRS computes with: it must be from {least, number, ::.###} to {most, number, ::.###}. Nothing is taken.",
    pastedWorse: "These foretell worse than the parameters in use",
    pastedFigures:
      "On your latest {items, plural, one {# review} other {# reviews}}: log loss {pasted} with these, {present} with those before; lower is better.",
    cannotTell: "Nobody can tell whether these suit you",
    cannotTellText:
      "There are too few reviews to judge by. Wrong parameters make cards come much too early or too late. They are not in use yet.",
    useAnyway: "Use them all the same",
    pastedUsed: "These parameters are in use",

    line_default: "Default parameters",
    line_fitted: "Fitted on {date}",
    line_kept: "Fitted on {date}, no better",
    line_pasted: "Pasted on {date}",
    lineReviews: "{reviews} reviews",
    lineJudged:
      "log loss {before} → {fitted} on your latest {items, plural, one {# review} other {# reviews}} then",
    notJudged: "not judged: too few reviews",
    inUse: "In use",
    useThese: "Use these",
    remove: "Remove",
    removeNamed: "Remove: {name}",
    removeTitle: "Remove “{name}”?",
    removeText:
      "These parameters are gone from the list for good. Your cards and reviews stay as they are.",
    removeNot: "Keep",
    useNamed: "Use these: {name}",
    folding: "Working out every card anew…",
    adopt_adopted: "In use. Due days stay as they are.",
    adopt_unknownFit: "These parameters are no longer there.",
    adopt_alreadyRunning: "An optimisation is going on. Wait until it is done.",
    adopt_failed: "That did not work. Nothing is changed.",

    evaluateText:
      "How well does FSRS predict what you remember? Each review is judged by what was known before it; nothing is changed.",
    judgedOn:
      "Judged on {items, number} of {reviews, number} reviews, each later than what the parameters were fitted to.",
    foretoldBy: "Predicted by",
    by_fitted: "Fitted parameters",
    by_default: "Default parameters",
    by_movingAverage: "Moving average",
    logLoss: "Log loss",
    rmse: "RMSE (bins)",
    auc: "AUC",
    none: "–",
    figuresMean:
      "Log loss and RMSE: how far what was predicted lay from what came, lower is better. AUC: how well remembered and forgotten are told apart, 0.5 is chance, 1 is perfect. The moving average knows nothing of cards.",
    calibration: "Predicted and remembered",
    calibrationSum:
      "On the dashed line as many were remembered as predicted; a larger mark is more reviews.",
    foretold: "Predicted",
    bin: "Predicted {span}: {remembered}",
    byFitted: "{actual} remembered (fitted, {items, number})",
    byDefault: "{actual} (default, {items, number})",
    comma: ", ",
    binEmpty: "no reviews",
    cell: "{predicted} → {actual}",
    span: "{from}–{to}",
    reviews: "Reviews, fitted",
    reviewsDefault: "Reviews, default",
    exact: "As predicted",
    asTable: "As a table",

    reminder: "It is a good time to fit FSRS to your latest reviews.",
    toOptimiser: "To the optimiser",
    putOff: "In a month",
  },
  zh: {
    title: "优化器",
    intro:
      "FSRS 用 21 个参数安排卡片，起初采用的是普通学习者的参数。优化器根据你自己的复习记录调整它们，让卡片来得不早也不晚。",
    optimise: "优化",
    evaluate: "评估",
    weights: "FSRS 参数",
    history: "用过的参数",

    now_default: "目前按默认参数安排卡片。",
    now_fitted: "目前按 {date}优化的参数安排卡片。",
    now_kept: "目前按 {date}优化的参数安排卡片。",
    now_pasted: "目前按 {date}粘贴的参数安排卡片。",
    answers: "{count, plural, =0 {你还没有回答过卡片。} other {你已回答 # 次。}}",
    newReviews: "此后新增 {count} 次复习。",
    newReviewsMore: "此后新增 {count} 次以上的复习。",

    tooFew: "目前有 {reviews, number} 次复习可用，需要 {needed, number} 次。",
    tooFewNew:
      "自现有参数优化以来只有 {reviews, number} 次新的复习，需要 {needed, number} 次才能判断换参数是否更好。",
    whatCounts:
      "卡片在更早的日子回答过，这次复习才算数：隔了天，才谈得上记住没记住。在此之前卡片同样安排得很好，默认参数适合大多数人。",
    toReview: "去复习",

    fitting: "正在优化",
    evaluating: "正在评估",
    ending: "正在取消……",
    stage_reading: "正在读取复习记录",
    stage_judging: "先用较早的复习拟合，再用较晚的检验",
    stage_fitting: "正在用全部复习拟合",
    stage_folding: "正在重新计算每张卡片",
    stage_saving: "正在保存",
    stageEvaluating: "正在拟合并检验，共五轮",

    adopted: "已启用新参数",
    adoptedText:
      "新参数对最近 {items, number} 次复习（未参与拟合）的预测优于原参数：对数损失为 {fitted}，原为 {before}，越低越好。",
    kept: "保留现有参数",
    keptText:
      "新参数对最近 {items, number} 次复习（未参与拟合）的预测并不更好：对数损失为 {fitted}，现有参数为 {before}，越低越好。一切照旧。",
    useBefore: "改回原来的参数",
    cancelled: "已取消，参数没有改动。",
    failed: "没有成功",
    failedText: "什么都没有改：参数和卡片都和原来一样。请稍后再试。",
    failedBusy: "数据库正被另一个程序使用。什么都没有改，请稍后再试。",
    alreadyRunning: "已经在进行了",
    alreadyRunningText: "另一个标签页或设备正在优化或评估。请等它结束，或在那边取消。",
    changedMeanwhile: "这期间启用了别的参数",
    changedMeanwhileText: "那些参数保持不变，这次的结果没有保存。需要的话可以再来一次。",
    noOptimiser: "这台机器没有可用的优化器",
    noOptimiserText: "FSRS 继续使用现有参数。你也可以粘贴在别处优化好的参数。",

    healthy: "健康检查通过。",
    unhealthy: "健康检查：预测不如一般水平。",
    healthFigures:
      "与同样数量的复习的一般水平相比：对数损失为 {logLoss} 倍，RMSE 为 {rmse} 倍；1 为一般水平。",
    unhealthyText: "常见原因是忘记了却按“困难”：只要没想起来，就该按“重来”。内容难易悬殊也会这样。",
    healthUnknown: "参与检验的复习太少，无法做健康检查；“评估”会检验更多。",

    copy: "复制",
    copied: "已复制。",
    notCopied: "浏览器不允许复制，请选中数字后自行复制。",
    paste: "手动填写参数",
    pasteLabel: "参数（例如来自 Anki）",
    pasteHint: "21 个数（旧版本为 19 或 17 个）。启用之前会先用你的复习记录检验。",
    usePasted: "检验并启用",
    judgingPasted: "正在检验……",
    pasteEmpty: "这里还是空的。请粘贴参数，用逗号或空格隔开。",
    pasteNoNumber: "“{word}”不是数字。这里只能有数字、逗号和空格。",
    pasteCount: "这里有 {count, number} 个数，需要 21、19 或 17 个。",
    pasteOutside:
      "第 {place, number} 个数超出了 FSRS 的范围，应在 {least, number, ::.###} 到 {most, number, ::.###} 之间。没有启用任何参数。",
    pastedWorse: "这组参数的预测不如现有参数",
    pastedFigures:
      "在最近 {items, number} 次复习上：这组参数的对数损失为 {pasted}，原参数为 {present}，越低越好。",
    cannotTell: "无法判断这组参数是否适合你",
    cannotTellText: "可供检验的复习太少。参数不合适，卡片会来得过早或过晚。这组参数尚未启用。",
    useAnyway: "仍要启用",
    pastedUsed: "已启用这组参数",

    line_default: "默认参数",
    line_fitted: "{date}优化",
    line_kept: "{date}优化，并不更好",
    line_pasted: "{date}粘贴",
    lineReviews: "{reviews} 次复习",
    lineJudged: "在当时最近 {items, number} 次复习上：对数损失 {before} → {fitted}",
    notJudged: "未检验：复习太少",
    inUse: "使用中",
    useThese: "启用",
    remove: "删除",
    removeNamed: "删除：{name}",
    removeTitle: "删除“{name}”？",
    removeText: "这组参数会从列表中永久删除。卡片和复习记录不受影响。",
    removeNot: "保留",
    useNamed: "启用：{name}",
    folding: "正在重新计算每张卡片……",
    adopt_adopted: "已启用，到期日不变。",
    adopt_unknownFit: "这组参数已经不在了。",
    adopt_alreadyRunning: "正在优化，请等它结束。",
    adopt_failed: "没有成功，什么都没有改。",

    evaluateText: "对记忆的预测有多准？每次复习都只用它之前已知的情况来检验，不改动任何东西。",
    judgedOn:
      "共 {reviews, number} 次复习，检验其中 {items, number} 次，每次都晚于拟合所用的复习。",
    foretoldBy: "预测依据",
    by_fitted: "优化后的参数",
    by_default: "默认参数",
    by_movingAverage: "移动平均",
    logLoss: "对数损失",
    rmse: "RMSE（分箱）",
    auc: "AUC",
    none: "–",
    figuresMean:
      "对数损失和 RMSE 表示预测与结果相差多远，越低越好。AUC 表示区分记住与忘记的能力，0.5 等于瞎猜，1 为完全准确。移动平均对卡片一无所知。",
    calibration: "预测与实际",
    calibrationSum: "落在虚线上，表示实际记住的与预测的一样多；标记越大，复习越多。",
    foretold: "预测的记住率",
    bin: "预测 {span}：{remembered}",
    byFitted: "实际 {actual}（优化后，{items, number} 次）",
    byDefault: "实际 {actual}（默认，{items, number} 次）",
    comma: "，",
    binEmpty: "没有复习",
    cell: "{predicted} → {actual}",
    span: "{from}–{to}",
    reviews: "复习数（优化后）",
    reviewsDefault: "复习数（默认）",
    exact: "与预测一致",
    asTable: "以表格显示",

    reminder: "现在适合用最近的复习记录优化 FSRS。",
    toOptimiser: "去优化",
    putOff: "一个月后再说",
  },
});
