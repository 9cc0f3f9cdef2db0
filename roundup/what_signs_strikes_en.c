/* SPDX-License-Identifier: Apache-2.0
 * English words for strikes: air defence, drones, missiles, shells and bombs, explosions.
 */
#include "roundup/what_words.h"

#define STOP SM_SIGN_NOTHING, SM_PHRASE_STOP

static const struct sm_phrase phrases[] = {
    /* Air defence. */
    {"shot|shoot|shoots|shooting|bring|brought|brings|bringing down", SM_AIR_DEFENCE, 5},
    {"shot|shoot|shoots|shooting|brought .. down", SM_AIR_DEFENCE, 5},
    {"downed|downing|downs", SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|missile|missiles|shaheds were|was|have|had been? repelled|repulsed|"
     "stopped|thwarted|fended",
     SM_AIR_DEFENCE, 5},
    {"repelled|repulsed|repels .. drone|drones|missiles|uavs|shaheds", SM_AIR_DEFENCE, 5},
    {"raid|raids|attack|bombardment|alert lasted|went|continued on|for|more|until|several|three|"
     "four|five|six|seven|all",
     SM_MISSILE, 2},
    {"intercept|intercepted|intercepts|intercepting|interception|interceptions", SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|shahed~ .. crossed|entered|violated|strayed|wandered|intruded",
     SM_DRONE, 5},
    {"power|electricity|transmission|external|backup|voltage|high-voltage "
     "line|lines|supply|supplies|"
     "connection|connections|link|links was|were|had|has|have been? "
     "lost|cut|severed|down|interrupted",
     SM_ENERGY, 6},
    {"missile|missiles|rocket|rockets .. crossed|entered|violated|strayed", SM_MISSILE, 5},
    /* "Drones reach the centre of Moscow": no ground gained. */
    {"drone|drones|uav|uavs|shahed~ .. reach|reached|reaches|reaching|flew|flying|flown|circled|"
     "circling|hovered|hovering|buzzed",
     SM_DRONE, 5},
    {"drone|drones|uav|uavs|shahed~ .. fly|flies over|above|near|around|into|past", SM_DRONE, 5},
    {"missile|missiles|rocket|rockets .. reach|reached|reaches|reaching|flew|flying|flown",
     SM_MISSILE, 5},
    /* What a missile destroys is no missile destroyed; nor are drones in a depot. */
    {"destroyed|wrecked|levelled|leveled|flattened|ruined|gutted by .. missile|missiles|rocket",
     SM_MISSILE, 6},
    {"destroyed|wrecked|levelled|leveled|flattened|ruined|gutted by .. drone|drones|uav|uavs",
     SM_DRONE, 6},
    {"missile|missiles|rocket|rockets destroyed|destroys|wrecked "
     "a|an|the|its|his|her|their|several|two|three|four|part|parts|most|half|houses|homes|dozens|"
     "apartment|residential|civilian|buildings|one|more|at",
     SM_MISSILE, 4},
    {"drone|drones|uav|uavs|shahed~ destroyed|destroys|wrecked "
     "a|an|the|its|his|her|their|several|two|three|four|part|parts|most|half|houses|homes|dozens|"
     "apartment|residential|civilian|buildings|one|more|at",
     SM_DRONE, 4},
    {"destroyed|destroying|destroy .. "
     "warehouse|warehouses|depot|depots|factory|plant|workshop|storage|stockpile|stockpiles|"
     "arsenal|launcher|launchers|hangar .. "
     "drone|drones|uav|uavs|missile|missiles|shahed~|rocket|rockets",
     STOP},
    {"warehouse|warehouses|depot|depots|arsenal|storage|stock|stocks|stockpile|stockpiles|cache|"
     "consignment|shipment of|with|containing|holding|storing|for some|about|around|over|hundreds|"
     "dozens|several? of? #? glide|guided|aerial|cruise|ballistic|attack|shahed~? "
     "bombs|missiles|drones|shells|rockets|ammunition|uavs",
     SM_EXPLOSION, 2},
    {"develops|develop|developing|designs|builds|makes|produces|producing|manufactures|"
     "manufacturing|making|assembles|assembling .. "
     "missile|missiles|drone|drones|uavs|shells|rockets|bombs|ammunition",
     STOP},
    {"batteries|engines|parts|components|electronics|fuel|explosives|chips|warheads|motors|"
     "microchips|optics|bodies|propellant for|of cruise|ballistic|guided|attack? "
     "missile|missiles|drone|drones|rockets|shells|bombs",
     STOP},
    {"developer|developers|designer|designers|maker|makers|manufacturer|supplier|engineer of|for "
     "cruise|ballistic|guided|attack? missile|missiles|drone|drones|rockets|bombs",
     STOP},
    {"destroyed|neutralised|neutralized|neutralising|neutralizing|eliminated|suppressed|jammed .. "
     "drone|drones|uav|uavs|missile|missiles|shahed~|rocket|rockets|target|targets",
     SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|missile|missiles destroyed|intercepted|downed|neutralised|neutralized",
     SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|shaheds have|has|had also? "
     "destroyed|wrecked|levelled|leveled|flattened|gutted",
     SM_DRONE, 4},
    {"missile|missiles|rocket|rockets have|has|had also? "
     "destroyed|wrecked|levelled|leveled|flattened|gutted",
     SM_MISSILE, 4},
    {"drone|drones|uav|uavs|missile|missiles|rockets|shaheds|targets have|has|had been also? "
     "destroyed|neutralised|neutralized|eliminated|suppressed|jammed",
     SM_AIR_DEFENCE, 5},
    {"drone|drones|uav|uavs|missile|missiles|rockets|shaheds|targets were|was also? "
     "destroyed|neutralised|neutralized|eliminated|suppressed|jammed",
     SM_AIR_DEFENCE, 5},
    {"repel~|repuls~|thwart~|foil~|fend~ off? .. air|drone|missile|aerial|rocket|uav attack|"
     "attacks|raid|raids|strike|strikes|assault",
     SM_AIR_DEFENCE, 5},
    {"air defence|defense|defences|defenses|defenders", SM_AIR_DEFENCE, 3},
    /* What shoots others down was itself hit. */
    {"air|anti-aircraft defence|defense|defences|defenses|missile "
     "system|systems|battery|batteries|complex|complexes|radar|radars|position|positions",
     SM_SIGN_NOTHING, 3},
    {"air|anti-aircraft defence|defense|defences|defenses|missile "
     "system|systems|battery|batteries|complex|complexes|position|positions "
     "was|were|is|are|at|worked|shot|downed|repelled|engaged|activated",
     SM_AIR_DEFENCE, 4},
    {"destroyed|destroys|destroying|hit|hits|hitting|struck|striking|knocked|damaged|damaging .. "
     "air|anti-aircraft|missile defence|defense|system|missile "
     "system|systems|battery|batteries|complex|complexes|radar|radars|launcher|launchers",
     SM_MISSILE, 2},
    {"promis~|pledg~|deliver~|donat~|suppl~|provid~|approv~|request~|asked|asks|need|needs|want|"
     "wants|buy|bought|order|ordered|receiv~|send|sends .. air|anti-aircraft|missile "
     "defence|defense|defences|defenses",
     SM_AID, 4},
    {"more|additional|another|new|further|western|better air|anti-aircraft "
     "defence|defense|defences|"
     "defenses",
     SM_AID, 3},
    {"air-defence|air-defense|anti-aircraft|anti-air~", SM_AIR_DEFENCE, 3},
    {"pledge|pledges|promise|promises|gift|package|delivery|consignment|offer|batch|supply of .. "
     "anti-aircraft|air-defence|air-defense|anti-air~|air gun|guns|defence|defense|missiles|"
     "system|systems|launchers?",
     SM_AID, 4},
    {"electronic warfare", SM_AIR_DEFENCE, 3},
    {"locationally lost", SM_AIR_DEFENCE, 4},
    {"lost|disappeared|vanished from? radar|radars", SM_AIR_DEFENCE, 4},

    /* "The service also claimed a hit on a plant" */
    {"claimed|claims|claiming|reported|confirmed|announced|acknowledged|admitted a|an|another|the "
     "direct|successful|new|second|precise? hit|strike|raid on|at|against|in",
     SM_MISSILE, 2},
    {"heard|hears|hearing|reported shots|gunfire|gunshots|shooting|machine-gun|bursts", SM_SHELLING,
     3},

    /* Drones. */
    {"sea|naval|surface|marine|maritime|waterborne|magura~ drone|drones", SM_NAVAL, 5},
    {"unmanned surface|sea|naval|marine vessel~|vehicle~|boat~|drone~|craft", SM_NAVAL, 5},
    {"drone|drones|uav|uavs attack|attacks|attacked|strike|strikes|struck|raid|raids|assault|"
     "assaults|hit|hits|barrage|swarm|swarms|debris|wreckage|fragments|explosion|explosions",
     SM_DRONE, 4},
    {"attacked|attacks|attacking|hit|hits|hitting|struck|strike|striking|strikes|targeted|"
     "targeting|bombarded|pounded .. with|by|using .. drone|drones|uav|uavs|shahed~",
     SM_DRONE, 4},
    {"launched|launches|launching|unleashed|unleashing|hurled|fired|sent|released|deployed .. "
     "drone|drones|uav|uavs|shahed~",
     SM_DRONE, 4},
    {"debris|wreckage|fragments of|from a|the? .. drone|drones|uav|uavs|shahed~", SM_DRONE, 4},
    {"debris|fragments|wreckage fell|fall|falling|landed|came", SM_DRONE, 2},
    {"falling debris|fragments", SM_DRONE, 2},
    {"debris|wreckage|fragments "
     "set|damaged|caused|hit|struck|sparked|killed|injured|wounded|ignited|started|destroyed|"
     "landed|crashed|broke|blew|smashed|shattered",
     SM_DRONE, 3},
    {"attack|attacks|fire|raid|raids|barrage|assault|strike|strikes|bombardment "
     "from|by|of|with|involving|using .. drone|drones|uav|uavs|shahed~",
     SM_DRONE, 4},
    {"attack|attacks|fire|raid|raids|barrage|assault|strike|strikes|bombardment "
     "from|by|of|with|involving|using .. missile|missiles|rockets|iskander~",
     SM_MISSILE, 4},
    {"drone|uav|fpv operator|operators|pilot|pilots|crew|crews .. "
     "hunted|hunt|hunting|chased|chasing|stalked|dropped",
     SM_DRONE, 9},
    {"hunted|chased|stalked|pursued .. by|with a|an|russian|fpv|enemy? drone|drones", SM_DRONE, 5},
    {"swarm|swarms set|hit|struck|attacked|damaged|descended|flew|crossed|reached|headed", SM_DRONE,
     4},
    {"swarm|swarms on|overnight|early|late ^ set|hit|struck|attacked|damaged", SM_DRONE, 4},
    {"drone|drones", SM_DRONE, 3},
    /* A weapon's name and its kind are one word for it, lest they outvote "shot down". */
    {"shahed~|geran~|lancet~|fpv~|kamikaze|gerbera|molniya~ type? attack|strike|kamikaze|combat? "
     "drone|drones|uav|uavs",
     SM_DRONE, 4},
    {"iskander~|kalibr~|kinzhal~|zircon~|neptune~|flamingo~|oniks~|oreshnik~|kh-~|s-300~|s-400~ "
     "ballistic|cruise|hypersonic|anti-ship|guided|air-launched? missile|missiles",
     SM_MISSILE, 4},
    {"kh|x - # ballistic|cruise|anti-ship|guided? missile|missiles", SM_MISSILE, 4},
    {"uav|uavs|unmanned|quadcopter~|drone-~", SM_DRONE, 3},
    {"shahed~|geran~|lancet~|kamikaze|loitering|fpv~|gerbera|gerberas|molniya~", SM_DRONE, 4},

    /* Missiles. */
    {"missile|missiles|rocket attack|attacks|attacked|strike|strikes|struck|raid|raids|barrage|hit|"
     "hits|salvo|salvoes|salvos|debris|fragments|assault",
     SM_MISSILE, 4},
    {"attacked|attacks|attacking|hit|hits|hitting|struck|strike|striking|strikes|targeted|"
     "targeting|bombarded|pounded .. with|by|using .. missile|missiles|rocket|rockets|iskander~|"
     "ballistic",
     SM_MISSILE, 4},
    {"launched|launches|launching|unleashed|unleashing|hurled|fired|fires|firing .. "
     "missile|missiles|iskander~|ballistic",
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
    {"salvo|salvos|salvoes|volley|volleys|barrage|barrages|wave|waves of? "
     "hit|hits|struck|targeted|slammed|smashed|tore|wrecked|destroyed|rained|pounded",
     SM_MISSILE, 3},
    {"after|by|in|during a|an|the overnight|night|morning|drone|air? raid", SM_MISSILE, 1},
    {"stopped|halted|suspended|ceased|halting|suspending .. "
     "crude|intake|refining|processing|pumping|loading|loadings|deliveries",
     SM_ENERGY, 4},
    {"stopped|halted|suspended|ceased|halting|suspending .. production|operations|output|work",
     SM_INFRASTRUCTURE, 2},
    {"power|electricity|heating|water was|were also? cut|lost|out|down", SM_ENERGY, 4},
    {"lights|light|power|electricity|heating|water went|gone|go|goes out|off|down", SM_ENERGY, 4},
    {"had|has|have|left|was|were|is|are|remain|remained|remains "
     "partly|partially|largely|completely|still|temporarily|also|all? no|without "
     "running|mains|any? power|electricity|light|lights|heating|heat|water|gas",
     SM_ENERGY, 4},
    {"left|leaving|leave .. without power|electricity|light|heating|heat|gas", SM_ENERGY, 4},
    {"left|leaving|leave .. without running|drinking? water", SM_INFRASTRUCTURE, 4},
    {"left|leaving|leave .. without running|drinking? water and|or|,|nor "
     "power|electricity|light|heating|heat|gas",
     SM_ENERGY, 4},
    {"lost|loses|losing|lose power|electricity|light|heating|heat", SM_ENERGY, 4},
    {"knocked|knocking|cut|cutting|cuts|took out|off? .. power|electricity|heating", SM_ENERGY, 4},
    {"went|gone|goes|go dark", SM_ENERGY, 4},
    {"plunged|plunging|left|leaving .. darkness|dark", SM_ENERGY, 4},

    {"bomb|bombs|shell|shells|mine|mines|warhead|device .. defused|disarmed", STOP},

    /* Shells and bombs from guns, launchers and aircraft. */
    {"shell|shells|shelled|shelling|shellings", SM_SHELLING, 4},
    {"artillery|mortar~|mlrs|howitzer~|cannon|cannons", SM_SHELLING, 4},
    {"multiple-launch|multiple-rocket|multiple|multi rocket|launch|launcher|barrel .. system|"
     "systems|launcher|launchers",
     SM_SHELLING, 4},
    {"rocket launcher|launchers|artillery|system|systems|salvo", SM_SHELLING, 4},
    {"grad|grads|uragan|hurricane|smerch|tornado-s|multiple|uragans multiple-launch|launch? "
     "rocket|rockets|missile|missiles",
     SM_SHELLING, 6},
    {"grad|grads|uragan~|smerch~|tornado-~|solntsepyok|tos-~", SM_SHELLING, 4},
    {"tank|heavy|hostile|enemy fire", SM_SHELLING, 3},
    {"by|under|from|in ukrainian|russian|cross-border|incoming|enemy fire", SM_SHELLING, 3},
    {"pounding|pounded|pounds|pummel~|hammered|hammering .. "
     "town|city|village|outskirts|positions|suburbs|centre|center",
     SM_SHELLING, 3},
    {"came|come|comes|coming|under intense|heavy|hostile|russian|ukrainian|enemy|artillery? fire",
     SM_SHELLING, 3},
    {"came|come|comes|coming under .. fire|attack|shelling|bombardment", SM_SHELLING, 3},
    {"came|come|comes|coming under "
     "heavy|massive|russian|ukrainian|enemy|repeated|ballistic|cruise? "
     "missile|missiles|rocket fire|attack|attacks|strike|strikes",
     SM_MISSILE, 5},
    {"came|come|comes|coming under heavy|massive|russian|ukrainian|enemy|repeated? drone|drones "
     "fire|attack|attacks|strike|strikes",
     SM_DRONE, 5},
    {"opened|opening fire", SM_SHELLING, 2},
    {"opened|opening fire on|at .. volunteers|comrades|colleagues|recruits|soldiers|instructors|"
     "passers-by|crowd",
     SM_CASUALTIES, 6},
    {"fired|fires|firing on|at|upon", SM_SHELLING, 2},
    {"guided|glide|gliding|aerial|air|cluster|air-dropped|aviation|high-explosive|laser-guided "
     "aerial|air|aviation? bomb|bombs|bombing|bombings",
     SM_SHELLING, 4},
    {"cluster|incendiary|phosphorus munition|munitions|bomblets|shells", SM_SHELLING, 4},
    {"submunition~|bomblet~", SM_SHELLING, 4},
    {"one|two|three|some of them|these|those fell|landed|hit|struck|exploded", SM_SHELLING, 1},
    {"fell|landed|landing|falling on|onto|in|near|next|beside to? a|an", SM_SHELLING, 1},
    {"one|another|others|two|three|several came|crashed|plunged down", SM_SHELLING, 1},
    {"one|another|others|two|three|several|some crashed|slammed|smashed|ploughed|plowed|plunged|"
     "flew into|onto|through",
     SM_SHELLING, 1},
    {"bomb|bombs|bombed|bombing|bombings|bombard~|bombardment~", SM_SHELLING, 4},
    {"pounded|pounding|pounds|pummelled|pummeled|battered|battering|hammered|hammering ^",
     SM_SHELLING, 3},
    {"kab|kabs|kab-~|fab|fabs|fab-~|umpk|umpb|jdam|jdams|gbu~", SM_SHELLING, 4},
    {"air|aerial|aviation strike|strikes", SM_SHELLING, 4},
    {"struck|hit|hits|attacked|bombed|pounded from the? air", SM_SHELLING, 4},
    {"airstrike~|air-strike~", SM_SHELLING, 4},
    {"attack|attacks|attacked|attacking", SM_SHELLING, 1},
    {"car|vehicle bomb|bombing|bombs", SM_EXPLOSION, 5},
    {"bomb|device|explosive|explosives .. exploded|detonated|went .. "
     "under|underneath|beneath|inside|car|vehicle|scooter",
     SM_EXPLOSION, 6},
    {"killed|blown|wounded by a|an hand? grenade|mine|device", SM_EXPLOSION, 6},
    {"set|setting|sets off a|the|an .. grenade|bomb|explosive|device|explosives|charge",
     SM_EXPLOSION, 6},
    {"bomb|bombs|device|explosives "
     "beneath|under|underneath|inside|outside|at|in|near|on a|an|the|his|her|their "
     "car|cars|vehicle|van|scooter|motorcycle|entrance|doorstep|door|lift|elevator|lobby|cafe|"
     "café|restaurant|office|bench|bin|parcel|electric",
     SM_EXPLOSION, 6},
    {"abnormal|emergency|unintended|accidental discharge|release|descent of ammunition|munition|"
     "munitions|bombs|a",
     SM_SHELLING, 5},
    {"accidentally|mistakenly dropped|bombed|released|hit", SM_SHELLING, 4},
    {"glide|guided|aerial bomb|bombs store|stores|depot|storage|stockpile|warehouse", SM_EXPLOSION,
     1},

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
    {"arson~|fire|fires|blaze|blazes|flames|inferno broke|break|breaks|broken|raged|rages|erupted "
     "out?",
     SM_EXPLOSION, 1},
    {"blaze|blazes|inferno", SM_EXPLOSION, 1},
    {"ablaze|on fire", SM_EXPLOSION, 1},
    {"caught|catch|catches|catching fire", SM_EXPLOSION, 2},
};

const struct sm_phrase_table sm_sign_words_strikes_en = {phrases, sizeof phrases / sizeof *phrases};
