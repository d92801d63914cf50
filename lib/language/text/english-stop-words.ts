/** English function words, and verbs and adverbs as empty as they: no term begins or ends with them. Lower case. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across actually after again against ago all almost already also although always am
among an and another any anybody anyone anything are aren't as at away back be became because become been
before being below between both but by came can can't cannot come could couldn't did didn't do does doesn't
doing don't done down during each either else enough even ever every everybody everyone everything exactly for
from further get gets getting give go goes going gone got had hadn't has hasn't have haven't having he her
here hers herself him himself his how however i i'm if in indeed instead into is isn't it its itself just keep
know later let like likely look made make makes making may maybe me might mine moreover must mustn't my myself
near nearly need neither never no nobody none nor not nothing now of off often oh ok okay on once ones onto or
otherwise ought our ours ourselves out over particularly per perhaps please put quite rather really saw say
says see seem seems seen shall she should shouldn't show similarly simply since so some somebody someone
something sometimes somewhere soon still stuff take takes taken tell than that the their theirs them
themselves then there therefore these they think this those though through thus to together too took toward
towards truly try under unless until up upon us usually very want was wasn't we well were weren't what
whatever when whenever where whether which while who whom whose why will with within without won't would
wouldn't yes yet you your yours yourself yourselves`.split(/\s+/),
);

/** Words too vague to be a term or to qualify one, though a term may end with them ("worst case", "wave number"). */
export const VAGUE_ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `able actual additional available bad basic best better billion billions bit case certain common corresponding
current day days different difficult easy eight entire especially example fact few final first five following
four given good great half huge hundred hundreds important interesting kind kinds large last latest least less
little lot lots main man many maximum men million millions month months more most mostly much necessary new
next nine number old one only other others own part particular parts people person point possible previous
question reason relevant right same second seven several similar six sort special specific such sure ten thing
things thousand thousands three time times today tomorrow trillion true two use used using various way ways
week weeks whole woman women wrong year years`.split(/\s+/),
);
