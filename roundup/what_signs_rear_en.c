/* SPDX-License-Identifier: Apache-2.0
 * English words for what befalls life behind the front: light, water, trains, flights and schools
 * that stop, people told to leave, aircraft lost, captives who come home.
 */
#include "roundup/what_words.h"

#define AIRCRAFT                                                                                   \
    "plane|planes|aircraft|jet|jets|warplane|warplanes|bomber|bombers|helicopter|helicopters|"     \
    "fighter|f-16|f-16s|su-~|mig-~|tu-~|ka-~|mi-~|mirage|an-~|il-~|a-~|gunship"
#define FOLK                                                                                       \
    "ukrainians|ukrainian|russians|soldiers|servicemen|troops|prisoners|captives|pows|people|"     \
    "fighters|defenders|civilians|marines|men|women|guardsmen|sailors"

static const struct sm_phrase phrases[] = {
    /* Light, heat and water. */
    {"power|external|backup|reserve|supply|main|off-site|high-voltage line|lines .. "
     "went|goes|gone|knocked|taken|failed|cut|severed|disconnected|tripped|damaged down|dead|out|"
     "off|on|by|in|at|after",
     SM_ENERGY, 4},
    {"power|electricity was|were|is|are|being|be rationed|switched|turned|shut|interrupted|"
     "unavailable|knocked off|down|out?",
     SM_ENERGY, 4},
    {"knocked|knocking|knocks|cut|cutting|took|taking out|off|down? the|all|most|much? of? the? "
     "power|electricity|light|lights|heating|grid|supply",
     SM_ENERGY, 4},
    {"water|gas did|does|has|had not|stopped|ceased flow|flowing|run|running|flowed?",
     SM_INFRASTRUCTURE, 3},
    {"taps|faucets ran|run|went|were dry", SM_INFRASTRUCTURE, 3},
    {"switched|switches|switching over? to backup|reserve|diesel|emergency|generators generator?",
     SM_ENERGY, 4},
    {"down|left|relying|rely|relies|dependent|depends|depend|reduced to|with|on "
     "a|one|only|its|just? single|one|last|remaining|sole "
     "power|external|high-voltage|backup|off-site|main? line|lines|supply|connection",
     SM_ENERGY, 4},
    {"ran|runs|run|running|relied|rely|relying|depend~ solely|only? on "
     "diesel|emergency|backup|reserve|one|its|a generators|generator|line|power|last|single",
     SM_ENERGY, 4},
    {"homes|households|houses|families|people|customers|consumers|subscribers|residents|flats|"
     "apartments .. without|no|lost|lose "
     "power|electricity|light|lights|heating|heat",
     SM_ENERGY, 4},
    {"homes|households|houses|families|customers|consumers|subscribers|residents .. "
     "cut|knocked|disconnected off",
     SM_ENERGY, 4},
    {"power|electricity|heating|light|lights .. returned|restored|back|came to|in|for|on|by",
     SM_ENERGY, 2},

    /* Ways. */
    {"trams|trolleybuses|metro|subway|trains|buses|traffic .. "
     "stopped|halted|ceased|suspended|ground|stood|paralyzed|paralysed|diverted|delayed",
     SM_INFRASTRUCTURE, 3},
    {"stopped|halted|stopping|halting|paralysed|paralyzed|suspended .. "
     "metro|subway|trains|trams|trolleybuses|railway|traffic",
     SM_INFRASTRUCTURE, 3},
    {"failure|collapse|breakdown|malfunction of|in .. "
     "line|lines|grid|power|network|networks|substation",
     SM_ENERGY, 4},
    {"rail|train|bus|ferry|metro|tram service|services|links|connections|traffic .. "
     "suspended|halted|cancelled|canceled|interrupted|disrupted|stopped",
     SM_INFRASTRUCTURE, 3},
    {"trains|buses|trams|ferries no longer run|go|stop|ply", SM_INFRASTRUCTURE, 4},
    {"airport|airports|aerodrome .. grounded|suspended|halted|closed|shut|stopped|delayed|diverted",
     SM_INFRASTRUCTURE, 3},
    {"grounded|grounds|grounding|suspended|suspending|halted|halting|delayed|diverted|canceled|"
     "cancelled|paralyzed|paralysed .. flights|planes|flight|arrivals|departures|air",
     SM_INFRASTRUCTURE, 3},
    {"flights .. grounded|suspended|halted|canceled|cancelled|delayed|diverted|stopped",
     SM_INFRASTRUCTURE, 3},
    {"closed|closes|closing|shut|shutting|reopened down? the|its|all|a|both|part? .. "
     "bridge|bridges|airport|airports|airspace|port|ports|road|highway|"
     "metro|railway|schools|beaches",
     SM_INFRASTRUCTURE, 3},
    {"school|schools|kindergartens|university|universities|shops|factories|beaches|markets "
     "was|were|are|have|had|will? closed|shut|shuttered",
     SM_OTHER, 2},
    {"cable|cables|pipeline .. cut|damaged|severed|ruptured|sabotaged|broken", SM_INFRASTRUCTURE,
     4},

    /* People told to leave. */
    {"ordered|orders|ordering|told|urged|urges|asked|called|advised on? all? the? remaining|last? "
     "people|residents|families|civilians|children|everyone|inhabitants|parents|women|villagers .. "
     "out|leave|evacuate|flee|away",
     SM_AID, 4},
    {"families|children|residents|civilians|people|inhabitants|patients|those .. "
     "must|should|have|had to? leave|evacuate|move",
     SM_AID, 4},
    {"mandatory|compulsory|forced|obligatory|voluntary evacuation|evacuations|departure", SM_AID,
     4},
    {"worker|workers|residents|resident|people|civilians|families|inhabitants|patients|employees|"
     "children|wounded .. taken|brought|driven|bused|led|moved|carried|flown out|away of|from|to",
     SM_AID, 4},
    {"flee|fled|fleeing|leave|left|leaving their homes|houses|villages", SM_AID, 4},

    /* Aircraft. */
    {"lost|loses|losing|lose a|an|its|one|two|three|another|the? of? "
     "its|the|russian|ukrainian? " AIRCRAFT,
     SM_OTHER, 5},
    {AIRCRAFT " .. went|came|goes|crashed|fell|plunged|disappeared|vanished "
              "down|into|from|near|in|over|during|on",
     SM_OTHER, 1},
    {"loss of a|an|its|one|two|three|another? of? its|the|russian|ukrainian? " AIRCRAFT, SM_OTHER,
     4},

    /* Captives and the fallen. */
    {FOLK " , # of them|whom ^? women|civilians|officers|children|men|soldiers|marines , "
          "returned|came|arrived|were|got",
     SM_OTHER, 5},
    {"received|receives|got|gets|repatriated|repatriates|brought .. bodies|remains "
     "of|which|that|,|.|from|on",
     SM_OTHER, 5},
    {"exchanged|exchange|exchanges|swapped|swap|swaps|traded|trade|released|freed .. "
     "soldiers|people|prisoners|captives|servicemen|pows|fighters|marines|men each|apiece|for",
     SM_OTHER, 5},
    {"exchanged|swapped|traded|freed|released # each|for", SM_OTHER, 5},
    {FOLK " .. returned|return|came|come|back|were|was|are home|back|freed|released|exchanged|"
          "swapped",
     SM_OTHER, 3},
    {FOLK " .. returned|came|released|freed|brought from|home|back from? russian? captivity|"
          "imprisonment|prison",
     SM_OTHER, 5},
    {"handed|handing|hands|gave|turned|sent|received|got over|back .. "
     "prisoners|captives|pows|bodies|people|soldiers|remains|children",
     SM_OTHER, 4},
    {"children|teenagers|minors|orphans .. returned|brought|came|reunited|handed|freed|rescued "
     "back|home|to|with|from|over",
     SM_OTHER, 5},

    /* Neighbours' skies and coasts. */
    {"drone|drones|balloon|balloons|uav .. found|discovered|landed|spotted|detected in|on|near|at|"
     "over|by",
     SM_DRONE, 4},
    {"flew|flown|flies|crossed|intruded|strayed|entered|ventured into|in? .. airspace|skies",
     SM_OTHER, 1},
    {"mine|mines washed|drifted|floated|exploded|went ashore|off|up|in|on|near", SM_NAVAL, 3},
};

const struct sm_phrase_table sm_sign_words_rear_en = {phrases, sizeof phrases / sizeof *phrases};
