/* SPDX-License-Identifier: Apache-2.0
 * Towns renamed since 2022, or called otherwise on the other side, whose names the gazetteer does
 * not have; English, Ukrainian.
 */
#include "roundup/where_private.h"

const struct sm_renamed sm_renamed_towns[] = {
    {"Pivdenne", "Yuzhne", "odesa"},
    {"Південне", "Yuzhne", "odesa"},
    {"Siverskodonetsk", "Sievierodonetsk", "luhansk"},
    {"Сіверськодонецьк", "Sievierodonetsk", "luhansk"},
    {"Pivdennoukrainsk", "Yuzhnoukrainsk", "mykolaiv"},
    {"Південноукраїнськ", "Yuzhnoukrainsk", "mykolaiv"},
    {"Zlatopil", "Pervomaiskyi", "kharkiv"},
    {"Златопіль", "Pervomaiskyi", "kharkiv"},
    {"Artemovsk", "Bakhmut", "donetsk"},
    {"Artyomovsk", "Bakhmut", "donetsk"},
    {"Volchansk", "Vovchansk", "kharkiv"},
    {"Krasny Liman", "Lyman", "donetsk"},
};

const size_t sm_renamed_count = sizeof sm_renamed_towns / sizeof *sm_renamed_towns;
