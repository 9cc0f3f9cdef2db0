# SPDX-License-Identifier: Apache-2.0
# The index of places.tsv (data/gazetteer_index.h) and its names (data/gazetteer_names.h), made once
# when sitmap is built: reading them costs a tenth of making them. A machine that cannot run what it
# builds goes without.
add_executable(sitmap_make_index data/tools/make_index.c)
target_link_libraries(sitmap_make_index PRIVATE sitmap sitmap_warnings)
if(SITMAP_LTO_WORKS)
  target_link_options(sitmap_make_index PRIVATE -fno-lto) # it runs once
endif()
set(sitmap_index ${CMAKE_BINARY_DIR}/data/places.tsv.index)
set(sitmap_names ${CMAKE_BINARY_DIR}/data/places.tsv.names)
if(NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR)
  add_custom_command(OUTPUT ${sitmap_index} ${sitmap_names}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/data
    COMMAND sitmap_make_index ${CMAKE_SOURCE_DIR}/data/base ${sitmap_index} ${sitmap_names}
    DEPENDS sitmap_make_index ${CMAKE_SOURCE_DIR}/data/base/places.tsv
    COMMENT "Indexing places.tsv" VERBATIM)
  add_custom_target(sitmap_index_file ALL DEPENDS ${sitmap_index} ${sitmap_names})
  if(TARGET sitmap_program)
    add_dependencies(sitmap_program sitmap_index_file) # whoever builds only that has it fast too
  endif()
  install(FILES ${sitmap_index} ${sitmap_names} DESTINATION ${CMAKE_INSTALL_DATADIR}/sitmap/base)
endif()
