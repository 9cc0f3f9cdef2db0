/* SPDX-License-Identifier: Apache-2.0 */
#include "roundup/prose_private.h"

static bool within(uint32_t c, uint32_t first, uint32_t last)
{
    return c >= first && c <= last;
}

bool sm_prose_is_letter(uint32_t c)
{
    if (c < 0x80) return within(c | 0x20, 'a', 'z');
    if (c < 0x300) return (c >= 0xC0 && c != 0xD7 && c != 0xF7) || c == 0xAA || c == 0xBA;
    if (c < 0x2000) return c >= 0x370 && !within(c, 0x482, 0x489);
    return within(c, 0x2C00, 0x2DFF) || within(c, 0x3041, 0xD7FF) || within(c, 0xF900, 0xFDFF) ||
           within(c, 0xFE70, 0xFEFC);
}

static uint32_t lower_latin(uint32_t c)
{
    if (c < 0xDF) return c >= 0xC0 && c != 0xD7 ? c + 32 : c;
    if (c < 0x100) return c;
    if (c == 0x130) return 'i';
    bool even = within(c, 0x100, 0x137) || within(c, 0x14A, 0x177) || within(c, 0x1E00, 0x1EFF);
    if (even) return c | 1;
    bool odd = within(c, 0x139, 0x148) || within(c, 0x179, 0x17E);
    return odd && c % 2 ? c + 1 : c;
}

static uint32_t lower_cyrillic(uint32_t c)
{
    if (c < 0x410) return c + 80;
    if (c < 0x430) return c + 32;
    bool pair = within(c, 0x460, 0x481) || within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F);
    return pair ? c | 1 : c;
}

uint32_t sm_prose_lower(uint32_t c)
{
    if (c < 0x80) return within(c, 'A', 'Z') ? c + 32 : c;
    if (within(c, 0x400, 0x52F)) return lower_cyrillic(c);
    return c < 0x250 || within(c, 0x1E00, 0x1EFF) ? lower_latin(c) : c;
}

bool sm_prose_is_space(uint32_t c)
{
    return c == ' ' || within(c, 0x09, 0x0D) || within(c, 0x2000, 0x200A) || c == 0xA0 ||
           c == 0x85 || c == 0x1680 || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c < ' ';
}

bool sm_prose_is_unseen(uint32_t c)
{
    if (c < 0xAD) return within(c, 0x7F, 0x9F) && c != 0x85;
    return c == 0xAD || within(c, 0x300, 0x36F) || within(c, 0x200B, 0x200F) ||
           within(c, 0x202A, 0x202E) || within(c, 0x2060, 0x206F) || within(c, 0xFE00, 0xFE0F) ||
           c == 0xFEFF || c == 0x61C || c == 0x20E3 || within(c, 0x1F3FB, 0x1F3FF) ||
           within(c, 0xE0000, 0xE0FFF);
}

const char *sm_prose_plain_mark(uint32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2BC:
    case 0xB4:
    case '`':
        return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xAB:
    case 0xBB:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return "-";
    case 0x2026:
        return "...";
    default:
        return NULL;
    }
}
