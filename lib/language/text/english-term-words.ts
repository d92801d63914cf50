/** Vague words that may still qualify a term ("main thread", "false positive"). Lower case. */
export const LOOSE_ENGLISH_QUALIFIERS: ReadonlySet<string> = new Set(
  "basic main new first second third least best worst true false direct forward backward".split(
    " ",
  ),
);

/** Small words that make another verb of a verb ("roll back"). */
export const ENGLISH_PARTICLES: ReadonlySet<string> = new Set(
  "up down out in off back over away on through around".split(" "),
);

/** Pronouns, auxiliaries and "to": what follows them is done by somebody. */
export const ENGLISH_DOERS: ReadonlySet<string> = new Set(
  `i you we they he she it to don't doesn't didn't can't won't can could will would should must may might let's who that
which cannot`.split(/\s+/),
);

/** Adjectives that say how big, good, old, sure or odd a thing is, and never of which kind. */
export const PLAIN_ENGLISH_ADJECTIVES: ReadonlySet<string> = new Set(
  `actual additional afraid amazing ambitious ancient angry another aware awful bad beautiful best better big bigger biggest
boring brave brilliant busy calm careful careless cheap cheaper clear clever considerable countless crazy critical crucial
cute decent delicious different difficult diverse double dumb eager early easier easiest easy elegant empty endless enormous
entire essential eventual everyday excellent exciting expensive extra extraordinary fair fake familiar famous fancy fantastic
faster favorite favourite final fine former frequent full fundamental funny further future genuine giant glad good great
greater greatest handy happy hard harder hardest high higher highest honest horrible huge hungry ideal immediate important
impossible impressive incredible individual initial interesting known large larger largest last late later latter legitimate
likely little long longer longest loud lovely low lower lowest lucky massive meaningful mere messy minor modern modest
multiple nasty neat new newer newest nice normal numerous obvious occasional odd official old older oldest ordinary own
painful patient perfect personal plain pleasant polite poor popular possible powerful precious pretty previous primary proper
proud public quick quicker quiet rapid rare real recent regular relevant remarkable rich ridiculous sad same scary sensible
separate serious severe sharp sheer shorter shortest sick significant silly similar simple single slow slower slowest small
smaller smallest smart so-called sorry special specific strange strong stronger stupid substantial successful sudden
sufficient suitable supposed sure surprising talented terrible tiny tired total tough tremendous true typical ugly ultimate
unlikely unlucky unusual upcoming upset urgent useful useless usual utter vast vital wealthy weak weaker weird whole wild
wonderful worse worst worth young younger youngest`.split(/\s+/),
);

/** What is said before a new name: "is called the ", "known as ". */
export const ENGLISH_NAMING =
  /(?:called|known as|named|term(?:ed)?|refers? to|call (?:it|this|that|them|these)) (?:an? |the )?["“'‘]?$/i;
