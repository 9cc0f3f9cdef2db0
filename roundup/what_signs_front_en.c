/* SPDX-License-Identifier: Apache-2.0
 * English words that speak for a category, continued from what_signs_en.c: what was hit, talks and
 * aid, ground taken and lost, fighting, everything else.
 */
#include "roundup/what_words.h"

#define STOP SM_SIGN_NOTHING, SM_PHRASE_STOP

static const struct sm_phrase phrases[] = {
    /* Energy. */
    {"power|thermal|electricity|electric|hydropower|hydroelectric|heating|combined|energy|heat "
     "power? and? heat? plant|plants|station|stations|substation|substations|grid|grids|line|lines|"
     "facility|facilities|supply|supplies|outage|outages|cut|cuts|system|systems|infrastructure|"
     "installation|installations|object|objects|site|sites|sector|network|networks|shortage~|"
     "engineers|workers",
     SM_ENERGY, 3},
    {"nuclear plant|power|reactor|reactors|station", SM_ENERGY, 3},
    {"npp|znpp|tpp|chp|hpp|chpp|reactor|reactors|transformer|transformers", SM_ENERGY, 3},
    {"substation|substations|blackout|blackouts|brownout|brownouts|electricity|de-energis~|de-"
     "energiz~",
     SM_ENERGY, 3},
    {"without|no|lost|restored|losing power|electricity|light|heating|gas", SM_ENERGY, 3},
    {"oil|fuel|gas|petroleum depot|depots|refinery|refineries|terminal|terminals|storage|facility|"
     "facilities|infrastructure|pipeline|pipelines|tank|tanks|plant|plants|reservoir~|production",
     SM_ENERGY, 3},
    {"refinery|refineries|hydroelectric|coal mine|mines?", SM_ENERGY, 3},
    {"power|electricity|heating|heat|light|lights|gas was|were|is|are|has|had? been? "
     "partly|partially|temporarily|completely|fully? cut|off|out|lost|restored|disrupted|down",
     SM_ENERGY, 3},
    {"emergency|scheduled|hourly|rolling|planned power? "
     "shutdown|shutdowns|outage|outages|disconnection|disconnections|switch-offs|cuts|cut-offs",
     SM_ENERGY, 3},
    {"power|electricity|heating failed|fails|failure|failures|disconnected|reconnected", SM_ENERGY,
     3},
    {"black-out|black-outs|load-shedding", SM_ENERGY, 3},
    {"was|were|is|are|been cut|disconnected|reconnected off? from|to the? grid|power|network",
     SM_ENERGY, 4},
    {"cut|disconnected|reconnected off? from|to the? grid|power|network", SM_ENERGY, 4},
    {"in the dark", SM_ENERGY, 3},
    {"went|gone|plunged|left dark|into|in darkness?", SM_ENERGY, 3},
    {"energy", SM_ENERGY, 2},

    /* Infrastructure. */
    {"bridge|bridges|railway~|railroad~|viaduct~|overpass~|dam|dams|pipeline|pipelines|locomotive~",
     SM_INFRASTRUCTURE, 3},
    {"rail|train|bus|railway "
     "station|line|lines|track|tracks|depot|junction|hub|bridge|infrastructure|"
     "network|traffic",
     SM_INFRASTRUCTURE, 3},
    {"port|ports|seaport~|grain|transport|civilian|critical|industrial|logistics|water "
     "infrastructure|"
     "facility|facilities|terminal|terminals|elevator|elevators|silo|silos|warehouse|warehouses|"
     "supply|supplies|enterprise|plant|network",
     SM_INFRASTRUCTURE, 3},
    {"port|ports|seaport~|airport~|airfield~|derail~", SM_INFRASTRUCTURE, 2},
    {"infrastructure", SM_INFRASTRUCTURE, 2},
    {"no|without running|drinking|water water?", SM_INFRASTRUCTURE, 3},
    {"freight|passenger|commuter|suburban|express|supply|fuel|cargo train|trains",
     SM_INFRASTRUCTURE, 3},
    {"train|trains", SM_INFRASTRUCTURE, 1},
    {"hospital~|school|schools|kindergarten~|church~|clinic|clinics|university", SM_INFRASTRUCTURE,
     1},
    {"flooded|floods|flooding|flood|inundated|inundating|submerged|floodwater~|flood-water~",
     SM_INFRASTRUCTURE, 3},
    {"dam|dams|dyke|dike|levee|embankment|weir|reservoir .. "
     "breached|breach|burst|bursts|collapsed|gave|blown|ruptured|destroyed|undermined",
     SM_INFRASTRUCTURE, 5},
    {"breach|breaching|rupture|destruction|collapse|blowing|demolition of|up? a|the? .. "
     "dam|dyke|dike|levee|bridge",
     SM_INFRASTRUCTURE, 4},
    {"the flooded|submerged|inundated", SM_INFRASTRUCTURE, 1},
    {"burst|bursts|overflowed|overflowing its|their|the? banks?", SM_INFRASTRUCTURE, 2},
    {"river|water|waters|level|levels .. rose|rises|risen|rising|receded|receding|subsided",
     SM_INFRASTRUCTURE, 2},
    {"water|waters reached|reaches|reaching|covered|stood|entered", SM_INFRASTRUCTURE, 2},
    {"was|were|is|are|been|left|remain|remains|remained completely|entirely|partly? "
     "cut|isolated|stranded off?",
     SM_INFRASTRUCTURE, 2},
    {"drinking|running|clean|tap|fresh water", SM_INFRASTRUCTURE, 2},
    {"source|sources of water? supply", SM_INFRASTRUCTURE, 2},
    {"building|buildings|house|houses|roof|bridge|block|tower|ceiling|wall|section|entrance|floor|"
     "floors|span|spans partially|partly|has|have|had? collapse|collapsed|collapses",
     SM_INFRASTRUCTURE, 3},
    {"brought|brings|bringing|bring down a|the|an|one|two? .. "
     "bridge|bridges|building|buildings|span|spans|pylon|pylons|house|tower|dam|crane",
     SM_INFRASTRUCTURE, 5},
    {"internet|communications|mobile|phone|network .. "
     "cut|switched|down|disrupted|shut|restricted|jammed",
     SM_INFRASTRUCTURE, 2},
    {"windows|window|roofs|roof|facades|facade|balconies shattered|smashed|damaged|blown|were|was",
     SM_INFRASTRUCTURE, 1},
    {"terminal|terminals|factory|factories", SM_INFRASTRUCTURE, 1},
    {"suspended|halted|shut|stopped|resumed operations|production|work|down|working",
     SM_INFRASTRUCTURE, 1},
    {"water|gas|heating was|were|is|are|has|have been? restored|cut|off|shut|turned|switched",
     SM_INFRASTRUCTURE, 2},
    {"trapped under|underground|beneath|in", SM_INFRASTRUCTURE, 1},
    {"residential|apartment|high-rise|private|multi-storey building|buildings|block|blocks|house|"
     "houses|area|areas",
     SM_INFRASTRUCTURE, 1},
    {"damag~|destroyed|destroying|destruction", SM_INFRASTRUCTURE, 1},

    /* Diplomacy. */
    {"unannounced|surprise|official|working|state visit|visits|trip", SM_DIPLOMACY, 5},
    {"visit|visits|visited|visiting", SM_DIPLOMACY, 4},
    {"paid|pays|pay|paying .. visit", SM_DIPLOMACY, 5},
    {"leader|leaders|president|presidents|chancellor|premier|minister|ministers|delegation|envoy|"
     "lawmakers|senators .. came|come|comes|travelled|traveled|travels|flew|flies to|in",
     SM_DIPLOMACY, 4},
    {"toured|tours|touring|inspected|inspects|inspecting", SM_DIPLOMACY, 3},
    {"president|zelensky|zelenskyy|zelenskiy|putin|minister|chancellor|leader .. "
     "met|meets|awarded|awards|decorated|handed",
     SM_DIPLOMACY, 3},
    {"foreign|defence|defense|prime|interior minister|ministers|secretary .. "
     "came|come|comes|travelled|traveled|travels|flew|flies|arrived|arrives to|in",
     SM_DIPLOMACY, 4},
    {"travelled|traveled|travels|flew|flies to", SM_DIPLOMACY, 2},
    {"met|meets ^", SM_DIPLOMACY, 3},
    {"arrive|arrived|arrives|arriving in|to|at", SM_DIPLOMACY, 2},
    {"met|meets|meet|meeting|meetings with", SM_DIPLOMACY, 3},
    {"meeting|meetings|delegation|delegations|envoy|envoys|ambassador~", SM_DIPLOMACY, 2},
    {"peace|ceasefire|truce "
     "talks|plan|negotiation~|deal|summit|agreement|conference|formula|proposal~",
     SM_DIPLOMACY, 4},
    {"talks|summit|summits|negotiat~|ceasefire|cease-fire|truce|diploma~", SM_DIPLOMACY, 3},
    {"phone call|conversation|talk", SM_DIPLOMACY, 3},
    {"spoke|speaks|talked|held a? by|over|with|phone|telephone|talks", SM_DIPLOMACY, 3},
    {"signed|signs|signing .. agreement|memorandum|treaty|declaration|pact|deal", SM_DIPLOMACY, 4},
    {"sanction|sanctions|sanctioned|embargo", SM_DIPLOMACY, 3},
    {"foreign|defence|defense|prime minister|ministers|secretary", SM_DIPLOMACY, 1},
    {"condemn~|resolution", SM_DIPLOMACY, 2},

    /* Aid. */
    {"military|financial|humanitarian|defence|defense|security|economic|macro-financial|winter aid|"
     "assistance|support|package|packages",
     SM_AID, 4},
    {"aid|assistance|support|weapons|relief package|packages|deliver~|convoy|shipment~|kits",
     SM_AID, 4},
    {"deliver|delivered|delivers|delivering|supplied|supply|supplies|handed|transferred|donat~|"
     "provid~|"
     "pledg~|announced .. "
     "weapon|weapons|tank|tanks|ammunition|patriot~|f-16~|systems|aid|generators|"
     "shells|vehicles",
     SM_AID, 4},
    {"humanitarian|aid|assistance|donat~|tranche~", SM_AID, 3},
    {"volunteer~", SM_AID, 1},
    {"handed|handing|hand out", SM_AID, 3},
    {"distributed|distributes|distributing", SM_AID, 3},
    {"evacuat~|evacuee~", SM_AID, 3},
    {"child|children|people|residents|civilians|families|patients .. taken|brought|led|driven "
     "out|to of|safety",
     SM_AID, 3},
    {"red cross", SM_AID, 2},
    {"aid|relief|humanitarian|red|un|u.n. cross? convoy|convoys|truck|trucks|mission", SM_AID, 4},
    {"trucks|convoy|volunteers|lorries .. brought|brings|bring|carried|carrying .. "
     "water|food|medicine|medicines|bread|supplies",
     SM_AID, 4},
    {"people|residents|families|civilians|inhabitants|villagers have|had|has "
     "left|fled|moved|departed",
     SM_AID, 2},
    {"people|residents|families|civilians|children|women|inhabitants|patients|villagers ,? "
     "left|leave|fled|leaving ^",
     SM_AID, 3},
    {"people|residents|families|civilians|children|women|inhabitants|patients|villagers .. "
     "left|leave|leaving .. "
     "community|communities|hromada|hromadas|village|villages|town|towns|settlements|homes|area",
     SM_AID, 3},
    {"convoy|convoys|truck|trucks|lorry|lorries|van|vans .. "
     "got|reached|arrived|entered|came|made|delivered",
     SM_AID, 3},
    {"deliver|delivered|delivers|delivering|brought|distributed|supplied .. "
     "tonnes|tons|litres|parcels|packages|kits|sets|briquettes|firewood|food|water|fuel|bread|coal|"
     "generators|blankets|medicine|medicines|mattresses|clothes",
     SM_AID, 4},
    {"mobile aid|medical|psychosocial|humanitarian? team|teams|clinic|clinics", SM_AID, 3},
    {"fled|fleeing|flee|flees|resettled|relocated|homeless|stranded", SM_AID, 2},
    {"told|ordered|asked|urged to leave", SM_AID, 1},
    {"loan|loans|grant|grants|pledg~|reconstruction|refugee~|displaced", SM_AID, 2},

    /* Protest. */
    {"protest|protests|protested|protesting|protester~|protestor~|demonstrator~|demonstration|"
     "demonstrations|rally|rallies|rallied|picket~",
     SM_PROTEST, 4},
    {"hunger|general strike|strikes", SM_PROTEST, 4},
    {"gathered|gather|gathering|assembled outside", SM_PROTEST, 4},
    {"took|take|takes|taken|taking|came|come|poured|out to|into|onto the? streets", SM_PROTEST, 5},
    {"crowd|crowds|thousands|hundreds|people|residents .. turned|came|poured out", SM_PROTEST, 4},
    {"crowd|crowds|thousands|hundreds .. marched|marching|rallied|chanted", SM_PROTEST, 4},
    {"went|go|gone on strike", SM_PROTEST, 4},
    {"blocked|blocking|blockaded|blockading .. "
     "border|crossing|crossings|checkpoint|checkpoints|motorway|highway",
     SM_PROTEST, 3},
    {"truckers|farmers|drivers .. blockade|blocked|blocking", SM_PROTEST, 4},

    /* Ground taken and lost. */
    {"liberat~|retook|retake|retaken|retaking|recaptur~|de-occup~|deoccup~|reclaim|reclaimed|"
     "reclaims|reclaiming",
     SM_SIGN_RETAKING, 5},
    {"regain|regained|regaining|regains|restored|reestablished|re-established .. control",
     SM_SIGN_RETAKING, 5},
    {"won|win|took|taken back", SM_SIGN_RETAKING, 4},
    {"captured|capture|captures|capturing|seized|seize|seizes|seizing|seizure|took|taken|take|"
     "takes|"
     "taking .. position|positions|trench|trenches|height|heights|hill|part|parts|ground|territory|"
     "area|areas|kilometres|kilometers|km|stronghold|strongholds|half|outskirts|slag",
     SM_ADVANCE, 5},
    {"captured|capture|captures|capturing|seized|seize|seizes|seizing|seizure|conquer~|overran|"
     "overrun|"
     "overrunning",
     SM_SIGN_TAKING, 5},
    {"took|take|taken|takes|taking|gained|gain|gaining|established|establish|assumed "
     "full|complete? "
     "control",
     SM_SIGN_TAKING, 5},
    {"took|takes|taken|taking the|a village|town|city|settlement|hamlet|villages|towns|settlements",
     SM_SIGN_TAKING, 5},
    {"took|taken|takes|taking ^", SM_SIGN_TAKING, 4},
    {"took|taken|takes|taking over? the? village|town|city|settlement of? ^", SM_SIGN_TAKING, 5},
    {"held|hold|holds|holding|control|controls|controlled|occupy|occupied all|whole|most|entire "
     "of? "
     "the|of?",
     SM_SIGN_TAKING, 5},
    {"fully|completely|entirely|totally under .. control", SM_SIGN_TAKING, 5},
    {"come|came|comes|passed|is|are|was|were|now under|into the? "
     "russian|ukrainian|moscow|kyiv|kremlin|its|their|russia|ukraine full|complete? control",
     SM_SIGN_TAKING, 4},
    {"in ukrainian|kyiv hands|control", SM_SIGN_TAKING, 4},
    {"is|are|was|were ukrainian|free again", SM_LIBERATION, 5},
    {"ukrainian|ukraine soldiers|troops|forces|marines|units|army .. "
     "walked|marched|rolled|drove|returned into|to",
     SM_LIBERATION, 4},
    {"greeted|welcomed by crowds|residents|locals|cheering", SM_LIBERATION, 3},
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
    {"loss|fall of russian|ukrainian|life|power|territory|ground|men|blood|communication", STOP},
    {"loss|fall of ^", SM_OCCUPATION, 3},
    {"lost|loses|losing|lose the? town|city|village|settlement|villages|settlements", SM_OCCUPATION,
     4},
    {"advance|advances|advanced|advancing", SM_ADVANCE, 4},
    {"made|make|makes|making|making .. gain|gains|progress|advance|advances|headway|inroads",
     SM_ADVANCE, 4},
    {"gain|gains|gained|gaining ground|territory|foothold", SM_ADVANCE, 4},
    {"territorial|marginal|tactical|incremental gain|gains|advances|success|successes", SM_ADVANCE,
     4},
    {"foothold~|bridgehead~|beachhead~", SM_ADVANCE, 3},
    {"pierc~|penetrat~|breach~|breakthrough~|spearhead~", SM_ADVANCE, 4},
    {"broke|break|broken|breaks|breaking through|into|out", SM_ADVANCE, 4},
    {"break-through~", SM_ADVANCE, 4},
    {"push|pushed|pushes|pushing "
     "forward|towards|toward|into|back|deeper|west|south|north|east|southwards|northwards|westward|"
     "westwards|"
     "closer|beyond|past|ukrainian|russian",
     SM_ADVANCE, 4},
    {"drove|driven|forced|pushed|pushing|driving .. back|out", SM_ADVANCE, 4},
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
    {"crossed|crossing|cross the? border|river|dnipro|oskil|siverskyi", SM_ADVANCE, 4},
    {"closing|closed|inch~|creep~|crept|moved|moving|edged "
     "in|closer|towards|toward|forward|nearer|into|up",
     SM_ADVANCE, 3},
    {"expand|expanded|expanding|extended|extending|widened|consolidat~ .. control|bridgehead|"
     "foothold|salient|positions|zone",
     SM_ADVANCE, 4},
    {"flag|flags was|were|has|had|is been? raised|hoisted|planted|flown", SM_ADVANCE, 4},
    {"raised|hoisted|planted|raising|hoisting .. flag|flags", SM_ADVANCE, 4},
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
    {"regroup~", SM_ADVANCE, 2},
    {"lose|lost it|him|them", SM_OCCUPATION, 2},
    {"tries|trying|tried|attempting|attempted to go|bypass|encircle|outflank", SM_CLASH, 3},
    {"collapse|collapsed|collapses|collapsing", SM_ADVANCE, 2},

    /* Fighting. */
    {"clash|clashes|clashed|clashing|skirmish~|firefight~|gunfight~", SM_CLASH, 4},
    {"repel~|repuls~|beat|beaten|fend|fended|fought off? .. "
     "attack|attacks|assault|assaults|attempt|"
     "attempts|offensive|offensives|advance|advances|raid|raids",
     SM_CLASH, 5},
    {"repel~|repuls~|rebuff~", SM_CLASH, 4},
    {"stopped|halted|thwart~|foil~|stalled .. "
     "assault~|attempt~|advance|advances|attack~|offensive~|"
     "incursion~",
     SM_CLASH, 4},
    {"fight|fights|fighting|fought|firefights", SM_CLASH, 3},
    {"battle|battles|battled|battling|combat|hostilit~", SM_CLASH, 3},
    {"combat|military engagement|engagements|clash|clashes", SM_CLASH, 4},
    {"assault|assaults|assaulted|assaulting|storm|stormed|storming|stormtrooper~", SM_CLASH, 3},
    {"meat|infantry|mechanised|mechanized|armoured|armored|ground|frontal|motorised "
     "assault|assaults|"
     "attack|attacks|wave|waves|column|columns|offensive|operations",
     SM_CLASH, 4},
    {"counterattack~|counter-attack~|counteroffensive~|counter-offensive~", SM_CLASH, 4},
    {"offensive|offensives", SM_CLASH, 3},
    {"offensive operation|operations|action|actions|attempt|attempts", SM_CLASH, 4},
    {"attack|attacks|attacked|attacking "
     "near|around|toward|towards|along|northeast|northwest|southeast|"
     "southwest|south|north|east|west",
     SM_CLASH, 2},
    {"attack|attacks|attacked|attacking in|on the? * direction|sector|axis|front", SM_CLASH, 4},
    {"attack|attacks|attacked|attacking ukrainian|russian|enemy|defensive position|positions|lines|"
     "defences|defenses|units",
     SM_CLASH, 4},
    {"tried|attempted|attempt|attempts|attempting|trying|tries to .. "
     "advance|break|storm|dislodge|push|capture|"
     "seize|enter|cross|breach|gain|take|encircle",
     SM_CLASH, 4},
    {"axis|direction|sector|front .. attack|attacks|attacked|attacking", SM_CLASH, 4},
    {"attacked twice|two|three|four|five|six|seven|eight|nine|ten|several times?", SM_CLASH, 2},
    {"attacked # times", SM_CLASH, 2},
    {"thrown|threw|throwing .. back", SM_CLASH, 4},
    {"knocked|knocking out", SM_CLASH, 2},
    {"destroyed|destroying|eliminated|burned .. "
     "tank|tanks|armour|armored|armoured|howitzer|howitzers|launcher|launchers|vehicles|column|"
     "columns|radar",
     SM_CLASH, 2},
    {"tank|tanks|columns|column|armour|vehicles .. destroyed|knocked|burned|burnt", SM_CLASH, 2},
    {"lost|lose|loses|losing .. vehicle|vehicles|tank|tanks|armour|armor|equipment|carriers",
     SM_CLASH, 3},
    {"raided|raiding", SM_CLASH, 2},
    {"commandos|marines|paratroopers|scouts|group|forces landed|disembarked|raided", SM_CLASH, 4},
    {"gunfire|shootout|shoot-out|crossfire|sniper~|gun-battle~", SM_CLASH, 3},
    {"beaten|fought|driven off", SM_CLASH, 3},
    {"changed hands", SM_CLASH, 3},
    {"sabotage and reconnaissance", SM_CLASH, 4},
    {"sabotage|reconnaissance|raiding group|groups|party|parties", SM_CLASH, 4},
    {"held|hold|holding|holds off|back|out", SM_CLASH, 2},
    {"held|hold|holding|holds the line|lines", SM_CLASH, 2},
    {"held|hold|holding|holds their|its position|positions|ground|line|lines", SM_CLASH, 2},
    {"defend|defended|defending|defends", SM_CLASH, 1},
    {"front|fronts line|lines? heats|heated|hot|hottest|active", SM_CLASH, 2},

    /* Everything else worth a row. */
    {"prisoner|prisoners|pow|pows|captives|prisoner-of-war of? war? exchange|exchanges|swap|swaps|"
     "exchanged|swapped|returned|freed|released",
     SM_OTHER, 4},
    {"exchanged|exchange|exchanges|swap|swapped|swaps|freed|released|returned|brought .. prisoner|"
     "prisoners|pow|pows|captivity|captives",
     SM_OTHER, 4},
    {"from|of russian|ukrainian? captivity", SM_OTHER, 4},
    {"repatriat~", SM_OTHER, 4},
    {"returned|returning|repatriated|handed|exchanged|received|brought|transferred .. "
     "bodies|remains .. soldier~|serviceman|servicemen|fallen|defender~|troops",
     SM_OTHER, 5},
    {"bodies|remains .. "
     "returned|repatriated|exchanged|handed|received|transferred|brought back|over|home|to|from?",
     SM_OTHER, 4},
    {"brought|bring|brings|came|come|returned|return home", SM_OTHER, 2},
    {"handed|returned|brought|reunited .. child|children|teenagers|boys|girls|orphans", SM_OTHER,
     4},
    {"child|children|teenagers|orphans .. handed|brought|returned|reunited", SM_OTHER, 4},
    {"plot|plots|plotted|plotting|plan|planned|attempt|attempted|order|orders|ordered to "
     "kill|murder|assassinate|poison|blow",
     SM_OTHER, 3},
    {"foil~|thwart~|prevented .. plot|assassination|murder|terrorist|bombing", SM_OTHER, 4},
    {"shot|gunned|found dead", SM_OTHER, 4},
    {"shot|gunned .. dead", SM_OTHER, 4},
    {"funeral|funerals|requiem", SM_OTHER, 1},
    {"violated|violates|violating|breached|entered .. airspace", SM_OTHER, 4},
    {"arrested|detained|detains .. man|woman|resident|official|agent|agents|men|suspect|suspects|"
     "spy|spies|informant|teenager|officer|soldier|people|citizen|citizens",
     SM_OTHER, 5},
    {"arrest|arrested|arrests|detain|detained|detains|detention", SM_OTHER, 3},
    {"assassinat~|gunned|cyberattack~|cyber-attack~|hacker|hackers|hacked", SM_OTHER, 4},
    {"cyber attack|attacks", SM_OTHER, 4},
    {"plane|aircraft|helicopter|jet|bomber|fighter|f-16|su-~|mig-~|pilot .. "
     "crash|crashed|crashes|lost|ejected",
     SM_OTHER, 4},
    {"crash|crashed|crashes", SM_OTHER, 2},
    {"election|elections|referendum~", SM_OTHER, 2},
};

const struct sm_phrase_table sm_sign_words_front_en = {phrases, sizeof phrases / sizeof *phrases};
