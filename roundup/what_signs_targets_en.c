/* SPDX-License-Identifier: Apache-2.0
 * English words for what was hit and where it was: energy, infrastructure, ships.
 */
#include "roundup/what_words.h"

static const struct sm_phrase phrases[] = {
    {"apartment|residential|housing|tower block|building|house .. collapsed|collapses",
     SM_INFRASTRUCTURE, 4},
    {"block|building|house|entrance|section|roof|dormitory|school .. collapsed|collapses",
     SM_INFRASTRUCTURE, 3},
    {"went|going|goes|gone|go up in flames|smoke", SM_EXPLOSION, 3},
    {"burst|bursts|bursting into flames", SM_EXPLOSION, 3},
    {"bridge|bridges|building|buildings|roof|wall|crane|tower|block "
     "fell|collapsed|toppled|crumbled",
     SM_INFRASTRUCTURE, 3},
    {"bridge|bridges .. went|gone|goes down|up", SM_INFRASTRUCTURE, 4},
    /* Energy. */
    {"power|thermal|electricity|electric|hydropower|hydroelectric|heating|combined|energy|heat "
     "power? and? heat? plant|plants|station|stations|substation|substations|grid|grids|line|lines|"
     "facility|facilities|system|systems|infrastructure|installation|installations|object|objects|"
     "site|sites|sector|network|networks|engineers|workers",
     SM_SIGN_ENERGY_THING, 3},
    {"power|thermal|electricity|electric|hydropower|hydroelectric|heating|combined|energy|heat "
     "supply|supplies|outage|outages|cut|cuts|shortage~",
     SM_ENERGY, 3},
    {"nuclear plant|power|reactor|reactors|station", SM_SIGN_ENERGY_THING, 3},
    {"atomic energy agency", SM_SIGN_NOTHING, SM_PHRASE_STOP},
    {"power|nuclear plant|station was|is|were|are|has|had been? "
     "in|under|seized|captured|occupied|taken russian|enemy|moscow|by?",
     SM_SIGN_TAKING, 5},
    {"power|electricity cut|cuts|outage|outages was|were|are|is|have|had|being been? "
     "introduced|imposed|announced|ordered|applied|in|scheduled|extended",
     SM_ENERGY, 4},
    {"lukoil|rosneft|bashneft|gazprom|tatneft|novatek|slavneft|sibur|transneft|surgutneftegas "
     "plant|refinery|depot|terminal|facility|station",
     SM_SIGN_ENERGY_THING, 4},
    {"npp|znpp|tpp|chp|hpp|chpp|reactor|reactors|transformer|transformers", SM_SIGN_ENERGY_THING,
     3},
    {"substation|substations|electricity", SM_SIGN_ENERGY_THING, 3},
    {"blackout|blackouts|brownout|brownouts|de-energis~|de-energiz~", SM_ENERGY, 3},
    {"lost|loses|losing .. power|external|main|backup|high-voltage line|lines|supply|connection",
     SM_ENERGY, 5},
    {"without|no|lost|restored|losing power|electricity|light|heating|gas", SM_ENERGY, 3},
    {"oil|fuel|gas|petroleum depot|depots|refinery|refineries|terminal|terminals|storage|facility|"
     "facilities|infrastructure|pipeline|pipelines|tank|tanks|plant|plants|reservoir~|production",
     SM_SIGN_ENERGY_THING, 3},
    {"refinery|refineries|hydroelectric|coal mine|mines?", SM_SIGN_ENERGY_THING, 3},
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
    {"blacked out", SM_ENERGY, 3},
    {"went|gone|plunged|left dark|into|in darkness?", SM_ENERGY, 3},
    {"energy", SM_SIGN_ENERGY_THING, 2},

    /* Infrastructure. */
    {"bridge|bridges|railway~|railroad~|viaduct~|overpass~|dam|dams|pipeline|pipelines|locomotive~",
     SM_SIGN_INFRASTRUCTURE_THING, 3},
    {"rail|train|bus|railway "
     "station|line|lines|track|tracks|depot|junction|hub|bridge|infrastructure|"
     "network|traffic",
     SM_SIGN_INFRASTRUCTURE_THING, 3},
    {"port|ports|seaport~|grain|transport|civilian|critical|industrial|logistics|water "
     "infrastructure|facility|facilities|terminal|terminals|elevator|elevators|silo|silos|"
     "warehouse|warehouses|supply|supplies|enterprise|plant|network",
     SM_SIGN_INFRASTRUCTURE_THING, 3},
    {"port|ports|seaport~", SM_SIGN_INFRASTRUCTURE_THING, 3},
    {"airport~|airfield~", SM_SIGN_INFRASTRUCTURE_THING, 2},
    {"derail~", SM_INFRASTRUCTURE, 3},
    {"infrastructure", SM_SIGN_INFRASTRUCTURE_THING, 2},
    {"no|without running|drinking|water water?", SM_INFRASTRUCTURE, 3},
    {"freight|passenger|commuter|suburban|express|supply|fuel|cargo train|trains",
     SM_SIGN_INFRASTRUCTURE_THING, 3},
    {"train|trains", SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"hospital~|school|schools|kindergarten~|church~|clinic|clinics|university",
     SM_SIGN_INFRASTRUCTURE_THING, 1},
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
    {"drinking|running|clean|tap|fresh water", SM_SIGN_INFRASTRUCTURE_THING, 2},
    {"source|sources of water? supply", SM_SIGN_INFRASTRUCTURE_THING, 2},
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
    {"terminal|terminals|factory|factories", SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"suspended|halted|shut|stopped|resumed operations|production|work|down|working",
     SM_INFRASTRUCTURE, 1},
    {"water|gas|heating was|were|is|are|has|have been? restored|cut|off|shut|turned|switched",
     SM_INFRASTRUCTURE, 2},
    {"trapped under|underground|beneath|in", SM_INFRASTRUCTURE, 1},
    {"residential|apartment|high-rise|private|multi-storey building|buildings|block|blocks|house|"
     "houses|area|areas",
     SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"damag~|destroyed|destroying|destruction", SM_INFRASTRUCTURE, 1},

    /* At sea. */
    {"warship~|frigate~|corvette~|submarine~|minesweeper~|tanker~|gunboat~|flagship",
     SM_SIGN_NAVAL_THING, 4},
    {"landing|patrol|cargo|merchant|container|hospital|reconnaissance|intelligence|civilian|naval|"
     "navy|missile ship|ships|boat|boats|vessel|vessels|craft",
     SM_SIGN_NAVAL_THING, 4},
    {"ran|run|runs aground", SM_NAVAL, 3},
    {"oil|gas|drilling platform|platforms|rig|rigs .. sea|captured|raided|retook", SM_NAVAL, 3},
    {"vessel|vessels|ship|ships|ferry|ferries|boat|boats", SM_SIGN_NAVAL_THING, 3},
    {"sank|sunk|sinks|sinking|torpedo~", SM_NAVAL, 4},
    {"black sea fleet", SM_SIGN_NAVAL_THING, 4},
    /* What the fleet has ashore. */
    {"black|northern|baltic|caspian sea? fleet .. "
     "communication|communications|command|headquarters|building|depot|base|office|center|centre|"
     "post|staff|airfield|hq|warehouse|radar|station",
     SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"black|northern|baltic|caspian sea? fleet communication|communications|command|headquarters|"
     "building|depot|base|office|staff|hq|warehouse|radar|station center|centre|post?",
     SM_SIGN_INFRASTRUCTURE_THING, 1},
    {"sea|naval|floating|drifting mine|mines", SM_NAVAL, 4},
    {"naval|fleet|flotilla", SM_SIGN_NAVAL_THING, 2},
    {"blockade~|blockading", SM_NAVAL, 2},
};

const struct sm_phrase_table sm_sign_words_targets_en = {phrases, sizeof phrases / sizeof *phrases};
