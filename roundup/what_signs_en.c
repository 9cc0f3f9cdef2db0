/* SPDX-License-Identifier: Apache-2.0
 * English words that speak for a category: weapons, casualties, crimes, troops, the sea; the others
 * are in what_signs_front_en.c. A named weapon outweighs what it hit, what it hit
 * outweighs a bare "strike", and casualties outweigh only that.
 */
#include "roundup/what_words.h"

#define STOP SM_SIGN_NOTHING, SM_PHRASE_STOP

static const struct sm_phrase phrases[] = {
    /* What only looks like a sign. */
    {"took|take|takes|taking|taken place|part|office|effect|off|care|into|note|advantage|aim|"
     "responsibility|credit|time",
     STOP},
    {"in advance", STOP},
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
     "members|soldiers|servicemen|fighters|defenders|marines|troops|servicewomen",
     STOP},
    {"property|flats|apartments|homes|houses|land|assets .. "
     "seized|seizure|confiscated|expropriated|"
     "nationalised|nationalized",
     SM_OTHER, 5},
    {"seized|seizes|seizing|confiscated|expropriated|nationalised|nationalized .. "
     "flats|apartments|homes|houses",
     SM_OTHER, 5},
    {"flats|apartments|homes|houses for? seizure", SM_OTHER, 5},
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
    {"dead end|zone|line|man|weight", STOP},
    {"war crime|crimes court|tribunal|suspect~|trial|prosecutor~|charges|investigat~|unit|case~",
     STOP},
    {"troop|troops contribut~|withdrawal", STOP},
    {"training session|course|courses|centre of|program~", STOP},
    {"demonstrated|demonstrates|demonstrating", STOP},
    {"rallied|rally behind|around|support", STOP},
    {"rally|rallies in? prices|stocks|markets", STOP},
    {"visited|visit|visits by? ambulance~|doctors", STOP},
    {"energy "
     "minister~|ministry|company|companies|firm~|deal|prices|market~|sanctions|exports|source~",
     STOP},
    {"power of|vacuum|struggle|broker|sharing", STOP},
    {"port call|hole", STOP},
    {"train|trains on|to|up", SM_TROOPS, 2},
    {"aid worker~|convoy|station", SM_CASUALTIES, 1},
    {"wounded pride", STOP},
    {"naval|navy|fleet base|headquarters|aviation|infantry", SM_NAVAL, 2},
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

    /* Air defence. */
    {"shot|shoot|shoots|shooting|bring|brought|brings|bringing down", SM_AIR_DEFENCE, 5},
    {"shot|shoot|shoots|shooting|brought .. down", SM_AIR_DEFENCE, 5},
    {"downed|downing|downs", SM_AIR_DEFENCE, 5},
    {"intercept|intercepted|intercepts|intercepting|interception|interceptions", SM_AIR_DEFENCE, 5},
    {"destroyed|neutralised|neutralized|neutralising|neutralizing|eliminated|suppressed|jammed .. "
     "drone|drones|uav|uavs|missile|missiles|shahed~|rocket|rockets|target|targets",
     SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|missile|missiles destroyed|intercepted|downed|neutralised|neutralized",
     SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|missile|missiles|rockets|shaheds|targets were|was|have|has|had been? "
     "destroyed|neutralised|neutralized|eliminated|suppressed|jammed",
     SM_AIR_DEFENCE, 5},
    {"repel~|repuls~|thwart~|foil~|fend~ off? .. air|drone|missile|aerial|rocket|uav "
     "attack|attacks|"
     "raid|raids|strike|strikes|assault",
     SM_AIR_DEFENCE, 5},
    {"air defence|defense|defences|defenses|defenders", SM_AIR_DEFENCE, 3},
    {"air-defence|air-defense|anti-aircraft|anti-air~", SM_AIR_DEFENCE, 3},
    {"electronic warfare", SM_AIR_DEFENCE, 3},
    {"locationally lost", SM_AIR_DEFENCE, 4},
    {"lost|disappeared|vanished from? radar|radars", SM_AIR_DEFENCE, 4},

    /* Drones. */
    {"sea|naval|surface|marine|maritime|waterborne|magura~ drone|drones", SM_NAVAL, 5},
    {"unmanned surface|sea|naval|marine vessel~|vehicle~|boat~|drone~|craft", SM_NAVAL, 5},
    {"drone|drones|uav|uavs attack|attacks|attacked|strike|strikes|struck|raid|raids|assault|"
     "assaults|hit|hits|barrage|swarm|swarms|debris|wreckage|fragments|explosion|explosions",
     SM_DRONE, 4},
    {"attacked|attacks|attacking|hit|hits|hitting|struck|strike|striking|strikes|targeted|"
     "targeting|bombarded|"
     "pounded .. "
     "with|by|using .. drone|drones|uav|uavs|shahed~",
     SM_DRONE, 4},
    {"launched|launches|launching|fired|sent|released|deployed .. drone|drones|uav|uavs|shahed~",
     SM_DRONE, 4},
    {"debris|wreckage|fragments of|from a|the? .. drone|drones|uav|uavs|shahed~", SM_DRONE, 4},
    {"debris|fragments fell|fall|falling|landed|came", SM_DRONE, 2},
    {"falling debris|fragments", SM_DRONE, 2},
    {"drone|drones", SM_DRONE, 3},
    {"uav|uavs|unmanned|quadcopter~|drone-~", SM_DRONE, 3},
    {"shahed~|geran~|lancet~|kamikaze|loitering|fpv~|gerbera|gerberas|molniya~", SM_DRONE, 4},

    /* Missiles. */
    {"missile|missiles|rocket attack|attacks|attacked|strike|strikes|struck|raid|raids|barrage|hit|"
     "hits|salvo|salvoes|salvos|debris|fragments|assault",
     SM_MISSILE, 4},
    {"attacked|attacks|attacking|hit|hits|hitting|struck|strike|striking|strikes|targeted|"
     "targeting|bombarded|"
     "pounded .. "
     "with|by|using .. missile|missiles|rocket|rockets|iskander~|ballistic",
     SM_MISSILE, 4},
    {"launched|launches|launching|fired|fires|firing .. missile|missiles|iskander~|ballistic",
     SM_MISSILE, 4},
    {"ballistic|cruise|hypersonic|anti-ship|long-range missile|missiles|strike|strikes", SM_MISSILE,
     4},
    {"missile|missiles", SM_MISSILE, 3},
    {"missile boat~|carrier~|ship~|corvette~", SM_NAVAL, 4},
    {"ballistic|ballistics|rocket|rockets", SM_MISSILE, 3},
    {"iskander~|kalibr~|caliber~|kinzhal~|zircon~|tsirkon~|oreshnik~|atacms|himars|neptune~|"
     "tochka~|flamingo~|oniks~|onyx~|scalp~|kh-~|s-300~|s-400~|taurus|hrim~",
     SM_MISSILE, 4},
    {"storm shadow|shadows", SM_MISSILE, 4},
    {"kh|x - #", SM_MISSILE, 4},
    {"massive|mass|massed|combined|large-scale|combined|air|aerial|overnight air|aerial? attack|"
     "attacks|strike|strikes|raid|raids",
     SM_MISSILE, 2},
    {"strike|strikes|struck|striking|hit|hits|hitting|targeted|targets|targeting|barrage|salvo",
     SM_MISSILE, 1},

    /* Shells and bombs from guns, launchers and aircraft. */
    {"shell|shells|shelled|shelling|shellings", SM_SHELLING, 4},
    {"artillery|mortar~|mlrs|howitzer~|cannon|cannons", SM_SHELLING, 4},
    {"multiple-launch|multiple-rocket|multiple|multi rocket|launch|launcher|barrel .. "
     "system|systems|"
     "launcher|launchers",
     SM_SHELLING, 4},
    {"rocket launcher|launchers|artillery|system|systems|salvo", SM_SHELLING, 4},
    {"grad|grads|uragan~|smerch~|tornado-~|solntsepyok|tos-~", SM_SHELLING, 4},
    {"tank|heavy|hostile|enemy fire", SM_SHELLING, 3},
    {"came|come|comes|coming|under intense|heavy|hostile|russian|ukrainian|enemy|artillery? fire",
     SM_SHELLING, 3},
    {"came|come|comes|coming under .. fire|attack|shelling|bombardment", SM_SHELLING, 3},
    {"opened|opening fire", SM_SHELLING, 2},
    {"fired|fires|firing on|at|upon", SM_SHELLING, 2},
    {"guided|glide|gliding|aerial|air|cluster|air-dropped|aviation|high-explosive|laser-guided "
     "aerial|air|aviation? bomb|bombs|bombing|bombings",
     SM_SHELLING, 4},
    {"cluster|incendiary|phosphorus munition|munitions|bomblets|shells", SM_SHELLING, 4},
    {"submunition~|bomblet~", SM_SHELLING, 4},
    {"one|two|three|some of them|these|those fell|landed|hit|struck|exploded", SM_SHELLING, 1},
    {"fell|landed|landing|falling on|onto|in|near|next|beside to? a|an", SM_SHELLING, 1},
    {"bomb|bombs|bombed|bombing|bombings|bombard~", SM_SHELLING, 4},
    {"kab|kabs|kab-~|fab|fabs|fab-~|umpk|umpb|jdam|jdams|gbu~", SM_SHELLING, 4},
    {"air|aerial|aviation strike|strikes", SM_SHELLING, 4},
    {"struck|hit|hits|attacked|bombed|pounded from the? air", SM_SHELLING, 4},
    {"airstrike~|air-strike~", SM_SHELLING, 4},
    {"attack|attacks|attacked|attacking", SM_SHELLING, 1},
    {"car|vehicle bomb|bombing|bombs", SM_EXPLOSION, 4},

    /* Explosions. */
    {"explosion~|blast|blasts", SM_EXPLOSION, 3},
    {"bang|bangs|boom|booms|thud|thuds", SM_EXPLOSION, 3},
    {"exploded|explode|explodes|exploding|detonat~", SM_EXPLOSION, 2},
    {"blew|blow|blows|blown|blowing .. up", SM_EXPLOSION, 3},
    {"planted|hidden|homemade|home-made|improvised|parcel|radio-controlled|remote-controlled|"
     "roadside|petrol|letter bomb|bombs|device|explosive|explosives",
     SM_EXPLOSION, 5},
    {"bomb|bombs|device|explosives hidden|planted|placed|attached|disguised|went|fixed|strapped",
     SM_EXPLOSION, 5},
    {"set|setting fire|ablaze|alight|light to?", SM_EXPLOSION, 2},
    {"torched|torching|saboteur~|partisan~", SM_EXPLOSION, 2},
    {"smoke rose|rises|rising|billowed|billowing|billows|over|was", SM_EXPLOSION, 1},
    {"burned|burnt|burning|burns down|out?", SM_EXPLOSION, 1},
    {"explosive device~|booby~", SM_EXPLOSION, 4},
    {"improvised explosive", SM_EXPLOSION, 4},
    {"hit|stepped|drove|triggered|struck on|over? a|an|russian? .. mine|landmine|tripwire",
     SM_EXPLOSION, 4},
    {"landmine~|mine", SM_EXPLOSION, 2},
    {"coal|ore|iron|uranium|salt mine|mines", SM_INFRASTRUCTURE, 1},
    {"mine building|buildings|shaft|shafts|worker|workers", SM_INFRASTRUCTURE, 1},
    {"sabotage", SM_EXPLOSION, 3},
    {"arson~|fire|fires broke|break|raged|rages", SM_EXPLOSION, 1},
    {"ablaze|on fire", SM_EXPLOSION, 1},
    {"caught fire", SM_EXPLOSION, 1},

    /* Casualties. */
    {"kill|kills|killed|killing|dead|died|dies|dying|death|deaths|fatal|fatally|fatalit~|deadly",
     SM_CASUALTIES, 2},
    {"injur~|wound|wounds|wounded|wounding|hurt|maimed|casualt~|hospitalis~|hospitaliz~|victim|"
     "victims",
     SM_CASUALTIES, 2},
    {"death toll", SM_CASUALTIES, 2},
    {"bodies|body|corpse~", SM_CASUALTIES, 2},
    {"lost|claimed|claiming|claims|took .. life|lives", SM_CASUALTIES, 2},
    {"bodies|body of|were|was .. found|recovered|pulled", SM_CASUALTIES, 2},

    /* War crimes. */
    {"execute|executes|executed|executing|execution|executions .. prisoner~|pow|pows|soldier~|"
     "serviceman|servicemen|servicewom~|service|troops|captive~|defender~|civilian~|guard|marine~|"
     "resident~|unarmed|men",
     SM_WAR_CRIME, 5},
    {"prisoner|prisoners|pow|pows|soldiers|servicemen|captives|civilians .. executed", SM_WAR_CRIME,
     5},
    {"execute|executes|executed|executing|execution|executions", SM_WAR_CRIME, 4},
    {"shot|shoot|shooting|killed|killing .. "
     "prisoner~|pow|pows|captive|captives|surrendered|surrendering|"
     "unarmed|disarmed|captured",
     SM_WAR_CRIME, 5},
    {"prisoner|prisoners|pow|pows|captive|captives was|were shot|killed|murdered|beaten|beheaded",
     SM_WAR_CRIME, 5},
    {"tortur~|rape|raped|rapes|mutilat~|behead~|castrat~", SM_WAR_CRIME, 5},
    {"deport|deported|deports|deporting|deportation|deportations", SM_WAR_CRIME, 5},
    {"forcibly|forcible|forced|illegally|unlawfully transfer~|deport~|relocat~|taken|moved|mobili~|"
     "remov~",
     SM_WAR_CRIME, 5},
    {"forcibly|forced|coerced .. passport|passports", SM_WAR_CRIME, 4},
    {"children|orphans .. crimea|russia|orphanage", SM_WAR_CRIME, 4},
    {"mass grave|graves|burial|burials", SM_WAR_CRIME, 5},
    {"carried|carrying|taken|took|taking|led|driven|bused off|away .. "
     "resident|residents|people|civilians|children|inhabitants|men|patients",
     SM_WAR_CRIME, 4},
    {"shot|shoot|shooting|machine-gunned|gunned .. "
     "civilian|civilians|villager|villagers|resident|residents|couple|cyclist|cyclists|family|"
     "evacuees|passers-by",
     SM_WAR_CRIME, 4},
    {"war crime|crimes", SM_WAR_CRIME, 4},
    {"crime|crimes against humanity", SM_WAR_CRIME, 4},
    {"abduct~|kidnap~", SM_WAR_CRIME, 4},
    {"human shield|shields", SM_WAR_CRIME, 4},
    {"chemical weapon|weapons|agent|agents|grenade|grenades|substance~", SM_WAR_CRIME, 4},
    {"filtration camp|camps", SM_WAR_CRIME, 4},

    /* Troops. */
    {"north korean|koreans *", SM_TROOPS, 2},
    {"north korean soldier~|troops|unit|units|force|forces|military|personnel|contingent|officers",
     SM_TROOPS, 4},
    {"deploy|deploys|deployed|deploying|redeploy~|deployment", SM_TROOPS, 3},
    {"deploy|deploys|deployed|deploying|deployment|redeploy~|moved|moving|transferred|transferring|"
     "sent|"
     "sends|sending|send|dispatch~|massed|massing|amass~|concentrat~ .. troops|soldier|soldiers|"
     "personnel|servicemen|brigade|brigades|battalion|battalions|regiment|reinforcements|"
     "contingent",
     SM_TROOPS, 4},
    {"troop|troops|force|forces|military "
     "build-up|buildup|movement|movements|concentration|rotation|"
     "deployment",
     SM_TROOPS, 4},
    {"mobilis~|mobiliz~|conscript~|reservist~|recruit~|draft", SM_TROOPS, 3},
    {"trained|training|trainees", SM_TROOPS, 2},
    {"training|military|firing "
     "ground|grounds|range|ranges|camp|camps|base|bases|centre|center|drills|"
     "exercise|exercises",
     SM_TROOPS, 3},
    {"exercise|exercises|drills", SM_TROOPS, 2},
    {"reinforcement|reinforcements|mercenar~", SM_TROOPS, 3},
    {"troop|troops|soldier|soldiers|servicemen|garrison", SM_TROOPS, 1},
    {"captured|capturing|captures|capture|seized|took|taken .. "
     "prisoner|prisoners|soldier|soldiers|pow|"
     "pows|servicem~|fighter|fighters|marine|marines|captive|officer|officers",
     SM_TROOPS, 4},
    {"defected|defects|defecting|defector~|deserted|deserting|desertion~|deserter~", SM_TROOPS, 4},
    {"called|calls|calling|call up", SM_TROOPS, 3},
    {"call-up~|conscription|draftee~", SM_TROOPS, 3},
    {"column|columns|convoy|convoys|tanks|armour|armor|vehicles|carriers|equipment|echelon|"
     "echelons .. "
     "move|moves|moved|moving|head|heads|headed|heading|roll|rolled|rolling|drove|driving "
     "into|toward|towards|from|to|through|north|south|east|west",
     SM_TROOPS, 4},
    {"moved|moves|moving|sent|transferred|brought|shifted .. "
     "tanks|armour|armor|vehicles|howitzers|launchers|equipment .. to|towards|toward|into|near",
     SM_TROOPS, 4},
    {"dug|digging in", SM_TROOPS, 2},
    {"entrench~|fortif~|trenches", SM_TROOPS, 2},
    {"surrender|surrendered|surrenders|surrendering", SM_TROOPS, 3},

    /* At sea. */
    {"warship~|frigate~|corvette~|submarine~|minesweeper~|tanker~|gunboat~|flagship", SM_NAVAL, 4},
    {"landing|patrol|cargo|merchant|container|hospital|reconnaissance|intelligence|civilian|naval|"
     "navy|missile ship|ships|boat|boats|vessel|vessels|craft",
     SM_NAVAL, 4},
    {"ran|run|runs aground", SM_NAVAL, 3},
    {"oil|gas|drilling platform|platforms|rig|rigs .. sea|captured|raided|retook", SM_NAVAL, 3},
    {"vessel|vessels|ship|ships|ferry|ferries|boat|boats", SM_NAVAL, 3},
    {"sank|sunk|sinks|sinking|torpedo~", SM_NAVAL, 4},
    {"black sea fleet", SM_NAVAL, 4},
    {"sea|naval|floating|drifting mine|mines", SM_NAVAL, 4},
    {"naval|fleet|flotilla|blockade~|blockading", SM_NAVAL, 2},
};

const struct sm_phrase_table sm_sign_words_en = {phrases, sizeof phrases / sizeof *phrases};
