/* SPDX-License-Identifier: Apache-2.0
 * What of a copied web page is not its text. Tables of whole lines, of how lines begin and of the
 * names of sections; a line that none of them knows is news.
 */
#include "roundup/phrase.h"
#include "roundup/prose_private.h"

/* Lines that are a page's furniture when nothing else stands in them. */
static const char *const whole_lines[] = {
    "menu", "share", "share this", "share this article", "share on", "subscribe", "subscribe now",
    "home", "home page", "homepage", "search", "close", "open menu", "main menu", "skip to content",
    "skip to main content", "read more", "read more :", "more", "see more", "show more",
    "load more", "learn more", "cookies", "cookie policy", "privacy", "privacy policy", "terms",
    "terms of use", "terms of service", "terms and conditions", "sign in", "sign up", "log in",
    "login", "log out", "register", "my account", "account", "follow us", "follow us on", "follow",
    "advertisement", "advertising", "sponsored", "ad", "newsletter", "newsletters", "contact",
    "contact us", "contacts", "about", "about us", "careers", "donate", "donate now", "support us",
    "help us", "print", "print this page", "email", "e-mail", "copy link", "link copied", "save",
    "listen", "listen to this article", "watch", "watch live", "live", "comments",
    "leave a comment", "no comments", "comment", "like", "tweet", "facebook", "twitter", "x",
    "instagram", "telegram", "youtube", "whatsapp", "linkedin", "tiktok", "rss", "viber", "reddit",
    "tags", "related", "related articles", "related stories", "related news", "related topics",
    "you may also like", "recommended", "recommended for you", "most read", "most popular",
    "popular", "trending", "latest news", "latest", "top stories", "editor's picks", "more news",
    "more stories", "more from", "next article", "previous article", "next", "previous",
    "back to top", "back", "accept", "accept all", "accept cookies", "reject all", "manage cookies",
    "image source", "image caption", "getty images", "reuters", "caption", "english", "ukrainian",
    "enlarge image", "view gallery", "download", "download the app", "download pdf",
    "key takeaways", "toggle navigation", "table of contents", "contents", "en", "ua", "uk", "eng",
    "ukr", "archive", "sitemap", "all rights reserved",
    /* Ukrainian */
    "меню", "головна", "поділитися", "поширити", "підписатися", "підпишіться", "підписка", "пошук",
    "закрити", "читати далі", "читати більше", "читайте також", "детальніше", "більше",
    "показати ще", "показати більше", "реклама", "увійти", "вхід", "реєстрація", "контакти",
    "про нас", "підтримати", "підтримати нас", "коментарі", "коментувати", "друк", "друкувати",
    "теги", "схожі новини", "останні новини", "новини за темою", "популярне", "вгору", "архів",
    "фото", "відео", "укр", "англ", "стрічка новин", "всі новини", "усі новини"};

/* Lines that begin so are furniture when they are short. */
static const char *const beginnings[] = {
    "photo :", "photo by", "photo credit", "photos :", "photograph :", "photo -",
    "picture :", "image :", "image credit", "image by", "image source", "image courtesy",
    "video :", "credit :", "cover photo", "illustrative photo", "illustration :", "getty images",
    "copyright", "©", "( c )", "all rights reserved", "we use cookies", "this website uses",
    "this site uses", "by continuing", "by clicking", "sign up for", "sign up to", "subscribe to",
    "follow us on", "follow us", "follow our", "share this", "share on", "share via", "click here",
    "tap here", "read also", "also read", "also see", "see also", "read more", "more on this",
    "related :", "tags :", "join our", "join us", "support our", "donate to", "help us",
    "get the latest", "download our", "download the", "skip to", "posted in", "posted by",
    "published by", "written by", "reading time", "estimated reading", "last updated",
    "last modified", "*** ***", "your browser", "please enable", "advertisement",
    "if you notice an error", "if you found a", "listen to", "watch :", "filed under", "editing by",
    "in today issue", "in this issue", "in today edition", "in this edition", "in today newsletter",
    "in this newsletter", "coming up :", "also in this", "more stories :", "reporting by",
    "additional reporting", "our standards", "this article was", "this story was",
    /* Ukrainian */
    "фото :", "фото з", "фото -", "відео :", "ілюстративне фото", "читайте також", "читайте нас",
    "підписуйтесь", "підписуйтеся", "підпишіться", "приєднуйтесь", "стежте за", "слідкуйте за",
    "поділитися", "теги :", "джерело :", "автор :", "якщо ви помітили", "якщо ви знайшли",
    "у цьому випуску", "у випуску :", "сьогодні у випуску", "усі права", "всі права",
    "надіслати новину", "долучайтесь"};

/* The sections of a news page, that make a menu when several stand together. */
static const char *const sections[] = {"news",
                                       "politics",
                                       "business",
                                       "world",
                                       "ukraine",
                                       "war",
                                       "war in ukraine",
                                       "opinion",
                                       "opinions",
                                       "sport",
                                       "sports",
                                       "culture",
                                       "video",
                                       "videos",
                                       "podcast",
                                       "podcasts",
                                       "economy",
                                       "economics",
                                       "society",
                                       "europe",
                                       "russia",
                                       "usa",
                                       "us",
                                       "eu",
                                       "uk",
                                       "asia",
                                       "africa",
                                       "middle east",
                                       "americas",
                                       "tech",
                                       "technology",
                                       "science",
                                       "health",
                                       "life",
                                       "lifestyle",
                                       "travel",
                                       "arts",
                                       "food",
                                       "style",
                                       "weather",
                                       "photos",
                                       "photo",
                                       "analysis",
                                       "analytics",
                                       "interview",
                                       "interviews",
                                       "features",
                                       "explainers",
                                       "investigations",
                                       "national",
                                       "local",
                                       "international",
                                       "markets",
                                       "money",
                                       "climate",
                                       "environment",
                                       "education",
                                       "entertainment",
                                       "games",
                                       "shop",
                                       "events",
                                       "projects",
                                       "team",
                                       "blog",
                                       "blogs",
                                       "media",
                                       "press",
                                       "columns",
                                       "editorial",
                                       "magazine",
                                       "history",
                                       "reports",
                                       "publications",
                                       "research",
                                       "maps",
                                       "regions",
                                       "новини",
                                       "політика",
                                       "економіка",
                                       "світ",
                                       "війна",
                                       "суспільство",
                                       "культура",
                                       "спорт",
                                       "погляди",
                                       "думки",
                                       "блоги",
                                       "інтерв'ю",
                                       "аналітика",
                                       "статті",
                                       "публікації",
                                       "україна",
                                       "регіони",
                                       "здоров'я",
                                       "технології",
                                       "наука",
                                       "життя",
                                       "київ",
                                       "події",
                                       "лайф",
                                       "проєкти",
                                       "спецпроєкти",
                                       "розслідування",
                                       "подкасти",
                                       "репортажі"};

/* Do the block's tokens, or just its first ones, read like 'words'? */
static bool reads(const struct sm_prose *prose, const struct sm_prose_block *block,
                  const char *words, bool whole)
{
    size_t end = block->token + block->token_count;
    size_t taken = sm_prose_match(prose, block->token, end, words);
    return taken && (!whole || taken == block->token_count);
}

static bool reads_one_of(const struct sm_prose *prose, const struct sm_prose_block *block,
                         const char *const *words, size_t count, bool whole)
{
    struct sm_beginnings of = SM_LITERAL_BEGINNINGS(prose, words, count);
    if (!sm_may_begin(&of, block->token)) return false;
    for (size_t i = 0; i < count; i++)
        if (reads(prose, block, words[i], whole)) return true;
    return false;
}

bool sm_prose_is_section(const struct sm_prose *prose, const struct sm_prose_block *block)
{
    return block->words <= 3 &&
           reads_one_of(prose, block, sections, sizeof sections / sizeof *sections, true);
}

/* "Home | News | About us": short parts between bars or dots. */
static bool is_row_of_links(const struct sm_prose *prose, const struct sm_prose_block *block)
{
    size_t bars = 0, since = 0;
    for (size_t i = 0; i < block->token_count; i++) {
        const struct sm_token *token = &prose->tokens[block->token + i];
        bool bar = sm_text_is(token->low, "|") || sm_text_is(token->low, "·") ||
                   sm_text_is(token->low, "/") || sm_text_is(token->low, "›");
        if (!bar && token->kind != SM_TOKEN_WORD && !sm_text_is(token->low, "&")) return false;
        since = bar ? 0 : since + 1;
        bars += bar;
        if (since > 3) return false;
    }
    return bars >= 2;
}

/* The longest name of a section or whole line of furniture at 'token'. */
static size_t link_at(const struct sm_prose *prose, size_t token, size_t end, bool *furniture)
{
    size_t longest = 0;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        size_t taken = sm_prose_match(prose, token, end, sections[i]);
        if (taken > longest) longest = taken;
    }
    for (size_t i = 0; i < sizeof whole_lines / sizeof *whole_lines; i++) {
        size_t taken = sm_prose_match(prose, token, end, whole_lines[i]);
        *furniture |= taken > 0;
        if (taken > longest) longest = taken;
    }
    return longest;
}

/* "Home   News   Sport   Sign in": nothing but links. */
static bool is_run_of_links(const struct sm_prose *prose, const struct sm_prose_block *block)
{
    enum { LINKS_MIN = 5, WORDS_MAX = 30 };
    if (block->words > WORDS_MAX || block->words != block->token_count) return false;
    size_t links = 0, at = block->token, end = block->token + block->token_count;
    bool furniture = false;
    while (at < end) {
        size_t taken = link_at(prose, at, end, &furniture);
        if (!taken) return false;
        at += taken;
        links++;
    }
    return furniture && links >= LINKS_MIN;
}

/* "By Ann Smith", "By Ann Smith and Bo Lee". */
static bool is_byline(const struct sm_prose *prose, const struct sm_prose_block *block)
{
    if (block->words < 3 || block->words > 8 || block->words != block->token_count) return false;
    const struct sm_token *tokens = &prose->tokens[block->token];
    if (!sm_text_is(tokens[0].low, "by") || tokens[0].all_capitals) return false;
    for (size_t i = 1; i < block->token_count; i++)
        if (!tokens[i].capital && !sm_text_is(tokens[i].low, "and")) return false;
    return true;
}

/* "(Photo: …)", "[Getty Images]" and the like begin behind their bracket. */
static struct sm_prose_block inside_brackets(const struct sm_prose *prose,
                                             struct sm_prose_block block)
{
    if (block.token_count < 3) return block;
    struct sm_text low = prose->tokens[block.token].low;
    if (!sm_text_is(low, "(") && !sm_text_is(low, "[") && !sm_text_is(low, "*")) return block;
    if (prose->tokens[block.token + 1].kind != SM_TOKEN_WORD) return block;
    block.token++;
    block.token_count--;
    return block;
}

const char *sm_prose_boilerplate(const struct sm_prose *prose, const struct sm_prose_block *outer)
{
    struct sm_prose_block block = inside_brackets(prose, *outer);
    if (!block.token_count) return NULL;
    if (!block.words) return "a line without words";
    if (block.words <= 4 &&
        reads_one_of(prose, &block, whole_lines, sizeof whole_lines / sizeof *whole_lines, true))
        return "navigation";
    if (block.words <= 40 &&
        reads_one_of(prose, &block, beginnings, sizeof beginnings / sizeof *beginnings, false))
        return "a caption, credit or invitation";
    if (is_row_of_links(prose, &block) || is_run_of_links(prose, &block)) return "a row of links";
    if (is_byline(prose, &block)) return "a byline";
    return NULL;
}
