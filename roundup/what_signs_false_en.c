/* SPDX-License-Identifier: Apache-2.0
 * English phrases that only look like a sign: "took place", "assault rifle", "sentenced for the
 * attack".
 */
#include "roundup/what_words.h"

#define STOP SM_SIGN_NOTHING, SM_PHRASE_STOP

static const struct sm_phrase phrases[] = {
    /* Protests at home against a journey; what was before; where those who came home had been. */
    {"protest|protests|criticism|anger|outrage|boos .. trip|visit|journey|travels|flight to", STOP},
    {"criticized|criticised|condemned|rebuked|attacked for .. trip|visit|journey to", STOP},
    {"from|where|whom|whence which? .. had abducted|kidnapped|deported|seized|dragged", STOP},
    {"freed|released|returnees|exchanged|captives|prisoners .. had defended|fought|held|served|"
     "surrendered",
     STOP},
    {"had|having defended", STOP},
    /* What only looks like a sign. */
    {"took|take|takes|taking|taken place|part|office|effect|off|care|into|note|advantage|aim|"
     "responsibility|credit|time",
     STOP},
    {"in advance", STOP},
    {"troops|forces|soldiers|units|army|defenders|marines|paratroopers .. "
     "hold|holds|held|keep|keeps|"
     "control|controls the? northern|southern|eastern|western? north|south|east|west|center|centre|"
     "rest|part|half|edge|side|outskirts|suburbs of",
     STOP},
    {"helicopter~|plane|planes|jet|jets|aircraft|bomber~|warplane~|fighters|balloon~ cross|crossed|"
     "crossing|entered the? state|russian|ukrainian|belarusian|international? border|frontier",
     STOP},
    {"a|another|snow|winter|autumn|sea|heavy|strong|violent|severe|dust|ice|magnetic storm|storms",
     STOP},
    {"the|an|in|of|near|over|several|russian occupied city|town|village|settlement|cities|towns|"
     "villages of|in|near|such|like",
     STOP},
    {"mobilis~|mobiliz~|mobilisation|mobilization|conscription "
     "law|laws|bill|bills|act|age|rules|decree|reform",
     STOP},
    {"law|laws|bill|act|decree|rules on|about|for "
     "mobilis~|mobiliz~|mobilisation|mobilization|conscription|evacuat~",
     STOP},
    {"coal|ore miner|miners|worker|workers", STOP},
    {"advance notice|warning|team|payment", STOP},
    {"advanced weapon~|technolog~|system~|air|missile~|training|drone~|equipment|economies", STOP},
    {"executed|executing|executes|execute|execution a|an|the|its|his|of? order~|strike~|attack~|"
     "operation~|plan~|mission~|task~|manoeuvre~|maneuver~",
     STOP},
    {"executed|executing|executes|execute a|an|the|its .. order~|strike~|attack~|operation~|plan~|"
     "mission~|task~|manoeuvre~|maneuver~",
     STOP},
    {"strike|struck|strikes|striking a|an deal|balance|agreement|tone|chord|accord", STOP},
    {"entered|enters|entering|enter into? force|talks|negotiations|effect|agreement|office|service",
     STOP},
    {"enter|entered|entering|joined|joining|joins|join the war", SM_TROOPS, 3},
    {"captured|surrendered ukrainian|russian? "
     "members|soldiers|servicemen|fighters|defenders|marines|troops|servicewomen|serviceman|"
     "soldier|marine|officer|fighter|defender",
     STOP},
    {"the|a|an|of|over|some|several|two|three|four|five|six|as|for|used|using|freed|other captured "
     "ukrainians|russians|men",
     STOP},
    {"property|flats|apartments|homes|houses|land|assets .. "
     "seized|seizure|confiscated|expropriated|"
     "nationalised|nationalized",
     SM_OTHER, 5},
    {"seized|seizes|seizing|confiscated|expropriated|nationalised|nationalized .. "
     "flats|apartments|homes|houses",
     SM_OTHER, 5},
    {"flats|apartments|homes|houses for? seizure", SM_OTHER, 5},
    {"seizure|seizures|confiscation|expropriation of .. "
     "flats|apartments|homes|houses|property|properties|assets|housing|land|grain|businesses",
     SM_OTHER, 2},
    {"captured|capturing on|by|in camera|video|film|footage|cameras|images", STOP},
    {"seized|seizes|seizing the|an|this? initiative|opportunity|moment|on", STOP},
    {"seized|confiscated .. asset~|propert~|weapons|passport~|document~|cash|cargo|grain|land",
     STOP},
    {"intercepted|intercepts .. audio|call|calls|phone|communication~|conversation~|radio|message~|"
     "recording~|transmission~",
     STOP},
    {"intercepted a|an|the? phone|audio|radio|telephone "
     "call|calls|conversation~|recording~|message~",
     STOP},
    {"interception of communication~|call~|radio", STOP},
    {"radio|phone|audio|telephone|communication|communications "
     "interception|interceptions|intercept|intercepts",
     STOP},
    {"assault "
     "rifle~|brigade~|unit~|group~|battalion~|regiment~|vehicle~|troop~|force~|compan~|detachment~",
     STOP},
    {"fighter|fighters jet|jets|aircraft|plane|planes", STOP},
    {"battle group|tank|tanks|damage|plan|cry", STOP},
    {"drone|missile|uav maker~|manufacturer~|producer~|production|operator~|unit~|component~|"
     "engine~|developer~|program~|industry|technology|technologies|defence|defense|test~",
     STOP},
    {"drone|missile|uav|artillery|rocket|ammunition "
     "factory|factories|plant|plants|brigade|brigades|"
     "regiment|battalion|stockpile~|arsenal~|warehouse~|depot|depots|base|workshop~",
     SM_EXPLOSION, 1},
    {"air raid|raids alert~|alarm~|siren~|warning~|shelter~", STOP},
    {"mine clearance|clearing|action", STOP},
    {"bomb shelter~|threat~|disposal|squad", STOP},
    {"artillery system~|shell|shells|round|rounds|ammunition|piece|pieces|gun|guns", SM_SHELLING,
     2},
    {"self-propelled artillery|howitzer~|gun|guns", SM_SHELLING, 2},
    {"gun|guns|tank|tanks shells|barrels", STOP},
    {"shell|shells casing~|company|companies", STOP},
    {"gone|went|go|goes|going|fell dead", STOP},
    {"dead batteries|heat|of", STOP},
    {"dead end|zone|line|man|weight", STOP},
    {"war crime|crimes court|tribunal|suspect~|trial|prosecutor~|charges|investigat~|unit|case~",
     STOP},
    {"troop|troops contribut~|withdrawal", STOP},
    {"training session|course|courses|centre of|program~", STOP},
    {"demonstrated|demonstrates|demonstrating", STOP},
    {"rallied|rally behind|around|support", STOP},
    {"rally|rallies in? prices|stocks|markets", STOP},
    {"visited|visit|visits by? ambulance~|doctors", STOP},
    {"draft "
     "agreement~|deal|law~|bill|resolution|document~|text|budget|plan~|treaty|declaration|"
     "proposal~|decree|statement|memorandum|framework",
     STOP},
    {"energy "
     "minister~|ministry|company|companies|firm~|deal|prices|market~|sanctions|exports|source~",
     STOP},
    {"power of|vacuum|struggle|broker|sharing", STOP},
    {"port call|hole", STOP},
    {"train|trains on|to|up", SM_TROOPS, 2},
    {"by|on|overnight the|a? night? train", STOP},
    {"aid worker~|convoy|station", SM_CASUALTIES, 1},
    {"wounded pride", STOP},
    {"naval|navy|fleet base|headquarters|aviation|infantry", SM_NAVAL, 2},
    {"black|northern|baltic sea? fleet|fleet's headquarters|hq|command|base",
     SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"fleet|fleet's headquarters|hq", SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"blow|blew|blowing|blown themselves|himself|herself|itself up?", STOP},
    {"under|from|in|through|beneath|among|clear~|remov~|search~|sift~ the? debris|wreckage|rubble",
     STOP},
    {"collective|united front", STOP},
    {"fall|falling apart|short|behind", STOP},
    {"died|die of|from old|natural|cancer", STOP},
    {"injury time|list", STOP},

    {"fire under control", STOP},
    {"fire was|is|has brought|been? under control", STOP},
    {"flood|flooded|floods|flooding of? refugees|complaints|calls|reports|messages", STOP},

    /* A court's sentence is about what happened elsewhere and before. */
    {"sentenced|jailed|convicted|charged .. treason|espionage|spying|terrorism|sabotage|killing|"
     "murder|desertion|attack|attacks|arson",
     STOP},
    {"buried the|under? differences|hatchet", STOP},
    {"buried|bury|buries|burying|mourned|mourns|mourning its|their|the dead|fallen|killed", STOP},
};

const struct sm_phrase_table sm_sign_words_false_en = {phrases, sizeof phrases / sizeof *phrases};
