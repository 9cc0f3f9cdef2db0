/* SPDX-License-Identifier: Apache-2.0
 * The words that stand before a name, and what they say of it; English, then Ukrainian.
 */
#include "roundup/where_cues.h"

const struct sm_cue_words sm_cues_before[] = {
    /* Where it came from, or where it was only heard and the wounded were taken. */
    {
        SM_AROUND_FROM,
        "wounded were brought to; wounded were taken to; injured were brought to; injured were "
        "taken to; "
        "victims were taken to; bodies were brought to; bodies were taken to; body was taken to; "
        "survivors "
        "were taken to; patients were moved to; поранених доставили до; поранених вивезли до; "
        "in hospital in; in a hospital in; at a hospital in; at hospitals in; in hospitals in; "
        "being treated in; recovering in; treated at; taken to hospitals in; "
        "flown to "
        "hospital in; taken by helicopter to; buried in; born in; a native of; natives of; lives "
        "in; "
        "living in exile in; лікуються в; лікується в; лікуються у; лікується у; до лікарні в; до "
        "лікарні у; родом з; родом із; уродженець; уродженця; уродженка",
    },
    {SM_AROUND_FROM,
     "taken to; taken to hospital in; taken to a hospital in; treated in; rushed to "
     "hospital in; rushed to a hospital in; hospitalised in; hospitalized in; "
     "airlifted to; heard as far as; heard as far away as; audible as far as; felt "
     "as far as; felt as far away as; visible from; seen from; seen as far as; "
     "evacuation train to; evacuation trains to; evacuation bus to; evacuation buses to; resettled "
     "in; "
     "sheltered in; shelter in; access to; доставили до; доправили до; госпіталізували до; "
     "госпіталізовано до; доступ до; доступу до"},
    {SM_AROUND_FROM, "from the direction of; from the directions of; from directions of; "
                     "from the areas of; from the area of; from areas of; "
                     "з напрямку; з напрямків; із напрямку; із напрямків; з районів"},
    {SM_AROUND_IN, "lost their lives in; lost their lives at; reported from; heard from; ruled out "
                   "in; settlements of; "
                   "кордоні; кордону; селищі; громаді"},
    {SM_AROUND_IN,
     "in; at; inside; within; into; over; through; throughout; across; all over; upon; hit; hits; "
     "hitting; struck; strikes; strike; striking; attacked; attacks; attack; attacking; shelled; "
     "shells; shelling; shell; targeted; targets; targeting; target; bombed; bombs; bombing; "
     "pounded; pounding; pounds; hammered; battered; rocked; rocks; shook; captured; captures; "
     "capture; capturing; seized; seizes; seize; seizing; took; takes; taking; taken; take; "
     "liberated; liberates; liberate; retook; retaken; retaking; recaptured; recapture; "
     "recaptures; entered; enters; entering; enter; reached; reaches; reach; reaching; visited; "
     "visits; visit; visiting; left; defending; defended; defend; holding; hold; stormed; "
     "storming; storm; assaulted; assaulting; assault; encircled; encircle; encircling; "
     "surrounded; surround; cleared; clearing; evacuated; evacuating; abandoned; controls; "
     "controlled; control; lost; lose; loses; losing; raided; ravaged; devastated; damaged; "
     "blanketed; besieged; above; inside of; plunged; bombard; bombarded; bombarding; crossed "
     "into; occupies; occupy; near downtown; holds; as far off as; as far away as; as far afield "
     "as; "
     "as far as"},
    {SM_AROUND_NEAR,
     "near; nearby; close to; closing in on; closed in on; close in on; closer to; nearer to; ever "
     "closer to; nearer; closer and closer to; "
     "ближче до; approached; approaches; approaching; neared; nearing; outside; "
     "outside of; around; just outside; outskirts of; in the "
     "vicinity of; vicinity of; at the gates of; to the gates of; the gates of; at the doorstep "
     "of; "
     "on the doorstep of; the doorstep of; on the threshold of; in the area of; in the areas of; "
     "in areas of; the areas of; area "
     "around; areas around; area near; areas near; approaches to; not far from; beside; suburbs "
     "of; suburb of; on the edge of; edge of; edges of; flanks of; flank of; surroundings of; next "
     "to; adjacent "
     "to; surrounding; villages around; settlements around; environs of; positions near; in the "
     "districts around"},
    {SM_AROUND_TOWARD, "towards; toward; in the direction of; direction of; directions of; "
                       "advancing on; advance on; advances on; advanced on; push on; march on; "
                       "offensive on; drive on"},
    {SM_AROUND_NEAR | SM_AROUND_TOWARD,
     "on the way to; on the road to; en route to; on its way to; on their way to; road leading to; "
     "roads leading to; highway leading to; route leading to; road that leads to; "
     "highways to; routes to; tracks to; track to; "
     "road to; roads to; bridge to; bridges to; highway to; motorway to; route to; road towards; "
     "road toward; along the road to; railway to; railway line to; supply route to; approach to; "
     "дорозі на; дорозі до; дороги на; дорогу на; трасі на; траси на; шляху на"},
    {SM_AROUND_TOWARD,
     "break through to; breakthrough to; breaking through to; прорватися на; прорватися до; "
     "прориву на; "
     "прориву до; наступ на; наступу на; наступати на; просунутися до; просуватися до; "
     "moved on to; move on to; moving on to; pushed on to; pushing on to; "
     "presses on; press on; pressing on; pressed on; presses towards; bears down on; bearing down "
     "on; bear down on; zeroes in on; zeroing in on; "
     "with the aim of reaching; in order to reach; trying to reach; try to reach; "
     "attempting to reach; tried to reach; on course to; aiming at; aimed at reaching; aiming for; "
     "to bypass; bypassing; to encircle; trying to encircle; trying to surround; to outflank; "
     "outflanking; to cut off; opening the way to; path to; gateway to; threatening; threaten; "
     "threatens; within reach of; within easy reach of; within range of; within artillery range "
     "of; "
     "within drone range of; within firing range of; within striking distance of; "
     "напрямок на; підступи до; в обхід; відкриває шлях на; відкриває шлях до; загрожує"},
    {SM_AROUND_TOWN,
     "the suburb of; nearby village of; nearby town of; nearby city of; nearby settlement of; "
     "nearby "
     "hamlet of; nearby villages of; nearby towns of; nearby settlements of; nearby hamlets of; "
     "city of; cities of; town of; towns "
     "of; village of; villages of; settlement of; settlements "
     "of; hamlet of; hamlets of; city; town; village; settlement; hamlet; cities; towns; villages; "
     "settlements; port of; harbour of; harbor of; "
     "railway station of; station of; junction of; resort of; community of; communities of; cities "
     "such as; towns such "
     "as; towns like; cities like; settlements like; villages like; municipality of; stronghold "
     "of; fortress of; stronghold; hub of; hub; city centre of; city center of; centre of; center "
     "of; heart of; downtown; localities of; locality of; urban-type settlement of; villages "
     "including; settlements including; towns including; cities including; settlements such as; "
     "villages such as"},
    {SM_AROUND_TOWN | SM_AROUND_SITE, "airfield of; air base of; airbase of; aerodrome of"},
    {SM_AROUND_TOWN | SM_AROUND_SITE | SM_AROUND_PLURAL,
     "airfields of; air bases of; airbases of; aerodromes of"},
    {SM_AROUND_REGION, "region of; province of; oblast of; republic of; peninsula of; krai of"},
    {SM_AROUND_REGION | SM_AROUND_PLURAL,
     "regions of; provinces of; oblasts of; regions including; regions such as; regions like; "
     "regions - ; regions :"},
    {SM_AROUND_QUARTER,
     "district of; districts of; neighbourhood of; neighborhood of; neighbourhoods of; "
     "neighborhoods of; quarter of; quarters of; streets of; microdistrict of; central"},
    {SM_AROUND_PART,
     "northern; southern; eastern; western; north-eastern; northeastern; north-western; "
     "northwestern; south-eastern; southeastern; south-western; southwestern; northern part of; "
     "southern part of; eastern part of; western part of; northern parts of; southern parts of; "
     "eastern parts of; western parts of; part of; parts of; large parts of; most of; much of; "
     "almost all of; many areas of; swathes of; border "
     "areas of; border districts of; border settlements of; settlements in; rest of; half of; the "
     "north of; the south of; the east of; the west of; north-east of the; frontline areas of; "
     "front-line areas of; villages in; coast of; occupied part of; occupied parts of; sections "
     "of; areas in; upper; lower"},
    {SM_AROUND_FROM,
     "heading for; headed for; heading to; headed to; bound for; on course for; heading "
     "towards; heading toward; flying towards; flying toward; from; launched from; fired from; "
     "from "
     "inside; from within; from deep inside; from across; from somewhere in; from inside of; from "
     "the territory of; from positions in; from bases in; from airfields in; from sites in; out "
     "of; flown from; coming from; brought "
     "from; deported from; guiding missiles to; guiding russian missiles to; guiding bombs to"},
    {SM_AROUND_WITH,
     "with; by; between; against; among; via; versus; than; like; unlike; as; without; despite; "
     "both; either; neither; thanks to; because of; according to; told; urged; urges; accused; "
     "accuses; asked; blamed; blames; warned; pressed; pressure; ally; support; backed; supply; "
     "supplied; help; allow; allowed; give; gave; giving; let; forced; force; want; wants; allows; "
     "speak about the; spoke about the; about the ruined; about the destroyed; about the wrecked; "
     "about the blown-up; about the flooded; talk about the; talks about the; as agreed in; "
     "was agreed in; were agreed in; agreed earlier in; had agreed in; "
     "persuade; convince; assured; called on; calls on; call on; say; said; thanked; support for; "
     "aid for; aid to; assistance to; help for; help to; weapons to; weapons for; loan to; loan "
     "for; support to; pressure on; sanctions on; sanctions against; decision by; arm; arming; "
     "funding; fund; backing; deal with; talks with; ties with; relations with; envoy to; "
     "ambassador to"},
    {SM_AROUND_THE, "the; a; an; this; these; its; their; whole; entire; all; several; some; "
                    "two; three; four; five; six; seven; eight; nine; ten; other; another"},
    {SM_AROUND_ON, "on; for"},
    {SM_AROUND_ON | SM_AROUND_ATTACK,
     "attack on; attacks on; strike on; strikes on; raid on; raids on; assault on; assaults on; "
     "missile on; missiles on; drones on; bombs on; bomb on; shells on; rockets on; fire on; "
     "bombardment on; missiles at; drones at; rockets at; attacks against; attack against; strikes "
     "against; strike against; missiles against; drones against; raid against; launched at; fired "
     "at; missiles towards; drones towards; drones over; missiles over; drones into; missiles "
     "into; air strikes on; battle for; battles for; fight for; fights for; fighting for; fought "
     "for; battled for; battling for; strike at; struck "
     "at; bomb dropped on; bombs dropped on; dropped on; fell on; fall on; rained on; rained down "
     "on; blackout in; battle of; attack upon"},
    {SM_AROUND_OF | SM_AROUND_ATTACK,
     "shelling of; bombardment of; bombing of; bombings of; capture of; recapture of; retaking of; "
     "seizure of; defence of; "
     "defense of; siege of; liberation of; destruction of; storming of; encirclement of; control "
     "of; occupation of; evacuation of; loss of; fall of; residents of; skies of; ruins of; "
     "airspace of; sky over"},
    {SM_AROUND_OF, "of"},
    {SM_AROUND_TO, "to; onto"},
    {SM_AROUND_IN | SM_AROUND_TO,
     "visit to; trip to; travelled to; traveled to; arrived to; returned to; came to; went to; "
     "came back to; return to; rushed to; advance to; advanced to; journey to; train to; brought "
     "to; evacuated to; flew to; drove to; travels to; travelling to; transferred to; damage to; "
     "redeployed to; withdrew to; retreated to; deployed to; visits to; go to; going to; withdrew "
     "from; retreated from; withdraw from; retreat from; pulled out of; withdrawal from; evacuated "
     "from; pulled back from; pushed out of; driven out of; expelled from; evacuation from; driven "
     "from; withdrawn from; pulled back to; pulled out from; forced out of; forced from; pushed "
     "back from; pushed from; fled; flee; fled from; dislodged from; ousted from; retreating from; "
     "withdrawing from; thrown out of; cleared from; withdrawals from; expelled "
     "from; retreat from; back from"},
    {SM_AROUND_BETWEEN, "between; between the towns of; between the villages of; between the "
                        "settlements of; between the cities of"},
    {SM_AROUND_RIVER | SM_AROUND_LEFT_BANK,
     "bank of the; banks of the; bank of; banks of; left bank of the; right bank of the; "
     "left ( east ) bank of the; left ( eastern ) bank of the; right ( west ) bank of the; "
     "right ( western ) bank of the; east ( left ) bank of the; eastern ( left ) bank of the; "
     "west ( right ) bank of the; east bank of the; west bank of the; eastern bank of the; "
     "western bank of the; occupied bank of the; лівому березі; правому березі; лівий берег; "
     "березі; берег; берега; берегу"},
    {SM_AROUND_RIVER,
     "river; mouth of the; across the; along the; "
     "over the; crossing the; crossed the; cross the; crossings over the; crossing of the; islands "
     "of the; delta of the; estuary of the; reaches of the"},
    {SM_AROUND_PART | SM_AROUND_LEFT_BANK,
     "left bank of; left bank in; right bank of; right bank in; left-bank; right-bank; left bank; "
     "right bank; east bank of; west bank of; eastern bank of; western bank of; left bank part of; "
     "left bank of the"},
    {SM_AROUND_COAST, "off the coast of; off; off the shores of; off the; waters off; coast off; "
                      "off the coast of the; off the shore of"},
    {SM_AROUND_PASS,
     "russian; ukrainian; occupied; russian-occupied; temporarily occupied; russian-held; "
     "ukrainian-held; ukrainian-controlled; russian-controlled; russian-annexed; annexed; "
     "frontline; front-line; embattled; contested; ruined; war-torn; recently liberated; "
     "neighbouring; neighboring; partially occupied; partly occupied; border; bordering; "
     "strategic; industrial; key; small; large; largest; mining; coal-mining; historic; port; "
     "strategically important; belarusian; second; second-largest; tiny; coastal; seaside; resort; "
     "de-occupied; temporarily-occupied; unoccupied; crimean; especially; mainly; also; including; "
     "particularly; namely; capital; fortified; garrison; still; just; only; old; populated; "
     "government-controlled; logistics; regional; eastern ukrainian; southern ukrainian; northern "
     "ukrainian; western ukrainian; central ukrainian; north-eastern ukrainian; northeastern "
     "ukrainian; southeastern ukrainian; western russian; southern russian"},
    {SM_AROUND_IN,
     "у; в; на; по; над; через; всередині; атакували; атакував; атакувала; атакувало; обстріляли; "
     "обстріляла; обстріляв; обстрілюють; вдарили по; вдарив по; захопили; захопив; звільнили; "
     "окупували; відвідав; відвідала; утримують; штурмують; контролюють; втратили; залишили; "
     "обстрілу; обстріли; обстріл; атака на; атаку на; атаки на; удар по; удару по; удари по; "
     "ударів по; бої за; звільнення; захоплення; оборони; оборону; оборона; приїхав до; прибув до; "
     "прибула до; візит до; поїздки до; у межах; в межах; територію; територією; території; "
     "територія; мешканців; жителів"},
    {SM_AROUND_NEAR,
     "біля; поблизу; неподалік; неподалік від; недалеко від; в районі; у районі; районі; в "
     "районах; у районах; районах; під; довкола; навколо; на околиці; на околицях; околиці; "
     "околицях; околицю; околиць; підступах до; підступи до; за межами; поряд з; поряд із; поруч "
     "з; поруч із; передмісті; передмістя; передмістях"},
    {SM_AROUND_TOWARD, "у напрямку; в напрямку; напрямку; у бік; в бік; у напрямках; у напрямі; в "
                       "напрямі; на шляху до; курсом на"},
    {SM_AROUND_TOWN, "місто; міста; місті; місту; містом; міст; містах; містами; м. ; село; села; "
                     "селі; селом; сіл; селах; селище; селища; селищі; селищем; селищах; смт; "
                     "населений пункт; населеного пункту; населених пунктів; населеному пункті; "
                     "населених пунктах; населеними пунктами; населені пункти; центр; центрі; "
                     "центру; обласний центр; обласному центрі; столиці; столицю; райцентрі"},
    {SM_AROUND_IN | SM_AROUND_ATTACK,
     "постраждав; постраждала; постраждало; постраждали; дісталося; потерпає; потерпав; потерпала; "
     "потерпіла; під ударом; під ударом опинився; під ударом опинилася; під ударом опинилось; під "
     "обстрілом; під обстрілом опинився; під атакою; мішенню став; мішенню стала; ціллю став; "
     "ціллю стала; головною ціллю був; удару зазнав; удару зазнала; удару зазнало; атаки зазнав; "
     "атаки зазнала; обстрілу зазнав; обстрілу зазнала; обстрілу зазнало; накрили; накрив; "
     "найгарячіше було в; hardest hit was; worst hit was; hit hardest was; worst affected was; "
     "hardest hit were; hit worst was; bore the brunt in; the target was; the targets were; target "
     "of the attack was; main target was; also hit was; also hit were; also struck was; under "
     "attack were; under fire were; under fire was; under attack was; hits on; hit on; impact in; "
     "impacts in"},
    {SM_AROUND_SITE | SM_AROUND_BASE,
     "аеродром; аеродромі; аеродрому; аеродромом; аеродроми; аеродромах; авіабаза; авіабазі; "
     "авіабазу; авіабази"},
    {SM_AROUND_PART, "північ; південь; схід; захід; півночі; півдні; сході; заході; північній; "
                     "південній; східній; західній; північна; південна; східна; західна; частині; "
                     "частина; частину; прикордонні; прикордонню; півдня; решті"},
    {SM_AROUND_PART | SM_AROUND_LEFT_BANK,
     "лівобережжі; лівобережній; правобережній; правобережжі; лівобережжя; лівому березі; правому "
     "березі; лівий берег"},
    {SM_AROUND_FROM,
     "з; із; зі; від; з боку; з території; із території; запущені з; пуски з; з району; з районів"},
    {SM_AROUND_WITH, "між; за даними; проти; для; зі сторони; разом з; згідно з; переговори з"},
    {SM_AROUND_ON, "за"},
    {SM_AROUND_TO, "до"},
    {SM_AROUND_RIVER,
     "річки; річку; річка; річкою; березі річки; березі; берег; берега; берегу; через річку"},
    {SM_AROUND_PASS,
     "окупованому; окупованого; окупованій; окуповане; окупований; окупована; тимчасово "
     "окупованому; тимчасово окупованій; тимчасово окупованого; російському; російській; "
     "російська; російського; український; українському; українській; прифронтовому; прифронтовий; "
     "прифронтове; прикордонному; прикордонне; звільненому; також; зокрема; самому; самого; всій; "
     "усій; цій; цьому; сусідній; сусідньому"},
    {SM_AROUND_QUARTER, "районі; районах; району; районі міста; районах міста; мікрорайоні міста"},
};
const size_t sm_cues_before_count = sizeof sm_cues_before / sizeof *sm_cues_before;
