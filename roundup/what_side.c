/* SPDX-License-Identifier: Apache-2.0
 * Whose act it is: the actor, not who suffers it, tells of it or lives there.
 */
#include "roundup/phrase.h"
#include "roundup/what.h"

enum side { SIDE_NONE, SIDE_RUSSIA, SIDE_UKRAINE, SIDE_KOREA };

/* How sure a mention is; the surest counts, of equals the first. */
enum strength {
    NOTHING,
    BY_WEAPON, /* only one side has Shaheds */
    BY_VICTIM, /* "hit a Russian depot": the other one did */
    BY_NAME,   /* "Russia launched" */
    BY_FORCE,  /* "Russian troops" */
    BY_AGENT,  /* "by Russian troops" */
};

struct mention {
    enum side side;
    enum strength strength;
};

struct run {
    const struct sm_prose *prose;
    size_t from, end;
};

static bool is(struct run run, size_t token, const char *words)
{
    return token >= run.from && token < run.end && sm_word_is(run.prose->tokens[token].low, words);
}

/* Names of a side that are forces by themselves. */
static enum side force_at(struct run run, size_t t)
{
    if (is(run, t, "sbu|hur|gur|afu|zsu|azov|зсу|сбу|гур|азов~|ссо|тро")) return SIDE_UKRAINE;
    if (is(run, t,
           "russians|occupier~|invader~|invaders|fsb|wagner|enemy|"
           "росіян~|окупант~|ворог|ворога|ворогом|загарбник~|рашист~|вагнер~"))
        return SIDE_RUSSIA;
    if (is(run, t, "armed|defense|defence|security|air|naval|ground|general") &&
        is(run, t + 2, "of") && is(run, t + 3, "ukraine"))
        return SIDE_UKRAINE;
    if (is(run, t, "defense|defence|defending") && is(run, t + 1, "forces") &&
        !is(run, t - 1, "israel|russia"))
        return SIDE_UKRAINE;
    if (is(run, t, "сили|сил|силами") && is(run, t + 1, "оборони|спеціальних|безпілотних"))
        return SIDE_UKRAINE;
    return SIDE_NONE;
}

static enum side nation_at(struct run run, size_t t)
{
    if (is(run, t, "north") && is(run, t + 1, "korea|korean|koreans|korea~")) return SIDE_KOREA;
    if (is(run, t, "pyongyang|dprk|кндр|північнокорейськ~|північнокорей~")) return SIDE_KOREA;
    if (is(run, t,
           "russia|russian|moscow|kremlin|russia-backed|russian-backed|росія|росії|росію|росією|рф|"
           "російськ~|москва|ворож~|окупаційн~|hostile"))
        return SIDE_RUSSIA;
    if (is(run, t,
           "ukraine|ukrainian|ukrainians|kyiv|україна|україни|україну|україною|українськ~|"
           "українц~|київ"))
        return SIDE_UKRAINE;
    return SIDE_NONE;
}

static bool is_force_noun(struct run run, size_t t)
{
    return is(
        run, t,
        "force|forces|troop|troops|soldier|soldiers|servicemen|army|military|artillery|drone|"
        "drones|uav|uavs|missile|missiles|rocket|rockets|aircraft|jet|jets|plane|planes|bomber|"
        "bombers|bomb|bombs|strike|strikes|attack|attacks|shelling|airstrike|airstrikes|assault|"
        "assaults|raid|raids|fleet|navy|marine|marines|paratroopers|unit|units|brigade|battalion|"
        "gunners|tanks|tank|column|columns|brigades|battalions|armour|armor|armoured|armored|"
        "mechanised|mechanized|formations|commandos|fire|bombardment|offensive|advance|aviation|"
        "saboteur|saboteurs|defenders|defender|fighters|special|group|groups|air|intelligence|"
        "security|warship|warships|helicopter|invasion|mortar|occupation|occupying|occupiers|"
        "invading|shahed~|kamikaze|fpv|ballistic|guided|glide|unmanned|mobile|infantry|"
        "reconnaissance|sabotage|військ~|сил|сили|армі~|дрон~|безпілотник~|бпла|ракет~|авіаці~|"
        "артилері~|обстріл~|удар~|атак~|флот|солдат~|бійц~|підрозділ~|штурмовик~|оборонц~|"
        "захисник~|десант~|літак~|ударн~|шахед~|диверс~|загарбник~|окупант~|прикордонник~|воїн~|"
        "морськ~|кораб~");
}

static bool is_attack_verb(struct run run, size_t t)
{
    return is(run, t,
              "hit|hits|hitting|struck|strikes|strike|striking|destroyed|destroying|killed|killing|"
              "attacked|attacking|attack|targeted|targeting|shelled|shelling|repelled|repulsed|"
              "downed|intercepted|captured|executed|wounded|sank|damaged|bombed|eliminated|down|"
              "stopped|halted|liberated|against|on|at|neutralised|neutralized|tortured|executing|"
              "capturing|атакува~|знищи~|вдарили|ударили|уразили|уражено|поціли~|збили|збито|"
              "відбили|стратили|розстріляли|по|проти|обстріля~|вбили|убили|поранили|знищено|"
              "потопили");
}

enum speech { NO_SPEECH, SPEAKS, SPEAKS_OF_SELF };

/* "the Ukrainian military said Russian forces …" tells who speaks; "… said it shot down" also who
 * acted. */
static enum speech speech_of(struct run run, size_t t)
{
    for (size_t i = t; i < t + 8 && i < run.end; i++) {
        if (i > t && sm_token_ends_clause(&run.prose->tokens[i])) return NO_SPEECH;
        if (!is(run, i,
                "said|says|say|reported|reports|claimed|claims|claim|stated|announced|confirmed|"
                "denied|added|noted|estimates|estimated|counted|recorded|registered|logged|tallied|"
                "listed|tracked|detected|announces|announced|повідом~|заяв~|стверджу~|каже|кажуть|"
                "нарах~"))
            continue;
        bool self = is(run, i + 1, "it|its|they|their|to") || is(run, i + 2, "it|its|they|their");
        /* "Moscow claimed on Tuesday to have taken"; not "Ukraine denied it". */
        for (size_t k = i + 2; k <= i + 5; k++)
            self |= is(run, k, "to") && is(run, k + 1, "have");
        if (is(run, i, "denied")) self = false;
        return self ? SPEAKS_OF_SELF : SPEAKS;
    }
    return NO_SPEECH;
}

/* "in Ukraine", "over the Russian city": where, not who. */
static bool is_ground(struct run run, size_t t)
{
    size_t before = t > run.from && is(run, t - 1, "the|a|an") ? t - 2 : t - 1;
    if (t <= run.from) return false;
    return is(run, before,
              "in|inside|across|near|into|over|within|throughout|from|to|of|around|off|toward|"
              "towards|for|with|between|у|в|на|над|біля|до|із|з|під|поблизу|для|за|по");
}

static bool is_agent(struct run run, size_t t)
{
    for (size_t i = 1; i <= 3 && t >= run.from + i; i++) {
        if (is(run, t - i, "by|from|внаслідок|через|під"))
            return !is(run, t - i, "from") &&
                   !is(run, t - i - 1,
                       "appointed|installed|held|controlled|annexed|named|supplied");
        if (!is(run, t - i, "the|a|an|advancing|attacking")) return false;
    }
    return false;
}

/* The object of an attack: "hit a Russian depot", "shot down 48 Russian drones". */
static bool is_victim(struct run run, size_t t)
{
    for (size_t i = 1; i <= 4 && t >= run.from + i; i++) {
        size_t at = t - i;
        if (is_attack_verb(run, at))
            return at == run.from || !is(run, at - 1, "was|were|been|are|is|being|be");
        bool thin = run.prose->tokens[at].kind == SM_TOKEN_NUMBER ||
                    is(run, at,
                       "a|an|the|two|three|four|five|six|ten|several|dozens|of|all|more|"
                       "than|least|another|ще|десятки|кілька|понад|майже|near|some|in");
        if (!thin) return false;
    }
    return false;
}

/* "Russian drones were shot down": the other side's act. */
static bool is_downed(struct run run, size_t t)
{
    for (size_t i = t + 1; i < t + 12 && i < run.end; i++) {
        if (sm_word_is(run.prose->tokens[i].low, ".|;|:|launched|fired|запусти~")) return false;
        if (is(run, i, "intercepted|downed|shot|збито|збиті|знешкоджено|перехоплено"))
            return is(run, i - 1, "was|were|been|збито|було") ||
                   is(run, i, "збито|збиті|знешкоджено");
    }
    return false;
}

/* "Ukrainian troops pulled back": what the other side gained is no act of theirs. */
static bool gives_way(struct run run, size_t t)
{
    enum { REACH = 8 };
    for (size_t i = t + 1; i < t + REACH && i < run.end; i++) {
        if (sm_token_ends_clause(&run.prose->tokens[i])) return false;
        if (is(run, i,
               "withdrew|withdrawn|retreated|retreat|retreats|withdraw|відійшли|відступили"))
            return true;
        if (is(run, i, "pulled|fell|pull|driven|pushed|forced|thrown") &&
            is(run, i + 1, "back|out"))
            return !is(run, i, "pushed|forced") || is(run, i - 1, "were|was|been");
        if (is(run, i, "gave|giving|yielded") && is(run, i + 1, "up|ground|way")) return true;
        if (is(run, i, "lost|abandoned|ceded|lose|losing|втратили|залишили") &&
            !is(run, i + 1, "#"))
            return is(run, i + 1,
                      "control|their|the|several|positions|ground|its|some|позиці~|контроль|село");
    }
    return false;
}

static enum side opposite(enum side side)
{
    return side == SIDE_UKRAINE ? SIDE_RUSSIA : SIDE_UKRAINE;
}

static bool has_force_noun(struct run run, size_t t)
{
    for (size_t i = t + 1; i <= t + 3 && i < run.end; i++) {
        if (is_force_noun(run, i)) return true;
        if (run.prose->tokens[i].kind == SM_TOKEN_MARK && !is(run, i, "\"|'")) return false;
        if (is(run, i, "region|city|town|village|capital|territory|border|oblast|област~|міст~"))
            return false;
    }
    return false;
}

/* "Kyiv came under attack": a city that is no government here. */
static bool is_city(struct run run, size_t t)
{
    return is(run, t, "kyiv|moscow|київ|москва") && !run.prose->tokens[t].possessive &&
           !is_force_noun(run, t + 1);
}

static struct mention read_nation(struct run run, size_t t, enum side side)
{
    bool force = has_force_noun(run, t) && !is_city(run, t);
    if (is_agent(run, t)) return (struct mention){side, force ? BY_AGENT : BY_FORCE};
    if (is_victim(run, t)) return (struct mention){opposite(side), BY_VICTIM};
    if (force && is_downed(run, t)) return (struct mention){opposite(side), BY_VICTIM};
    if (force && gives_way(run, t)) return (struct mention){SIDE_NONE, NOTHING};
    if (force && !is_ground(run, t)) return (struct mention){side, BY_FORCE};
    if (force && is(run, t - 1, "of|with|from|у|до|з")) return (struct mention){side, BY_NAME};
    bool name = is(run, t, "russia|ukraine|north|pyongyang|росія|україна|рф|кндр") ||
                (is(run, t, "moscow|kyiv|москва|київ") && is_attack_verb(run, t + 1) &&
                 !is(run, t + 1, "on|at|against|по|проти"));
    bool possessive = run.prose->tokens[t].possessive;
    if (name && !possessive && !is_ground(run, t)) return (struct mention){side, BY_NAME};
    return (struct mention){SIDE_NONE, NOTHING};
}

static struct mention read_force(struct run run, size_t t, enum side side)
{
    if (is_agent(run, t)) return (struct mention){side, BY_AGENT};
    if (t >= run.from + 3 && (is(run, t - 1, "by") || is(run, t - 2, "by")) &&
        (is(run, t - 2, "appointed|installed|held|controlled") ||
         is(run, t - 3, "appointed|installed|held|controlled")))
        return (struct mention){SIDE_NONE, NOTHING};
    if (is_victim(run, t)) return (struct mention){opposite(side), BY_VICTIM};
    if (gives_way(run, t)) return (struct mention){SIDE_NONE, NOTHING};
    return (struct mention){side, BY_FORCE};
}

static struct mention read_mention(struct run run, size_t t)
{
    enum side force = force_at(run, t);
    enum side side = force ? force : nation_at(run, t);
    enum speech speech = side ? speech_of(run, t) : NO_SPEECH;
    if (speech == SPEAKS) return (struct mention){SIDE_NONE, NOTHING};
    if (speech == SPEAKS_OF_SELF && !is_victim(run, t)) return (struct mention){side, BY_FORCE};
    if (force) return read_force(run, t, side);
    if (side) return read_nation(run, t, side);
    if (is(run, t,
           "shahed~|geran~|iskander~|kinzhal~|kalibr~|kab|kabs|шахед~|іскандер~|кинджал~|"
           "каб|каби|кабів|кабами|оккупант~"))
        return (struct mention){SIDE_RUSSIA, BY_WEAPON};
    if (is(run, t, "himars|atacms|neptune~|нептун~|magura~") ||
        (is(run, t, "storm") && is(run, t + 1, "shadow|shadows")))
        return (struct mention){SIDE_UKRAINE, BY_WEAPON};
    return (struct mention){SIDE_NONE, NOTHING};
}

struct sm_text sm_side_find(const struct sm_prose *prose, size_t token, size_t token_count)
{
    static const char *const names[] = {"", "RU", "UA", "KP"};
    struct run run = {prose, token, token + token_count};
    if (run.end > prose->token_count) run.end = prose->token_count;
    struct mention best = {SIDE_NONE, NOTHING};
    for (size_t t = run.from; t < run.end; t++) {
        struct mention mention = read_mention(run, t);
        if (mention.strength > best.strength) best = mention;
    }
    return sm_text(names[best.side]);
}
