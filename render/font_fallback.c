/* SPDX-License-Identifier: Apache-2.0 */
#include "render/font_fallback.h"

#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

/* What we call of Fontconfig, by its own names. */
struct library {
    FcConfig *(*init)(void);
    void (*finish)(FcConfig *);
    FcPattern *(*pattern_new)(void);
    void (*pattern_free)(FcPattern *);
    FcBool (*add_charset)(FcPattern *, const char *, const FcCharSet *);
    FcBool (*add_integer)(FcPattern *, const char *, int);
    FcBool (*add_bool)(FcPattern *, const char *, FcBool);
    FcResult (*get_string)(const FcPattern *, const char *, int, FcChar8 **);
    FcResult (*get_integer)(const FcPattern *, const char *, int, int *);
    FcCharSet *(*charset_new)(void);
    void (*charset_free)(FcCharSet *);
    FcBool (*charset_add)(FcCharSet *, FcChar32);
    FcBool (*substitute)(FcConfig *, FcPattern *, FcMatchKind);
    void (*defaults)(FcPattern *);
    FcPattern *(*match)(FcConfig *, FcPattern *, FcResult *);
};

static const struct {
    const char *name;
    size_t at;
} symbols[] = {
    {"FcInitLoadConfigAndFonts", offsetof(struct library, init)},
    {"FcConfigDestroy", offsetof(struct library, finish)},
    {"FcPatternCreate", offsetof(struct library, pattern_new)},
    {"FcPatternDestroy", offsetof(struct library, pattern_free)},
    {"FcPatternAddCharSet", offsetof(struct library, add_charset)},
    {"FcPatternAddInteger", offsetof(struct library, add_integer)},
    {"FcPatternAddBool", offsetof(struct library, add_bool)},
    {"FcPatternGetString", offsetof(struct library, get_string)},
    {"FcPatternGetInteger", offsetof(struct library, get_integer)},
    {"FcCharSetCreate", offsetof(struct library, charset_new)},
    {"FcCharSetDestroy", offsetof(struct library, charset_free)},
    {"FcCharSetAddChar", offsetof(struct library, charset_add)},
    {"FcConfigSubstitute", offsetof(struct library, substitute)},
    {"FcDefaultSubstitute", offsetof(struct library, defaults)},
    {"FcFontMatch", offsetof(struct library, match)},
};

/* Written once under 'once', read-only ever after; Fontconfig is asked by one thread at a time. */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t asking = PTHREAD_MUTEX_INITIALIZER;
static struct library library;
static bool is_loaded;

static void load(void)
{
    void *handle = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
    for (size_t i = 0; handle && i < sizeof symbols / sizeof *symbols; i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (!found) return;
        /* POSIX lets a pointer from dlsym be one to a function, ISO C does not: bytes may. */
        memcpy((char *)&library + symbols[i].at, &found, sizeof found);
    }
    is_loaded = handle != NULL;
}

static FcPattern *pattern_of(const struct sm_face_name *like, const uint32_t *codes, size_t count)
{
    FcPattern *pattern = library.pattern_new();
    FcCharSet *charset = library.charset_new();
    bool ok = pattern && charset;
    for (size_t i = 0; i < count && ok; i++)
        ok = library.charset_add(charset, codes[i]);
    ok = ok && library.add_charset(pattern, FC_CHARSET, charset) &&
         library.add_bool(pattern, FC_SCALABLE, FcTrue) &&
         library.add_integer(pattern, FC_WEIGHT,
                             like->weight >= 600 ? FC_WEIGHT_BOLD : FC_WEIGHT_NORMAL) &&
         library.add_integer(pattern, FC_SLANT, like->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    if (charset) library.charset_free(charset);
    if (ok) return pattern;
    if (pattern) library.pattern_free(pattern);
    return NULL;
}

static bool has_all(const struct sm_font *font, const uint32_t *codes, size_t count)
{
    hb_codepoint_t glyph;
    for (size_t i = 0; i < count; i++)
        if (!hb_font_get_nominal_glyph(font->font, codes[i], &glyph)) return false;
    return true;
}

/* Take the matched file, if it holds one face, or the first of it is meant. */
static bool take(struct sm_fonts *fonts, const struct sm_face_name *like, const FcPattern *match,
                 enum sm_face *face)
{
    FcChar8 *file = NULL;
    int index = 0;
    if (library.get_string(match, FC_FILE, 0, &file) != FcResultMatch) return false;
    if (library.get_integer(match, FC_INDEX, 0, &index) != FcResultMatch || index != 0)
        return false;
    struct sm_face_name name = {"", like->weight, like->italic, (const char *)file};
    return sm_fonts_add(fonts, &name, face, NULL);
}

static bool ask(struct sm_fonts *fonts, const struct sm_face_name *like, const uint32_t *codes,
                size_t count, enum sm_face *face)
{
    FcResult result;
    FcPattern *pattern = pattern_of(like, codes, count), *match = NULL;
    if (!fonts->system) fonts->system = library.init();
    bool ready = pattern && fonts->system;
    if (ready && library.substitute(fonts->system, pattern, FcMatchPattern)) {
        library.defaults(pattern);
        match = library.match(fonts->system, pattern, &result);
    }
    bool found = match && take(fonts, like, match, face);
    if (match) library.pattern_free(match);
    if (pattern) library.pattern_free(pattern);
    return found;
}

/* One that an earlier line was given. */
static bool find_known(struct sm_fonts *fonts, const struct sm_face_name *like,
                       const uint32_t *codes, size_t count, enum sm_face *face)
{
    for (int i = 0; i < fonts->added_count; i++) {
        *face = (enum sm_face)(SM_FACE_COUNT + i);
        const struct sm_font *font = sm_font_load(fonts, *face, NULL);
        bool suits =
            fonts->added[i].weight == like->weight && fonts->added[i].italic == like->italic;
        if (suits && font && has_all(font, codes, count)) return true;
    }
    return false;
}

bool sm_font_fallback(struct sm_fonts *fonts, enum sm_face like, const uint32_t *codes,
                      size_t count, enum sm_face *face)
{
    const struct sm_face_name *name = sm_fonts_face_name(fonts, like);
    if (!fonts->falls_back) return false;
    if (find_known(fonts, name, codes, count, face)) return true;
    pthread_once(&once, load);
    if (!is_loaded) return false;
    pthread_mutex_lock(&asking);
    bool found = ask(fonts, name, codes, count, face);
    pthread_mutex_unlock(&asking);
    const struct sm_font *font = found ? sm_font_load(fonts, *face, NULL) : NULL;
    return font && has_all(font, codes, count);
}

void sm_font_drop_system(void *system)
{
    if (!system) return;
    pthread_mutex_lock(&asking);
    library.finish(system);
    pthread_mutex_unlock(&asking);
}
