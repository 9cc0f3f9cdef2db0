/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "data/event.h"
#include "roundup/phrase.h"
#include "roundup/what.h"
#include "roundup/what_words.h"
#include "tests/run.h"

/* A text and all that is found in it. */
struct reading {
    struct sm_prose prose;
    struct sm_arena arena;
    struct sm_whats whats;
};

static struct reading read_text(const char *text)
{
    struct reading reading = {0};
    struct sm_error err = {0};
    ck_assert_msg(sm_prose_read(&reading.prose, sm_text(text), "test", NULL, &err), "%s: %s", text,
                  err.message);
    ck_assert_msg(sm_whats_find(&reading.prose, &reading.arena, &reading.whats, &err), "%s: %s",
                  text, err.message);
    return reading;
}

static void finish(struct reading *reading)
{
    sm_prose_finish(&reading->prose);
    sm_arena_finish(&reading->arena);
}

static void expect(const char *text, struct sm_buf *found, const char *expected)
{
    const char *bytes = found->bytes ? found->bytes : "";
    ck_assert_msg(strcmp(bytes, expected) == 0, "%s\n  found    %s\n  expected %s", text, bytes,
                  expected);
    sm_buf_finish(found);
}

struct sentence_case {
    const char *text, *expected;
};

/* ---- signs ---- */

/* The heaviest sign, of equals the first; "not" before it when it is negated. */
static const struct sentence_case signs[] = {
    {"Ukrainian air defence shot down 48 drones over Kyiv region.", "air-defence"},
    {"Air defence forces shot 48 of the drones down.", "air-defence"},
    {"Two cruise missiles were intercepted near Kyiv.", "air-defence"},
    {"A drone attack set a house on fire in Odesa.", "drone"},
    {"Russia attacked Odesa with Shahed-type drones.", "drone"},
    {"Debris of a drone fell on a park.", "drone"},
    {"A missile strike hit a power substation in Poltava region.", "missile"},
    {"Russian forces struck a power substation in Poltava region.", "energy"},
    {"Blackouts were introduced in Kharkiv.", "energy"},
    {"Half the city is without electricity.", "energy"},
    {"An oil refinery burned in Syzran.", "energy"},
    {"Russian troops dropped two guided bombs on Kupiansk.", "shelling"},
    {"KABs hit the centre of Vovchansk.", "shelling"},
    {"Nikopol was shelled with artillery and MLRS.", "shelling"},
    {"The village came under mortar fire.", "shelling"},
    {"Ukraine has lost control of the village.", "occupation"},
    {"Troops took part in exercises.", "troops"},
    {"Russian troops took Vuhledar.", "occupation"},
    {"Two people were killed in Kherson.", "casualties"},
    {"A Russian drone killed two people in Kherson.", "drone"},
    {"Shelling injured three people in Beryslav.", "shelling"},
    {"There were no casualties.", "not casualties"},
    {"No one was killed or injured.", "not casualties"},
    {"Nobody was hurt.", "not casualties"},
    {"Russian soldiers executed four Ukrainian prisoners of war near Selydove.", "war-crime"},
    {"The pilots executed a strike on the depot.", "missile"},
    {"Civilians were tortured in a basement in Enerhodar.", "war-crime"},
    {"Children were deported from Skadovsk.", "war-crime"},
    {"Russian forces captured the village of Krasnohorivka.", "occupation"},
    {"Ukrainian forces captured two villages near Robotyne.", "liberation"},
    {"Ukrainian troops liberated the village of Urozhaine.", "liberation"},
    {"Russia's defence ministry said its forces had liberated the town.", "occupation"},
    {"Ukrainian forces seized three settlements in Kursk region.", "advance"},
    {"Russian troops took several positions west of Avdiivka.", "advance"},
    {"Russian forces advanced near Pokrovsk.", "advance"},
    {"Russian troops pierced the defences near Toretsk.", "advance"},
    {"Russian troops broke through towards Ocheretyne.", "advance"},
    {"Russian forces tried to capture the village.", "clash"},
    {"The attack took place in the city.", "shelling"},
    {"The system uses advanced technology.", ""},
    {"The defence did not collapse.", "not advance"},
    {"The city was not lost.", "not occupation"},
    {"The town has not been captured.", "not occupation"},
    {"Russian forces failed to advance near Kupiansk.", "not advance"},
    {"Ukrainian troops repelled 35 attacks.", "clash"},
    {"Fierce battles continue near Toretsk.", "clash"},
    {"There were 120 combat engagements over the day.", "clash"},
    {"On the Vovchansk axis the enemy attacked five times.", "clash"},
    {"North Korean soldiers appeared at the border.", "troops"},
    {"Russia deployed an additional brigade to the area.", "troops"},
    {"Some thousands of soldiers are trained in the east.", "troops"},
    {"A Russian landing ship sank off Crimea.", "naval"},
    {"Sea drones attacked the port of Novorossiysk.", "naval"},
    {"Explosions were heard in Sumy.", "explosion"},
    {"A railway bridge was damaged.", "infrastructure"},
    {"The minister came on an unannounced visit.", "diplomacy"},
    {"The two presidents held talks by phone.", "diplomacy"},
    {"Germany announced a military aid package.", "aid"},
    {"Residents were evacuated from the district.", "aid"},
    {"Women protested in Simferopol.", "protest"},
    {"The sides exchanged 95 prisoners of war.", "other"},
    {"An intercepted phone call was published.", ""},
    {"A strike was agreed after they struck a deal.", "missile"},
    {"Сили ППО збили 40 дронів.", "air-defence"},
    {"Російські війська вдарили по Харкову керованими авіабомбами.", "shelling"},
    {"Росія атакувала Одесу дронами.", "drone"},
    {"Ворог випустив по Полтаві дві балістичні ракети.", "missile"},
    {"Окупанти обстріляли Нікополь з артилерії.", "shelling"},
    {"Українські військові відбили 15 атак.", "clash"},
    {"Російські війська захопили село Красногорівка.", "occupation"},
    {"Українські військові звільнили село Урожайне.", "liberation"},
    {"Загинули двоє людей.", "casualties"},
    {"Постраждалих немає.", "not casualties"},
    {"Російські військові розстріляли чотирьох полонених.", "war-crime"},
    {"Без світла залишилися 10 тисяч споживачів.", "energy"},
    {"У місті пролунали вибухи.", "explosion"},
    {"Міністр прибув до Києва з візитом.", "diplomacy"},
    {"Україна повернула з полону 95 захисників.", "other"},
    {"Ворог намагався прорвати оборону.", "clash"},
    {"Місто не втрачено.", "not occupation"},
    {"Війська просунулися поблизу Торецька.", "advance"},
    /* what digests of many outlets tell */
    {"The water had flooded more than 40 settlements.", "infrastructure"},
    {"The Kakhovka dam was breached on Tuesday.", "infrastructure"},
    {"The dam was blown up.", "infrastructure"},
    {"Some 2,500 people had left the flooded quarters.", "aid"},
    {"The river rose by two metres.", "infrastructure"},
    {"A second missile brought down a bridge.", "infrastructure"},
    {"A five-storey building collapsed.", "infrastructure"},
    {"Emergency shutdowns were introduced in six regions.", "energy"},
    {"Power was partly lost in the region.", "energy"},
    {"Russia returned the bodies of 501 soldiers.", "other"},
    {"Nine children were reunited with their families.", "other"},
    {"A former mayor was shot dead.", "other"},
    {"A Ukrainian F-16 was lost.", "other"},
    {"The FSB foiled a plot to kill an officer.", "other"},
    {"A bomb hidden in a scooter killed a general.", "explosion"},
    {"Partisans set fire to a relay cabinet.", "explosion"},
    {"Residents reported loud bangs.", "explosion"},
    {"Cluster munitions fell near the market.", "shelling"},
    {"The town was struck from the air.", "shelling"},
    {"About 40 tanks moved into the town.", "troops"},
    {"Two officers defected.", "troops"},
    {"Russian troops have left the region.", "troops"},
    {"Russia has carried off two thousand residents.", "war-crime"},
    {"Two prisoners were shot there.", "war-crime"},
    {"His forces held all of the town.", "occupation"},
    {"The village had come under Russian control.", "occupation"},
    {"Kherson is Ukrainian again.", "liberation"},
    {"The flag was hoisted over the town hall.", "advance"},
    {"Ukrainian forces abandoned positions there.", "advance"},
    {"Ukrainian commandos landed on the coast.", "clash"},
    {"Defenders held back the assault.", "clash"},
    {"Truckers blocked the border crossing.", "protest"},
    {"The foreign minister of Poland travelled to Kyiv.", "diplomacy"},
    {"The prime minister toured a destroyed school.", "diplomacy"},
    {"A court sentenced him for treason.", ""},
    {"Вода затопила понад 40 сіл.", "infrastructure"},
    {"Каховську греблю підірвали.", "infrastructure"},
    {"Аварійні відключення застосували у трьох областях.", "energy"},
    {"Світло повернули 12 тисячам родин.", "energy"},
    {"Україні повернули тіла полеглих.", "other"},
    {"Під Бєлгородом розбився Су-34.", "other"},
    {"Десант висадився на узбережжі.", "clash"},
    {"З-під завалів дістали два тіла.", "casualties"},
    {"The plant was cut off from the grid.", "energy"},
    {"Volunteers report three deaths.", "casualties"},
};

START_TEST(a_sign_speaks_for_what_happened)
{
    struct reading reading = read_text(signs[_i].text);
    const struct sm_sign *best = NULL;
    for (size_t i = 0; i < reading.whats.sign_count; i++) {
        const struct sm_sign *sign = &reading.whats.signs[i];
        if (!best || sign->weight > best->weight) best = sign;
    }
    struct sm_buf found = {0};
    if (best && best->negated) sm_buf_str(&found, "not ");
    if (best) sm_buf_str(&found, sm_category_name(best->category));
    expect(signs[_i].text, &found, signs[_i].expected);
    finish(&reading);
}
END_TEST

/* ---- amounts ---- */

static const struct sentence_case amounts[] = {
    {"Moscow sent more than a hundred drones that night.", "100 more-than drones"},
    {"Around 15 drones were intercepted over Kyiv.", "15 about drones downed"},
    {"Air defence shot down 48 out of 53 drones.", "48/53 drones downed"},
    {"Ukraine downed 48 of 53 Shahed drones.", "48/53 drones downed"},
    {"Russia launched 53 drones, 48 of which were shot down.",
     "53 drones; 48/53 drones downed part"},
    {"Russia fired 9 missiles and 62 drones.", "9 missiles; 62 drones"},
    {"Russia used 120 missiles and drones.", "120 air-targets"},
    {"Ukraine destroyed 53 air targets.", "53 air-targets downed"},
    {"Air defence shot down two missiles and 17 drones.", "2 missiles downed; 17 drones downed"},
    {"Of 53 drones launched, 48 were shot down.", "53 drones; 48 drones downed"},
    {"Some 830 settlements were left without power.", "830 about settlements"},
    {"At least 10 people were killed and 19 wounded.", "10 at-least killed; 19 injured"},
    {"The strike killed three people and injured twelve.", "3 killed; 12 injured"},
    {"Killing five, a missile hit the market, injuring 8.", "5 killed; 8 injured"},
    {"Two people were killed, four others hurt.", "2 killed; 4 injured"},
    {"One person died.", "1 killed"},
    {"A 73-year-old woman was killed.", "1 killed"},
    {"A woman and her two children were killed.", "3 killed"},
    {"Five people, including two children, were injured.", "5 injured; 2 injured part"},
    {"Drones killed 24 people, among them two children, and wounded 12 others.",
     "24 killed; 2 killed part; 12 injured"},
    {"13 people were hurt, two of them children.", "13 injured; 2 injured part"},
    {"Roughly 9,000 soldiers, including 400 officers and two generals, crossed over.",
     "9000 about troops; 400 troops part; 2 troops part"},
    {"The death toll rose to 14.", "14 killed"},
    {"The number of people killed in the strike on Kryvyi Rih has risen to five.", "5 killed"},
    {"Three people were killed and at least 16 more, including two children aged 3 and 9, were "
     "wounded.",
     "3 killed; 16 at-least injured; 2 injured part; 3 nothing; 9 nothing"},
    {"The brigade destroyed three tanks.", ""},
    {"Air defence destroyed 17 of 22 attack drones and 2 of 3 Kh-59 missiles.",
     "17/22 drones downed; 2/3 missiles downed"},
    {"Russia launched 53 drones. Of these 48 were shot down.", "53 drones; 48 drones downed"},
    {"There were 183 clashes, most in the Kurakhove sector (38 attacks) and near Pokrovsk (29).",
     "183 clashes; 38 clashes; 29 clashes"},
    {"The attack claimed three lives.", "3 killed"},
    {"Four Ukrainian prisoners of war were executed.", "4 executed"},
    {"Russian soldiers executed four servicemen.", "4 executed"},
    {"Ninety-five prisoners of war came home.", "95 prisoners"},
    {"Dozens of drones flew over Odesa.", "24 at-least drones"},
    {"Hundreds of houses were damaged.", "200 at-least buildings"},
    {"Tens of thousands of people left.", "20000 at-least people"},
    {"Several people were injured.", ""},
    {"Half a million people have no water.", "500000 people"},
    {"About 1.5 million consumers lost power.", "1500000 about people"},
    {"Nearly 200 clashes were recorded.", "200 about clashes"},
    {"Up to 30 guided bombs were dropped.", "30 up-to bombs"},
    {"As many as 70 missiles were fired.", "70 up-to missiles"},
    {"No fewer than 12 houses burned.", "12 at-least buildings"},
    {"10-15 drones attacked the town.", "15 up-to drones"},
    {"Twelve to fifteen drones attacked the town.", "15 up-to drones"},
    {"Two hundred and thirty-six drones were launched.", "236 drones"},
    {"A 12,000-strong force of soldiers arrived.", "12000 troops"},
    {"In total, 14 people were killed.", "14 killed total"},
    {"A total of 14 people were killed across the regions.", "14 killed total"},
    {"Ukrainian troops repelled 35 attacks near Pokrovsk.", "35 clashes"},
    {"The enemy attacked five times on the Vovchansk axis.", "5 clashes"},
    {"Russian forces carried out 120 strikes on the region.", "120 shellings"},
    {"There were 27 assaults near Pokrovsk and a further eight near Toretsk.",
     "27 clashes; 8 clashes"},
    {"Two naval drones hit the bridge.", "2 vessels"},
    {"One of the worst attacks of the war.", ""},
    /* Numbers that count nothing. */
    {"In 2014 Russia seized Crimea.", "2014 nothing"},
    {"The 47th Brigade held the line.", "47 nothing"},
    {"The drone cost $500.", "500 nothing"},
    {"About 80 per cent of the executions took place in winter.", "80 nothing"},
    {"The front moved 20 km.", "20 nothing"},
    {"A 155 mm shell was found.", "155 nothing"},
    {"F-16 jets and Kh-101 missiles were seen.", ""},
    {"On 21 October a drone fell.", "21 nothing"},
    /* Ukrainian. */
    {"Сили ППО збили 97 безпілотників та чотири ракети.", "97 drones downed; 4 missiles downed"},
    {"Загинули троє людей, ще п'ятеро поранені.", "3 killed; 5 injured"},
    {"Поранено 12 осіб.", "12 injured"},
    {"Понад 300 тисяч споживачів без світла.", "300000 more-than people"},
    {"Близько 12 тис. військових перекинуто.", "12000 about troops"},
    {"Збито 48 з 53 дронів.", "48/53 drones downed"},
    {"Загинула жінка.", "1 killed"},
    {"Щонайменше двадцять п'ять будинків пошкоджено.", "25 at-least buildings"},
    {"Військові відбили 15 атак.", "15 clashes"},
    {"У Харкові кількість загиблих зросла до шести.", "6 killed"},
    {"Росіяни вдарили по місту, поранені п'ятеро людей, зокрема двоє дітей.",
     "5 injured; 2 injured part"},
    {"73-річна жінка загинула.", "73 nothing; 1 killed"},
    {"Близько півтора десятка дронів збили над столицею.", "15 about drones downed"},
    {"Десятки дронів атакували місто.", "20 at-least drones"},
    /* what digests of many outlets count */
    {"Three explosions were heard.", "3 shellings"},
    {"A couple was killed in their house.", "2 killed"},
    {"A 69-year-old was wounded by shelling.", "1 injured"},
    {"Nikopol: artillery, man 60 killed.", "1 killed; 60 nothing"},
    {"There are 14 casualties, three of them in grave condition, no deaths.",
     "14 injured; 3 injured part"},
    {"At least 3 were killed, 17 are in hospital.", "3 at-least killed; 17 injured"},
    {"A hundred and two conscripts surrendered.", "102 troops"},
    {"A hundred thousand people have no heating.", "100000 people"},
    {"Between 10 and 15 drones attacked.", "15 up-to drones"},
    {"There were upwards of fifty clashes.", "50 more-than clashes"},
    {"Attacks near Ivanivka, 8, all beaten off.", "8 shellings"},
    {"Lithuania handed over 20 tankers.", "20 vessels"},
    {"The driver's assistant was injured.", "1 injured"},
    {"A drone hit a civilian car, wounding a 52-year-old man and his wife.", "2 injured"},
    {"Strikes killed a family of four.", "4 killed"},
    {"Russia returned the bodies of 501 soldiers.", "501 prisoners"},
    {"Power was returned to 12,000 families.", "12000 people"},
    {"Four people were wounded, one seriously.", "4 injured"},
    {"Rescuers pulled two bodies from the rubble.", "2 killed"},
    {"Five drone operators were executed.", "5 executed"},
    {"A plot to kill an officer was foiled.", ""},
    {"Четверо поранених, один у важкому стані.", "4 injured; 1 injured part"},
    {"З-під завалів дістали два тіла.", "2 killed"},
    {"За ніч збито 41 із 48 шахедів.", "41/48 drones downed"},
    {"Two women – 41 and 66 – were wounded.", "2 injured; 41 nothing; 66 nothing"},
    {"Two men, 41 and 66, were killed.", "2 killed; 41 nothing; 66 nothing"},
    {"Two people were killed, 41 wounded.", "2 killed; 41 injured"},
    {"At least 280 bodies were put into mass graves.", "280 at-least executed"},
};

static const char *counted_name(enum sm_counted counted)
{
    static const char *const names[] = {
        "nothing", "drones",      "missiles",  "air-targets", "bombs",     "shellings",
        "clashes", "killed",      "injured",   "executed",    "prisoners", "troops",
        "people",  "settlements", "buildings", "vessels",     "other"};
    return names[counted];
}

static void put_amount(struct sm_buf *buf, const struct sm_amount *amount)
{
    if (buf->count) sm_buf_str(buf, "; ");
    sm_buf_int(buf, amount->value);
    if (amount->of != SM_NO_COUNT) sm_buf_char(buf, '/');
    if (amount->of != SM_NO_COUNT) sm_buf_int(buf, amount->of);
    sm_buf_char(buf, ' ');
    if (amount->qualifier != SM_QUALIFIER_EXACT) {
        sm_buf_str(buf, sm_qualifier_name(amount->qualifier));
        sm_buf_char(buf, ' ');
    }
    sm_buf_str(buf, counted_name(amount->counted));
    if (amount->downed) sm_buf_str(buf, " downed");
    if (amount->part) sm_buf_str(buf, " part");
    if (amount->total) sm_buf_str(buf, " total");
}

START_TEST(a_number_says_what_it_counts)
{
    struct reading reading = read_text(amounts[_i].text);
    struct sm_buf found = {0};
    for (size_t i = 0; i < reading.whats.amount_count; i++)
        put_amount(&found, &reading.whats.amounts[i]);
    expect(amounts[_i].text, &found, amounts[_i].expected);
    finish(&reading);
}
END_TEST

/* ---- sayings ---- */

static const struct sentence_case sayings[] = {
    {"Two people were killed.", ""},
    {"The town was not lost, the Ukrainian military said.", "denied: the Ukrainian military"},
    {"Ukraine's air force said it shot down 40 drones.", "claimed: Ukraine's air force"},
    {"Russia's defence ministry said its troops had taken the village.",
     "claimed: Russia's defence ministry"},
    {"According to the General Staff, 35 attacks were repelled.", "claimed: the General Staff"},
    {"Three people were hurt, according to the regional governor, Oleh Syniehubov.",
     "reported: the regional governor"},
    {"Oleh Syniehubov, governor of Kharkiv region, said two people were killed.",
     "reported: Oleh Syniehubov, governor of Kharkiv region"},
    {"\"We shot down five,\" said Mayor Vitali Klitschko.", "reported: Mayor Vitali Klitschko"},
    {"On Thursday the Main Intelligence Department said soldiers had been seen.",
     "assessed: the Main Intelligence Department"},
    {"The governor on Monday said three people were hurt.", "reported: The governor"},
    {"On Monday the governor said three people were hurt.", "reported: the governor"},
    {"Russian forces advanced near Pokrovsk, the Institute for the Study of War said.",
     "assessed: the Institute for the Study of War"},
    {"The British defence ministry said losses were high.",
     "assessed: The British defence ministry"},
    {"South Korea's defence ministry said troops had been sent.",
     "reported: South Korea's defence ministry"},
    {"Explosions were reported in Odesa.", "reported: "},
    {"Two drones reportedly fell in Moldova.", "reported: "},
    {"Satellite images show damage at the airfield.", "assessed: Satellite images"},
    {"An intercepted audio reveals an order to shoot.", "reported: An intercepted audio"},
    {"Moscow claimed the village.", "claimed: Moscow"},
    {"Kyiv said the attack had failed.", "claimed: Kyiv"},
    {"Kyiv denied that the town had been lost.", "denied: Kyiv"},
    {"Ukraine's security service, the SBU, said it had hit a depot.", "claimed: the SBU"},
    {"The report is not true.", "denied: "},
    {"The Russian military claimed the town, but Ukraine's General Staff denied it.",
     "denied: Ukraine's General Staff"},
    {"Drones hit Kharkiv overnight and the mayor said three people were hurt.",
     "reported: the mayor"},
    {"The attack claimed three lives.", ""},
    {"No casualties were reported.", "reported: "},
    {"It sank, Ukraine's military intelligence (HUR) said.",
     "assessed: Ukraine's military intelligence"},
    {"The regional military administration said the town was shelled.",
     "reported: The regional military administration"},
    {"За даними Генштабу, відбито 15 атак.", "claimed: Генштабу"},
    {"Загинули двоє людей, повідомив мер Харкова Ігор Терехов.",
     "reported: мер Харкова Ігор Терехов"},
    {"Повітряні сили повідомили про 40 збитих дронів.", "claimed: Повітряні сили"},
    {"Речник Сил оборони спростував утрату селища.", "denied: Речник Сил оборони"},
    {"Росія стверджує, що захопила село.", "claimed: Росія"},
    {"In Oleshky, volunteers said three people died.", "reported: volunteers"},
    {"Rivne and Zhytomyr regions reported one death each.", ""},
    {"The General Staff logged 41 attacks.", "claimed: The General Staff"},
};

START_TEST(a_sentence_says_who_says_it)
{
    struct reading reading = read_text(sayings[_i].text);
    struct sm_buf found = {0};
    if (reading.whats.saying_count) {
        sm_buf_str(&found, sm_status_name(reading.whats.sayings[0].status));
        sm_buf_str(&found, ": ");
        sm_buf_text(&found, reading.whats.sayings[0].attribution);
    }
    expect(sayings[_i].text, &found, sayings[_i].expected);
    finish(&reading);
}
END_TEST

START_TEST(a_pronoun_speaks_for_whoever_spoke_before)
{
    struct reading reading = read_text(
        "Ukraine's air force said it shot down 46 drones. Another 31 were lost, it said.");
    ck_assert_uint_eq(reading.whats.saying_count, 2);
    ck_assert(sm_text_is(reading.whats.sayings[1].attribution, "Ukraine's air force"));
    ck_assert_int_eq(reading.whats.sayings[1].status, SM_CLAIMED);
    finish(&reading);
}
END_TEST

START_TEST(a_quotation_of_two_sentences_has_one_speaker)
{
    struct reading reading = read_text(
        "\"Two houses burned down. Three people were hurt,\" Governor Oleh Syniehubov said.");
    ck_assert_uint_eq(reading.whats.saying_count, 2);
    ck_assert_uint_eq(reading.whats.sayings[0].sentence, 0);
    ck_assert(sm_text_is(reading.whats.sayings[0].attribution, "Governor Oleh Syniehubov"));
    finish(&reading);
}
END_TEST

/* ---- sides ---- */

static const struct sentence_case sides[] = {
    {"Russian forces struck Kharkiv.", "RU"},
    {"Russia launched 53 drones at Ukraine.", "RU"},
    {"Ukrainian drones hit a depot in Bryansk.", "UA"},
    {"Ukraine's drones hit a Russian depot.", "UA"},
    {"A depot in Bryansk was hit by Ukrainian drones.", "UA"},
    {"Kharkiv was hit by Russian missiles.", "RU"},
    {"North Korean troops joined Russia's war in Ukraine.", "KP"},
    {"The SBU attacked the bridge.", "UA"},
    {"Ukraine's air force said Russia launched 53 drones.", "RU"},
    {"Ukraine's air force said it shot down 53 drones.", "UA"},
    {"Ukrainian air defence shot down 48 Russian drones.", "UA"},
    {"Russian soldiers executed two captured marines.", "RU"},
    {"The enemy shelled Nikopol.", "RU"},
    {"Two people were killed in Kherson.", ""},
    {"Explosions were heard in the Ukrainian capital.", ""},
    {"Російські війська обстріляли Нікополь.", "RU"},
    {"Українські безпілотники атакували арсенал у Брянській області.", "UA"},
    {"Окупанти вдарили по Херсону.", "RU"},
    {"ЗСУ відбили 15 атак.", "UA"},
};

START_TEST(an_act_has_a_side)
{
    struct reading reading = read_text(sides[_i].text);
    struct sm_text side = sm_side_find(&reading.prose, 0, reading.prose.token_count);
    struct sm_buf found = {0};
    sm_buf_text(&found, side);
    expect(sides[_i].text, &found, sides[_i].expected);
    finish(&reading);
}
END_TEST

/* ---- tables, memory ---- */

static void check_table(const struct sm_phrase_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const char *words = table->phrases[i].words;
        size_t first = strcspn(words, " "), all = strlen(words);
        bool starts = first && words[first - 1] != '?' && !strchr("#*. |", words[0]);
        bool ends = words[all - 1] != ' ' && words[all - 1] != '|' && words[all - 1] != '.';
        bool clean = !strstr(words, "  ") && !strstr(words, "||") && !strstr(words, " |") &&
                     !strstr(words, "| ") && !strstr(words, "??");
        ck_assert_msg(starts && ends && clean, "not a phrase: %s", words);
    }
}

START_TEST(every_phrase_of_the_tables_can_match)
{
    check_table(&sm_sign_words_en);
    check_table(&sm_sign_words_front_en);
    check_table(&sm_sign_words_uk);
    check_table(&sm_counted_words_en);
    check_table(&sm_counted_words_uk);
    check_table(&sm_fate_words_en);
    check_table(&sm_fate_words_uk);
    check_table(&sm_qualifier_words_en);
    check_table(&sm_qualifier_words_uk);
    check_table(&sm_say_words_en);
    check_table(&sm_say_words_uk);
    check_table(&sm_speaker_words_en);
    check_table(&sm_speaker_words_uk);
    check_table(&sm_number_words);
    check_table(&sm_person_words);
}
END_TEST

START_TEST(memory_that_runs_out_is_an_error)
{
    struct sm_prose prose = {0};
    struct sm_error err = {0};
    ck_assert(sm_prose_read(&prose, sm_text("Air defence shot down 48 drones, Kyiv said."), "test",
                            NULL, &err));
    bool done = false;
    for (long n = 0; n < 40 && !done; n++) {
        struct sm_arena arena = {0};
        struct sm_whats whats;
        err = (struct sm_error){0};
        sm_memory_fail_after(n);
        done = sm_whats_find(&prose, &arena, &whats, &err);
        sm_memory_fail_after(-1);
        ck_assert(done || err.code == SM_E_MEMORY);
        sm_arena_finish(&arena);
    }
    ck_assert(done);
    sm_prose_finish(&prose);
}
END_TEST

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

int main(void)
{
    TCase *words = tcase_create("what");
    tcase_add_loop_test(words, a_sign_speaks_for_what_happened, 0, COUNT(signs));
    tcase_add_loop_test(words, a_number_says_what_it_counts, 0, COUNT(amounts));
    tcase_add_loop_test(words, a_sentence_says_who_says_it, 0, COUNT(sayings));
    tcase_add_loop_test(words, an_act_has_a_side, 0, COUNT(sides));
    tcase_add_test(words, a_pronoun_speaks_for_whoever_spoke_before);
    tcase_add_test(words, a_quotation_of_two_sentences_has_one_speaker);
    tcase_add_test(words, every_phrase_of_the_tables_can_match);
    tcase_add_test(words, memory_that_runs_out_is_an_error);
    Suite *suite = suite_create("what");
    suite_add_tcase(suite, words);
    return run_suite(suite);
}
