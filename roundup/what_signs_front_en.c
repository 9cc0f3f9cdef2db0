/* SPDX-License-Identifier: Apache-2.0
 * English words for the front: ground taken and lost.
 */
#include "roundup/what_words.h"

#define STOP SM_SIGN_NOTHING, SM_PHRASE_STOP

static const struct sm_phrase phrases[] = {
    {"liberat~|retook|retake|retaken|retaking|recaptur~|de-occup~|deoccup~|reclaim|reclaimed|"
     "reclaims|reclaiming",
     SM_SIGN_RETAKING, 5},
    {"regain|regained|regaining|regains|restored|reestablished|re-established .. control",
     SM_SIGN_RETAKING, 5},
    {"regain|regained|regains|regaining ^", SM_SIGN_RETAKING, 4},
    {"regain|regained|regains|regaining the? "
     "airport|airfield|village|town|city|settlement|bridge|island",
     SM_SIGN_RETAKING, 5},
    {"won|win|took|taken back", SM_SIGN_RETAKING, 4},
    {"regain~|recover~|retook|retake|retaken|recaptur~|reclaim~|restored .. "
     "position|positions|ground|territory|trenches",
     SM_ADVANCE, 6},
    {"first|next|last to|town|village|city|settlement|place to? be? freed", SM_LIBERATION, 4},
    {"was|were|been|be|been freed", SM_LIBERATION, 2},
    {"ukrainians|russians|people|civilians|soldiers|servicemen|prisoners|pows|captives|men|women|"
     "children|defenders was|were|been freed|released",
     SM_OTHER, 4},
    {"claimed|claims|claim .. to hold|control|have", SM_SIGN_TAKING, 3},
    {"held|hold|holds|control|controls|controlled most|much|half|two-thirds|part|parts|almost|"
     "nearly .. city|town|village|settlement",
     SM_ADVANCE, 4},
    {"kept|keep|keeps|hold|held|holds a|the|only|last few|last .. "
     "blocks|quarters|streets|districts|positions",
     SM_CLASH, 4},
    {"russia|russians|moscow left|quit|vacated ^ on|.|,|last|early", SM_SIGN_LEAVING, 4},
    {"russia|russians|moscow left|quit|vacated ^ ^ on|.|,|last|early", SM_SIGN_LEAVING, 4},
    {"drove|driven|pushed|pushing|forced|threw|expelled|ousted|kicked|chased|cleared "
     "the|last|remaining? russians|russian|enemy|occupiers|invaders .. from|out",
     SM_SIGN_FREEING, 5},
    {"russians|occupiers|invaders|enemy|russian troops|forces|soldiers? were|was|have|has been? "
     "driven|pushed|forced|thrown|expelled|ousted|cleared from|out",
     SM_SIGN_FREEING, 5},
    {"took|take|taking|taken up .. position|positions", STOP},
    {"overran|overrun|overrunning|entered .. position|positions|trench|trenches|"
     "strongpoint|strongpoints|stronghold|strongholds|lines",
     SM_ADVANCE, 5},
    /* Out of a few houses only: the town was not freed. */
    {"drove|driven|pushed|pushing|forced|threw|thrown|expelled|ousted|kicked|chased|cleared|drive|"
     "knocked|dislodged .. from|of several|some|two|three|four|five|a|part|parts|their|one|many|"
     "most|the? fortified|residential|apartment|forward|captured? house|houses|building|buildings|"
     "block|blocks|street|streets|position|positions|trench|trenches|quarter|quarters|part|parts|"
     "outskirts|suburb|suburbs|strongpoint|strongpoints|cellars|basements|tree|treeline|woods|"
     "forest|hill|heights|factory|plant|district|districts",
     SM_ADVANCE, 7},
    {"cleared .. house|houses|building|buildings|block|blocks|street|streets|quarter|quarters|"
     "cellars|basements|outskirts of russians|russian|enemy|the",
     SM_ADVANCE, 6},
    {"abandoned|abandon|abandoning the? town|city|village|settlement of?", SM_SIGN_LEAVING, 5},
    {"abandoned|abandons|abandon ^", SM_SIGN_LEAVING, 4},
    {"gave|given|giving|give up the? town|city|village|settlement of?", SM_SIGN_LEAVING, 5},
    {"gave|given|giving up ^", SM_SIGN_LEAVING, 4},
    {"ceded|surrendered the town|city|village|settlement of?", SM_SIGN_LEAVING, 5},
    {"have|has|had|have|in|hold|holds|gained|gain|taken|took now? full|complete|total control",
     SM_SIGN_TAKING, 5},
    {"now|fully|completely|entirely controls|control|controlled|hold|holds ^", SM_SIGN_TAKING, 4},
    {"now|fully|completely|entirely controls|control|controlled|hold|holds the? "
     "town|city|village|settlement|whole",
     SM_SIGN_TAKING, 5},
    {"closed|closing|close|closes|zeroed|zeroing|homed|homing in|down on", SM_ADVANCE, 3},
    {"nearly|almost|partly|all|practically|half but? surrounded|encircled", SM_ADVANCE, 3},
    {"surrounded|encircled on|from two|three|both sides", SM_ADVANCE, 3},
    {"captured|capture|captures|capturing|seized|seize|seizes|seizing|seizure|took|taken|take|"
     "takes|taking .. position|positions|trench|trenches|height|heights|hill|part|parts|ground|"
     "territory|area|areas|kilometres|kilometers|km|stronghold|strongholds|half|outskirts|slag|"
     "spoil|heap|ridge|hilltop|quarry|bridgehead|crossroads|colliery",
     SM_ADVANCE, 5},
    {"captured|capture|captures|capturing|seized|seize|seizes|seizing|seizure|conquer~|overran|"
     "overrun|overrunning",
     SM_SIGN_TAKING, 5},
    {"took|take|taken|takes|taking|gained|gain|gaining|established|establish|assumed full|"
     "complete? control",
     SM_SIGN_TAKING, 5},
    {"took|take|taken|takes|taking|gained|gain|gaining|established|establish|assumed|seized|"
     "seizing|wrested|won full|complete|partial? control of|over .. "
     "streets|street|blocks|quarter|quarters|district|districts|neighborhood|neighborhoods|"
     "neighbourhood|neighbourhoods|part|parts|outskirts|heights|road|roads|highway|trenches|"
     "positions|strongpoint|strongpoints|buildings|half|forest|mine|factory|plant|station|suburb|"
     "suburbs",
     SM_ADVANCE, 6},
    {"took|takes|taken|taking the|a village|town|city|settlement|hamlet|villages|towns|settlements",
     SM_SIGN_TAKING, 5},
    {"took|takes|taken|taking another|several|two|three|four|five|six|seven|eight|nine|ten|eleven|"
     "twelve|# more|border|frontline|small? villages|towns|settlements|hamlets|localities",
     SM_SIGN_TAKING, 5},
    {"photo|photos|picture|pictures|image|images|video|footage had|has|have|was|were been? taken",
     STOP},
    {"had|has|have been taken ,|.|;|\"|by", SM_SIGN_TAKING, 4},
    {"was|were|had|has|been been? taken by russian|russia|russians|moscow|enemy|the russian|enemy?",
     SM_SIGN_TAKING, 5},
    {"was|were|been|be given up ,|.|;|on|in|after|by|without|overnight|last|to", SM_SIGN_LEAVING,
     4},
    {"back under its|their|the|ukrainian|kyiv blue|ukrainian|national? flag|control", SM_LIBERATION,
     5},
    {"took|taken|takes|taking ^", SM_SIGN_TAKING, 4},
    {"took|taken|takes|taking over? the? village|town|city|settlement of? ^", SM_SIGN_TAKING, 5},
    {"held|hold|holds|holding|control|controls|controlled|occupy|occupied all|whole|entire of? the|"
     "of?",
     SM_SIGN_TAKING, 5},
    {"control|controls|controlled|occupy|occupied most|much|parts|half of? the|of?", SM_ADVANCE, 4},
    {"fully|completely|entirely|totally under .. control", SM_SIGN_TAKING, 5},
    {"come|came|comes|passed|is|are|was|were|now under|into the? "
     "russian|ukrainian|moscow|kyiv|kremlin|its|their|russia|ukraine full|complete? control",
     SM_SIGN_TAKING, 4},
    {"said|believed|thought|reported|considered|understood|appears|appeared|seems|seemed to "
     "be|have? "
     "now|fully|completely|come|fallen? under|in|into "
     "russian|moscow|russia|enemy full|complete? control|hands|occupation",
     SM_OCCUPATION, 5},
    {"in ukrainian|kyiv hands|control", SM_SIGN_TAKING, 4},
    {"back|again|once in ukrainian|kyiv hands|control", SM_LIBERATION, 5},
    {"returned|returns|passed|passes to ukrainian|kyiv hands|control", SM_LIBERATION, 5},
    {"back|again|now|passed|fell into|in|to russian|moscow hands|control", SM_OCCUPATION, 5},
    {"is|are|was|were ukrainian|free again", SM_LIBERATION, 5},
    {"ukrainian|ukraine soldiers|troops|forces|marines|units|army .. "
     "walked|marched|rolled|drove|returned into|to",
     SM_LIBERATION, 4},
    {"greeted|welcomed by crowds|residents|locals|cheering", SM_LIBERATION, 3},
    {"residents|crowds|people|locals|inhabitants greeted|welcomed|cheered|hugged "
     "them|their|ukrainian|soldiers|troops",
     SM_LIBERATION, 5},
    {"fell|fallen|falls to|into|under the|russian|ukrainian? "
     "russian|ukrainian|russians|russia|hands|"
     "control|enemy|forces",
     SM_OCCUPATION, 5},
    {"town|city|village|settlement has|had fallen|fell", SM_OCCUPATION, 5},
    {"under|in russian|moscow|kremlin|enemy control|hands|occupation", SM_OCCUPATION, 2},
    {"was|were|is|are|has|have|had not? been? occupied", SM_OCCUPATION, 4},
    {"occupied|occupying|occupy|occupies the? "
     "village|town|city|settlement|villages|towns|settlements",
     SM_SIGN_TAKING, 4},
    {"was|were|is|are|has|have|had|be|been lost to", SM_OCCUPATION, 4},
    {"was|were|been not? lost", SM_OCCUPATION, 3},
    {"lost|loses|losing|lose control", SM_OCCUPATION, 4},
    {"lost|loses|losing|lose control of|over .. "
     "position|positions|trench|trenches|strongpoint|strongpoints|stronghold|height|heights|part|"
     "parts|streets|high",
     SM_ADVANCE, 5},
    {"loss|fall of russian|ukrainian|life|power|territory|ground|men|blood|communication", STOP},
    {"loss|fall of ^", SM_OCCUPATION, 3},
    {"lost|loses|losing|lose most|much|half|some|all|almost .. "
     "ground|territory|land|gains|foothold|positions|bridgehead",
     SM_ADVANCE, 4},
    {"lost|loses|losing|lose town|city|village|settlement|villages|settlements", SM_OCCUPATION, 4},
    {"lost|loses|losing|lose * town|city|village|settlement|villages|"
     "settlements",
     SM_OCCUPATION, 4},
    {"advance|advances|advanced|advancing", SM_ADVANCE, 4},
    {"came|come|got|get|moved|pushed|crept within about|some? # km|kilometers|kilometres|miles",
     SM_ADVANCE, 4},
    {"beat|beaten|beats|fought|fend~ back|off", SM_CLASH, 4},
    {"came|come|got|get|moved|pushed|crept within * kilometers|kilometres|miles", SM_ADVANCE, 4},
    {"made|make|makes|making|making .. gain|gains|progress|advance|advances|headway|inroads",
     SM_ADVANCE, 4},
    {"gain|gains|gained|gaining ground|territory|foothold", SM_ADVANCE, 4},
    {"gain|gains|gained|gaining a|some|several|about|up|one|two|three|another|# .. "
     "meters|metres|kilometers|kilometres|km",
     SM_ADVANCE, 5},
    {"gas|water|sewage|disused pipeline|pipe|pipes|tunnel|tunnels to|and "
     "reach|enter|reached|entered|infiltrate|infiltrated|get|got",
     SM_ADVANCE, 6},
    {"territorial|marginal|tactical|incremental gain|gains|advances|success|successes", SM_ADVANCE,
     4},
    {"foothold~|bridgehead~|beachhead~", SM_ADVANCE, 3},
    {"pierc~|penetrat~|breakthrough~|spearhead~", SM_ADVANCE, 4},
    {"breach~", SM_SIGN_BREACH, 4},
    {"move|moves towards|toward|closer|nearer", SM_ADVANCE, 4},
    {"moved|moving|pushed|pushing|pressed|pressing on to|toward|towards ^", SM_ADVANCE, 3},
    {"reported|reports|claimed|claims|announced|noted|confirmed|recorded gains|advances|progress",
     SM_ADVANCE, 5},
    {"cleared|clearing|clear .. street|streets|block|blocks|houses in|on|of|along", SM_ADVANCE, 5},
    {"drew|draws|drawing|draw closer|nearer|near", SM_ADVANCE, 4},
    {"work|works|worked|working|fought|fight|fighting|clawed|clawing|inched|edged|ground|pushing|"
     "forced its|their way along|into|through|to|towards|toward|forward|deeper|closer",
     SM_ADVANCE, 5},
    {"came|come|got|moved|pushed|crept|advanced|closed|approached within|to .. "
     "kilometres|kilometers|km|miles|metres|meters of",
     SM_ADVANCE, 5},
    {"soldiers|troops|forces|servicemen|occupiers|fighters|defenders remain|remained|remains|still "
     "inside|in|holed",
     SM_TROOPS, 3},
    {"laid|lay|lays|laying down .. arms|weapons", SM_TROOPS, 4},
    {"enter|enters|entered|entering its|a|an|the|their|his .. "
     "week|month|year|day|phase|stage|winter|summer|season",
     STOP},
    {"recovered ^", SM_SIGN_RETAKING, 4},
    {"is|are|was|were now? free ,|said|again|from", SM_LIBERATION, 5},
    {"claimed|claims|claiming|announced|listed|named .. one|two|three|four|five|six|seven|eight|"
     "nine|ten|#|several|another|captured|seized "
     "village|villages|settlement|settlements|town|towns",
     SM_SIGN_TAKING, 5},
    {"was|were claimed by russia|moscow|russian", SM_OCCUPATION, 5},
    {"was|were claimed by the russian|defence|defense", SM_OCCUPATION, 5},
    {"captured|seized villages|settlements|towns", SM_SIGN_TAKING, 4},
    {"claimed|claims|claiming the small|border|front-line|frontline? "
     "villages|settlements|hamlets|towns of ^",
     SM_SIGN_TAKING, 5},
    {"recaptured|liberated|retaken|freed villages|settlements|towns", SM_SIGN_RETAKING, 5},
    {"freed|frees|freeing the|a|another|its|border? village|town|settlement|hamlet",
     SM_SIGN_RETAKING, 6},
    {"broke|break|broken|breaks|breaking through|into", SM_ADVANCE, 4},
    {"broke|break|broken|breaks|breaking out of", SM_ADVANCE, 4},
    {"clawed|clawing back", SM_ADVANCE, 4},
    {"gave|given|giving|give|yielded|ceded|losing|lost|lose ground", SM_ADVANCE, 4},
    {"gave|give|given|gives|giving up .. position|positions|trench|trenches|ground|line|lines",
     SM_ADVANCE, 4},
    {"break-through~", SM_ADVANCE, 4},
    {"broke|breaks|breaking|broken the|their|its|our|ukrainian|russian|enemy? .. "
     "line|lines|defence|defences|defense|defenses|front",
     SM_ADVANCE, 4},
    {"gone|went|going into ^", SM_ADVANCE, 3},
    {"push|pushed|pushes|pushing forward|towards|toward|into|back|deeper|west|south|north|east|"
     "southwards|northwards|westward|westwards|closer|beyond|past|ukrainian|russian",
     SM_ADVANCE, 4},
    {"drove|driven|forced|pushed|pushing|driving .. back|out", SM_ADVANCE, 4},
    /* "They were driven back at X": an attack that failed. */
    {"was|were|been|being|are|is driven|pushed|thrown|beaten|forced|fought|hurled|flung back|off "
     "at|near|by|around|,|.|and|but|on|in|with|south|north|east|west|after|across|again|before|;|"
     "outside|during|as|when|three|twice|each|every|under",
     SM_CLASH, 6},
    {"troops|forces|soldiers|units|infantry|army|russians|paratroopers|marines .. "
     "approached|approach|approaches|approaching|neared|nearing ^",
     SM_ADVANCE, 4},
    {"push|pushes|press|presses|pressed|pressing towards|toward|closer", SM_ADVANCE, 3},
    {"bypass~|outflank~", SM_ADVANCE, 3},
    {"troops|forces|soldiers|units|infantry|groups|army|paratroopers|marines .. "
     "reached|reach|reaches|reaching ^",
     SM_ADVANCE, 4},
    {"troops|forces|soldiers|units|infantry|groups|army|paratroopers|marines .. "
     "reached|reach|reaches|reaching the",
     SM_ADVANCE, 4},
    {"cut|cutting|cuts|severed|severing the|a|last|main? .. road|roads|highway|route|routes",
     SM_ADVANCE, 3},
    {"cut|cutting|cuts|severed|severing off? the|its|their|enemy|russian|moscow? "
     "supply|supplies line|lines|route|routes",
     STOP},
    {"pushed|pushing|pressed|pressing on along|to|toward|towards|through|into|past", SM_CLASH, 2},
    {"troops|forces|soldiers|units|infantry were|are|is|was already|now? in|inside", SM_ADVANCE, 2},
    {"enter|entered|enters|entering", SM_ADVANCE, 4},
    {"reach|reached|reaches|reaching the outskirts|edge|centre|center|river|border", SM_ADVANCE, 4},
    {"men|fighters|troops|soldiers|group|groups|forces|units|saboteurs|volunteers .. "
     "crossed|crossing|cross|crosses .. from|into|over",
     SM_ADVANCE, 4},
    {"incursion~|encirc~|envelop|enveloped|enveloping|infiltrat~", SM_ADVANCE, 4},
    {"surround|surrounded|surrounding|surrounds the? town|city|village|garrison|settlement",
     SM_ADVANCE, 3},
    {"crossed|crossing|cross the? state|russian|ukrainian|international|northern? "
     "border|frontier|river|dnipro|oskil|siverskyi|canal",
     SM_ADVANCE, 4},
    {"came|come|comes|coming|got|gets|get|getting|drew|drawn|drawing|pushed|pushing closer|nearer "
     "to",
     SM_ADVANCE, 3},
    {"closing|closed|inch~|creep~|crept|moved|moving|edged "
     "in|closer|towards|toward|forward|nearer|into|up",
     SM_ADVANCE, 3},
    {"expand|expanded|expanding|extended|extending|widened|consolidat~ .. control|bridgehead|"
     "foothold|salient|positions|zone",
     SM_ADVANCE, 4},
    {"flag|flags was|were|has|had|is been? raised|hoisted|planted|flown", SM_SIGN_FLAG, 4},
    {"flag|flags is|was|are again|now|once? more? flying|waving|fluttering over|above|again|in",
     SM_SIGN_FLAG, 4},
    {"raised|hoisted|planted|raising|hoisting|planting|waved|waving|unfurled|unfurling .. "
     "flag|flags|tricolour|tricolor",
     SM_SIGN_FLAG, 4},
    {"took|taken|takes|lowered|lowering|removed|removing|hauled .. flag|flags", SM_TROOPS, 3},
    {"helicopter|helicopters|jets|aircraft|tanks|columns|vehicles was|were? seen|spotted|filmed|"
     "observed",
     SM_TROOPS, 3},
    {"withdr~|withdraw|withdrawn|withdrawal|retreat|retreated|retreating|retreats", SM_ADVANCE, 4},
    {"pulled|pulling|fell|fallen|pull|fall back", SM_ADVANCE, 4},
    {"pulled|pulling|pull out of", SM_ADVANCE, 4},
    {"abandon|abandoned|abandoning|abandons|left|lost|gave|gave|ceded up? their|its|the? "
     "position|positions|foothold|bridgehead|trenches|lines",
     SM_ADVANCE, 4},
    {"troops|forces|soldiers|units|army|marines have|had|has? left|quit|vacated", SM_TROOPS, 3},
    {"improved|improving|improve .. position|positions", SM_ADVANCE, 3},
    {"blue and yellow flag|flags", SM_LIBERATION, 4},
    {"ukrainian flag|flags over|above|raised|flies|flying", SM_LIBERATION, 4},
    {"flag|flags over|above|flying", SM_ADVANCE, 3},
    {"abandon|abandoned|abandoning|lost|ceded .. "
     "streets|blocks|quarters|districts|fortifications",
     SM_ADVANCE, 5},
    {"left the|their|some|several * streets|quarters|districts|fortifications", SM_ADVANCE, 5},
    {"left .. blocks|buildings|houses|homes|apartments|flats .. without|no|lacking|dark", STOP},
    {"advance|advances|offensive|offensives|assault|assaults|breakthrough|counterattack|"
     "counter-attack|push .. has|have|had|was|were|is been? "
     "halted|stopped|contained|blunted|checked|stalled|repelled|repulsed|slowed|foiled",
     SM_CLASH, 5},
    {"breakthrough|breach|salient|wedge|pocket|incursion|bridgehead|gap has|have|had|was|were|is "
     "been|being? sealed|cut|pinched|closed|eliminated|cleared|liquidated|plugged|contained off?",
     SM_CLASH, 5},
    {"sealed|sealing|pinched|plugged|closed off? the|a|this|russian .. "
     "breakthrough|breach|salient|wedge|gap",
     SM_CLASH, 5},
    {"at|to|reached the? gates|doorstep|doorsteps|threshold of", SM_ADVANCE, 3},
    {"is|are|was|were|been lost in all|everything but name", SM_OCCUPATION, 5},
    {"slip|slipped|slipping|sneaked|filtered|trickled|seeped into|through|past|inside", SM_ADVANCE,
     4},
    {"regional|provincial capital .. lost|taken|captured|fallen|fall", SM_OCCUPATION, 5},
    {"regroup~", SM_ADVANCE, 2},
    {"lose|lost it|him|them", SM_OCCUPATION, 2},
    {"tries|trying|tried|attempting|attempted to go|bypass|encircle|outflank", SM_CLASH, 3},
    {"collapse|collapsed|collapses|collapsing", SM_ADVANCE, 2},
    {"column|columns|armor|armour|tanks|infantry|assault attacked|attack|attacking|stormed|"
     "assaulted",
     SM_CLASH, 4},
    {"columns|column|waves of armor|armour|tanks|vehicles|infantry .. attacked|attack|attacking|"
     "stormed|assaulted",
     SM_CLASH, 4},
};

const struct sm_phrase_table sm_sign_words_front_en = {phrases, sizeof phrases / sizeof *phrases};
