/* SPDX-License-Identifier: Apache-2.0
 * Villages that armies have fought for since 2022, by the section of the front that they lie in: of
 * all villages called Andriivka, news of the ground war means one of these.
 */
#include <string.h>

#include "roundup/where_choice.h"

static const struct {
    struct sm_vertex at_deg;
    double km;         /* how far around it they lie */
    const char *names; /* as the gazetteer has them, small letters */
} sections[] = {
    {{37.75, 48.14},
     26, /* Avdiivka */
     "stepove; berdychi; semenivka; orlivka; lastochkyne; sieverne; tonenke; "
     "umanske; netailove; pervomaiske; opytne; vodiane; nevelske; pisky; "
     "krasnohorivka; novobakhmutivka; novokalynove; keramik; novopokrovske; "
     "novoselivka persha; sokil; yevhenivka; voskhod; prohres; vovche; kalynove; "
     "arkhanhelske; soloviove; yasnobrodivka; karlivka; halytsynivka; zhelanne; "
     "skuchne; kamianka; vesele; oleksandropil"},
    {{38, 48.62},
     26, /* Bakhmut and Siversk */
     "klishchiivka; andriivka; kurdiumivka; ivanivske; bohdanivka; khromove; "
     "berkhivka; yahidne; dubovo-vasylivka; orikhovo-vasylivka; zaliznianske; "
     "hryhorivka; paraskoviivka; krasna hora; pidhorodne; opytne; ozarianivka; "
     "ivanhrad; kodema; zaitseve; vesela dolyna; yakovlivka; bakhmutske; "
     "rozdolivka; vasiukivka; fedorivka; minkivka; kalynivka; stupochky; "
     "predtechyne; bila hora; druzhba; pivnichne; blahodatne; spirne; berestove; "
     "vyimka; ivano-darivka; serebrianka; vesele; odradivka; zelenopillia; "
     "semyhiria; hladosove; travneve; pokrovske; bilohorivka; trypillia; sakko i "
     "vantsetti"},
    {{37.28, 47.98},
     27, /* Kurakhove */
     "novomykhailivka; kostiantynivka; pobieda; heorhiivka; maksymilianivka; paraskoviivka; "
     "antonivka; katerynivka; yelyzavetivka; hannivka; uspenivka; trudove; "
     "dalnie; voznesenka; izmailivka; hostre; stepanivka; sontsivka; shevchenko; "
     "dachne; ulakly; andriivka; kostiantynopil; yantarne; zelenivka; romanivka; "
     "vovchenka; berestky; novodmytrivka; novoselydivka; ostrivske; illinka; "
     "zoriane; petropavlivka; slavne; oleksiivka; rozlyv; odradne; bahatyr; "
     "veselyi hai; kurakhivka"},
    {{37.25, 47.78},
     22, /* Vuhledar */
     "vodiane; prechystivka; pavlivka; mykilske; yehorivka; shakhtarske; "
     "bohoiavlenka; zolota nyva; novoukrainka; sukhi yaly; maksymivka; "
     "volodymyrivka; taramchuk; solodke; slavne; stepne; yasna poliana; rozdolne"},
    {{36.83, 47.84},
     27, /* Velyka Novosilka */
     "urozhaine; staromaiorske; rivnopil; neskuchne; blahodatne; makarivka; "
     "storozheve; levadne; novodarivka; staromlynivka; zavitne bazhannia; "
     "pryiutne; novodonetske; novomaiorske; shevchenko; novyi komar; rozdolne; "
     "vremivka; novosilka; novoocheretuvate; skudne; dniproenerhiia; vesele; "
     "vilne pole; zelene pole; fedorivka; komar; perebudova; myrne; piddubne; "
     "voskresenka; temyrivka; oleksandrohrad; novopil; burlatske; zirka; "
     "novokhatske; tolstoi; ternove; berezove; maliivka; sichneve; yalta; "
     "novoheorhiivka; kamianske; zaporizhzhia"},
    {{36.35, 47.75},
     28, /* Huliaipole */
     "ternove; berezove; novoheorhiivka; vorone; sosnivka; khoroshe; verbove; "
     "vyshneve; ivanivka; kalynivske; novomykolaivka; pryvillia; yehorivka; "
     "zelenyi hai; oleksiivka; danylivka; uspenivka; pavlivka; poltavka; "
     "solodke; rivnopillia; yablukove; nove; nechaivka; radisne; krasnohirske; "
     "stepove; rybne; temyrivka; malynivka; varvarivka; zatyshshia; vysoke; "
     "andriivka; zelene; staroukrainka; sviatopetrivka; zaliznychne; "
     "dorozhnianka; marfopil; chervone; dobropillia; vesele; pryluky; sladke; "
     "novouspenivske; okhotnyche; nove zaporizhzhia; orestopil; kalynivka; hai; "
     "novoselivka; prydorozhnie; vozdvyzhivka; verkhnia tersa; zlahoda; "
     "tsvitkove; rivne; olenokostiantynivka; kosivtseve; zahirne; svyatopetrivka"},
    {{37.18, 48.26},
     24, /* Pokrovsk */
     "shevchenko; kotlyne; udachne; pishchane; novotroitske; novooleksandrivka; "
     "novovasylivka; uspenivka; nadiivka; solone; zvirove; lysivka; sukhyi yar; "
     "dachenske; krutyi yar; promin; myroliubivka; mykolaivka; zhuravka; krasnyi "
     "yar; baranivka; novotoretske; novoekonomichne; malynivka; yelyzavetivka; "
     "rodynske; razine; vozdvyzhenka; serhiivka; hryshyne; kotliarivka; "
     "troitske; andriivka; oleksiivka; novoandriivka; bohdanivka; preobrazhenka; "
     "sribne; novoserhiivka; muravka; sukhetske; zapovidne; chunyshyne; novyi "
     "trud; vyshneve; tsukuryne; novozhelanne; memryk; mykhailivka; marynivka; "
     "yurivka; petrivka; zhovte; tymofiivka; ivanivka; vesele; lozuvatske; "
     "kalynove; ptyche; zhelanne pershe; selydove; ukrainka; balahan; chervonyi "
     "lyman; krasnyi lyman; fedorivka; svyrydonivka; molodetske; horikhove"},
    {{37.38, 48.47},
     26, /* Dobropillia and Kostiantynivka */
     "nykanorivka; mykolaivka; zelene pole; tarasivka; vodiane; boikivka; "
     "fedorivka; nove shakhove; shakhove; volodymyrivka; dorozhnie; zatyshok; "
     "rubizhne; kucheriv yar; zolotyi kolodiaz; petrivka; vesele; vilne; "
     "pankivka; sofiivka; popiv yar; poltavka; rusyn yar; oleksandropil; "
     "novoolenivka; yablunivka; nova poltavka; berezivka; valentynivka; "
     "ivanopillia; suvorove; ivanivka; novotoretske; moskovske; dyliivka; "
     "shcherbynivka; katerynivka; stepanivka; nelipivka; pleshchiivka; "
     "predtechyne; stupochky; oleksandro-shultyne; sukha balka; bila hora; "
     "kleban-byk; stara mykolaivka; novodmytrivka; novospaske; toretske; "
     "novofedorivka; hannivka; illinivka; markove; mayak; vozdvyzhenka; "
     "mykolaipillia; kalynove"},
    {{37.82, 49.05},
     36, /* Lyman */
     "torske; terny; yampolivka; zarichne; yampil; dibrova; ozerne; kolodiazi; "
     "novosadove; shandryholove; zelena dolyna; serednie; derylove; katerynivka; "
     "myrne; ridkodub; karpivka; lypove; hrekivka; makiivka; novoliubivka; "
     "nevske; ploshchanka; chervonopopivka; druzheliubivka; tverdokhlibove; "
     "novoiehorivka; drobysheve; stavky; bilohorivka; hryhorivka; platonivka; "
     "serebrianka; zvanivka; dronivka; kryva luka; zakitne; bohorodychne; "
     "dovhenke; dolyna; mazanivka; krasnopillia; oleksandrivka; novoselivka; "
     "pershotravneve; korovii yar; studenok; yarova; sosnove; rubtsi; kuzmyne; "
     "shypylivka; zhytlivka; masliakivka; novomyrske; koroviy yar; stariy "
     "karavan; staryi karavan; shchurove; brusivka"},
    {{37.27, 48.99},
     26, /* Izium */
     "dovhenke; brazhkivka; dibrivne; virnopillia; velyka komyshuvakha; "
     "topolske; sukha kamianka; kamianka; kurulka; husarivka; sulyhivka; "
     "dmytrivka; bohorodychne; krasnopillia; mazanivka"},
    {{38.25, 48.97},
     28, /* Kreminna and Lysychansk */
     "dibrova; kuzmyne; bilohorivka; shypylivka; zhytlivka; ploshchanka; "
     "chervonopopivka; zolotarivka; verkhnokamianka; toshkivka; vovchoiarivka; "
     "ustynivka; myrna dolyna; loskutivka; borivske; metolkine; voronove; "
     "syrotyne"},
    {{38.05, 49.42},
     32, /* Svatove */
     "stelmakhivka; kuzemivka; novoselivske; makiivka; raihorodka; karmazynivka; "
     "andriivka; kovalivka; nadiia; kolomyichykha; krokhmalne; berestove; "
     "tabaivka; novoiehorivka; kopanky; serhiivka; druzheliubivka; "
     "pershotravneve; novovodiane; zelenyi hai; ivanivka; miasozharivka; "
     "zahryzove; lozova; bohuslavka; borivska andriivka; artemivka"},
    {{37.75, 49.75},
     36, /* Kupiansk */
     "synkivka; petropavlivka; pishchane; kyslivka; kotliarivka; tabaivka; "
     "krokhmalne; berestove; ivanivka; lyman pershyi; vilshana; pershotravneve; "
     "masiutivka; holubivka; radkivka; kindrashivka; tyshchenkivka; moskovka; "
     "sobolivka; myrove; zapadne; kutkivka; fyholivka; doroshivka; novomlynsk; "
     "kamianka; krasne pershe; topoli; hrianykivka; dovhenke; stepova "
     "novoselivka; kolisnykivka; kruhliakivka; zahryzove; lozova; senkove; "
     "bohuslavka; vyshneve; petro-ivanivka; stroivka; kalynove; kurylivka; "
     "novoosynove; hlushkivka; podoly; stetskivka; yahidne; novovasylivka; "
     "zahoruikivka; kucherivka; orlianka; bolohivka; petrivka; novoplatonivka; "
     "orlianske"},
    {{37.5, 50.15},
     32, /* Velykyi Burluk */
     "milove; ambarne; odradne; khatnie; chuhunivka; bolohivka; dehtiarne; "
     "zelenyi hai; okhrimivka; nesterne; chaikivka; hryhorivka; vilkhuvatka; "
     "kolodiazne; mala vovcha; budarky; zemlianky; volokhivka; dovhenke; "
     "novovasylivka; dvorichanske; obukhivka; karaichne"},
    {{36.7, 50.25},
     36, /* Vovchansk and Lyptsi */
     "hlyboke; lukiantsi; strilecha; pylna; borysivka; krasne; morokhovets; "
     "oliinykove; pletenivka; ohirtseve; hatyshche; starytsia; buhruvatka; "
     "prylipka; izbytske; tykhe; zybyne; vovchanski khutory; lyptsi; zelene; "
     "neskuchne; ternova; vesele; ruska lozova; tsyrkuny; cherkaski tyshky; "
     "ruski tyshky; rubizhne; verkhnii saltiv; synelnykove; symynivka; hrafske; "
     "vilcha; lyman; mala danylivka"},
    {{35.75, 47.53},
     36, /* Orikhiv */
     "robotyne; verbove; novoprokopivka; kopani; novofedorivka; mala tokmachka; "
     "novodanylivka; luhove; nesterianka; shcherbaky; mali shcherbaky; stepove; "
     "lobkove; piatykhatky; kamianske; zherebianky; pavlivka; prymorske; plavni; "
     "novoandriivka; bilohiria; novopokrovka; myrne; novoivanivka; charivne; "
     "chervone; stepnohirsk; novoiakovlivka; lukianivske; mahdalynivka; omelnyk; "
     "huliaipilske; preobrazhenka; tavriiske; novoboikivske; zelenyi hai; "
     "prylukivske"},
    {{32.75, 46.66},
     36, /* Kherson */
     "krynky; kozachi laheri; pishchanivka; poima; pidstepne; dachi; tiahynka; "
     "korsunka; sadove; prydniprovske; zymivnyk; bilohrudove; stanislav; "
     "veletenske; kizomys; dniprovske; lvove; burhunka; tomyna balka; inhulets; "
     "sofiivka; oleksandrivka; posad-pokrovske; pravdyne; blahodatne; kyselivka; "
     "stara zburivka; yantarne; shyroka balka; solontsi; cherneshchyna"},
    {{33.35, 47.3},
     42, /* Davydiv Brid and Vysokopillia */
     "davydiv brid; sukhyi stavok; bezimenne; kostromka; andriivka; "
     "arkhanhelske; vysokopillia; blahodativka; lozove; bila krynytsia; velyke "
     "artakove; novovoskresenske; petropavlivka; dudchany; zolota balka; "
     "mykhailivka; osokorivka; mylove; novooleksandrivka; khreshchenivka; "
     "liubymivka; mala oleksandrivka; ukrainka; shevchenkivka; novopetrivka; "
     "novohryhorivka; tryfonivka; tomaryne; kachkarivka; novovasylivka; nova "
     "kamianka; piatykhatky; starosillia; potomkyne; biliaivka; olhyne; "
     "ivanivka; topolyne"},
    {{34.9, 51.12},
     34, /* the border of Sumy */
     "novenke; basivka; zhuravka; veselivka; loknia; yunakivka; yablunivka; "
     "kostiantynivka; oleksiivka; andriivka; kindrativka; novomykolaivka; "
     "vodolahy; volodymyrivka; bilovody; kornii; varachyne; stepne; ryzhivka; "
     "khotin; pysarivka; sadky; mohrytsia; myropilske; zapsillia; petrushivka; "
     "novokostiantynivka; oleksandriia; hrabovske; tiotkino"},
};

/* Is the name one of those between semicolons? */
static bool is_listed(const char *names, struct sm_text low)
{
    for (struct sm_text rest = sm_text(names); rest.n;)
        if (sm_text_equal(sm_text_trim(sm_text_cut(&rest, ';')), low)) return true;
    return false;
}

bool sm_place_is_fought_for(const struct sm_place *place)
{
    char room[SM_FORM_BYTES];
    if (!sm_text_is(place->country, "UA") || place->kind >= SM_PLACE_TOWN) return false;
    struct sm_text low = {room, sm_lower_uk(place->name_en, room, sizeof room)};
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (sm_is_within_km(place->at_deg, sections[i].at_deg, sections[i].km) &&
            is_listed(sections[i].names, low))
            return true;
    return false;
}
