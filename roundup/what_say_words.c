/* SPDX-License-Identifier: Apache-2.0
 * Words of saying, and who is a party to the war, an official, an analyst.
 */
#include "roundup/what_words.h"

static const struct sm_phrase says_en[] = {
    {"claimed|claiming|claims|took .. life|lives|victim|victims|casualties", SM_SAY_NOTHING,
     SM_PHRASE_STOP},
    {"denied|denies|denying access|entry|permission|bail|electricity", SM_SAY_NOTHING,
     SM_PHRASE_STOP},
    {"neither|not|never|nor|cannot|couldn't|wouldn't|didn't .. deny|denied|denies", SM_SAY_NOTHING,
     SM_PHRASE_STOP},
    {"to|or deny|denied", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"told to", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"responded|replied|responds|replies with|by|to", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"made|no|any|few|without|with|first|several|some|other confirmed|reported|claimed|recorded "
     "gains|advances|advance|changes|cases|deaths|casualties|reports|losses|progress|damage",
     SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"that|which is to say", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"said to be|have", SM_SAY_REPORTED, 2},
    {"said|says|say|stated|states|announced|announces|told|added|adds|noted|notes|wrote|writes|"
     "posted|declared|declares|warned|warns|stressed|stresses|informed|explained|specified|counted|"
     "counts|acknowledged|admitted|admits|conceded|recorded|insisted|insists|confirmed|confirms|"
     "reported|clarified|emphasised|emphasized|recalled|revealed|tallied|commented|logged|"
     "registered|documented|replied|responded|maintained|argued|judged|complained",
     SM_SAY_VERB, 1},
    {"put|puts the|its toll|number|count|death|figure|total", SM_SAY_VERB, 2},
    {"report|reports|confirm", SM_SAY_VERB_THAT, 1},
    {"spoke|speaks of", SM_SAY_VERB_THAT, 1},
    {"reporting", SM_SAY_NOTHING, 1},
    {"claimed|claims|claim|alleged|alleges|boasted|boasts|asserted|asserts", SM_SAY_CLAIM, 1},
    {"assessed|assesses|assess|estimated|estimates|estimate|believes|believe|concluded|concludes|"
     "assessing",
     SM_SAY_ASSESS, 1},
    {"denied|denies|deny|refuted|refutes|rebutted|rebuts|debunked", SM_SAY_DENY, 1},
    {"rejected|dismissed|rejects|dismisses|disputed|disputes|contradicted|contradicts|contested .. "
     "claim|claims|report|reports|allegation|allegations|accusation|accusations|account|version|"
     "story|this|that|charge|charges|announcement|assertion|assertions|statement",
     SM_SAY_DENY, 1},
    {"called|calls|calling|branded|labelled|labeled|dismissed|dismisses|described .. "
     "lie|lies|untrue|false|fake|fakes|fabrication|fabricated|fiction|nonsense|invention|invented|"
     "propaganda|disinformation|misinformation|untruth|baseless|groundless|hoax|fantasy|unfounded",
     SM_SAY_DENY, 2},
    {"a|the|this|which claim|allegation|assertion|version|account .. "
     "rejected|rejects|dismissed|dismisses|disputed|disputes|denied|denies|refuted|ridiculed|"
     "mocked",
     SM_SAY_DENIAL, 1},
    {"not|simply|entirely|absolutely|completely true|untrue|false ,|!", SM_SAY_DENIAL, 1},
    {"a|another|complete|outright|blatant|pure lie|fake|fabrication|invention|nonsense ,|!",
     SM_SAY_DENIAL, 1},
    {"is|are|was|were not true|correct", SM_SAY_DENIAL, 1},
    {"denying|rejecting|dismissing|refuting|rebutting .. report|reports|claim|claims|allegation|"
     "allegations|rumour|rumours|rumor|rumors|statement|statements|that",
     SM_SAY_DENIAL, 1},
    {"isn't|aren't true", SM_SAY_DENIAL, 1},
    {"is|are|was|were untrue|false|fake|disinformation", SM_SAY_DENIAL, 1},
    {"is|are|was|were a lie|fake", SM_SAY_DENIAL, 1},
    {"do|does|did not correspond to", SM_SAY_DENIAL, 1},
    {"contrary to a|the|any? claim|claims|reports|statement|statements|report", SM_SAY_DENIAL, 1},
    {"according to", SM_SAY_BEHIND, 1},
    {"citing|quoting", SM_SAY_BEHIND, 1},
    {"reported|confirmed|announced|claimed|stated|published|released|said|described|denied|refuted "
     "by",
     SM_SAY_BEHIND, 1},
    {"reports|information|data|figures|statement|update|summary from|by", SM_SAY_BEHIND, 1},
    {"was|were|is|are|been|being reported", SM_SAY_REPORTED, 1},
    {"it is|was reported|understood", SM_SAY_REPORTED, 1},
    {"reportedly|apparently", SM_SAY_REPORTED, 1},
    {"unconfirmed|initial|preliminary reports|report|information|data", SM_SAY_REPORTED, 1},
    {"accused|accuses * of", SM_SAY_CLAIM, 1},
    {"accusing * of", SM_SAY_CLAIMED, 1},
    {"allegedly|purportedly|supposedly", SM_SAY_CLAIMED, 1},
    {"was|were|is|are|been claimed|alleged", SM_SAY_CLAIMED, 1},
    {"it is|was claimed|alleged", SM_SAY_CLAIMED, 1},
    {"show|shows|showed|reveals|reveal|indicates|indicate|indicated|suggests|suggest|suggested|"
     "shown|captures|depicts|proves",
     SM_SAY_EVIDENCE, 1},
};
const struct sm_phrase_table sm_say_words_en = {says_en, sizeof says_en / sizeof *says_en};

static const struct sm_phrase says_uk[] = {
    {"підозр~ повідом~", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"повідом~ про? підозр~", SM_SAY_NOTHING, SM_PHRASE_STOP},
    {"повідомив|повідомила|повідомили|повідомило|повідомляє|повідомляють|заявив|заявила|заявили|"
     "заявило|заявляє|заявляють|сказав|сказала|сказали|каже|кажуть|розповів|розповіла|розповіли|"
     "зазначив|зазначила|зазначили|написав|написала|написали|пише|пишуть|уточнив|уточнила|уточнили|"
     "додав|додала|додали|наголосив|наголосила|наголосили|підтвердив|підтвердила|підтвердили|"
     "підтверджують|оголосив|оголосила|оголосили|інформує|інформують|поінформував|поінформувала|"
     "поінформували|передає|передають|зауважив|підкреслив|підкреслили|нарахував|нарахувала|"
     "нарахували|визнав|визнала|визнали|визнає|"
     "зафіксував|зафіксували",
     SM_SAY_VERB, 1},
    {"стверджує|стверджують|стверджував|стверджували|твердить|твердять|похвалив~", SM_SAY_CLAIM, 1},
    {"оцінює|оцінюють|вважають|вважає", SM_SAY_ASSESS, 1},
    {"спростував|спростувала|спростували|спростувало|спростовує|спростовують|заперечив|заперечила|"
     "заперечили|заперечує|заперечують",
     SM_SAY_DENY, 1},
    {"не відповіда~ дійсності|правді", SM_SAY_DENIAL, 1},
    {"фейк|неправда", SM_SAY_DENIAL, 1},
    {"за словами|даними|інформацією|повідомленням|підрахунками|оцінкою|оцінками|версією",
     SM_SAY_BEHIND, 1},
    {"за попередніми|попередньою даними|інформацією|оцінками", SM_SAY_REPORTED, 1},
    {"йдеться|ідеться|сказано|мовиться у|в", SM_SAY_BEHIND, 1},
    {"з посиланням на", SM_SAY_BEHIND, 1},
    {"посилаючись на", SM_SAY_BEHIND, 1},
    {"згідно з|із", SM_SAY_BEHIND, 1},
    {"повідомляється|повідомлялося|повідомлялось", SM_SAY_REPORTED, 1},
    {"нібито|начебто|буцімто", SM_SAY_CLAIMED, 1},
};
const struct sm_phrase_table sm_say_words_uk = {says_uk, sizeof says_uk / sizeof *says_uk};

static const struct sm_phrase speakers_en[] = {
    {"general staff", SM_SPEAKER_PARTY, 3},
    {"armed|ground|air|defence|defense|naval|airborne|special|unmanned|joint force|forces",
     SM_SPEAKER_PARTY, 3},
    {"special operations force|forces", SM_SPEAKER_PARTY, 3},
    {"navy|sbu|fsb|afu|zsu|mod", SM_SPEAKER_PARTY, 3},
    {"military|army", SM_SPEAKER_PARTY, 2},
    {"defence|defense|war ministry|ministries", SM_SPEAKER_PARTY, 3},
    {"ministry of defence|defense", SM_SPEAKER_PARTY, 3},
    {"security service", SM_SPEAKER_PARTY, 3},
    {"source|sources in|within|inside|at .. intelligence", SM_SPEAKER_PARTY, 6},
    {"air|operational|naval command", SM_SPEAKER_PARTY, 3},
    {"commander~|commander-~|brigade~|battalion~|regiment~|corps|grouping|khortytsia|tavria|"
     "khortytsia-~",
     SM_SPEAKER_PARTY, 3},
    {"group|grouping of forces|troops", SM_SPEAKER_PARTY, 3},
    {"national guard", SM_SPEAKER_PARTY, 3},
    {"syrskyi|zaluzhnyi|konashenkov|gerasimov|ihnat", SM_SPEAKER_PARTY, 3},
    {"forces|troops", SM_SPEAKER_PARTY, 1},
    {"kyiv|moscow|ukraine|russia|pyongyang|kremlin|russians|ukrainians|both|sides",
     SM_SPEAKER_PARTY, 1},

    {"military|civil|regional|district|city|state|occupation|local administration|administrations",
     SM_SPEAKER_OFFICIAL, 4},
    {"regional|civil-military|civil military? administration", SM_SPEAKER_OFFICIAL, 4},
    {"governor~|mayor~|police|prosecutor~|rescuer~|firefighter~|ombudsman|ombudswoman",
     SM_SPEAKER_OFFICIAL, 4},
    {"emergency|border|rescue service|services|guard|guards", SM_SPEAKER_OFFICIAL, 4},
    {"official|officials|authorities|administration|council|minister|ministry|president|premier|"
     "spokesman|spokesperson|spokeswoman|operator|company|lawmaker~|senator~|deputies|diplomat~|"
     "ambassador|government|parliament|kremlin's|office|head|chief|secretary|chairman|chair|"
     "department",
     SM_SPEAKER_OFFICIAL, 1},
    {"defence|defense minister", SM_SPEAKER_PARTY, 3},
    {"defence|defense secretary", SM_SPEAKER_OFFICIAL, 3},
    {"zelensky~|zelenskyy|zelenskiy|putin|peskov|lavrov|medvedev|yermak|sybiha|umerov",
     SM_SPEAKER_OFFICIAL, 2},
    {"media|newspaper~|agency|channel~|outlet~|broadcaster|journalist~|reporter~|correspondent~|"
     "reuters|bbc|afp|cnn|suspilne|ukrinform|tass|interfax|ria|telegram|milblogger~|blogger~|"
     "bloggers|magazine|daily|press|monitor",
     SM_SPEAKER_OFFICIAL, 3},
    {"military bloggers|blogger|correspondents|expert", SM_SPEAKER_OFFICIAL, 4},
    {"resident~|witness~|eyewitness~|local~|volunteer~|survivor~|medic~|doctor~|relative~|soldier|"
     "soldiers|source~|hospital",
     SM_SPEAKER_OFFICIAL, 2},
    {"energoatom|ukrenergo|dtek|ukrzaliznytsia|naftogaz|rosatom|white|pentagon",
     SM_SPEAKER_OFFICIAL, 3},
    {"video|videos|footage|photo|photos|photographs|images|audio|recording~|intercept~|map|maps|"
     "data|documents|conversation",
     SM_SPEAKER_OFFICIAL, 2},
    {"state department", SM_SPEAKER_OFFICIAL, 3},
    {"intelligence committee", SM_SPEAKER_OFFICIAL, 6},

    {"institute for the study of war", SM_SPEAKER_ANALYST, 5},
    {"isw|deepstate|deepstatemap|oryx|bellingcat|cit|iiss|rusi|csis|hrmmu|ohchr|iaea|osce|unicef|"
     "unesco|acled",
     SM_SPEAKER_ANALYST, 5},
    {"deep state", SM_SPEAKER_ANALYST, 5},
    {"analyst~|researcher~|think-tank~|investigator~|intelligence|analysis|assessment~",
     SM_SPEAKER_ANALYST, 5},
    {"think tank|tanks", SM_SPEAKER_ANALYST, 5},
    {"expert~|observer~", SM_SPEAKER_ANALYST, 3},
    {"united nations", SM_SPEAKER_ANALYST, 5},
    {"un|u.n.|u.n|mission|amnesty|monitor~", SM_SPEAKER_ANALYST, 4},
    {"human rights", SM_SPEAKER_ANALYST, 4},
    {"hur|gur", SM_SPEAKER_ANALYST, 4},
    {"satellite|geolocated", SM_SPEAKER_ANALYST, 5},
    {"satellite|geolocated images|imagery|footage|photos|pictures", SM_SPEAKER_ANALYST, 5},
    {"british|uk|u.k.|uk's|britain ministry|defence|defense|military", SM_SPEAKER_ANALYST, 5},

    {"south korea|korean|koreans|korea's", SM_SPEAKER_FOREIGN, 1},
    {"seoul|u.s.|u.s|us|american|washington|polish|poland|romania~|moldova~|belarus~|german~|"
     "french|france|nato|eu|european|turkish|turkey|chinese|china|finnish|estonia~|latvia~|"
     "lithuania~|norwegian|norway|japan~|hungar~|slovak~|swedish|danish|dutch|israel~|iran~|"
     "italian|brussels",
     SM_SPEAKER_FOREIGN, 1},
    {"north korea|korean", SM_SPEAKER_FOREIGN, 1},

    {"he|she|it|they|statement|report|service|agency|ministry|department|spokesman|spokesperson|"
     "spokeswoman|military|official|officials|mission|unit|mayor|governor|command|directorate|"
     "institute|message|post|update",
     SM_SPEAKER_ECHO, 0},
};
const struct sm_phrase_table sm_speaker_words_en = {speakers_en,
                                                    sizeof speakers_en / sizeof *speakers_en};

static const struct sm_phrase speakers_uk[] = {
    {"генштаб~|генерального|сбу|всу|зсу|фсб|міноборони|військові|військових|військовими|"
     "командувач~|головнокомандувач~|бригад~|головком|сирськ~|корпус~|батальйон~|угрупован~|"
     "десантник~|прикордонник~|росія|москва|"
     "україна|київ|росіяни",
     SM_SPEAKER_PARTY, 2},
    {"повітряні|повітряних|повітряними сили|сил|силами", SM_SPEAKER_PARTY, 4},
    {"сили|сил|силами оборони", SM_SPEAKER_PARTY, 4},
    {"морськ~|сухопутн~ сил~|командуван~", SM_SPEAKER_PARTY, 4},
    {"вмс|пс|осув|оск|оту|отв", SM_SPEAKER_PARTY, 3},
    {"міністерств~ оборони", SM_SPEAKER_PARTY, 4},
    {"збройн~ сил~|сили", SM_SPEAKER_PARTY, 4},
    {"служб~ безпеки", SM_SPEAKER_PARTY, 4},
    {"ова|мва|кмва|рва|дснс|губернатор~|мер|мера|мером|міськ~|голова|голови|начальник~|очільник~|"
     "поліці~|прокурат~|рятувальник~|президент~|зеленськ~|міністр~|мзс|речник~|влада|адміністрац~|"
     "омбудсман~|посадов~|глава",
     SM_SPEAKER_OFFICIAL, 3},
    {"військов~ адміністрац~", SM_SPEAKER_OFFICIAL, 5},
    {"зміт~|змі|медіа|суспільн~|укрінформ|канал~|паблік~|видання|журналіст~|мешкан~|жител~|свідк~|"
     "очевидц~|укренерго|енергоатом|укрзалізниц~|блогер~|телеграм~|telegram-~",
     SM_SPEAKER_OFFICIAL, 3},
    {"розвідк~|гур|аналітик~|інститут~|експерт~|оон|моніторингов~|магате|deepstate|isw",
     SM_SPEAKER_ANALYST, 5},
    {"він|вона|вони|відомство|відомстві", SM_SPEAKER_ECHO, 0},
    {"британськ~", SM_SPEAKER_FOREIGN, 1},
    {"американськ~|польськ~|румунськ~|південнокорейськ~|сша", SM_SPEAKER_FOREIGN, 1},
};
const struct sm_phrase_table sm_speaker_words_uk = {speakers_uk,
                                                    sizeof speakers_uk / sizeof *speakers_uk};
