/* SPDX-License-Identifier: Apache-2.0
 * English words for fighting on the ground.
 */
#include "roundup/what_words.h"

static const struct sm_phrase phrases[] = {
    /* Fighting. */
    {"clash|clashes|clashed|clashing|skirmish~|firefight|firefights|gunfight~", SM_CLASH, 4},
    {"fighting|battle|battles|combat|clashes broke|erupted|flared|raged|rages out|up?", SM_CLASH,
     4},
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
    {"them|who|whom had fought|served in|near|at", SM_SIGN_NOTHING, SM_PHRASE_STOP},
    {"battle|battles|fighting came|moved|shifted|spilled|reached to|into? the? streets|town|city",
     SM_CLASH, 5},
    {"battle|battles|battled|battling|combat|hostilit~", SM_CLASH, 3},
    {"combat|military engagement|engagements|clash|clashes", SM_CLASH, 4},
    {"assault|assaults|assaulted|assaulting|storm|stormed|storming|stormtrooper~", SM_CLASH, 3},
    {"meat|infantry|mechanised|mechanized|armoured|armored|ground|frontal|motorised "
     "assault|assaults|"
     "attack|attacks|wave|waves|column|columns|offensive|operations",
     SM_CLASH, 4},
    {"counterattack~|counter-attack~|counteroffensive~|counter-offensive~", SM_CLASH, 4},
    {"offensive|offensives", SM_CLASH, 3},
    {"attack|attacks|attacked|assaulted ,? but", SM_CLASH, 3},
    {"attack|attacks|attacked|assaults without|to .. gains|success|avail|result|advances|progress",
     SM_CLASH, 4},
    {"forces|troops|units|soldiers|army|brigades .. attacks|attacked|assault|assaults "
     "on|near|toward|towards|along",
     SM_CLASH, 2},
    {"unsuccessful|unsuccessfully|failed|fruitless|abortive "
     "attack|attacks|attacked|assault|assaults|assaulted|attempt|attempts|offensive",
     SM_CLASH, 4},
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
     "seize|enter|cross|breach|gain|take|encircle|surround|reach|retake|outflank|approach",
     SM_CLASH, 4},
    {"continued|continue|continues to attack|storm|assault ^", SM_CLASH, 4},
    {"axis|direction|sector|front .. attack|attacks|attacked|attacking", SM_CLASH, 4},
    {"attacked twice|two|three|four|five|six|seven|eight|nine|ten|several times?", SM_CLASH, 2},
    {"attacked # times", SM_CLASH, 2},
    {"thrown|threw|throwing .. back", SM_CLASH, 4},
    {"attack|attacks|assault|assaults|attempts .. turned|thrown|driven|beaten|fought back|off",
     SM_CLASH, 5},
    {"went|goes|go|gone|going over|on to? the attack|offensive|counterattack|counteroffensive",
     SM_CLASH, 3},
    {"hammer|hammers|hammered|hammering|batter|battered|battering away? at", SM_CLASH, 4},
    {"claim|claims|claimed to hold|control", SM_CLASH, 3},
    {"knocked|knocking out", SM_CLASH, 2},
    {"substation|substations|plant|station|transformer|transformers|grid|line|lines|pylon|pylons|"
     "refinery|boiler|power|electricity|heating .. knocked|put|taken out|offline|of",
     SM_ENERGY, 4},
    {"knocked|knocking|knocks|put|took|taking out .. "
     "substation|substations|transformer|transformers|refinery|boiler|pylon|pylons|power|plant",
     SM_ENERGY, 3},
    {"knocked|knocking|put|taken out of action|service|operation", SM_SIGN_INFRASTRUCTURE_THING, 2},
    {"destroyed|destroying|eliminated|burned .. "
     "tank|tanks|armour|armored|armoured|howitzer|howitzers|launcher|launchers|vehicles|column|"
     "columns|radar",
     SM_CLASH, 2},
    {"tank wagon|wagons|car|cars|farm|farms", SM_ENERGY, 2},
    {"tank wagon|wagons|car|cars|farm|farms .. "
     "burned|burnt|burning|destroyed|exploded|ablaze|hit|knocked",
     SM_ENERGY, 3},
    {"tank|tanks|columns|column|armour|vehicles .. destroyed|knocked|burned|burnt", SM_CLASH, 2},
    {"oil|fuel|gas|gasoline|petrol|diesel|storage|kerosene|propane|petroleum tank|tanks|reservoir|"
     "reservoirs|cistern|cisterns",
     SM_SIGN_ENERGY_THING, 3},
    {"oil|fuel|gas|gasoline|petrol|diesel|storage|kerosene|propane|petroleum tank|tanks|reservoir|"
     "reservoirs|cistern|cisterns .. "
     "burned|burnt|burning|burn|ablaze|fire|exploded|blew|hit|destroyed|flames|alight",
     SM_ENERGY, 4},
    {"tank|tanks .. of|with|holding|containing oil|fuel|gasoline|petrol|diesel|kerosene|products",
     SM_SIGN_ENERGY_THING, 3},
    {"lost|lose|loses|losing .. vehicle|vehicles|tank|tanks|armour|armor|equipment|carriers",
     SM_CLASH, 3},
    {"raided|raiding", SM_CLASH, 2},
    {"fighters|troops|soldiers|raiders|saboteurs|units|group|infantry .. attacked|attack|attacking "
     "the|a border? town|village|city|checkpoint|post|crossing",
     SM_CLASH, 4},
    {"commandos|marines|paratroopers|scouts|group|forces landed|disembarked|raided", SM_CLASH, 4},
    {"gunfire|shootout|shoot-out|crossfire|sniper~|gun-battle~", SM_CLASH, 3},
    {"beaten|fought|driven off", SM_CLASH, 3},
    {"changed hands several|many|repeatedly|twice|three|again|more", SM_CLASH, 4},
    {"changed|changes hands", SM_ADVANCE, 4},
    {"still hold|holds|held|control|controls|controlled ^", SM_CLASH, 2},
    {"contested", SM_CLASH, 2},
    {"hanging|hung|clinging on|to", SM_CLASH, 2},
    {"sabotage and reconnaissance", SM_CLASH, 4},
    {"sabotage|reconnaissance|raiding group|groups|party|parties", SM_CLASH, 4},
    {"held|hold|holding|holds off|back|out", SM_CLASH, 2},
    {"held|hold|holding|holds the line|lines", SM_CLASH, 2},
    {"held|hold|holding|holds their|its position|positions|ground|line|lines", SM_CLASH, 2},
    {"defend|defended|defending|defends", SM_CLASH, 1},
    {"front|fronts line|lines? heats|heated|hot|hottest|active", SM_CLASH, 2},
};

const struct sm_phrase_table sm_sign_words_fighting_en = {phrases,
                                                          sizeof phrases / sizeof *phrases};
