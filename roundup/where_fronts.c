/* SPDX-License-Identifier: Apache-2.0
 * The directions of the war, as the General Staff of Ukraine and the press name them, each by the
 * town it is named after and that town's oblast; and the oblasts along the front line.
 */
#include "roundup/where_private.h"

static const struct sm_front fronts[] = {
    {"pokrovsk", "Pokrovsk", "donetsk"},
    {"kurakhove", "Kurakhove", "donetsk"},
    {"toretsk", "Toretsk", "donetsk"},
    {"kramatorsk", "Kramatorsk", "donetsk"},
    {"sloviansk", "Sloviansk", "donetsk"},
    {"kostiantynivka", "Kostiantynivka", "donetsk"},
    {"lyman", "Lyman", "donetsk"},
    {"siversk", "Siversk", "donetsk"},
    {"bakhmut", "Bakhmut", "donetsk"},
    {"avdiivka", "Avdiivka", "donetsk"},
    {"marinka", "Marinka", "donetsk"},
    {"vuhledar", "Vuhledar", "donetsk"},
    {"dobropillia", "Dobropillia", "donetsk"},
    {"vremivka", NULL, "donetsk"},
    {"vremivskyi", NULL, "donetsk"},
    {"velyka novosilka", "Velyka Novosilka", "donetsk"},
    {"novopavlivka", "Novopavlivka", "dnipropetrovsk"},
    {"oleksandrivka", NULL, "dnipropetrovsk"},
    {"kupiansk", "Kupiansk", "kharkiv"},
    {"kupyansk", "Kupiansk", "kharkiv"},
    {"kharkiv", "Kharkiv", "kharkiv"},
    {"vovchansk", "Vovchansk", "kharkiv"},
    {"borova", NULL, "kharkiv"},
    {"orikhiv", "Orikhiv", "zaporizhzhia"},
    {"huliaipole", "Huliaipole", "zaporizhzhia"},
    {"zaporizhzhia", "Zaporizhzhia", "zaporizhzhia"},
    {"prydniprovske", NULL, "kherson"},
    {"prydniprovsk", NULL, "kherson"},
    {"dnipro", NULL, "kherson"},
    {"kherson", "Kherson", "kherson"},
    {"sumy", "Sumy", "sumy"},
    {"kursk", NULL, "kursk"},
    {"belgorod", NULL, "belgorod"},
    {"svatove", "Svatove", "luhansk"},
    {"luhansk", "Luhansk", "luhansk"},
    {"donetsk", "Donetsk", "donetsk"},
    /* Ukrainian adjectives without their endings. */
    {"покровськ", "Pokrovsk", "donetsk"},
    {"курахівськ", "Kurakhove", "donetsk"},
    {"торецьк", "Toretsk", "donetsk"},
    {"краматорськ", "Kramatorsk", "donetsk"},
    {"лиманськ", "Lyman", "donetsk"},
    {"сіверськ", "Siversk", "donetsk"},
    {"бахмутськ", "Bakhmut", "donetsk"},
    {"слов'янськ", "Sloviansk", "donetsk"},
    {"авдіївськ", "Avdiivka", "donetsk"},
    {"костянтинівськ", "Kostiantynivka", "donetsk"},
    {"добропільськ", "Dobropillia", "donetsk"},
    {"времівськ", NULL, "donetsk"},
    {"новопавлівськ", "Novopavlivka", "dnipropetrovsk"},
    {"олександрівськ", NULL, "dnipropetrovsk"},
    {"куп'янськ", "Kupiansk", "kharkiv"},
    {"харківськ", "Kharkiv", "kharkiv"},
    {"оріхівськ", "Orikhiv", "zaporizhzhia"},
    {"гуляйпільськ", "Huliaipole", "zaporizhzhia"},
    {"придніпровськ", NULL, "kherson"},
    {"курськ", NULL, "kursk"},
};

const struct sm_front *sm_front_find(struct sm_text low)
{
    enum { ENDING_MAX = 6 }; /* bytes of "ого", "ому" */
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++) {
        struct sm_text stem = sm_text(fronts[i].name);
        bool cyrillic = (unsigned char)stem.at[0] >= 0xD0;
        size_t ending = cyrillic && low.n > stem.n ? low.n - stem.n : 0;
        if (ending > ENDING_MAX) continue;
        if (sm_text_equal((struct sm_text){low.at, low.n - ending}, stem)) return &fronts[i];
    }
    return NULL;
}

bool sm_front_has(struct sm_text region_id)
{
    static const char *const ids[] = {"donetsk",  "luhansk",        "kharkiv",  "zaporizhzhia",
                                      "kherson",  "sumy",           "kursk",    "belgorod",
                                      "mykolaiv", "dnipropetrovsk", "chernihiv"};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (sm_text_is(region_id, ids[i])) return true;
    return false;
}
