# SPDX-License-Identifier: Apache-2.0
# `format` puts all C files into shape; `tidy` asks clang-tidy. Neither is part of a build.
set(sitmap_rooms_all base geo data render layers roundup cli tests)
foreach(room ${sitmap_rooms_all})
  file(GLOB_RECURSE room_files ${room}/*.[ch])
  list(APPEND sitmap_all_files ${room_files})
endforeach()
find_program(SITMAP_CLANG_FORMAT NAMES clang-format-14 clang-format) # as tests/check_format.sh asks
if(SITMAP_CLANG_FORMAT)
  add_custom_target(format COMMAND ${SITMAP_CLANG_FORMAT} -i ${sitmap_all_files}
                    ${CMAKE_SOURCE_DIR}/sitmap.h VERBATIM)
endif()
find_program(SITMAP_CLANG_TIDY clang-tidy)
if(SITMAP_CLANG_TIDY)
  add_custom_target(tidy COMMAND ${SITMAP_CLANG_TIDY} --quiet -p ${CMAKE_BINARY_DIR}
                    ${sitmap_sources} ${cli_sources}
                    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM USES_TERMINAL)
endif()
