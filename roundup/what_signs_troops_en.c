/* SPDX-License-Identifier: Apache-2.0
 * English words for troops that move, gather, dig in or give up.
 */
#include "roundup/what_words.h"

static const struct sm_phrase phrases[] = {
    {"north korean|koreans *", SM_TROOPS, 2},
    {"soldiers|troops|servicemen|men from|of north korea", SM_TROOPS, 4},
    {"north korean soldier~|troops|unit|units|force|forces|military|personnel|contingent|officers",
     SM_TROOPS, 4},
    {"deploy|deploys|deployed|deploying|redeploy~|deployment", SM_TROOPS, 3},
    {"deploy|deploys|deployed|deploying|deployment|redeploy~|moved|moving|transferred|transferring|"
     "sent|sends|sending|send|dispatch~|massed|massing|amass~|concentrat~ .. troops|soldier|"
     "soldiers|personnel|servicemen|brigade|brigades|battalion|battalions|regiment|reinforcements|"
     "contingent",
     SM_TROOPS, 4},
    {"troop|troops|force|forces|military "
     "build-up|buildup|movement|movements|concentration|rotation|"
     "deployment",
     SM_TROOPS, 4},
    {"mobilisation|mobilization", SM_TROOPS, 3},
    {"column|columns|convoy|convoys .. passing|passed ^", SM_TROOPS, 4},
    {"mobilis~|mobiliz~|conscript~|reservist~|recruit~|draft", SM_TROOPS, 3},
    {"trained|training|trainees", SM_TROOPS, 2},
    {"training|military|firing "
     "ground|grounds|range|ranges|camp|camps|base|bases|centre|center|drills|"
     "exercise|exercises",
     SM_TROOPS, 3},
    {"still|continued|continue|continues controlled|control|controls|hold|held|holds|to .. "
     "outskirts|part|parts|flanks|heights|quarter|quarters",
     SM_CLASH, 3},
    {"holding|held|hold|holds the? flanks", SM_CLASH, 3},
    {"bombers|jets|aircraft|warplanes|tanks|helicopters .. lined|parked|gathered|massed|amassed",
     SM_TROOPS, 4},
    {"exercise|exercises|drills", SM_TROOPS, 2},
    {"emergency|evacuation|civil|safety|radiation|fire drill|drills|exercise|exercises", SM_OTHER,
     1},
    {"took|taken|takes|taking|seized over? the? .. headquarters", SM_TROOPS, 4},
    {"reinforcement|reinforcements|mercenar~", SM_TROOPS, 3},
    {"troop|troops|soldier|soldiers|servicemen|garrison", SM_SIGN_TROOPS_THING, 1},
    {"took|taken .. prisoner|prisoners|pow|pows|captive|captives", SM_TROOPS, 4},
    {"captured|capturing|captures|capture|seized .. "
     "prisoner|prisoners|soldier|soldiers|pow|"
     "pows|servicem~|fighter|fighters|marine|marines|captive|officer|officers",
     SM_TROOPS, 4},
    {"defected|defects|defecting|defector~|deserted|deserting|desertion~|deserter~", SM_TROOPS, 4},
    {"called|calls|calling|call up", SM_TROOPS, 3},
    {"call-up~|conscription|draftee~", SM_TROOPS, 3},
    {"column|columns|convoy|convoys|tanks|armour|armor|vehicles|carriers|equipment|echelon|"
     "echelons .. pass|passes|passed|passing|stretched|stretching|move|moves|moved|moving|head|"
     "heads|headed|heading|roll|rolled|rolling|drove|driving into|toward|towards|from|to|through|"
     "north|south|east|west",
     SM_TROOPS, 4},
    {"moved|moves|moving|sent|transferred|brought|shifted .. "
     "tanks|armour|armor|vehicles|howitzers|launchers|equipment .. to|towards|toward|into|near",
     SM_TROOPS, 4},
    {"dug|digging in", SM_TROOPS, 2},
    {"entrench~|entrenchment~|fortification~|fortif~|trenches", SM_TROOPS, 2},
    {"surrender|surrendered|surrenders|surrendering", SM_TROOPS, 3},
};

const struct sm_phrase_table sm_sign_words_troops_en = {phrases, sizeof phrases / sizeof *phrases};
