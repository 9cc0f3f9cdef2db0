/* SPDX-License-Identifier: Apache-2.0 */
#include "data/name.h"

/* Base letters of U+00C0 to U+017F; '.' is not a letter. */
static const char latin_base[] = "aaaaaaaceeeeiiii"  /* C0 */
                                 "dnooooo.ouuuuyts"  /* D0 */
                                 "aaaaaaaceeeeiiii"  /* E0 */
                                 "dnooooo.ouuuuyty"  /* F0 */
                                 "aaaaaaccccccccdd"  /* 100 */
                                 "ddeeeeeeeeeegggg"  /* 110 */
                                 "gggghhhhiiiiiiii"  /* 120 */
                                 "iiiijjkkklllllll"  /* 130 */
                                 "lllnnnnnnnnnoooo"  /* 140 */
                                 "oooorrrrrrssssss"  /* 150 */
                                 "ssttttttuuuuuuuu"  /* 160 */
                                 "uuuuwwyyyzzzzzzs"; /* 170 */
_Static_assert(sizeof latin_base == 0x180 - 0xC0 + 1, "one base letter for each character");

/* Bone letters of the Latin alphabet, а to я of the Cyrillic. ц, ч, щ are dealt with apart. */
static const char latin_bone[] = "abkdefggeeklmnepkrstuvvxez";
static const char cyrillic_bone[] = "abvgdeZzeeklmneprstufxtCSS.e.eua";

static inline uint32_t lower_cyrillic(uint32_t c)
{
    if (c >= 0x400 && c <= 0x40F) c += 0x50;
    if (c >= 0x410 && c <= 0x42F) c += 0x20;
    switch (c) {
    case 0x44A: /* ъ */
    case 0x44C: /* ь */
        return 0;
    case 0x450: /* ѐ */
    case 0x451: /* ё */
        return 0x435;
    case 0x439: /* й */
    case 0x45D: /* ѝ */
        return 0x438;
    case 0x457: /* ї */
        return 0x456;
    case 0x45E: /* ў */
        return 0x443;
    case 0x490: /* Ґ */
    case 0x491:
        return 0x433;
    default:
        return c;
    }
}

static inline uint32_t base_ascii(uint32_t c)
{
    uint32_t small = c | 0x20;
    if (small >= 'a' && small <= 'z') return small;
    return c >= '0' && c <= '9' ? c : 0;
}

/* The letter beyond ASCII without case and diacritics, 0 for what is no letter or digit. */
static uint32_t base_letter(uint32_t c)
{
    if (c < 0xC0) return c < 0x80 ? base_ascii(c) : 0;
    if (c < 0x180) {
        uint32_t base = (uint32_t)latin_base[c - 0xC0];
        return base == '.' ? 0 : base;
    }
    if (c >= 0x400 && c <= 0x4FF) return lower_cyrillic(c);
    if (c >= 0x218 && c <= 0x21B) return c < 0x21A ? 's' : 't'; /* Romanian commas below */
    bool mark = (c >= 0x2B0 && c <= 0x36F) || (c >= 0x2000 && c <= 0x206F);
    return mark ? 0 : c;
}

/* Every spelling of the gazetteer comes through here: ASCII and Cyrillic take the short way. */
static inline uint32_t next_base(const char **at, const char *end)
{
    uint32_t base = 0;
    while (!base && *at < end) {
        unsigned char lead = (unsigned char)**at;
        bool cyrillic = (lead & 0xFC) == 0xD0 && *at + 1 < end && ((*at)[1] & 0xC0) == 0x80;
        if (lead < 0x80) {
            ++*at;
            base = base_ascii(lead);
        } else if (cyrillic) {
            base = lower_cyrillic((lead & 0x1Fu) << 6 | ((unsigned char)(*at)[1] & 0x3Fu));
            *at += 2;
        } else {
            base = base_letter(sm_utf8_next(at, end));
        }
    }
    return base;
}

static inline uint32_t bone_of(uint32_t base)
{
    if (base >= 'a' && base <= 'z') return (uint32_t)latin_bone[base - 'a'];
    if (base >= 0x430 && base <= 0x44F) return (uint32_t)cyrillic_bone[base - 0x430];
    if (base == 0x454 || base == 0x456 || base == 0x458) return 'e'; /* є і ј */
    return base;
}

static inline bool is_vowel(uint32_t bone)
{
    return bone == 'a' || bone == 'e' || bone == 'u';
}

/* What two Latin letters with h make, or 0. */
static inline uint32_t with_h(uint32_t base)
{
    switch (base) {
    case 'k':
        return 'x';
    case 's':
        return 'S';
    case 'c':
        return 'C';
    case 'z':
        return 'Z';
    default:
        return 0;
    }
}

struct sm_letters sm_letters(struct sm_text name)
{
    return (struct sm_letters){.at = name.at, .end = sm_text_end(name)};
}

uint32_t sm_letters_plain(struct sm_letters *letters)
{
    return next_base(&letters->at, letters->end);
}

static uint32_t vowel_run(struct sm_letters *letters, uint32_t first)
{
    bool a = first == 'a', u = first == 'u';
    for (;;) {
        const char *ahead = letters->at;
        uint32_t bone = bone_of(next_base(&ahead, letters->end));
        if (!is_vowel(bone)) break;
        a |= bone == 'a';
        u |= bone == 'u';
        letters->at = ahead;
    }
    return a ? 'a' : u ? 'u' : 'e';
}

static inline uint32_t consonant(struct sm_letters *letters, uint32_t base)
{
    uint32_t digraph = with_h(base);
    bool h_follows = digraph && letters->at < letters->end && (*letters->at | 0x20) == 'h';
    if (h_follows) {
        letters->at++;
        return digraph;
    }
    if (base == 0x446) letters->held = 's'; /* ц is ts */
    if (base == 0x449) letters->held = 'C'; /* щ is shch */
    return bone_of(base);
}

static inline uint32_t any_bone(struct sm_letters *letters)
{
    uint32_t held = letters->held;
    letters->held = 0;
    if (held) return held;
    uint32_t base = next_base(&letters->at, letters->end);
    if (!base) return 0;
    uint32_t bone = bone_of(base);
    return is_vowel(bone) ? vowel_run(letters, bone) : consonant(letters, base);
}

uint32_t sm_letters_bone(struct sm_letters *letters)
{
    uint32_t bone = any_bone(letters);
    while (bone && bone == letters->last)
        bone = any_bone(letters);
    letters->last = is_vowel(bone) ? 0 : bone;
    return bone;
}

/* Bone letters of ASCII and of U+0400 to U+045F, each by itself; ' ' is no letter, '.' is one that
 * depends on what follows, or is not worth a place here. */
static const char lone_bones[] = "                "  /* 00 */
                                 "                "  /* 10 */
                                 "                "  /* 20 */
                                 "0123456789      "  /* 30 */
                                 " ab.defggee.lmne"  /* 40 */
                                 "pkr.tuvvxe.     "  /* 50 */
                                 " ab.defggee.lmne"  /* 60 */
                                 "pkr.tuvvxe.     "  /* 70 */
                                 "................"  /* 400 */
                                 "abvgdeZzeeklmnep"  /* 410 */
                                 "rstufx.CS. e eua"  /* 420 */
                                 "abvgdeZzeeklmnep"  /* 430 */
                                 "rstufx.CS. e eua"  /* 440 */
                                 "................"; /* 450 */
_Static_assert(sizeof lone_bones == 0x80 + 0x60 + 1, "one bone letter for each character");

bool sm_name_may_begin(struct sm_text name, uint32_t bone)
{
    unsigned lead = name.n ? (unsigned char)name.at[0] : 0, second = 0;
    if (lead >= 0x80) {
        second = name.n > 1 ? (unsigned char)name.at[1] : 0;
        bool is_cyrillic = (lead == 0xD0 && second >= 0x80) || (lead == 0xD1 && second < 0xA0);
        if (!is_cyrillic || second < 0x80 || second > 0xBF) return true;
        lead = 0x80 + (lead - 0xD0) * 0x40 + (second - 0x80);
    }
    uint32_t lone = (unsigned char)lone_bones[lead];
    if (lone == ' ' || lone == '.') return true;
    return lone == bone || (is_vowel(lone) && is_vowel(bone));
}

unsigned sm_name_beginning(struct sm_text name)
{
    struct sm_letters letters = sm_letters(name);
    uint32_t key = 0;
    for (int i = 0; i < 3; i++)
        key = (key + sm_letters_bone(&letters)) * 0x9E3779B1u;
    return key >> 24;
}

bool sm_name_same_plain(struct sm_text a, struct sm_text b)
{
    struct sm_letters in_a = sm_letters(a), in_b = sm_letters(b);
    uint32_t letter;
    do {
        letter = sm_letters_plain(&in_a);
        if (letter != sm_letters_plain(&in_b)) return false;
    } while (letter);
    return true;
}

bool sm_name_has_bones(struct sm_text name, const uint32_t *bones, size_t count)
{
    struct sm_letters in = sm_letters(name);
    for (size_t i = 0; i < count; i++)
        if (sm_letters_bone(&in) != bones[i]) return false;
    return count == SM_BONES_MAX || sm_letters_bone(&in) == 0;
}

size_t sm_name_bones(struct sm_text name, uint32_t bones[SM_BONES_MAX])
{
    struct sm_letters in = sm_letters(name);
    size_t count = 0;
    while (count < SM_BONES_MAX && (bones[count] = sm_letters_bone(&in)) != 0)
        count++;
    return count;
}
