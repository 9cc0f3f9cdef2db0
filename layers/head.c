/* SPDX-License-Identifier: Apache-2.0
 * The head: week line, title, deck, flush left above the map.
 */
#include "layers/map.h"

struct head {
    struct sm_block kicker, title, deck;
};

static struct sm_text subject_name(const struct sm_map *map)
{
    return sm_lang_pick_name(map->lang, map->subject.name_en, map->subject.name_uk);
}

static struct sm_text kicker_text(struct sm_map *map)
{
    struct sm_buf buf = {0};
    struct sm_text name = subject_name(map);
    if (map->week->draft) {
        sm_buf_str(&buf, sm_word(SM_WORD_DRAFT, map->lang));
        sm_buf_str(&buf, " · ");
    }
    if (name.n && !map->subject.is_national) {
        sm_buf_text(&buf, name);
        sm_buf_str(&buf, " · ");
    }
    sm_buf_week_line(&buf, map->week, map->lang);
    return sm_keep_cased(map, &buf, map->theme->kicker_upper);
}

/* A low page has no height to give to a deck. */
static struct sm_text deck_text(const struct sm_map *map)
{
    double height = map->options->height_px;
    if (height > 0 && height < 700) return (struct sm_text){0};
    return sm_lang_pick(map->lang, map->week->deck, map->week->deck_uk);
}

static bool compose(struct sm_map *map, double width_px, struct head *head)
{
    const struct sm_theme *theme = map->theme;
    struct sm_wrap kicker = {theme->kicker_type, width_px, 2, false};
    struct sm_wrap title = {theme->title_type, width_px, 2, true};
    struct sm_wrap deck = {theme->deck_type, width_px < 760 ? width_px : 760, 3, true};
    struct sm_text words = sm_week_title(map->week, sm_lang_code(map->lang));
    if (words.n == 0) words = sm_text(sm_word(SM_WORD_WEEK_MAP, map->lang));
    return sm_set_block(map, kicker_text(map), &kicker, 1.45, &head->kicker) &&
           sm_set_block(map, words, &title, 1.2, &head->title) &&
           sm_set_block(map, deck_text(map), &deck, 1.4, &head->deck);
}

static double height_of(const struct head *head)
{
    double deck = head->deck.height_px;
    return head->kicker.height_px + 2 + head->title.height_px + (deck > 0 ? deck + 4 : 0);
}

double sm_head_height(struct sm_map *map, double width_px)
{
    struct head head;
    return compose(map, width_px, &head) ? height_of(&head) : 0;
}

/* A bar along the top edge, as wide as its stroke says, for themes that have one. */
static void draw_masthead(struct sm_map *map)
{
    const struct sm_paint *paint = &map->theme->masthead;
    double y = paint->width_px / 2;
    if (paint->stroke.a == 0) return;
    sm_move_to(map->canvas, (struct sm_vertex){0, y});
    sm_line_to(map->canvas, (struct sm_vertex){map->frames.width_px, y});
    sm_paint_path(map->canvas, paint);
}

bool sm_draw_head(struct sm_map *map)
{
    static const struct sm_group group = {.id = "head", .class_name = "head"};
    struct head head;
    struct sm_box box = map->frames.head;
    if (!compose(map, sm_box_width(box), &head)) return false;
    struct sm_vertex at = {box.x0, box.y0};
    sm_group_begin(map->canvas, &group);
    draw_masthead(map);
    sm_draw_block(map, &head.kicker, at, &map->theme->kicker_ink);
    at.y += head.kicker.height_px + 2;
    sm_draw_block(map, &head.title, at, &map->theme->title_ink);
    at.y += head.title.height_px + 4;
    sm_draw_block(map, &head.deck, at, &map->theme->deck_ink);
    sm_group_end(map->canvas);
    return true;
}
