/**
 * Words of general English that say the contrary of one another, the axes parted by semicolons, both poles by a bar; words of several parts are joined by "_".
 * A closed list of common words: no field's terms.
 */
export const ENGLISH_OPPOSITES = `
above over exceed beyond greater_than more_than | below under beneath less_than fewer_than short_of; towards toward | away_from; into onto | out_of off_of; up upward upwards | down downward downwards
high higher highest tall | low lower lowest
rise raise increase grow climb boost enlarge expand gain soar heighten ascend | fall drop decrease decline reduce shrink lower sink lessen diminish cut descend
more greater larger bigger most further | less fewer smaller lesser least; many numerous plenty lots | few; much | little
big large huge great vast enormous giant wide | small little tiny minute slight; long lengthy longer longest | short brief shorter shortest
wide broad | narrow; thick | thin; deep | shallow
fast quick rapid swift speedy quickly rapidly faster fastest | slow sluggish slowly slower slowest
accelerate speed_up quicken hasten | decelerate slow_down delay retard; early earlier earliest | late later latest
before prior earlier ago beforehand | after following since afterwards; past previous former | future next latter
first initial | last final; begin start commence launch open initiate | end finish stop cease close halt terminate conclude
continue proceed persist go_on carry_on keep_on resume | stop cease halt end quit discontinue interrupt; front | back rear
in_front_of ahead_of | behind; inside within internal inner interior | outside external outer exterior
enter arrive join come reach | leave depart exit quit; near close nearby nearest closest | far distant remote away furthest farthest
left | right; top upper | bottom lower; turn_on switch_on enable activate | turn_off switch_off disable deactivate
including include | excluding except exclude; add insert attach append include | remove delete subtract detach omit drop; plus | minus
multiply | divide; multiply_by times | divided_by; gain win get receive obtain acquire earn | lose give_up forfeit
win succeed success victory pass | lose fail failure defeat; give hand_over send offer supply provide | take receive get accept
lend | borrow; buy purchase | sell; import | export; push | pull; pull attract | repel; attack | defend; open unlock | close shut lock
full | empty; fill | empty drain; create make build construct form produce | destroy demolish ruin wreck
live survive alive living | die dead dying; birth born | death died; love like adore enjoy | hate dislike detest
good fine nice well great excellent wonderful | bad poor terrible awful badly evil horrible
better best improve improvement superior | worse worst worsen deteriorate inferior
right correct true accurate precise exact | wrong incorrect false inaccurate mistaken untrue imprecise; truth fact | lie falsehood
same identical equal alike similar | different unlike distinct dissimilar
agree accept approve consent | disagree reject refuse oppose deny decline
allow let permit enable admit | forbid prevent block prohibit ban stop; help aid assist support benefit | hinder harm hurt damage hamper
cause | prevent; protect guard | expose endanger harm; encourage | discourage; strong powerful sturdy stronger | weak feeble frail weaker
strengthen reinforce tighten | weaken loosen; tight tighter | loose looser; hard | soft; harden | soften
difficult hard tough complicated complex harder | easy simple straightforward easier; heavy heavier | light lighter
hot warm hotter warmer | cold cool colder cooler; heat warm | cool chill freeze; boil | freeze; melt dissolve | freeze solidify
wet damp moist humid | dry dried; bright light brighter | dark dim darker; brighten | darken dim; dense thick crowded | thin
clear obvious plain transparent | unclear vague obscure opaque blurred; visible | invisible hidden
show reveal expose display | hide conceal cover; appear emerge | disappear vanish; find discover notice | lose miss overlook
catch capture detect hit | miss escape; remember recall | forget; know | ignore; clean pure | dirty impure contaminated
new fresh modern | old ancient outdated obsolete stale; young younger | old older aged; rich wealthy | poor
expensive costly dear | cheap inexpensive; safe secure | dangerous unsafe risky; safety | danger; healthy well | sick ill unhealthy
happy glad pleased | sad unhappy; calm quiet peaceful | loud noisy agitated; silent | loud; brave | cowardly; polite | rude
careful cautious | careless reckless; patient | impatient; wise clever smart intelligent | stupid foolish; lazy | diligent hard-working
useful helpful valuable | useless worthless; necessary essential required indispensable | unnecessary needless optional
possible feasible possibly may might able | impossible infeasible impossibly unable; likely probable | unlikely improbable; certain sure definite | uncertain unsure doubtful
certainty | uncertainty; important significant major | unimportant insignificant trivial minor
common frequent usual | rare uncommon unusual infrequent; normal ordinary regular | abnormal strange odd irregular
public open | private secret; permanent lasting | temporary; stable steady constant fixed | unstable variable changing; static | dynamic
active | passive inactive; positive | negative; optimistic | pessimistic; maximum maximal most max | minimum minimal least min
upper_limit | lower_limit; majority | minority; whole entire complete total full | partial half incomplete
together jointly | separately apart alone; connect join link attach combine unite merge | disconnect separate divide split detach
connected related linked | disconnected unrelated unconnected; related | unrelated independent; dependent | independent
gather collect assemble | scatter disperse distribute; attract | repel; absorb | emit release; inhale | exhale; input | output
load | unload; save keep preserve store conserve | waste spend discard delete; keep hold retain | discard release throw_away drop
push_in | pull_out; parallel | serial sequential; horizontal | vertical; domestic national | foreign; local | global remote; rural | urban
day | night; morning | evening; summer | winter; noon | midnight; today | tomorrow yesterday; east eastern | west western
north northern | south southern; male man men boy | female woman women girl; husband | wife; parent | child; adult | child
ancestor | descendant; teacher | student pupil; employer boss | employee; doctor | patient; seller vendor | buyer customer
friend ally | enemy foe; host | guest; predator | prey; cause reason | effect result consequence; ask | answer reply respond
problem | solution; theory | practice; advantage benefit merit | disadvantage drawback; profit | loss
income revenue | expense expenditure; supply | demand; asset | liability; reward praise | punishment punish penalty; love | hatred
war | peace; hope | despair; trust believe | distrust doubt; believe | doubt disbelieve; confirm prove verify | refute disprove
lucky fortunate happy | unlucky unfortunate; forward forwards ahead | backward backwards; advance | retreat; clockwise | counterclockwise
enough sufficient adequate | insufficient lacking inadequate scarce; suffice | lack; abundant plentiful | scarce rare
excess surplus | shortage deficit lack; overestimate | underestimate; overweight | underweight
exactly precisely | approximately roughly about; completely entirely fully totally | partly partially; always | never
everybody everyone everything all | nobody none nothing; somebody someone something | nobody nothing
anybody anyone anything | nobody nothing; everywhere | nowhere; both | neither; also even including | except excluding; already | not_yet
still | no_longer; possible_to | impossible_to; because thanks_to | despite although; if | even_if; as_long_as provided | even_if
legal lawful | illegal unlawful; guilty | innocent; voluntary | compulsory mandatory; natural | artificial man-made; original | fake
real actual | fake imaginary virtual; concrete | abstract; direct | indirect; explicit | implicit; formal | informal; simple | complex
single | multiple; singular | plural; odd | even; acid acidic sour | alkaline sweet; sweet | bitter sour; sharp | blunt dull; smooth | rough
straight | curved bent crooked; solid | liquid gas; sink | float; stretch | compress; expand | contract compress; lock | unlock
pack | unpack; zip | unzip; install | uninstall; encode encrypt | decode decrypt; write | read; send | receive; charge | discharge
sender | receiver; speaker | listener; ask | tell; laugh | cry; wake | sleep; awake | asleep; stand | sit; arrive | depart
departure | arrival; entrance | exit; beginning start | end; source origin | destination target; sunrise | sunset; grow | wither shrink
bloom | wither; marry | divorce; forgive | blame; admit confess | deny; defend | accuse; obey follow | disobey violate; build | tear_down
ascending | descending; incoming | outgoing; upstream | downstream; wear put_on | take_off; pay | owe; teach | learn; throw | catch
hire employ | fire dismiss; promote | demote; appoint | dismiss; inflate | deflate; infect | cure; cure heal | sicken
vaccinated | unvaccinated; contagious | noncontagious; fertile | barren; edible | inedible; reversible | irreversible; mortal | immortal
conscious | unconscious; aware | unaware; willing | unwilling reluctant; able | unable; capable | incapable; come | go; come_in | go_out
put | take; lift | lower; improve better enhance | worsen deteriorate impair; contain hold | lack; accept | reject refuse
widen broaden | narrow; lengthen prolong extend | shorten cut; rise | set; peak maximum | trough minimum; ceiling | floor; oldest | newest
highest | lowest; best | worst; busy | idle; crowded | empty deserted; proud | humble; nervous anxious | calm relaxed
flexible elastic | rigid stiff; mobile moving | stationary fixed still; move | stay remain; loud loudly | quiet quietly
often frequently | rarely seldom; abstract theoretical | practical concrete
advantageous favourable beneficial | disadvantageous unfavourable harmful; harmless | harmful; hopeful | hopeless; painful | painless
powerful | powerless; meaningful | meaningless; successful | unsuccessful failed; complete completed finished | incomplete unfinished
approve | disapprove; appear | disappear; connect | disconnect; continue | discontinue; satisfied | dissatisfied; honest | dishonest
obey | disobey; understand | misunderstand; lead | follow; leader | follower; winner | loser; buyer | seller; lender | borrower
debtor | creditor; exporter | importer; employer | employee; victim | culprit; hero | villain; major | minor; senior | junior; inner | outer
front | rear back; bow | stern; head | tail; ceiling top | bottom; surface | depth bottom; above_all | least_of_all; overhead | underfoot
upper | lower; northward | southward; inward | outward; inflow | outflow; intake | outlet; upload | download; push_up | pull_down
freeze | thaw melt; ignite light | extinguish put_out; heat_up | cool_down; switch_on | switch_off; attract | deter; hire | fire
save | spend waste; earn | spend; invest | withdraw divest; inflation | deflation; boom | recession bust; growth | decline shrinkage
increase rise growth | decrease fall decline drop; strengthen | weaken; tighten | loosen relax; maximise maximize | minimise minimize
simplify | complicate; clarify | obscure confuse; unify unite | divide split; include | omit leave_out; remember | forget
recognise recognize | overlook ignore; trust | suspect; praise | criticise criticize blame; respect | despise; welcome | shun reject
lucky luckily fortunately | unlucky unluckily unfortunately; gladly willingly | reluctantly
deliberately intentionally | accidentally unintentionally; temporarily | permanently; partly partially | wholly entirely completely
directly | indirectly; explicitly | implicitly; manually | automatically; manual | automatic
individually separately | jointly together collectively; simultaneously | successively; synchronous | asynchronous; online | offline
wired | wireless; analog analogue | digital; client | server; reader | writer; source | destination; sequential | random parallel
compressed | uncompressed; encrypted | unencrypted; ancient | modern; rural countryside | urban city; dawn sunrise | dusk sunset
evergreen | deciduous; male | female; raw | cooked; fresh | rotten stale; ripe | unripe; hungry | full; thirsty | quenched
tired | rested fresh; sober | drunk; naked | dressed; wild | tame domesticated; native | foreign; legal | illegal; strict | lenient
generous | stingy mean; modest | arrogant; serious | funny joking; tragic | comic; success | failure
`;

/**
 * Words of which one in place of another says something else without saying the contrary: the members of closed sets, the sets parted by semicolons, their members
 * by bars. The first word of a set: `degree` when they differ only in how much, `kind` when they are other things altogether.
 */
export const ENGLISH_SETS = `
degree if provided as_long_as | only_if only_when | even_if even_though although though | unless | whether_or_not; kind own himself herself itself themselves yourself myself | others someone_else other_people
degree all every each always everyone everybody | most mostly usually generally often frequently | many | some sometimes several occasionally | few rarely seldom hardly barely scarcely
degree must have_to need required | should ought | may might can could perhaps possibly
degree certainly definitely surely | probably likely | possibly perhaps maybe; degree only merely just solely | also even
degree almost nearly | exactly completely | barely hardly; degree the_only | one_of
kind second seconds | minute minutes | hour hours hourly | day days daily | week weeks weekly | month months monthly | year years yearly annual | decade decades | century centuries
kind millimetre millimeter | centimetre centimeter | metre meter | kilometre kilometer | mile | inch | foot feet
kind milligram | gram | kilogram | ton tonne | pound | ounce; kind millisecond | microsecond | nanosecond
kind kilobyte | megabyte | gigabyte | terabyte; kind dollar | euro | pound_sterling | yuan | yen
kind monday | tuesday | wednesday | thursday | friday | saturday | sunday
kind january | february | march | april | may_month | june | july | august | september | october | november | december
kind spring | summer | autumn fall_season | winter; kind north northern | south southern | east eastern | west western
kind morning | noon | afternoon | evening | night
kind red | orange | yellow | green | blue | purple violet | black | white | grey gray | brown | pink
kind father dad | mother mom mum | brother | sister | son | daughter | grandfather | grandmother | uncle | aunt | husband | wife
kind head | hand | arm | leg | foot | eye | ear | nose | mouth; kind breakfast | lunch | dinner supper; kind yesterday | today | tomorrow
kind cat | dog | horse | cow | pig | sheep | chicken | fish | bird; kind water | milk | tea | coffee | wine | beer | juice
kind salt | sugar | pepper | oil | vinegar; kind bread | rice | noodles | meat | cheese | egg
kind iron | copper | gold | silver | zinc | aluminium aluminum | lead_metal; kind car | bus | plane | ship | bicycle bike
kind sun | moon | earth; kind percent | degree; kind width | height | length | depth | weight | speed | volume | temperature | pressure
degree slightly somewhat a_little a_bit mildly gently | considerably fairly quite rather | greatly strongly heavily violently severely extremely hugely enormously dramatically
degree everyone everybody all_people | most_people | many_people | some_people someone somebody | few_people
degree all_of every_one_of | most_of | many_of | some_of part_of a_part_of | few_of
degree completely entirely fully totally wholly | mostly largely mainly | partly partially
degree never | rarely | sometimes | often | always; degree one_of the_first_of | the_only; kind bit bits | byte bytes
kind kb kib kilobytes | mb mib megabytes | gb gib gigabytes | tb tib terabytes
kind nm nanometre nanometer | µm micrometre micrometer micron | mm millimetre millimeter | cm centimetre centimeter | m metre meter | km kilometre kilometer | mile
kind mg milligram | g gram | kg kilogram | tonne ton; kind ml millilitre milliliter | l litre liter | gallon
kind ns nanosecond | µs microsecond | ms millisecond; kind hz hertz | khz kilohertz | mhz megahertz | ghz gigahertz
kind w watt | kw kilowatt | mw megawatt | gw gigawatt; kind volt | ampere amp | ohm | watt; kind celsius | fahrenheit | kelvin
kind thousand | million | billion | trillion; kind surface | bottom | edge | centre center | top
kind table | chair | bed | sofa | desk | shelf; kind door | window | wall | roof | floor; kind king | queen | prince | princess
kind read | write | listen | speak; kind walk | run | swim | fly | drive; kind eat | drink | sleep
kind heart | lung | liver | kidney | stomach; kind circle | square | triangle; kind first | second_place | third | last
kind river | lake | sea ocean | mountain | island | desert; kind gold | silver | bronze; kind oxygen | hydrogen | nitrogen | carbon
kind proton | neutron | electron; kind virus | bacterium | fungus; kind north_pole | south_pole | equator
`;
