/** What a sentence of an advertisement may give away. */
export type SponsorCue =
  | "explicit"
  | "link"
  | "call"
  | "offer"
  | "disclaimer"
  | "witness"
  | "pitch"
  | "turn";

/** How much each tells; `turn` (the talk turns to the advertisement) only helps to find where it begins. */
export const cueWeights: Readonly<Record<SponsorCue, number>> = {
  explicit: 4,
  offer: 2,
  disclaimer: 2,
  link: 1,
  call: 1,
  witness: 1,
  pitch: 1,
  turn: 0,
};

/** The cues of a pair of sentences, in either language. */
export function sponsorCuesOf(english: string, chinese: string): ReadonlySet<SponsorCue> {
  const found = new Set<SponsorCue>();
  for (const [cue, inEnglish, inChinese] of cues)
    if (inEnglish.test(english) || inChinese.test(chinese)) found.add(cue);
  return found;
}

const show =
  "(?:episode|video|podcast|show|program|programme|channel|series|newsletter|stream|talk|event)";
const domain =
  /\b[a-z0-9][a-z0-9-]*\.(?:com|org|net|io|ai|co|app|dev|me|so|tv|fm|gg|us|uk|cn|shop|store|xyz)(?:\/[\w\-/]*)?\b|\bdot (?:com|org|net|io|ai|co|app|dev)\b|https?:\/\//i;

const cues: readonly (readonly [SponsorCue, RegExp, RegExp])[] = [
  [
    "explicit",
    new RegExp(
      `\\b(?:this|today's|today’s|our|the) ${show}(?: (?:is|was|has been))?(?: (?:made|being))? (?:sponsored|brought to you|supported|made possible|powered|presented) by\\b|\\b(?:our|today's|today’s|this week's|this week’s) sponsors?\\b|\\bfor sponsoring\\b|\\bword from (?:our|the|today's|today’s) sponsors?\\b|\\bpaid (?:promotion|partnership|advertisement)\\b|\\bad break\\b`,
      "i",
    ),
    /(?:本期|本集|本节目|本视频|本频道|今天的?(?:节目|视频)|这期(?:节目|视频)?).{0,12}(?:赞助|冠名|呈现|支持播出)|赞助商|感谢.{1,20}(?:的赞助|赞助了?本|对本(?:期|节目|频道|集))|广告时间|插播.{0,6}广告|付费推广/,
  ],
  ["link", domain, domain],
  [
    "call",
    /\b(?:[Ss]ign up|[Ww]ant to (?:learn|find out|know) more|[Tt]o (?:learn|find out) more|[Ll]earn more at|[Gg]et started (?:at|with|today)|[Ll]inks? (?:is |are )?(?:in the|below)|[Dd]ownload (?:it|the app)|[Cc]lick (?:on )?the link|[Tt]ry it (?:today|yourself|now))\b|\b(?:[Gg]o to|[Vv]isit|[Hh]ead (?:over )?to|[Cc]heck out) (?:[a-z0-9-]+\.[a-z]{2,}|[A-Z]\w+ dot \w+|the link|(?:their|the|our) (?:web)?site)/,
    /(?:访问|前往|登录|登陆|打开|去|上)\s*(?:[\w-]+\.[a-z]{2,}|其?官网|(?:他们的)?网站|链接)|(?:立即|马上|现在就?|免费)注册|想要?了解更多|了解更多.{0,6}(?:请|可)|下载(?:该|这款)?(?:应用|软件|App)|链接(?:在|见|就在)|简介(?:里|中|区)|立即(?:体验|开始|试用|加入)|马上(?:体验|试用)/i,
  ],
  [
    "offer",
    /\b(?:free trial|for free|free (?:month|week|account|plan|shipping)|\d+ ?(?:%|percent) off|(?:promo|discount|coupon|offer) codes?|use (?:the )?code|code [A-Z][A-Z0-9]{2,}|discount|money[- ]back|limited[- ]time|special offer|first (?:month|week|box|order) (?:is )?(?:free|on)|no credit card)\b/i,
    /免费(?:试用|体验|注册|使用|领取|开户|赠送)|优惠(?:码|券|价|活动)?|折扣(?:码|价)?|打?[一二三四五六七八九\d.]+折|促销|首(?:月|周|单)(?:免费|优惠)|立减|限时|无需信用卡|退款保证/,
  ],
  [
    "disclaimer",
    /\b(?:terms(?: and conditions)? (?:may )?apply|conditions apply|see (?:site|website|full terms)|members? FDIC|FDIC[- ]insured|not (?:a|an) [\w-]+(?:[ -]insured)? (?:bank|broker|adviser|advisor)|services? (?:are )?(?:provided|offered) (?:through|by)|issued by|void where prohibited|offer (?:ends|expires|valid)|results may vary|not (?:financial|investment|medical|legal) advice|consult your (?:doctor|physician|lawyer)|subject to (?:approval|eligibility|availability)|drink responsibly)\b/i,
    /条款(?:和条件|及条件|与条件)?.{0,4}适用|须?遵守.{0,8}条款|(?:服务|产品|贷款|保险|账户)由.{1,30}提供|承保|投资有风险|不构成.{0,8}建议|最终解释权|以(?:官网|实际|页面).{0,6}为准|活动(?:截止|有效期)|效果因人而异|请遵医嘱|受.{0,10}监管/,
  ],
  [
    "witness",
    /\b(?:(?:I|we)(?:'ve|’ve| have)? (?:personally |actually |just |now )?(?:been using|use|rely on|switched to|recommend|love using|trust)|which is (?:my|our) [\w -]{2,40}|is (?:my|our) (?:favou?rite|go-to|favou?rite)|has been (?:great|a lifesaver)|(?:I|we) couldn(?:'|’)t do .{0,30} without)\b/i,
    /我(?:们)?(?:自己|个人)?(?:一直|现在|平时|目前)?(?:在用|都用|用的(?:就)?是|使用的?|推荐|离不开)|我(?:们)?的[^,，。]{1,10}(?:平台|服务商|首选|供应商)/,
  ],
  [
    "pitch",
    /\b(?:(?:for|grow|run|manage|help|save|let|lets|gives?) (?:your|you) |your (?:business|company|team|website|customers|finances|money|inbox|health|sleep|skin|brand|store)\b|all in one place|in one place|with just (?:a|one) (?:click|tap)|in (?:just )?minutes|built for|the easiest way|the best way to|trusted by|award[- ]winning|customi[sz]able|seamless(?:ly)?)/i,
    /(?:你|您)的?(?:企业|公司|团队|网站|客户|财务|钱|健康|睡眠|店铺|品牌|生意)|(?:集中|整合)在?一个(?:平台|地方)|一站式|一键|只需几分钟|专为.{1,12}(?:打造|设计)|最(?:简单|轻松)的(?:方法|方式)|深受.{1,12}信赖|帮(?:助)?(?:你|您)|企业所需/,
  ],
  [
    "turn",
    /\b(?:the|this|my|our) (?:podcast|show|channel|newsletter|program|programme|series)\b|\bbefore (?:we|I) (?:continue|go on|move on|get (?:back|into|started)|dive|start)\b|\b(?:quick|short) (?:break|word|message|pause)\b|\bspeaking of\b|\btake a (?:moment|second|minute|break)\b|\b(?:tell|talk to) you about\b|\b(?:support|supports|supporting) (?:the|this|my|our)\b/i,
    /(?:我的?|我们的?|这个|这档|本)?(?:播客|节目|频道)|在?(?:继续|开始|进入正题)之前|稍(?:作|微)?(?:休息|停)|休息一下|说到|顺便|(?:向|给)(?:大家|你们?)(?:介绍|推荐)|占用.{0,6}(?:时间|分钟)/,
  ],
];
