# SPDX-License-Identifier: Apache-2.0
add_library(sitmap_warnings INTERFACE)
target_compile_options(sitmap_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
  -Wold-style-definition -Wpointer-arith -Wwrite-strings -Wvla -Wformat=2 -Wundef
  -Wnull-dereference -Wno-sign-conversion
  # gcc unrolls a search through a table of names and then finds that two of them differ.
  -Wno-string-compare
  # clang sees a promotion in every INFINITY and NAN.
  $<$<C_COMPILER_ID:GNU>:-Wdouble-promotion>
  # Our integer constants are enumerations, and some of them are px.
  $<$<C_COMPILER_ID:Clang>:-Wno-enum-float-conversion>)
# One answer on every machine: no fused multiply-add, no reordering of sums.
target_compile_options(sitmap_warnings INTERFACE -ffp-contract=off)
target_compile_definitions(sitmap_warnings INTERFACE _POSIX_C_SOURCE=200809L)
# Our input comes from strangers.
target_compile_options(sitmap_warnings INTERFACE -fstack-protector-strong
  $<$<CONFIG:Release>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
# Every library that is loaded and not used delays the start.
add_link_options(LINKER:--as-needed)
if(SITMAP_WERROR)
  target_compile_options(sitmap_warnings INTERFACE -Werror)
endif()
if(SITMAP_SANITIZE)
  add_compile_options(-fsanitize=${SITMAP_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${SITMAP_SANITIZE})
  # libproj and libgeos are C++ and loaded late; the sanitizers must see the C++ runtime from the
  # start to follow what they throw.
  link_libraries(-Wl,--push-state,--no-as-needed stdc++ -Wl,--pop-state)
endif()
if(SITMAP_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
