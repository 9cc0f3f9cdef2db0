/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/what_words.h"
#include "tests/roundup_reading.h"

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
    {"The terminals had gone dead in Kupiansk.", "infrastructure"},
    {"The dam, which held back a reservoir, was breached before dawn.", "infrastructure"},
    {"Assault troops breached the line near Toretsk.", "advance"},
    {"Russian infantry fought its way into the town.", "advance"},
    {"They came within three kilometres of Pokrovsk.", "advance"},
    {"Russian troops kept hammering at Bakhmut.", "clash"},
    {"Forty assaults were turned back near Lyman.", "clash"},
    {"The bombardments went on all night.", "shelling"},
    {"Some 940 marines laid down their arms.", "troops"},
    {"The city entered the seventh week of the siege.", ""},
    {"The bridge over the Oskil went down.", "infrastructure"},
    {"Parliament passed the mobilisation law.", ""},
    {"Klishchiivka is free, the general said.", "liberation"},
    {"A general was shot twice outside his house.", "other"},
    {"Air defence systems were at work over Kyiv.", "air-defence"},
    {"The brigade destroyed a Buk air defence system.", "missile"},
    {"The town was left without water.", "infrastructure"},
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
    {"Moscow said it had taken five villages on the border.", "occupation"},
    {"Russian infantry crossed the state border at dawn.", "advance"},
    {"The village has changed hands several times.", "clash"},
    {"Sixteen drones were repelled over the region.", "air-defence"},
    {"Residents marched through the town against the occupation.", "protest"},
    {"Scheduled power cuts were introduced in the morning.", "energy"},
    {"Mark Rutte chose Kyiv for his first trip.", "diplomacy"},
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
    /* what a missile destroys is no missile destroyed */
    {"In Dnipro, a missile destroyed a private clinic.", "missile"},
    {"Two drones destroyed several houses in Sumy.", "drone"},
    {"Twelve drones destroyed over Sumy region.", "air-defence"},
    {"Ukraine hit a warehouse with some 700 glide bombs.", "explosion"},
    {"A developer of cruise missiles was shot dead.", "other"},
    {"Four coal miners were killed.", "casualties"},
    {"A bomb from the war was defused in Izium.", ""},
    {"It was put out by 54 firefighters.", ""},
    {"At the station tank wagons burned.", "energy"},
    {"A road bridge fell on to a train.", "infrastructure"},
    {"Seven people drowned in the flood.", "infrastructure"},
    /* power */
    {"The town was left partly without water and electricity.", "energy"},
    {"All of Kharkiv went dark.", "energy"},
    {"Some 2,000 households lost power.", "energy"},
    {"Odesa was plunged into darkness.", "energy"},
    /* the front */
    {"Russian troops broke the line near Toretsk.", "advance"},
    {"Russian troops broke through the Ukrainian defences.", "advance"},
    {"Ukrainian forces lost control of several positions near Pokrovsk.", "advance"},
    {"The brigade gave up two trenches.", "advance"},
    {"Kyiv's troops clawed back a tree line.", "advance"},
    {"A blaze broke out at a terminal.", "explosion"},
    {"Fighting broke out in Vovchansk.", "clash"},
    {"Russian forces attacked but did not advance near Lyman.", "not advance"},
    {"The enemy lost a tank during a failed assault.", "clash"},
    {"Russian forces have kept up their attacks on Avdiivka.", "clash"},
    {"They entered the city, where residents greeted them with flags.", "liberation"},
    {"The audio reveals that commanders ordered the killing of civilians.", "war-crime"},
    {"Of 133 drones, 98 were shot down and 20 were lost.", "air-defence"},
    {"Окупанти взяли під контроль село.", "occupation"},
    {"Суд узяв його під варту.", ""},
    {"Ворог безуспішно намагався відновити втрачене положення.", "clash"},
    {"Бійці зупинили просування противника.", "clash"},
    {"Противник вів мінометний вогонь по селу.", "shelling"},
    {"Дрони уразили завод.", "drone"},
    {"Найбільше постраждав Київ.", "casualties"},
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
    {"Ukrainian troops pulled back from positions south of Toretsk.", ""},
    {"Russian forces withdrew from the village.", ""},
    {"Ukrainian forces lost control of the village.", ""},
    {"ЗСУ відійшли із села.", ""},
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
    check_table(&sm_sign_words_false_en);
    check_table(&sm_sign_words_strikes_en);
    check_table(&sm_sign_words_people_en);
    check_table(&sm_sign_words_visits_en);
    check_table(&sm_sign_words_targets_en);
    check_table(&sm_sign_words_troops_en);
    check_table(&sm_sign_words_front_en);
    check_table(&sm_sign_words_struggle_en);
    check_table(&sm_sign_words_rear_en);
    check_table(&sm_sign_words_fighting_en);
    check_table(&sm_sign_words_uk);
    check_table(&sm_sign_words_front_uk);
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

int main(void)
{
    Suite *suite = suite_create("roundup_signs");
    TCase *tcase = tcase_create("roundup_signs");
    ADD_ROWS(tcase, a_sign_speaks_for_what_happened, signs);
    ADD_ROWS(tcase, an_act_has_a_side, sides);
    tcase_add_test(tcase, every_phrase_of_the_tables_can_match);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
