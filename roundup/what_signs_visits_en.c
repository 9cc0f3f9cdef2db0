/* SPDX-License-Identifier: Apache-2.0
 * Visits, in English: who comes, and how coming is told. They outweigh what visitors bring,
 * promise or are shown ("turned up in Kyiv with a promise of missiles", "walked through Bucha,
 * past the graves").
 */
#include "roundup/what_words.h"

#define STATESMEN                                                                                  \
    "president|presidents|chancellor|premier|premiers|minister|ministers|secretary|envoy|envoys|"  \
    "ambassador|ambassadors|commissioner|commissioners|king|queen|prince|princess|pope|cardinal|"  \
    "patriarch|senator|senators|lawmaker|lawmakers|congressman|congressmen|leader|leaders|"        \
    "delegation|delegations|diplomat|diplomats|negotiator|negotiators|nuncio|zelensky|"            \
    "zelenskyy|zelenskiy|putin|grossi|guterres|macron|scholz|merz|starmer|johnson|sunak|trudeau|"  \
    "carney|rutte|stoltenberg|metsola|leyen|borrell|kallas|costa|tusk|duda|nawrocki|meloni|"       \
    "erdogan|orban|fico|frederiksen|blinken|rubio|kellogg|witkoff|jinping|modi|kishida|baerbock|"  \
    "wadephul|pistorius|sikorski|lammy"
/* These lead other things, too. */
#define HEADS                                                                                      \
    "head|chief|director|director-general|chair|chairman|chairwoman|speaker|secretary-general|"    \
    "general"

static const struct sm_phrase phrases[] = {
    {"chose|chooses|picked|choosing ^ for|as one? of? the? his|her|their? first|second "
     "foreign|official|overseas? trip|trips|visit|visits|journey|destination",
     SM_DIPLOMACY, 6},
    {"with|made|paid|began|chose a|an|his|her|their first|surprise|unannounced|second? "
     "trip|visit|journey to kyiv|kiev|odesa|lviv|kharkiv|kherson",
     SM_DIPLOMACY, 5},
    {"with|made|paid|began|chose a|an|his|her|their first|surprise|unannounced|second? "
     "trip|visit|journey to the ukrainian? capital",
     SM_DIPLOMACY, 5},
    {"saw|met|meets|sees|joined|embraced|greeted ^? zelensky|zelenskyy|zelenskiy in|at",
     SM_DIPLOMACY, 7},
    {"he|she|they saw|met ^ ^? in|at ^", SM_DIPLOMACY, 6},
    {"looked|looks|looking|gazed|stood at|before|in|amid the|a|its|what? "
     "bombed|ruined|destroyed|damaged|wrecked|shattered|burned|burnt|shelled|ruins|remains|wreck|"
     "rubble",
     SM_DIPLOMACY, 6},
    {"shown|saw|inspected|viewed|toured|visited the|a|its "
     "bombed|ruined|destroyed|damaged|wrecked|shattered|burned|burnt|shelled "
     "cathedral|church|school|hospital|theater|theatre|museum|library|plant|station|buildings|"
     "houses|apartment|block|market|port",
     SM_DIPLOMACY, 6},
    {"came|comes|arrived|travelled|traveled on ^ to|and|for "
     "speak|spoke|talk|talked|talks|discuss|meet|met|see|visit|lobby|show|pledge",
     SM_DIPLOMACY, 6},
    {"also stopped|stops|called|dropped off|over? in|at|by ^", SM_DIPLOMACY, 6},
    {"he|she|they|who|and travelled|traveled|went|drove|continued|moved|headed|flew on to",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. walked|strolled|toured|walks|tours through|round|around|down|along|the",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. turned|turns|showed|shows up in|at", SM_DIPLOMACY, 6},
    {STATESMEN " , .. , turned|turns|showed|shows|came|arrived|travelled|traveled|flew|appeared "
               "up? in|at|to|on|by",
     SM_DIPLOMACY, 6},
    {STATESMEN " ^? ^? ^? appeared|appears|emerged at|in a|the|kyiv|^", SM_DIPLOMACY, 6},
    {STATESMEN " .. arrived|arrives|arriving|landed|lands in|at|by|on|for|from", SM_DIPLOMACY, 6},
    {STATESMEN
     " .. came|comes|travelled|traveled|travels|flew|flies|went|returned|returns|followed "
     "on? to|from|by",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. stopped|stops|stayed|spent off|over? in|at|the", SM_DIPLOMACY, 5},
    {"walked|walks|strolled through|around|along .. kyiv|kiev|odesa|odessa|lviv|kharkiv",
     SM_DIPLOMACY, 5},
    {STATESMEN " .. visit|visits|visited", SM_DIPLOMACY, 6},
    {STATESMEN " .. brought|took|delivered|presented .. "
               "agreement|proposal|message|plan|draft|letter|deal",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. held|hold|holds|had|opened|began talks|meetings|consultations", SM_DIPLOMACY,
     6},
    {STATESMEN " .. laid|lays|laying flowers|wreath|wreaths|a? flowers|wreath", SM_DIPLOMACY, 6},
    {STATESMEN " .. discussed|discuss|discusses .. with .. in", SM_DIPLOMACY, 5},
    {STATESMEN " and .. walked|arrived|came|travelled|traveled|flew|visited|stopped|toured "
               "through|in|at|to|by|the|^",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. and .. walked|arrived|came|travelled|traveled|flew|visited|stopped|toured "
               "through|in|at|to|by|the|^",
     SM_DIPLOMACY, 6},
    {HEADS " of .. walked|strolled|arrived|travelled|traveled|flew|visited|toured "
           "through|in|at|to|by|the|^",
     SM_DIPLOMACY, 6},
    {HEADS " of .. turned|showed up in|at", SM_DIPLOMACY, 6},
    {"walked|walks|walking through|past|among|around|along .. "
     "ruins|rubble|graves|wreckage|ruined|destroyed",
     SM_DIPLOMACY, 6},
    {"inspectors|experts|mission|monitors .. reached|arrived|entered|visited|inspected|toured",
     SM_DIPLOMACY, 6},
    {"inspectors|experts|monitors of|from the? international|iaea|agency|u.n.|un", SM_DIPLOMACY, 6},
    {"they|he|she first|then|also went|travelled|traveled|drove|headed on? to", SM_DIPLOMACY, 5},
    {HEADS " of .. came|returned|went to", SM_DIPLOMACY, 5},
    {"iaea|agency|agency's|un|osce|red director|director-general|chief|head|mission|team|experts|"
     "inspectors|monitors|delegation|convoy|cross .. visited|arrived|reached|inspected|inspect|"
     "crossed|entered|toured|rotated",
     SM_DIPLOMACY, 5},
    {STATESMEN " ^? ^? ^? was|were|stayed|is back? in|at ^", SM_DIPLOMACY, 6},
    {STATESMEN " ^? ^? ^? was|were|stayed|is back? in|at the|town", SM_DIPLOMACY, 6},
    {STATESMEN "|" HEADS " of? ^? ^? , ^ ^? ^? ^? , was|were|is|stayed|spent back? in|at ^",
     SM_DIPLOMACY, 6},
    {STATESMEN "|" HEADS " of? ^? ^? , ^ ^? ^? ^? , "
               "came|arrived|travelled|traveled|went|flew|returned|visited|toured",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. ended|finished|concluded|began|started|continued|resumed|completed|wrapped "
               "up? a|an|his|her|their|the .. trip|visit|tour|stay|journey",
     SM_DIPLOMACY, 6},
    {"reopened|reopens|reopening|opened|opens .. embassy|consulate", SM_DIPLOMACY, 5},
    {"chief|head|director|secretary-general|diplomat|general ^? ^? ^? was|were|stayed|is back? in "
     "kyiv|kiev|odesa|odessa|lviv|kharkiv|kherson|zaporizhzhia|dnipro|bucha",
     SM_DIPLOMACY, 6},
    {"mr|mrs|ms ^ then|also|later|then? went|travelled|traveled|flew|drove|moved|headed|continued "
     "on? to",
     SM_DIPLOMACY, 6},
    {STATESMEN " ^? ^? ^? spent .. in|at|with|near", SM_DIPLOMACY, 6},
    {STATESMEN " .. took|takes|boarded|caught|rode the|a|an|by? night|overnight|special|sleeper? "
               "train|sleeper to|for|into",
     SM_DIPLOMACY, 6},
    {"took|takes|boarded|caught|rode the|a|an night|overnight|special|sleeper? train|sleeper to|"
     "for kyiv|kiev|the|ukraine|lviv|odesa",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. crossed the? front|frontline|line line? to|and|on|for", SM_DIPLOMACY, 6},
    {STATESMEN " .. was|were|is|are received|welcomed|greeted|shown in|at|by|around|the",
     SM_DIPLOMACY, 6},
    {STATESMEN " .. made|makes|paid|pays a|an|his|her|their .. trip|visit|stop|stopover|call|tour",
     SM_DIPLOMACY, 6},
    {"received|receives|welcomed|welcomes|hosted|hosts .. "
     "president|presidents|minister|ministers|premier|premiers|leaders|chancellor|delegation|"
     "delegations|king|queen|envoys|senators|lawmakers|guests",
     SM_DIPLOMACY, 4},
    {STATESMEN " of|from the? ^ ^? was|were in|at ^", SM_DIPLOMACY, 6},
    {"spent|spends the|a|two|three|most|part|his|her|their|all? of? "
     "monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|days|hours|week|weekend|morning|"
     "afternoon in kyiv|kiev|odesa|odessa|lviv|kharkiv|kherson|zaporizhzhia|dnipro|the",
     SM_DIPLOMACY, 5},
    {STATESMEN " ^? ^? was|were seen|spotted|photographed|shown|filmed in|at|near|on|by|the",
     SM_DIPLOMACY, 6},
    {"sat|sits|sitting down with|together", SM_DIPLOMACY, 4},
    {"spent|spends .. with|visiting soldiers|troops|defenders|residents|the", SM_DIPLOMACY, 4},
    {"got|stepped|stepping|climbed|alighted|gets off|from|out of? a|the|an? .. train|plane|car|"
     "armored|armoured .. in|at|with",
     SM_DIPLOMACY, 5},
    {"guest|guests|visitor|visitors in|at|to kyiv|kiev|odesa|lviv|kharkiv", SM_DIPLOMACY, 4},
    {"paid|pays|paying tribute|respects|homage", SM_DIPLOMACY, 3},
    {"laid|lays|laying flowers|wreaths|wreath", SM_DIPLOMACY, 3},
};

const struct sm_phrase_table sm_sign_words_visits_en = {phrases, sizeof phrases / sizeof *phrases};
