# SPDX-License-Identifier: Apache-2.0
add_library(sitmap_warnings INTERFACE)
target_compile_options(sitmap_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
  -Wold-style-definition -Wpointer-arith -Wwrite-strings -Wvla -Wformat=2 -Wundef
  -Wdouble-promotion -Wnull-dereference -Wno-sign-conversion)
# One answer on every machine: no fused multiply-add, no reordering of sums.
target_compile_options(sitmap_warnings INTERFACE -ffp-contract=off)
target_compile_definitions(sitmap_warnings INTERFACE _POSIX_C_SOURCE=200809L)
if(SITMAP_WERROR)
  target_compile_options(sitmap_warnings INTERFACE -Werror)
endif()
if(SITMAP_SANITIZE)
  add_compile_options(-fsanitize=${SITMAP_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${SITMAP_SANITIZE})
endif()
if(SITMAP_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
