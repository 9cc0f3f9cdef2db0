/* SPDX-License-Identifier: Apache-2.0
 * English turns of phrase for the fight over a town, without a word like "clash" or "advance": men
 * thrown into battle, rings that close, lines that hold, towns that somebody holds no longer.
 */
#include "roundup/what_words.h"

#define FORCES                                                                                     \
    "troops|forces|soldiers|units|army|paratroopers|marines|infantry|infantrymen|groups|group|"    \
    "brigade|brigades|fighters|defenders|garrison|russians|ukrainians|volunteers|guardsmen"
#define RESERVES                                                                                   \
    "infantry|men|soldiers|troops|waves|wave|reserves|reserve|reinforcements|armor|armour|tanks|"  \
    "battalions|battalion|brigades|brigade|regiment|regiments|marines|paratroopers|everything|"    \
    "convicts|columns|vehicles|units"

static const struct sm_phrase phrases[] = {
    /* Men sent into battle. */
    {"kept|keeps|keep|continued|continues|continue|went|goes on? to? "
     "throwing|sending|hurling|pouring|pushing|feeding|flinging|throw|send|hurl|pour|push|feed "
     ".. " RESERVES " at|into|against|on|toward|towards",
     SM_CLASH, 5},
    {"threw|throws|throwing|thrown|hurled|hurls|hurling|flung|poured|pours|pouring|fed|feeding "
     ".. " RESERVES " at|into|against|on|toward|towards",
     SM_CLASH, 4},
    {"thrown|hurled|flung|poured|fed at|into|against the|russian|ukrainian? "
     "battle|battles|fray|fighting|defenses|defences|positions|lines",
     SM_CLASH, 4},
    {"probed|probes|probing|tested|testing the|ukrainian|russian? .. "
     "line|lines|defense|defenses|defence|defences|position|positions",
     SM_CLASH, 4},
    {"onslaught|onslaughts|frontal attack|attacks", SM_CLASH, 3},
    {"besieged|besieges|besieging", SM_CLASH, 3},
    {"struck|strikes|striking|hit|hits|hitting|fought|fights|fighting back "
     "near|at|around|north|south|east|west|in|outside",
     SM_CLASH, 4},
    {"stemmed|stem|stemming|blunted|blunting|parried|parrying|checked .. "
     "advance|offensive|onslaught|tide|push|attack|attacks|assault|assaults|thrust",
     SM_CLASH, 5},
    {"bogged|bogs down", SM_CLASH, 3},
    {"got|get|gets|getting nowhere", SM_CLASH, 3},
    {"fight|fights|fighting|fought|struggle|struggled|battle|battled for control", SM_CLASH, 4},
    {"struggle|tug-of-war|tug for|over the? ^", SM_CLASH, 3},
    {"change|changed|changing|exchanged|exchanging|traded|trading blows|fire|salvos", SM_CLASH, 3},
    {"hottest|fiercest|bloodiest|heaviest|tensest|toughest|hardest|deadliest|worst|busiest "
     "spot|spots|section|sections|sector|sectors|part|place|stretch|point "
     "of|on|along? the? front|frontline|battlefield|line",
     SM_CLASH, 3},
    {"hottest|fiercest|bloodiest|tensest|toughest|hardest|deadliest|worst|busiest of? the? "
     "battlefields|battlefield|fronts|sectors|sector|battles",
     SM_CLASH, 3},
    {"center|centre|heart|focus|epicenter|epicentre|hotspot|focal point? of the? "
     "war|fighting|battle|battles|offensive|assaults|assault|attacks|front|onslaught",
     SM_CLASH, 3},
    {"lay|lays|laid|laying claim|claims to", SM_CLASH, 3},
    {"turned|turns|turning|become|became|becoming into? a|the? "
     "battlefield|battleground|grey|gray|no-man's|killing zone|land?",
     SM_CLASH, 3},
    {FORCES " .. wiped|mowed|annihilated|routed out|down?", SM_CLASH, 3},

    {"column|columns|attackers|assault|advance|offensive|thrust .. "
     "stopped|halted|repelled|ambushed|repulsed|stalled|failed|collapsed",
     SM_CLASH, 4},
    {"losses|casualties .. heavy|high|staggering|enormous|severe|huge|mounting|mounted", SM_CLASH,
     3},
    {"heavy|enormous|severe|huge|staggering|terrible|high|russian|ukrainian losses", SM_CLASH, 3},
    {"lost|loses|losing|lose|sacrificed|sacrificing dozens|hundreds|thousands|scores|# of "
     "men|soldiers|troops|fighters|convicts|mercenaries",
     SM_CLASH, 4},
    {"said|reported|thought|believed|estimated to have lost dozens|hundreds|thousands|scores|#",
     SM_CLASH, 5},
    {"neither side|army controls|control|holds|hold|held", SM_CLASH, 4},

    {"attackers|assailants|russians|infiltrators|enemy|intruders .. "
     "thrown|driven|pushed|kicked|flushed out|back",
     SM_CLASH, 5},

    /* Lines that hold. */
    {FORCES " .. hold|holds|held|holding|cling|clung|hung|hang on in|at|to|near|there", SM_CLASH,
     4},
    {FORCES
     " .. hold|holds|held|holding|kept|stood out|firm|fast|their|ground .. in|at|near|around",
     SM_CLASH, 4},
    {"remain|remains|remained|stay|stays|stayed|still under|in the? full? "
     "ukrainian|kyiv|our control|hands",
     SM_CLASH, 3},
    {"was|were|is|are|been|be|being held|defended by", SM_CLASH, 3},

    /* Rings that close. */
    {"tried|try|tries|trying|attempted|attempts|attempt|sought|seek|seeking|struggled|failed to "
     "close|tighten|complete|cut|sever|isolate|flank|squeeze|envelop|wedge",
     SM_CLASH, 5},
    {"close|closed|closes|closing|tighten|tightened|tightens|tightening|complete|completed|"
     "completing .. ring|noose|pincers|pincer|pocket|encirclement|cauldron|trap|jaws|net|grip|"
     "circle",
     SM_ADVANCE, 4},
    {"noose|ring|pincer|pincers|pocket|grip|vise|vice|jaws|net .. "
     "tightened|tightens|tightening|closed|closing|closes|narrowed|shut",
     SM_ADVANCE, 4},
    {"widened|widens|widening|expanded|expands|expanding|extended|extending|tightened|tightening|"
     "tightens|strengthened|consolidated|loosened|lost|losing .. hold|grip on|of|over",
     SM_ADVANCE, 4},
    {"squeeze|squeezed|squeezing|squeezes .. out|from", SM_ADVANCE, 3},
    {"on the brink|verge|edge of encirclement|falling|collapse|capture|being", SM_ADVANCE, 3},
    {"drone|drones|missile|missiles|rockets|uavs .. bearing|bore|bear|descended|rained down? "
     "on|upon",
     SM_MISSILE, 4},
    {"drones|shaheds|uavs bearing|bore|bear|descended|rained down? on|upon", SM_DRONE, 5},
    {"bearing|bore|marching|marched|bear|march down? on", SM_ADVANCE, 4},
    {"thrust|thrusts|foray|forays|sortie|sorties|lunge into|toward|towards|at|near|on", SM_ADVANCE,
     3},
    {"drove|driven|driving|hammered|put|forced a wedge", SM_ADVANCE, 4},
    {FORCES " .. raced|stormed|burst|rushed|poured|rolled|swept into|through|past", SM_ADVANCE, 4},

    /* Towns, or parts of them, that change hands. */
    /* "Claimed a hit on a steel plant in Lipetsk" takes no ground. */
    {"claimed|claims|claiming a|an|another|the|new|direct|successful? hit|hits|strike|strikes|raid|"
     "attack on|at|against a|an|the? .. "
     "works|steelworks|factory|plant|colliery|mine|station|hospital|depot|refinery|airfield|base "
     "in|of|at|there|near",
     SM_INFRASTRUCTURE, 6},
    {"claimed|claims|captured|took|taken|seized|won a|an|the|another|part|parts|much|most of? the? "
     ".. works|steelworks|factory|plant|colliery|mine|quarter|quarters|neighborhood|"
     "neighbourhood|district|districts|suburb|suburbs|station|hospital|streets|half|hills|"
     "high-rises|outskirts in|of|at|there|near",
     SM_ADVANCE, 5},
    {"lost|loses|losing|lose|cede|ceded|ceding|surrendered|abandoned a|another|the? large|small? "
     "part|parts|half|most|quarter|district|neighborhood|neighbourhood of|in the? ^",
     SM_ADVANCE, 5},
    {"go|goes|gone|went|pass|passed|fell|fallen|slipped|come|came over? to|into|under|in the? "
     "russian|moscow|enemy|russia|wagner control|hands|rule|occupation",
     SM_OCCUPATION, 5},
    {"go|goes|gone|went|passed|returned|come|came back? over? to|into|under the? "
     "ukrainian|kyiv|ukraine control|hands|rule",
     SM_LIBERATION, 5},
    {FORCES " ^? freed|frees|liberated ^", SM_SIGN_RETAKING, 5},
    {FORCES " have|had|has? freed|frees|liberated ^", SM_SIGN_RETAKING, 5},
    {"it|army|forces|troops|ukraine|kyiv|ukrainians|defenders have|had|has? lost ^ ^? ,|.|on|in|to|"
     "after|last|this|this|and",
     SM_OCCUPATION, 2},
    {"no longer holds|hold|controls|control|controlled|held", SM_SIGN_LEAVING, 5},
    {"no longer in|under ukrainian|kyiv|ukraine|our hands|control", SM_OCCUPATION, 5},
    {"no longer in|under russian|moscow|russia|enemy hands|control", SM_LIBERATION, 5},
    {"loss|fall|capture|surrender of the? town|city|village|settlement|stronghold|fortress|hamlet "
     "of? ^",
     SM_OCCUPATION, 4},
    {"cleared|clearing|clears|clear|swept|sweeping|mopped|mopping|purged|rid|ridding up? ^ ^? of|"
     "from? the|russian|enemy|remaining|last|infiltrated? .. russians|russian|enemy|soldiers|"
     "troops|occupiers|invaders|infiltrators|saboteurs|groups",
     SM_SIGN_FREEING, 5},
    {"cleared|clears ^ ^? of|from mines|explosives|rubble|debris|snow|ordnance", SM_SIGN_NOTHING,
     SM_PHRASE_STOP},
    {"cleared|clears ^", SM_SIGN_RETAKING, 3},

    {FORCES " .. got|gotten|went|moved|made|crawled|climbed|dug|settled their? way? "
            "into|inside|onto|as",
     SM_ADVANCE, 4},
    {"is|are|was|were all|practically|nearly|almost|effectively|as but|good? as? "
     "lost|gone|surrounded|encircled|captured|taken",
     SM_ADVANCE, 5},
    {"reached|reach|reaches|reaching the .. outskirts|edge|edges|center|centre|limits|suburbs",
     SM_ADVANCE, 4},

    /* Troops. */
    {"turned|turn|turning|turns|showed|show|showing|shows|popped up behind|in|inside|among .. "
     "lines|cellars|houses|streets|rear|basements|buildings",
     SM_TROOPS, 4},
    {"behind ukrainian|russian|enemy|our lines", SM_TROOPS, 3},
    {"shots fired? at|on", SM_SHELLING, 2},
    {"forced|forcing|compelled|compelling|obliged .. "
     "retreat|withdraw|abandon|leave|surrender|flee|fall|give",
     SM_ADVANCE, 4},
    {"have|has|had already|long|since? left|quit|vacated|evacuated the? "
     "town|city|village|garrison|positions",
     SM_TROOPS, 3},
    {"infiltrators|infiltrator|infiltrated", SM_ADVANCE, 3},
    {FORCES " .. moving|roaming|wandering|hiding|prowling|sneaking about|around|in|inside|through",
     SM_TROOPS, 3},
    {"groups|group|bands of russian|russians|enemy|soldiers|saboteurs|infiltrators .. "
     "moving|roaming|wandering|hiding|prowling|operating|active",
     SM_TROOPS, 4},
    {"village|villages|settlement|settlements|town|towns|hamlet|hamlets that|which? "
     "moscow|russia|russians claimed|claims|captured|took",
     SM_OCCUPATION, 5},
    {"village|villages|settlement|settlements|town|towns that|which? the russian "
     "army|military|ministry|defence|defense|command ministry? claimed|claims|captured|took",
     SM_OCCUPATION, 5},
    {FORCES " is|are|was|were|remain|remained|remains|have|has still|also|now|been|not? "
            "active|operating|present in|near|there|around|on|inside",
     SM_TROOPS, 3},
    {"massed|massing|masses|amassed|amassing|gathered|gathering|concentrated|concentrating|"
     "assembled|assembling|building|built|piled|piling up? .. "
     "men|troops|forces|force|armor|armour|tanks|units|equipment|infantry|fighters|brigades",
     SM_TROOPS, 4},
    {"been|was|were|is|are|being taken prisoner|captive", SM_TROOPS, 5},
    {"take|takes|took|taken|taking .. as|for? prisoners|prisoner|captive|captives", SM_TROOPS, 4},
    {"press-gang~|raided|raiding|raids|rounded|rounding|rounds up? .. "
     "men|recruits|conscripts|migrants|draft",
     SM_TROOPS, 4},
    {"handed|handing|hands out draft|call-up|summonses|summons", SM_TROOPS, 5},
    {"pulled|pulls|pulling|moved|moves|shifted|transferred|diverted .. "
     "brigade|brigades|battalion|battalions|regiment|regiments|division|units|troops|forces "
     "to|from|out|away",
     SM_TROOPS, 4},
};

const struct sm_phrase_table sm_sign_words_struggle_en = {phrases,
                                                          sizeof phrases / sizeof *phrases};
