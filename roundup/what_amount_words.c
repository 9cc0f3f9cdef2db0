/* SPDX-License-Identifier: Apache-2.0
 * What is counted, what befell it, and what stands before a number.
 */
#include "roundup/what_words.h"

static const struct sm_phrase qualifiers_en[] = {
    {"some|around|about|roughly|approximately|nearly|almost|circa|approx|estimated",
     SM_QUALIFIER_ABOUT, 1},
    {"close to", SM_QUALIFIER_ABOUT, 1},
    {"just under|over|below", SM_QUALIFIER_ABOUT, 1},
    {"a little over|under", SM_QUALIFIER_ABOUT, 1},
    {"an estimated", SM_QUALIFIER_ABOUT, 1},
    {"in the region of", SM_QUALIFIER_ABOUT, 1},
    {"at least|minimum", SM_QUALIFIER_AT_LEAST, 1},
    {"not|no fewer|less than", SM_QUALIFIER_AT_LEAST, 1},
    {"a minimum of", SM_QUALIFIER_AT_LEAST, 1},
    {"more|greater than", SM_QUALIFIER_MORE_THAN, 1},
    {"over|above|exceeding", SM_QUALIFIER_MORE_THAN, 1},
    {"in excess of", SM_QUALIFIER_MORE_THAN, 1},
    {"upwards|upward of", SM_QUALIFIER_MORE_THAN, 1},
    {"well over", SM_QUALIFIER_MORE_THAN, 1},
    {"up to", SM_QUALIFIER_UP_TO, 1},
    {"as many|much as", SM_QUALIFIER_UP_TO, 1},
    {"no|not more than", SM_QUALIFIER_UP_TO, 1},
    {"fewer|less than", SM_QUALIFIER_UP_TO, 1},
};
const struct sm_phrase_table sm_qualifier_words_en = {qualifiers_en,
                                                      sizeof qualifiers_en / sizeof *qualifiers_en};

static const struct sm_phrase qualifiers_uk[] = {
    {"близько|приблизно|майже|орієнтовно|десь|зо", SM_QUALIFIER_ABOUT, 1},
    {"щонайменше|мінімум", SM_QUALIFIER_AT_LEAST, 1},
    {"не менше|менш ніж|як|за", SM_QUALIFIER_AT_LEAST, 1},
    {"не менше", SM_QUALIFIER_AT_LEAST, 1},
    {"понад", SM_QUALIFIER_MORE_THAN, 1},
    {"більше|більш|більше ніж|як|за|від", SM_QUALIFIER_MORE_THAN, 1},
    {"більше", SM_QUALIFIER_MORE_THAN, 1},
    {"до", SM_QUALIFIER_UP_TO, 1},
    {"не більше ніж|як|за?", SM_QUALIFIER_UP_TO, 1},
};
const struct sm_phrase_table sm_qualifier_words_uk = {qualifiers_uk,
                                                      sizeof qualifiers_uk / sizeof *qualifiers_uk};

static const struct sm_phrase counted_en[] = {
    {"missile|missiles|rocket|rockets and|or drone|drones|uav|uavs", SM_COUNTED_AIR_TARGETS, 2},
    {"drone|drones|uav|uavs and|or missile|missiles|rocket|rockets", SM_COUNTED_AIR_TARGETS, 2},
    {"air|aerial target|targets|weapon|weapons|object|objects|threats|assets|vehicle?",
     SM_COUNTED_AIR_TARGETS, 2},
    {"them|these|which|whom|those", SM_COUNTED_NOTHING, 2},
    {"drone|drones|uav|uavs|shahed~|geran~|quadcopter~|ucav~|decoy|decoys|fpv~|lancet~",
     SM_COUNTED_DRONES, 1},
    {"unmanned aerial? vehicle|vehicles|aircraft", SM_COUNTED_DRONES, 1},
    {"strike|attack|kamikaze|combat|decoy|shahed~|reconnaissance|long-range|dummy and|or|, "
     "strike|attack|decoy|dummy|imitator|reconnaissance|other|kamikaze and? other? decoy|dummy? "
     "drone|drones|uav|uavs|decoys",
     SM_COUNTED_DRONES, 3},
    {"drone|drones|uav|uavs|shahed~ strike|strikes|attack|attacks|hits|raids|assaults",
     SM_COUNTED_SHELLINGS, 2},
    {"ballistic|cruise|guided|hypersonic and|or ballistic|cruise|guided|hypersonic missiles",
     SM_COUNTED_MISSILES, 2},
    {"missile|missiles|rocket|rockets strike|strikes|attack|attacks|hits|raids",
     SM_COUNTED_SHELLINGS, 2},
    {"sea|naval|surface drones|drone", SM_COUNTED_VESSELS, 2},
    {"missile|missiles|rocket|rockets|iskander~|kalibr~|kinzhal~|kh-~|s-300~|s-400~|ballistics|"
     "zircon~|atacms|oreshnik~",
     SM_COUNTED_MISSILES, 1},
    {"storm shadow|shadows", SM_COUNTED_MISSILES, 1},
    {"missile|rocket boat|ship|carrier|launcher|launchers|boats|ships|carriers|systems|brigade",
     SM_COUNTED_OTHER, 2},
    {"bomb|bombs|kab|kabs|kab-~|fab-~|fabs", SM_COUNTED_BOMBS, 1},
    {"shelling|shellings|strike|strikes|attack|attacks|airstrike~|air-strike~|bombardments|"
     "barrages|raid|raids|hits|shells|rounds|salvos|salvoes",
     SM_COUNTED_SHELLINGS, 1},
    {"explosion|explosions|blast|blasts|detonations", SM_COUNTED_SHELLINGS, 1},
    {"clash|clashes|engagement|engagements|battles|assault|assaults|skirmishes|firefights|"
     "fights|storming|attempts|offensive|counterattack~",
     SM_COUNTED_CLASHES, 1},
    {"combat|ground|infantry|russian|enemy|offensive "
     "clash|clashes|attack|attacks|assaults|actions|operations",
     SM_COUNTED_CLASHES, 2},
    {"prisoner|prisoners|pow|pows|captive|captives|hostages", SM_COUNTED_PRISONERS, 1},
    {"troop|troops|soldier|soldiers|serviceman|servicemen|servicewomen|personnel|officer|officers|"
     "general|generals|fighter|fighters|marine|marines|conscripts|reservists|mercenaries|invaders|"
     "occupiers|guardsmen|recruits|defenders|paratroopers|colonels|sappers|advisers|"
     "instructors|militants|saboteurs|pilots|infantrymen|commandos|stormtroopers",
     SM_COUNTED_TROOPS, 1},
    {"su-~|mig-~|f-~|ka-~|mi-~|tu-~ "
     "fighter|fighters|jet|jets|bomber|bombers|helicopter|helicopters",
     SM_COUNTED_AIRCRAFT, 2},
    {"su-~|mig-~|ka-~|mi-~|tu-~ fighter|strike jet|jets|bomber|bombers|aircraft",
     SM_COUNTED_AIRCRAFT, 3},
    {"su-~|mig-~|ka-~|mi-~|tu-~|helicopter|helicopters|warplanes|planes|jet|jets",
     SM_COUNTED_AIRCRAFT, 1},
    /* Things: what befell them befell nobody. */
    {"tank|tanks|vehicle|vehicles|car|cars|truck|trucks|lorry|lorries|bus|buses|minibus|minibuses|"
     "van|vans|tractor|tractors|ambulance|ambulances|trolleybuses|trams|motorcycles|howitzer|"
     "howitzers|launcher|launchers|radar|radars|locomotive|locomotives|wagon|wagons|carriage|"
     "carriages|substation|substations|transformer|transformers|refinery|refineries|depot|depots|"
     "bridge|bridges|silo|silos|hangar|hangars|hectare|hectares|pylons|turbines|reactors|batteries",
     SM_COUNTED_OTHER, 1},
    {"service member|members", SM_COUNTED_TROOPS, 2},
    {"drone|uav operator|operators|pilot|pilots", SM_COUNTED_TROOPS, 2},
    {"police officer|officers", SM_COUNTED_PEOPLE, 2},
    {"fighter|bomber jet|jets|aircraft|bombers", SM_COUNTED_AIRCRAFT, 2},
    {"person|people|relatives|teachers|teacher|dockers|protesters|demonstrators|subscribers|"
     "customers|consumers|households|families|abonents|civilian|civilians|man|men|woman|women|"
     "child|children|boy|boys|girl|girls|"
     "resident|residents|worker|workers|employee|employees|teenager|teenagers|pensioner|pensioners|"
     "adult|adults|minor|minors|passenger|passengers|driver|drivers|rescuer|rescuers|medic|medics|"
     "doctor|doctors|nurse|nurses|policeman|policemen|firefighter|firefighters|journalist|"
     "journalists|infant|baby|toddler|persons|others|inhabitants|locals|citizens|volunteers|"
     "volunteer|students|pupils|guard|cyclist|sailors|crew|villagers|couple|paramedic|paramedics|"
     "engineer|engineers|farmer|farmers|miners|miner|refugees|evacuees|patients|members|"
     "bystanders|victim|victims|elderly|technician|technicians|mother|father|grandmother|"
     "railwaymen|colleagues|vacationers|holidaymakers|tourists|foreigners|prosecutors|judges|"
     "dentists|ukrainians|russians|shoppers|motorists|dockworkers|loaders|commuters|pedestrians|"
     "guards|monks|nuns|"
     "priests|chefs|athletes|footballers|lifeguards|"
     "schoolchildren|toddlers|newborns|infants|babies|daughters|sons|sisters|brothers|parents",
     SM_COUNTED_PEOPLE, 1},
    {"civilian|civilians death|deaths|fatality|fatalities", SM_COUNTED_KILLED, 2},
    {"death|deaths|fatality|fatalities|dead", SM_COUNTED_KILLED, 1},
    {"injury|injuries|wounded|injured", SM_COUNTED_INJURED, 1},
    {"lives", SM_COUNTED_KILLED, 1},
    {"casualty|casualties", SM_COUNTED_PEOPLE, 1},
    {"sea|farm|domestic|zoo|marine|wild animal|animals|mammals|birds", SM_COUNTED_NOTHING, 3},
    {"animal|animals|pigs|cows|cattle|horses|sheep|goats|poultry|chickens|hens|birds|dogs|cats|"
     "dolphins|fish",
     SM_COUNTED_NOTHING, 2},
    {"body|bodies|corpses", SM_COUNTED_OTHER, 1},
    {"grave|graves", SM_COUNTED_OTHER, 1},
    {"settlement|settlements|village|villages|town|towns|city|cities|localities|locations|hamlets|"
     "communities",
     SM_COUNTED_SETTLEMENTS, 1},
    {"building|buildings|house|houses|home|homes|apartment|apartments|flat|flats|block|blocks|"
     "high-rise|high-rises|schools|school|hospitals|shops|dwellings|kindergartens|churches|"
     "warehouses|garages|structures|cottages",
     SM_COUNTED_BUILDINGS, 1},
    {"ship|ships|boat|boats|vessel|vessels|warship|warships|tanker|tankers|corvettes|frigates|"
     "submarine|submarines|ferries|ferry",
     SM_COUNTED_VESSELS, 1},
    {"time|times|percent|regions|region|oblasts|countries|days|sides|parties", SM_COUNTED_NOTHING,
     1},
};
const struct sm_phrase_table sm_counted_words_en = {counted_en,
                                                    sizeof counted_en / sizeof *counted_en};

static const struct sm_phrase counted_uk[] = {
    {"ракет|ракети|ракетами і|й|та|або дрон~|безпілотник~|бпла", SM_COUNTED_AIR_TARGETS, 2},
    {"дрон~|безпілотник~|бпла і|й|та ракет~", SM_COUNTED_AIR_TARGETS, 2},
    {"повітрян~ цілей|ціль|цілі|засоб~|об'єкт~", SM_COUNTED_AIR_TARGETS, 2},
    {"засоб~ повітряного", SM_COUNTED_AIR_TARGETS, 2},
    {"морськ~ дрон~|безпілотник~", SM_COUNTED_VESSELS, 2},
    {"дрон~|безпілотник~|бпла|герань|герані|гераней|гербер~|ланцет~|мавік~|шахед~|безпілотн~|"
     "квадрокоптер~|імітатор~",
     SM_COUNTED_DRONES, 1},
    {"ракет~|іскандер~|калібр~|кинджал~|балістик~|х-~|с-300", SM_COUNTED_MISSILES, 1},
    {"бомб~|авіабомб~|каб|каби|кабів|кабами|каб-~", SM_COUNTED_BOMBS, 1},
    {"обстріл~|удар|удари|ударів|ударами|атак|атаки|атаку|атаками|авіаудар~|нальот~|влучан~|вибух~|"
     "скидан~|прильот~",
     SM_COUNTED_SHELLINGS, 1},
    {"бойов~ зіткнен~", SM_COUNTED_CLASHES, 2},
    {"зіткнен~|боєзіткнен~|штурм~|боїв|боєзіткнень|наступальн~|спроб~", SM_COUNTED_CLASHES, 1},
    {"полонен~|військовополонен~|бранц~", SM_COUNTED_PRISONERS, 1},
    {"військов~|солдат~|військовослужбов~|бійц~|офіцер~|генерал~|оборонц~|захисник~|морпіх~|вояк~|"
     "окупант~|загарбник~|прикордонник~",
     SM_COUNTED_TROOPS, 1},
    {"людина|людини|людину|людей|люди|осіб|особи|особа|чоловік|чоловіка|чоловіків|чоловіки|жінка|"
     "жінки|жінку|жінок|дитина|дитину|дитини|дітей|діти|цивільн~|мешкан~|мирн~|жител~|рятувальник~|"
     "поліцейськ~|медик~|працівник~|хлоп~|дівчин~|підліт~|журналіст~|залізничник~|енергетик~|"
     "пенсіонер~|водій|водія|родин~|споживач~|абонент~|сім'~|подружжя|немовля",
     SM_COUNTED_PEOPLE, 1},
    {"тіло|тіла|тіл", SM_COUNTED_OTHER, 1},
    {"літак~|гелікоптер~|вертол~|винищувач~|танк|танки|танків|гармат~|гаубиц~|катапульт~",
     SM_COUNTED_OTHER, 1},
    {"загибл~|вбит~|убит~", SM_COUNTED_KILLED, 1},
    {"поранен~|травмован~|постраждал~", SM_COUNTED_INJURED, 1},
    {"населен~ пункт~", SM_COUNTED_SETTLEMENTS, 2},
    {"сіл|села|село|міст|міста|селищ|селища|громад|громади", SM_COUNTED_SETTLEMENTS, 1},
    {"будин~|будівл~|будівель|багатоповерхів~|квартир~|осел~|домоволод~|домогосподарств~|"
     "багатоквартирн~|шкіл|лікарень|хат",
     SM_COUNTED_BUILDINGS, 1},
    {"корабель|кораблі|кораблів|корабля|катер|катери|катерів|судно|суден|судна|човен|човнів|"
     "танкер~",
     SM_COUNTED_VESSELS, 1},
    {"раз|рази|разів|областей|області|регіон~|країн~", SM_COUNTED_NOTHING, 1},
};
const struct sm_phrase_table sm_counted_words_uk = {counted_uk,
                                                    sizeof counted_uk / sizeof *counted_uk};

static const struct sm_phrase fates_en[] = {
    {"killed|killing and|or wounded|injured|wounding|injuring", SM_FATE_EITHER, 2},
    {"dead and|or wounded|injured", SM_FATE_EITHER, 2},
    {"killed|killing|kills|kill|died|dead|dies|die|dying|deaths|perished|drowned|drown|succumbed|"
     "slain|fatalities|fatally",
     SM_FATE_KILLED, 1},
    {"death|deaths toll|rose|rises|to|of?", SM_FATE_KILLED, 1},
    {"lost their|his|her life|lives", SM_FATE_KILLED, 2},
    {"did|could|would not|n't survive|make", SM_FATE_KILLED, 2},
    {"were|was|are|is beyond help|saving", SM_FATE_KILLED, 2},
    {"paid with their|his|her lives|life", SM_FATE_KILLED, 2},
    {"claimed|claiming|claims|took|taking the|his|her? life|lives", SM_FATE_KILLED, 2},
    {"body|bodies of", SM_FATE_KILLED, 1},
    {"injured|injuring|injures|injure|wounded|wounding|wounds|wound|hurt|hurting|hospitalis~|"
     "hospitaliz~|injuries|maimed|burned|burns|treated|concussion~",
     SM_FATE_INJURED, 1},
    {"in|to hospital|hospitals", SM_FATE_INJURED, 2},
    {"in intensive care", SM_FATE_INJURED, 2},
    {"sought|received|needed|required|given|receiving|receive medical", SM_FATE_INJURED, 2},
    {"sought|received|needed|required|given|receiving|receive hospital|emergency|first? "
     "treatment|aid|stitches|surgery",
     SM_FATE_INJURED, 2},
    {"taken|rushed|brought|admitted to hospital|hospitals|clinic|clinics", SM_FATE_INJURED, 2},
    {"with gunshot|bullet|shot wounds|wound .. to|in the head|back|neck|chest", SM_FATE_KILLED, 3},
    {"executed|executing|execution|executions|execute", SM_FATE_EXECUTED, 1},
    {"shot|shoot|shooting|gunned|murdered|murdering .. "
     "captured|surrendered|surrendering|unarmed|disarmed|captive|captives|prisoner|prisoners|pow|"
     "pows|laid|lain|laying",
     SM_FATE_EXECUTED, 3},
    {"captured|capturing|capture|seized|exchanged|swapped|freed|released|returned",
     SM_FATE_CAPTURED, 1},
    {"taken|took|taking prisoner|captive", SM_FATE_CAPTURED, 2},
    {"shot|shoot|shooting|brought down", SM_FATE_DOWNED, 2},
    {"downed|downing|intercepted|intercept|intercepts|intercepting|neutralised|neutralized|"
     "suppressed|jammed|destroyed|destroy|destroying|eliminated",
     SM_FATE_DOWNED, 1},
    {"unleashed|unleashing|hurled|launched|launch|launching|launches|fired|fire|firing|released|"
     "sent|used|dropped|dropping|"
     "attacked|involved|deployed",
     SM_FATE_LAUNCHED, 1},
};
const struct sm_phrase_table sm_fate_words_en = {fates_en, sizeof fates_en / sizeof *fates_en};

static const struct sm_phrase fates_uk[] = {
    {"загин~|убит~|вбит~|вбив|вбила|вбили|вбило|убили|загибел~|загибл~|помер|померла|померли|"
     "жертв~|смерт~|життя",
     SM_FATE_KILLED, 1},
    {"поранен~|поранив|поранила|поранили|травмов~|травму~|постражда~|госпіталізов~|шпиталізов~",
     SM_FATE_INJURED, 1},
    {"дістав|дістала|дістали|отримав|отримала|отримали|зазнав|зазнала|зазнали поранен~|травм~",
     SM_FATE_INJURED, 2},
    {"стратили|стратив|страчен~|розстріл~", SM_FATE_EXECUTED, 1},
    {"полон|полону|обмін~|повернули|повернулися|звільнили|звільнено", SM_FATE_CAPTURED, 1},
    {"збив|збила|збили|збито|збиті|збитих|знищ~|перехоп~|знешкод~|подавл~|приземл~|подави~",
     SM_FATE_DOWNED, 1},
    {"запуст~|випуст~|атакува~|застосува~|скину~", SM_FATE_LAUNCHED, 1},
};
const struct sm_phrase_table sm_fate_words_uk = {fates_uk, sizeof fates_uk / sizeof *fates_uk};

static const struct sm_phrase persons[] = {
    {"man|woman|child|civilian|person|couple|teen|подружжя|boy|girl|teenager|resident|pensioner|"
     "driver|worker|cyclist|guard|baby|infant|toddler|policeman|rescuer|soldier|serviceman|"
     "journalist|volunteer|medic|paramedic|firefighter|employee|passenger|student|farmer|husband|"
     "wife|son|daughter|mother|father|sister|brother|grandmother|grandfather|motorcyclist|"
     "pedestrian|nurse|doctor|officer|sapper|pilot|policewoman|official|captain|sailor|miner|"
     "electrician|engineer|teacher|deputy|assistant|conductor|dispatcher|priest|photographer|"
     "reporter|cameraman|lawmaker|mayor|commander|villager|inhabitant|fisherman|beekeeper|watchman|"
     "technician|fighter|colonel|schoolgirl|schoolboy|politician|blogger|activist|admiral|motorist|"
     "docker|dockworker|policewoman|newborn|retiree|bystander|customer|governor|prosecutor|judge|"
     "chief|director|councillor|coach|chaplain|охоронець|жінка|жінку|дитина|дитину|чоловік|"
     "чоловіка|хлопець|хлопця|дівчина|дівчину|підліток|пенсіонер|пенсіонерка|пенсіонерку|водій|"
     "водія|мешканець|мешканка|мешканку|поліцейський|медик|рятувальник|правоохоронець|"
     "правоохоронця|військовий|машиніст|інженер|лікар|лікарка|вчителька|комунальник|енергетик|"
     "прикордонник|прикордонника|немовля|дідусь|бабуся|пілот|мати|хлопчика|хлопчик|дівчинка|"
     "дівчинку|велосипедист",
     1, 1},
};
const struct sm_phrase_table sm_person_words = {persons, 1};
