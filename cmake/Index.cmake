# SPDX-License-Identifier: Apache-2.0
# The indexes of places.tsv and villages.tsv (data/gazetteer_index.h), made once when sitmap is built.
# A machine that cannot run what it builds goes without.
add_executable(sitmap_make_index data/tools/make_index.c)
target_link_libraries(sitmap_make_index PRIVATE sitmap sitmap_warnings)
if(SITMAP_LTO_WORKS)
  target_link_options(sitmap_make_index PRIVATE -fno-lto) # it runs once
endif()
if(NOT CMAKE_CROSSCOMPILING OR CMAKE_CROSSCOMPILING_EMULATOR)
  set(sitmap_indexes)
  foreach(table places villages)
    set(sitmap_index ${CMAKE_BINARY_DIR}/data/${table}.tsv.index)
    add_custom_command(OUTPUT ${sitmap_index}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/data
      COMMAND sitmap_make_index ${CMAKE_SOURCE_DIR}/data/base ${table}.tsv ${sitmap_index}
      DEPENDS sitmap_make_index ${CMAKE_SOURCE_DIR}/data/base/${table}.tsv
      COMMENT "Indexing ${table}.tsv" VERBATIM)
    list(APPEND sitmap_indexes ${sitmap_index})
  endforeach()
  add_custom_target(sitmap_index_files ALL DEPENDS ${sitmap_indexes})
  if(TARGET sitmap_program)
    add_dependencies(sitmap_program sitmap_index_files) # whoever builds only that has it fast too
  endif()
  install(FILES ${sitmap_indexes} DESTINATION ${CMAKE_INSTALL_DATADIR}/sitmap/base)
endif()
