/* SPDX-License-Identifier: Apache-2.0
 * The words that stand behind a name, and what they say of it; English, then Ukrainian.
 */
#include "roundup/where_cues.h"

const struct sm_cue_words sm_cues_behind[] = {
    {0, "street by street; block by block; house by house; square by square"},
    {SM_AROUND_OTHERWISE,
     "highway; motorway; street; avenue; square; boulevard; bypass; шосе; вулиця; вулиці; вулицю; "
     "проспект; проспекту; проспекті; площа; площі"},
    {SM_AROUND_OTHERWISE, "administrative border; administrative boundary; border; boundary; "
                          "oblast border; regional border; адміністративний кордон"},
    {SM_AROUND_REGION,
     "region; oblast; reg; obl; province; krai; kray; republic; autonomous okrug; okrug; "
     "peninsula; border "
     "region; frontline region; front-line region; territory; область; області; областю; обл; "
     "край; краю; краєм; республіка; республіки; республіці; півострів; півострові; півострова"},
    {SM_AROUND_REGION | SM_AROUND_PLURAL,
     "regions; oblasts; provinces; republics; border regions; and other regions; , and other "
     "regions; and several other regions; , and several other regions; and other oblasts; , and "
     "other oblasts; and some other regions; as well as other regions; областей; областях; "
     "областям; областями; та інших областях; та інших областей; та в інших областях; та ще "
     "кількох областях"},
    {SM_AROUND_DISTRICT,
     "district; raion; rayon; county; voivodeship; municipal district; municipality; community; "
     "territorial community; urban district; city district; rural district; municipal okrug; "
     "urban okrug; urban community; rural community; settlement community; village community; "
     "united territorial community; "
     "hromada; район; району; районі; районом; громада; громаді; громади; громаду; громадою"},
    {SM_AROUND_DISTRICT | SM_AROUND_PLURAL, "districts; raions; rayons; communities; hromadas; "
                                            "райони; районів; районах; районами; громадах; громад"},
    {SM_AROUND_DIRECTION,
     "direction; axis; sector; front; front line; frontline; section of the front; section of the "
     "front line; section of the frontline; section of the line; section; salient; bridgehead; "
     "theatre; theater; operational direction; stretch of the front; stretch of the front line; "
     "part of the front; part of the front line; operational axis; flank; vector; напрямок; "
     "напрямку; напрямі; напрям; напрямком; "
     "напрямом; ділянці; фронт; фронті; фронту; ділянка; плацдарм; плацдармі"},
    {SM_AROUND_DIRECTION | SM_AROUND_PLURAL,
     "directions; axes; sectors; fronts; sections; sections of the front; sections of the front "
     "line; sections of the frontline; напрямки; напрямків; напрямках; напрямах; напрями; "
     "ділянках"},
    {SM_AROUND_AREA,
     "area; areas; suburb; suburbs; outskirts; vicinity; environs; surroundings; pocket; line; "
     "agglomeration; northern suburbs; southern suburbs; eastern suburbs; western suburbs; "
     "northern "
     "outskirts; southern outskirts; eastern outskirts; western outskirts; northeastern outskirts; "
     "northwestern outskirts; southeastern outskirts; southwestern outskirts; north-eastern "
     "outskirts; north-western outskirts; south-eastern outskirts; south-western outskirts; outer "
     "suburbs; suburban areas; metropolitan area; conurbation; hinterland"},
    {SM_AROUND_OFFICE,
     "governor; governors; mayor; mayors; regional governor; region governor; regional governors; "
     "acting governor; oblast governor; regional head; regional chief; regional administration; "
     "region administration; military administration; city military administration; regional "
     "military administration; oblast military administration; regional military; city council; "
     "regional council; city administration; police; police chief; prosecutor; prosecutors; "
     "regional prosecutor; regional prosecutors; regional authorities; regional officials; "
     "authorities; officials; regional police; regional state administration; oblast prosecutor; "
     "oblast administration; regional government; regional emergency; emergency services; deputy "
     "mayor; city mayor; city head; vice-mayor; deputy governor; city authorities; local "
     "authorities; mp; lawmaker; oblast police; ова; мва; мер; губернатор; обласна військова; "
     "обласна прокуратура; обласної військової; обласної прокуратури; міський голова; міська рада; "
     "міської ради; міської військової; міська військова; обласна державна"},
    {SM_AROUND_OTHERWISE,
     "pipeline; pipelines; oil pipeline; gas pipeline; summit; platform; agreement; agreements; "
     "accord; accords; format; memorandum; convention; "
     "conventions; declaration; process; protocol; protocols; treaty; conference; communique; "
     "communiqué; formula; talks; negotiations; forum; security conference; economic forum; club; "
     "brigade; battalion; regiment; division; corps; army; squadron; group; group of "
     "forces; group of troops; grouping of forces; operational group; tactical group; "
     "operational-strategic group; operational-tactical group; operational command; military "
     "district; grouping; fleet; flotilla; independent; "
     "post; times; journal; tribunal; court; institute; university; polytechnic; academy; fc; "
     "offensive; counteroffensive; counter-offensive; incursion; operation; campaign; invasion; "
     "regime; stock exchange; media; newspaper; magazine; separatists; initiative; peace; "
     "deal; embassy; consulate; саміт; саміту; формат; формату; формула; меморандум; угоди; угода; "
     "домовленості; платформа; платформи; бригада; бригади; угруповання; батальйон; полк; "
     "конференція; конференції; конвенція; конвенції"},
    {SM_AROUND_SITE,
     "power plant; thermal power plant; thermal power station; power station; oil refinery; "
     "refinery; oil depot; fuel depot; depot; ammunition depot; arsenal; port; seaport; sea port; "
     "oil terminal; terminal; coke plant; coking plant; plant; mine; factory; train station; "
     "railway station; station; hospital; shipyard; steel plant; substation; chemical plant; "
     "reservoir; hpp; tpp; hydroelectric power plant; hydroelectric power station; dam; tractor "
     "plant; bridge; border crossing; border checkpoint; border post; checkpoint; "
     "crossing "
     "point; pumping station; oil pumping station; compressor station; gas processing plant; gas "
     "plant; oil storage; gas storage; grain terminal; prison; penal colony; railway junction; "
     "junction; traction substation; warehouse; military base; нпз; нафтобаза; тец; тэц; порт; "
     "порту; порті; портом; "
     "вокзал; вокзалу; вокзалі; аеропорт; аеропорту; аеропорті; лікарня; лікарні; лікарню; "
     "університет; університету; університеті; нафтобазі; нафтобазу; тес; гес; шахта"},
    {SM_AROUND_SITE | SM_AROUND_BASE | SM_AROUND_PLURAL,
     "airfields; air bases; airbases; airports; military airfields; military airbases; military "
     "airports; nuclear power plants; nuclear plants; training grounds; naval bases; аеродроми; "
     "аеродромах; аеродромів; аеропорти; аеропортах"},
    {SM_AROUND_SITE | SM_AROUND_BASE,
     "airfield; air field; air base; airbase; aerodrome; airport; international airport; military "
     "airfield; military airbase; military air base; military aerodrome; air force base; nuclear "
     "power plant; nuclear plant; nuclear power station; npp; training ground; naval base; "
     "military airport; аеродром; аеродромі; аес; полігон; авіабаза; авіабазі"},
    {SM_AROUND_SITE | SM_AROUND_BASE | SM_AROUND_PLURAL,
     "airfields; air fields; air bases; airbases; aerodromes; airports; international airports; "
     "military airfields; military airbases; military air bases; military aerodromes; nuclear "
     "power plants; nuclear plants; nuclear power stations; npps; naval bases; training grounds; "
     "аеродроми; аеродромах; авіабази; авіабазах; аес; полігони; полігонах"},
    {SM_AROUND_ACTS,
     "said; says; say; saying; has; have; had; will; would; wants; want; wanted; claims; claimed; "
     "denies; denied; accused; accuses; insists; insisted; rejected; rejects; warned; warns; "
     "announced; announces; argues; argued; believes; hopes; hoped; needs; needed; asked; asks; "
     "urged; urges; called; calls; told; demanded; demands; decided; decides; approved; approves; "
     "agreed; agrees; is ready; is not; is considering; is preparing; is trying; is seeking; is "
     "working; is sending; is expected; is using; expects; expected; plans; planned; must; should; "
     "could; can; cannot; may; might; does; did; continues to; refuses; refused; signed; sent; "
     "sends; imposed; imposes; pledged; pledges; promised; confirmed; confirms; condemned; "
     "condemns; responded; reacted; replied; launched; launches; insisting; sees; saw; considers; "
     "knew; knows; appears; seeks; sought; tries; tried; received; receives; got; gets; supplies; "
     "supplied; provided; provides; used; uses; now; never; also; still; reported; reports; vowed; "
     "vows; dismissed; welcomed; proposed; proposes; offered; offers; summoned; expelled; "
     "declared; declares; blamed; blames; заявив; заявила; заявляє; заявили; каже; наполягає; "
     "вимагає; планує; прагне; хоче; відкинув; заперечує; погодився; готовий; звинуватив; назвав; "
     "ухвалив; відмовився; вважає; має; може; відповів"},
    {SM_AROUND_SUFFERS,
     "was; were; lived through; spent the; lost power; lost electricity; came under; comes under; "
     "suffered; suffers; faced; woke; wakes; endured; froze; freezes; is freezing; shook; burned; "
     "shivered; mourned; mourns; went dark; goes dark; "
     "withstood; remains; remained; experienced; is under; are under; is without; fell; falls; has "
     "fallen; has been captured; has been attacked; has been hit; has been shelled; has been "
     "under; is being; зазнав; зазнала; зазнало; зазнали; атаковано; обстріляно; знову; пережив; "
     "пережила"},
    {SM_AROUND_NEAR | SM_AROUND_TOWARD, "road; route; turnoff; turn-off"},
    {SM_AROUND_RIVER, "river; reservoir; річка"},
    {SM_AROUND_REGION | SM_AROUND_LEFT_BANK, "left bank; right bank; left-bank; right-bank"},
    {SM_AROUND_LEFT_BANK,
     ", on the left bank; , on the right bank; on the left bank; on the right bank; on its left "
     "bank; on its right bank; on the east bank; on the west bank; , on the east bank; , on the "
     "west "
     "bank"},
    {SM_AROUND_CITY,
     "streets; centre; center; city; downtown; skies; metro; residents; "
     "airport; airports; children; apartment; residential; northern; southern; eastern; western; "
     "central; left-bank; right-bank; district; districts; subway; port; main; historic; old; "
     "railway; underground; neighbourhood; neighbourhoods; neighborhoods; seaport; power; "
     "energy; critical; sky; hospitals; hospital; buildings; bridges"},
};
const size_t sm_cues_behind_count = sizeof sm_cues_behind / sizeof *sm_cues_behind;
