# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` lays down: the program, the library with its headers and sitmap.pc, the
# data set, the man page and the completion.

# sitmap.h and every header of ours that it leads to, so that the list cannot go out of date.
set(sitmap_headers sitmap.h)
set(headers_to_read sitmap.h)
while(headers_to_read)
  list(POP_FRONT headers_to_read header)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${header})
  file(STRINGS ${CMAKE_SOURCE_DIR}/${header} include_lines REGEX "^#include \"")
  foreach(line ${include_lines})
    string(REGEX REPLACE "^#include \"([^\"]+)\".*" "\\1" included ${line})
    if(NOT included IN_LIST sitmap_headers)
      list(APPEND sitmap_headers ${included})
      list(APPEND headers_to_read ${included})
    endif()
  endforeach()
endwhile()
foreach(header ${sitmap_headers})
  cmake_path(GET header PARENT_PATH room)
  install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sitmap/${room}
          COMPONENT development)
endforeach()

install(TARGETS sitmap
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
if(SITMAP_LTO_WORKS AND NOT BUILD_SHARED_LIBS)
  cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_LIBDIR BASE_DIRECTORY "\${CMAKE_INSTALL_PREFIX}"
             OUTPUT_VARIABLE installed_libdir)
  set(installed_library "${installed_libdir}/$<TARGET_FILE_NAME:sitmap>")
  install(CODE "execute_process(COMMAND \"${CMAKE_OBJCOPY}\" --remove-section=.gnu.lto_*
                  --remove-section=.gnu.debuglto_*
                  \"\$ENV{DESTDIR}${installed_library}\" COMMAND_ERROR_IS_FATAL ANY)"
          COMPONENT development)
endif()
if(TARGET sitmap_program)
  # A shared libsitmap is found beside the program, wherever the two are installed.
  file(RELATIVE_PATH lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  if(BUILD_SHARED_LIBS)
    set_target_properties(sitmap_program PROPERTIES INSTALL_RPATH "$ORIGIN/${lib_from_bin}")
  endif()
  install(TARGETS sitmap_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

# A static library's user links what it stands on; a shared one brings that itself.
list(JOIN SITMAP_LINKED_MODULES ", " linked_modules)
if(BUILD_SHARED_LIBS)
  set(SITMAP_PC_REQUIRES "Requires.private: ${linked_modules}")
  set(SITMAP_PC_LIBS "-L\${libdir} -lsitmap")
else()
  set(SITMAP_PC_REQUIRES "Requires: ${linked_modules}")
  set(SITMAP_PC_LIBS "-L\${libdir} -lsitmap -pthread -lm -ldl")
endif()
file(RELATIVE_PATH SITMAP_PC_PREFIX
     ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" SITMAP_PC_PREFIX ${SITMAP_PC_PREFIX})
configure_file(cmake/sitmap.pc.in sitmap.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/sitmap.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT development)

install(DIRECTORY data/base data/fonts data/lang data/licences data/themes
        DESTINATION ${CMAKE_INSTALL_DATADIR}/sitmap
        PATTERN "gmt.*" EXCLUDE)
install(FILES data/SOURCES.md DESTINATION ${CMAKE_INSTALL_DATADIR}/sitmap)
install(FILES docs/sitmap.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES scripts/completion/sitmap.bash RENAME sitmap
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
