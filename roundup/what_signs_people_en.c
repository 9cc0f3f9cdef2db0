/* SPDX-License-Identifier: Apache-2.0
 * English words for what befalls people and what they do for one another: casualties, crimes, aid,
 * talks, protest, exchanges.
 */
#include "roundup/what_words.h"

static const struct sm_phrase phrases[] = {
    /* Casualties. */
    {"kill|kills|killed|killing|dead|died|dies|dying|death|deaths|fatal|fatally|fatalit~|deadly",
     SM_CASUALTIES, 2},
    {"injur~|wound|wounds|wounded|wounding|hurt|maimed|casualt~|hospitalis~|hospitaliz~|victim|"
     "victims",
     SM_CASUALTIES, 2},
    {"death toll", SM_CASUALTIES, 2},
    {"drowned|drowning|drown|perished|succumbed", SM_CASUALTIES, 2},
    {"bodies|body|corpse~", SM_CASUALTIES, 2},
    {"lost|claimed|claiming|claims|took .. life|lives", SM_CASUALTIES, 2},
    {"found|discovered|recovered|exhumed|unearthed the? remains|bodies|corpses of", SM_CASUALTIES,
     2},
    {"did|could not survive", SM_CASUALTIES, 2},
    {"bodies|body of|were|was .. found|recovered|pulled", SM_CASUALTIES, 2},

    /* War crimes. */
    {"execute|executes|executed|executing|execution|executions .. prisoner~|pow|pows|soldier~|"
     "serviceman|servicemen|servicewom~|service|troops|captive~|defender~|civilian~|guard|marine~|"
     "resident~|unarmed|men",
     SM_WAR_CRIME, 5},
    {"prisoner|prisoners|pow|pows|soldiers|servicemen|captives|civilians .. executed", SM_WAR_CRIME,
     5},
    {"execute|executes|executed|executing|execution|executions", SM_WAR_CRIME, 4},
    {"order|orders|ordered|ordering .. "
     "killing|kill|execution|execute|shooting|shoot|murder .. "
     "civilian|civilians|prisoner|prisoners|pow|pows|captives|residents",
     SM_WAR_CRIME, 5},
    {"shot|shoot|shooting|killed|killing .. "
     "prisoner~|pow|pows|captive|captives|surrendered|surrendering|"
     "unarmed|disarmed|captured",
     SM_WAR_CRIME, 5},
    {"prisoner|prisoners|pow|pows|captive|captives of? war? was|were|been shot|killed|murdered|"
     "beaten|beheaded|gunned",
     SM_WAR_CRIME, 5},
    {"shot|shoot|shoots|shooting|killed|kill|killing|gunned|machine-gunned|murdered|executed .. "
     "laid|lay|laying|lain|put|putting|dropped down|aside? their|his|its|arms|weapons|rifles|guns",
     SM_WAR_CRIME, 6},
    {"shot|shoot|shoots|shooting|killed|kill|killing|gunned|machine-gunned|murdered .. "
     "surrendered|surrendering|surrender|unarmed|disarmed|captive|captives|captured|captivity|"
     "prisoner|prisoners|pow|pows",
     SM_WAR_CRIME, 6},
    {"laid|laying|lain down their|his|its? arms|weapons .. shot|executed|killed|murdered|gunned",
     SM_WAR_CRIME, 6},
    {"surrendered|surrendering|captured|unarmed|disarmed|captive|captives .. "
     "was|were|been|being then|later|immediately|allegedly? "
     "shot|executed|murdered|gunned|beheaded|killed",
     SM_WAR_CRIME, 6},
    {"murder|murders|murdered|murdering|killing|shooting|death|deaths of? .. "
     "captured|captive|captives|prisoner|prisoners|pow|pows|surrendered|unarmed|disarmed",
     SM_WAR_CRIME, 6},
    {"tortur~|rape|raped|rapes|mutilat~|behead~|castrat~", SM_WAR_CRIME, 5},
    {"deport|deported|deports|deporting|deportation|deportations", SM_WAR_CRIME, 5},
    {"forcibly|forcible|forced|illegally|unlawfully transfer~|deport~|relocat~|taken|moved|mobili~|"
     "remov~",
     SM_WAR_CRIME, 5},
    {"forcibly|forced|coerced .. passport|passports", SM_WAR_CRIME, 4},
    {"children|orphans|teenagers .. to|into|in occupied|annexed|russian? "
     "crimea|russia|orphanage|orphanages|camp|camps",
     SM_WAR_CRIME, 4},
    {"mass grave|graves|burial|burials", SM_WAR_CRIME, 5},
    {"carried|carrying|taken|took|taking|led|driven|bused off|away .. "
     "resident|residents|people|civilians|children|inhabitants|men|patients",
     SM_WAR_CRIME, 4},
    {"shot|shoot|shooting|machine-gunned|gunned .. "
     "civilian|civilians|villager|villagers|resident|residents|couple|cyclist|cyclists|family|"
     "evacuees|passers-by",
     SM_WAR_CRIME, 4},
    {"war crime|crimes", SM_WAR_CRIME, 4},
    {"body|bodies of .. prisoner|prisoners|pow|pows|captive|captives .. "
     "gunshot|bullet|bound|tied|shot|signs|traces|torture",
     SM_WAR_CRIME, 6},
    {"accused|accuses|accusing .. of shooting|executing|torturing|killing|murdering|abducting",
     SM_WAR_CRIME, 5},
    {"loot|looted|looting|looters|plunder~|pillag~|ransack~", SM_WAR_CRIME, 4},
    {"was|were seized|detained|abducted|taken|kidnapped by .. "
     "patrol|fsb|gunmen|masked|secret|armed",
     SM_OTHER, 6},
    {"crime|crimes against humanity", SM_WAR_CRIME, 4},
    {"abduct~|kidnap~", SM_WAR_CRIME, 4},
    {"took|taken|led|dragged|drove him|her|them away|off", SM_WAR_CRIME, 4},
    {"bag|bags|hood|hoods|sack over the|his|her|their head|heads", SM_WAR_CRIME, 4},
    {"human|living shield|shields", SM_WAR_CRIME, 7},
    {"house|home|apartment|door-to-door|mass search|searches", SM_WAR_CRIME, 3},
    {"chemical weapon|weapons|agent|agents|grenade|grenades|substance~", SM_WAR_CRIME, 4},
    {"filtration camp|camps", SM_WAR_CRIME, 4},

    /* Diplomacy. */
    {"unannounced|surprise|official|working|state visit|visits|trip", SM_DIPLOMACY, 5},
    {"chose|chooses|choosing ^ for his|her|their first foreign|official? trip|visit|journey",
     SM_DIPLOMACY, 5},
    {"first foreign|official? trip|visit|journey as", SM_DIPLOMACY, 4},
    {"minister|president|premier|chancellor|secretary|commissioner|chief|envoy|king|prince|general "
     ".. followed|follows on|to|in|a|the|later",
     SM_DIPLOMACY, 3},
    {"minister|president|premier|chancellor|secretary|commissioner|envoy|king|prince .. "
     "came|arrived|arrives|comes on|by to|from|the|a|night? train|to|monday|tuesday|wednesday|"
     "thursday|friday|saturday|sunday",
     SM_DIPLOMACY, 4},
    {"address|addressed|addressing the|ukraine|ukrainian? verkhovna|parliament|rada|lawmakers|mps "
     "rada?",
     SM_DIPLOMACY, 6},
    {"speak|speaks|spoke|spoken|appeared|appear|speech|address|appearance in|to|before|at "
     "the|ukraine|ukrainian? verkhovna|parliament|rada|lawmakers|mps rada?",
     SM_DIPLOMACY, 6},
    {"addressed|address|addressing|told|tells .. verkhovna rada", SM_DIPLOMACY, 6},
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
    {"received|receives|welcomed|welcomes|hosted|hosts .. "
     "chief|president|minister|commissioner|envoy|delegation|leaders|ambassador|speaker|chancellor "
     ".. to|in ^",
     SM_DIPLOMACY, 5},
    {"received|receives|welcomed|welcomes|hosted|hosts .. "
     "chief|president|minister|commissioner|envoy|ambassador|speaker|chancellor , ^ ^? ^? ^? , "
     "to|in|at|on",
     SM_DIPLOMACY, 5},
    {"received|receives|welcomed|hosted president|secretary-general|prime|chancellor|king|"
     "minister|secretary .. in",
     SM_DIPLOMACY, 4},
    {"met|meets his|her|their .. counterpart|counterparts", SM_DIPLOMACY, 4},
    {"arrive|arrived|arrives|arriving in|to|at", SM_DIPLOMACY, 2},
    {"came|comes|travelled|traveled|flew to kyiv|kiev", SM_DIPLOMACY, 3},
    {"secretary|minister|president|chancellor|chief|delegation|ambassador|envoy|commissioner|king|"
     "queen|prince|princess|premier|general|director|senator|senators|lawmakers|congressman .. "
     "came|arrived|travelled|traveled|returned to|in",
     SM_DIPLOMACY, 4},
    {"shook|shaking hands|hand", SM_DIPLOMACY, 4},
    {"hugged|hugs|embraced|greeted ^", SM_DIPLOMACY, 3},
    {"met|meets|meet|meeting|meetings with", SM_DIPLOMACY, 3},
    {"meeting|meetings|delegation|delegations|envoy|envoys|ambassador~", SM_DIPLOMACY, 2},
    {"peace|ceasefire|truce "
     "talks|plan|negotiation~|deal|summit|agreement|conference|formula|proposal~",
     SM_DIPLOMACY, 4},
    {"talks|summit|summits|negotiat~|ceasefire|cease-fire|truce|diploma~", SM_DIPLOMACY, 3},
    {"phone call|conversation|talk", SM_DIPLOMACY, 3},
    {"held by russia|russian|russians|ukraine|ukrainian|moscow|kyiv|the|its|enemy", SM_SIGN_NOTHING,
     SM_PHRASE_STOP},
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
     "provid~|pledg~|announced .. weapon|weapons|tank|tanks|ammunition|patriot~|f-16~|systems|aid|"
     "generators|shells|vehicles",
     SM_AID, 4},
    {"jets|f-16|f-16s|mirage~|tanks|launchers|howitzers|himars|patriot~|batteries|ammunition|"
     "weapons|systems .. arrived|arrive|reached|landed in? ukraine|kyiv",
     SM_AID, 6},
    {"deliver|delivered|delivers|delivering|supplied|supplies|supplying|shipped|ships|shipping|"
     "sold|sells|selling|transferred|transfers .. missile|missiles|drone|drones|shahed~|rockets|"
     "shells|artillery .. to ^",
     SM_AID, 7},
    {"humanitarian|aid|assistance|donat~|tranche~", SM_AID, 3},
    {"hit|hits|hitting|struck|destroyed|destroying|damaged|damaging|shelled|bombed|attacked|"
     "attacking|targeted|burned|wrecked .. "
     "humanitarian|aid|relief aid|relief? "
     "point|points|center|centre|centers|centres|hub|hubs|station|warehouse|warehouses|depot|"
     "depots|convoy|convoys|truck|trucks|vehicle|vehicles|mission|headquarters|queue|site",
     SM_SHELLING, 4},
    {"humanitarian|aid|relief aid|relief? "
     "point|points|center|centre|hub|station|warehouse|depot|convoy|truck|trucks|vehicle|mission "
     ".. hit|struck|destroyed|damaged|shelled|bombed|attacked|targeted|burned",
     SM_SHELLING, 4},
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
    {"people|residents|families|civilians|children|women|inhabitants|patients|students .. left ^ "
     "by|on|in|aboard .. bus|buses|train|trains|convoy|car|cars",
     SM_AID, 4},
    {"move|moved|moving|relocate|relocated|relocating|ferried|ferrying|bused|transported "
     "residents|people|civilians|inhabitants|families|patients",
     SM_AID, 3},
    {"told|ordered|asked|urged to leave", SM_AID, 1},
    {"children|people|women|elderly|residents , left|fled the", SM_AID, 3},
    {"people|residents|civilians|families|inhabitants|children|patients|villagers|women|pensioners "
     "was|were|are|have|being|had been|being? "
     "ferried|bused|bussed|relocated|moved|transported|flown|airlifted|resettled",
     SM_AID, 4},
    {"loan|loans|grant|grants|pledg~|reconstruction|refugee~|displaced", SM_AID, 2},

    /* Protest. */
    {"protest|protests|protested|protesting|protester~|protestor~|demonstrator~|demonstration|"
     "demonstrations|rally|rallies|rallied|picket~",
     SM_PROTEST, 4},
    {"hunger|general strike|strikes", SM_PROTEST, 4},
    {"gathered|gather|gathering|assembled outside", SM_PROTEST, 4},
    {"took|take|takes|taken|taking|poured|out to|into|onto the? streets", SM_PROTEST, 5},
    {"crowd|crowds|thousands|hundreds|people|residents .. turned|came|poured out", SM_PROTEST, 4},
    {"crowd|crowds|thousands|hundreds .. marched|marching|rallied|chanted", SM_PROTEST, 4},
    {"residents|people|inhabitants|citizens|locals|townspeople|women|demonstrators .. "
     "marched|rallied|demonstrated through|in|along|across|against|with|for|to|on|outside|despite",
     SM_PROTEST, 6},
    {"residents|people|inhabitants|citizens|locals|townspeople|villagers|women|crowd .. "
     "barred|blocked|blocking .. road|roads|way|column|convoy|entrance|street|tanks",
     SM_PROTEST, 5},
    {"detained|arrested|detains .. people|protesters|demonstrators? at|during|in .. "
     "rally|rallies|protest|protests|demonstrations|marches|vigils",
     SM_PROTEST, 5},
    {"gunman|gunmen|assassin|assailant|attacker|killer shot|stabbed|killed|opened|wounded",
     SM_CASUALTIES, 4},
    {"shot .. general|colonel|commander|deputy|politician|officer|admiral|prosecutor|blogger|mp",
     SM_CASUALTIES, 3},
    {"went|go|gone on strike", SM_PROTEST, 4},
    {"blocked|blocking|blockaded|blockading .. "
     "border|crossing|crossings|checkpoint|checkpoints|motorway|highway",
     SM_PROTEST, 3},
    {"truckers|farmers|drivers .. blockade|blocked|blocking", SM_PROTEST, 4},

    /* Everything else worth a row. */
    {"prisoners|pows|captives of? war? was|were|have|had been? "
     "exchanged|swapped|freed|released|returned|repatriated|handed",
     SM_OTHER, 4},
    {"prisoner|prisoners|pow|pows|captives|prisoner-of-war of? war? exchange|exchanges|swap|swaps|"
     "exchanged|swapped|returned|freed|released",
     SM_OTHER, 4},
    {"prisoner|prisoners|pow|pows|captives .. were|been exchanged|swapped|traded|freed|repatriated",
     SM_OTHER, 4},
    {"carried|carry|conducted|completed|held out? .. exchange|swap", SM_OTHER, 4},
    {"exchanged|exchange|exchanges|swap|swapped|swaps|freed|released|returned|brought .. prisoner|"
     "prisoners|pow|pows|captivity|captives",
     SM_OTHER, 4},
    {"each|both side|sides|country|countries freed|released|returned|exchanged|handed|received",
     SM_OTHER, 5},
    {"prisoner|prisoners|pow|pows|servicemen|soldiers|defenders|ukrainians|captives .. return|"
     "returned|came|come|brought|back home|from captivity?",
     SM_OTHER, 4},
    {"brought home # defenders|soldiers|servicemen|prisoners|people|marines|ukrainians", SM_OTHER,
     4},
    {"in|under|during|through a|the|another|latest|new prisoner|prisoners|pow? swap|exchange",
     SM_OTHER, 4},
    {"swap|exchange|handover took|was|were place|carried|held out?", SM_OTHER, 3},
    {"from|of russian|ukrainian? captivity", SM_OTHER, 4},
    {"repatriat~", SM_OTHER, 4},
    {"took|take|takes|taking|got|gets back|home .. bodies|remains|fallen|dead", SM_OTHER, 5},
    {"handed|hand|hands|handing over|back .. wounded|soldiers|servicemen|prisoners|captives",
     SM_OTHER, 5},
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
    {"order|ordered|ordering|orders .. "
     "shoot|kill|execute|shooting|killing those|anyone|prisoners|civilians|everyone|deserters|"
     "captives|whoever|people",
     SM_WAR_CRIME, 6},
    {"plot|plots|plotted|plotting|plan|planned|attempt|attempted|order|orders|ordered to "
     "kill|murder|assassinate|poison|blow",
     SM_OTHER, 3},
    {"foil~|thwart~|prevented .. plot|assassination|murder|terrorist|bombing", SM_OTHER, 4},
    {"shot|gunned|found dead", SM_OTHER, 4},
    {"found dead .. burned|burnt|burned-out|burnt-out|destroyed|ruined|collapsed|shattered|rubble|"
     "ruins|debris|wreckage|fire|flames",
     SM_CASUALTIES, 5},
    {"was|were shot at? twice|once|several|three|four|five|in|outside|near|by|at|on|and", SM_OTHER,
     4},
    {"survived .. attempt|assassination|shooting", SM_OTHER, 4},
    {"attempt|attempts on .. life|lives", SM_OTHER, 4},
    {"shot|gunned .. dead", SM_OTHER, 4},
    {"funeral|funerals|requiem", SM_OTHER, 1},
    {"violated|violates|violating|breached|entered .. airspace", SM_OTHER, 2},
    {"arrested|detained|detains .. man|woman|resident|official|agent|agents|men|suspect|suspects|"
     "spy|spies|informant|informants|teenager|teenagers|officer|officers|soldier|people|citizen|"
     "citizens|women|boys|couple|saboteur|saboteurs|official|officials|student|students|employee|"
     "employees|priest|colonel|general|worker|workers",
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

const struct sm_phrase_table sm_sign_words_people_en = {phrases, sizeof phrases / sizeof *phrases};
