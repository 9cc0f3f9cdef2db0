/* SPDX-License-Identifier: Apache-2.0 */
#include "data/event.h"
#include "tests/roundup_reading.h"

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
    {"The brigade destroyed three tanks.", "3 other"},
    {"Partisans burned two jets.", "2 aircraft"},
    {"Officials put the dead at 13 and the injured at 122.", "13 killed; 122 injured"},
    {"By Saturday the figure stood at 55, with 112 in hospital.", "55 killed; 112 injured"},
    {"Eighteen people were killed, eight children among them, and 57 were injured.",
     "18 killed; 8 killed part; 57 injured"},
    {"Trains arrived on 10 and 12 January.", "10 nothing; 12 nothing"},
    {"The same day seven people were injured.", "7 injured"},
    {"Some 29 ballistic and cruise missiles came at it.", "29 about missiles"},
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
    {"Two missiles destroyed a school.", "2 missiles"},
    {"A guided bomb killed one person and wounded 23.", "1 killed; 23 injured"},
    {"By 21 October 2024, four had died.", "21 nothing; 2024 nothing; 4 killed"},
    {"On Oct. 21 a drone fell.", "21 nothing"},
    {"On 21/10/2024 two fell dead.", "21 nothing; 10 nothing; 2024 nothing; 2 killed"},
    {"A 500-kg bomb fell.", "500 nothing"},
    {"Two SU-25s were downed.", "2 aircraft"},
    {"Since the full-scale invasion began, 15,200 civilians have been killed.", "15200 nothing"},
    {"The UN has counted 15,200 killed and 41,000 injured since 24 February 2022.",
     "15200 nothing; 41000 nothing; 24 nothing; 2022 nothing"},
    {"In the largest attack since the start of the war, 12 people were killed.", "12 killed"},
    {"Від початку повномасштабного вторгнення ворог втратив 891 660 осіб.", "891660 nothing"},
    {"Key figures (cumulative)\n\n15,200 civilians killed; 41,000 injured\n\nNews\n\nTwo people "
     "were killed.",
     "15200 nothing; 41000 nothing; 2 killed"},
    {"На росії заявили про 337 збитих БПЛА.", "337 drones downed"},
    {"Знищено чотири літаки.", "4 other"},
    {"Росіяни вбили 3 жителів області.", "3 killed"},
    {"Поранено 54-річного чоловіка.", "54 nothing; 1 injured"},
    {"Загинула жінка 1958 р.н.", "1 killed; 1958 nothing"},
};

static const char *counted_name(enum sm_counted counted)
{
    static const char *const names[] = {
        "nothing", "drones",      "missiles",  "air-targets", "bombs",     "shellings",
        "clashes", "killed",      "injured",   "executed",    "prisoners", "troops",
        "people",  "settlements", "buildings", "vessels",     "aircraft",  "other"};
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

int main(void)
{
    Suite *suite = suite_create("roundup_amounts");
    TCase *tcase = tcase_create("roundup_amounts");
    ADD_ROWS(tcase, a_number_says_what_it_counts, amounts);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
