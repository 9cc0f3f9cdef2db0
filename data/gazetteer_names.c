/* SPDX-License-Identifier: Apache-2.0 */
#include "data/gazetteer_names.h"

#include "base/hash.h"

uint32_t sm_bones_key(const uint32_t *bones, size_t count)
{
    uint64_t key = SM_FNV_BEGIN;
    for (size_t i = 0; i < count; i++)
        key = sm_fnv_add(key, bones[i]);
    return (uint32_t)sm_fnv_folded(key);
}

void sm_name_keys_add(struct sm_name_keys *keys, size_t place, struct sm_text spelling)
{
    uint32_t bones[SM_BONES_MAX];
    if (!spelling.n) return;
    size_t count = sm_name_bones(spelling, bones);
    uint32_t key = sm_bones_key(bones, count);
    /* Most spellings of a place are alike. */
    for (size_t i = keys->count; i > 0 && keys->at[i - 1].place == place; i--)
        if (keys->at[i - 1].key == key) return;
    if (!sm_grow(&keys->at, &keys->capacity, keys->count + 1, sizeof *keys->at)) {
        keys->failed = true;
        return;
    }
    keys->at[keys->count++] = (struct sm_name_key){key, (uint32_t)place};
}

void sm_name_keys_add_place(struct sm_name_keys *keys, const struct sm_gazetteer *gazetteer,
                            size_t i)
{
    const struct sm_place *place = sm_gazetteer_place(gazetteer, i);
    bool is_users = i >= gazetteer->user_first;
    struct sm_text alt = place->alt;
    sm_name_keys_add(keys, i, place->name_en);
    sm_name_keys_add(keys, i, place->name_uk);
    sm_name_keys_add(keys, i, place->name_ru);
    while (alt.n) {
        struct sm_text spelling = sm_text_cut(&alt, '|');
        if (is_users || !sm_alt_is_noise(spelling)) sm_name_keys_add(keys, i, spelling);
    }
}

/* All letters that names are written in, and what becomes of some together. */
uint32_t sm_name_keys_print(void)
{
    static const char *const letters[] = {
        "Abcdefghijklmnopqrstuvwxyz 0123456789 Khar'kiv Shchors Chasiv Zhytomyr Odessa Iuryivka",
        "Аа Бб Вв Гг Ґґ Дд Ее Єє Жж Зз Ии Іі Її Йй Кк Лл Мм Нн Оо Пп",
        "Рр Сс Тт Уу Фф Хх Цц Чч Шш Щщ Ьь Юю Яя Ёё Ыы Ээ Ъъ ʼ’'- Ђ Ћ Љ",
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ",
        "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĦħĪīĮįİıĶķĻļŁłŃńŅņŇňŌōŐőŒœŘřŚśŞşŠšȘșȚțŤťŪūŮůŰűŲųŹźŻżŽž"};
    uint32_t bones[SM_BONES_MAX];
    uint64_t print = SM_FNV_BEGIN;
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        print = sm_fnv_add(print, sm_bones_key(bones, sm_name_bones(sm_text(letters[i]), bones)));
    return (uint32_t)sm_fnv_folded(print);
}
