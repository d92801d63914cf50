/** Irregular English forms: the plain form first, then the forms that belong to it, one word a line. */
const LINES = `
he him
she her
i me
we us
they them
who whom
be am is are was were been being
have has had having
do does did done
go goes went gone
say said
get got gotten
make made
know knew known
think thought
take took taken
see saw seen
come came
find found
give gave given
tell told
become became
leave left
feel felt
put
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
let
mean meant
set
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lay lain
lead led
read
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
cut
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
throw threw thrown
catch caught
deal dealt
win won
forget forgot forgotten
eat ate eaten
fight fought
teach taught
sell sold
sing sang sung
swim swam swum
fly flew flown
drink drank drunk
sleep slept
shake shook shaken
shoot shot
steal stole stolen
strike struck stricken
stick stuck
swing swung
tear tore torn
wake woke woken
freeze froze frozen
hide hid hidden
bite bit bitten
blow blew blown
ride rode ridden
ring rang rung
shrink shrank shrunk
sink sank sunk
spring sprang sprung
swear swore sworn
bend bent
bind bound
bleed bled
breed bred
burn burnt
cling clung
creep crept
dig dug
dream dreamt
feed fed
flee fled
grind ground
hang hung
kneel knelt
lay laid
lean leant
leap leapt
learn learnt
lend lent
light lit
seek sought
shine shone
show shown
slide slid
smell smelt
spell spelt
spill spilt
spin spun
spit spat
split
spread
sweep swept
swell swollen
weave wove woven
weep wept
wind wound
bear bore borne born
beat beaten
forgive forgave forgiven
prove proven
sew sewn
sow sown
undergo underwent undergone
withdraw withdrew withdrawn
overcome overcame
rebuild rebuilt
good better best well
bad worse worst badly
far farther further farthest furthest
man men
woman women
child children
foot feet
tooth teeth
goose geese
mouse mice
person people
life lives
half halves
leaf leaves
shelf shelves
wolf wolves
knife knives
index indices
matrix matrices
vertex vertices
criterion criteria
phenomenon phenomena
analysis analyses
basis bases
hypothesis hypotheses
nucleus nuclei
stimulus stimuli
bacterium bacteria
medium media
`;

/** Plain forms by their irregular ones. */
export const ENGLISH_IRREGULAR: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [plain = "", ...forms] = line.split(" ");
      return forms.map((form): [string, string] => [form, plain]);
    }),
);
