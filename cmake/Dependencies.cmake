# SPDX-License-Identifier: Apache-2.0
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

set(SITMAP_LINKED_MODULES
  libpng16 zlib freetype2 harfbuzz harfbuzz-subset fribidi shapelib yaml-0.1 jansson)
pkg_check_modules(sitmap_linked REQUIRED IMPORTED_TARGET ${SITMAP_LINKED_MODULES})
# libproj is loaded when it is first needed: linking it costs 9 ms before main.
pkg_check_modules(sitmap_proj REQUIRED proj>=9)
find_library(SITMAP_PROJ_LIBRARY NAMES proj REQUIRED HINTS ${sitmap_proj_LIBRARY_DIRS})
file(REAL_PATH ${SITMAP_PROJ_LIBRARY} sitmap_proj_file)
get_filename_component(sitmap_proj_soname ${sitmap_proj_file} NAME)
string(REGEX MATCH "^libproj\\.so\\.[0-9]+" sitmap_proj_soname ${sitmap_proj_soname})
# So is libgeos_c: only maps that show a change of control need it.
find_path(SITMAP_GEOS_INCLUDE_DIR NAMES geos_c.h REQUIRED)
find_library(SITMAP_GEOS_LIBRARY NAMES geos_c REQUIRED)
file(REAL_PATH ${SITMAP_GEOS_LIBRARY} sitmap_geos_file)
get_filename_component(sitmap_geos_soname ${sitmap_geos_file} NAME)
string(REGEX MATCH "^libgeos_c\\.so\\.[0-9]+" sitmap_geos_soname ${sitmap_geos_soname})
# So is libcairo, with the libraries of X11 that it brings along: an SVG needs neither.
pkg_check_modules(sitmap_cairo REQUIRED IMPORTED_TARGET cairo>=1.16)
find_library(SITMAP_CAIRO_LIBRARY NAMES cairo REQUIRED HINTS ${sitmap_cairo_LIBRARY_DIRS})
file(REAL_PATH ${SITMAP_CAIRO_LIBRARY} sitmap_cairo_file)
get_filename_component(sitmap_cairo_soname ${sitmap_cairo_file} NAME)
string(REGEX MATCH "^libcairo\\.so\\.[0-9]+" sitmap_cairo_soname ${sitmap_cairo_soname})
# So is Fontconfig, when a text has characters that our fonts lack.
find_path(SITMAP_FONTCONFIG_INCLUDE_DIR NAMES fontconfig/fontconfig.h REQUIRED)
# So is libmicrohttpd, by the program: only preview serves anything.
find_path(SITMAP_MICROHTTPD_INCLUDE_DIR NAMES microhttpd.h REQUIRED)
find_library(SITMAP_MICROHTTPD_LIBRARY NAMES microhttpd REQUIRED)
file(REAL_PATH ${SITMAP_MICROHTTPD_LIBRARY} sitmap_microhttpd_file)
get_filename_component(sitmap_microhttpd_soname ${sitmap_microhttpd_file} NAME)
string(REGEX MATCH "^libmicrohttpd\\.so\\.[0-9]+" sitmap_microhttpd_soname ${sitmap_microhttpd_soname})

add_library(sitmap_dependencies INTERFACE)
target_link_libraries(sitmap_dependencies INTERFACE
  PkgConfig::sitmap_linked Threads::Threads m ${CMAKE_DL_LIBS})
target_include_directories(sitmap_dependencies SYSTEM INTERFACE ${sitmap_proj_INCLUDE_DIRS}
  ${sitmap_cairo_INCLUDE_DIRS}
  ${SITMAP_GEOS_INCLUDE_DIR} ${SITMAP_FONTCONFIG_INCLUDE_DIR})
target_compile_definitions(sitmap_dependencies INTERFACE
  SITMAP_PROJ_SONAME="${sitmap_proj_soname}"
  SITMAP_CAIRO_SONAME="${sitmap_cairo_soname}"
  SITMAP_GEOS_SONAME="${sitmap_geos_soname}"
  SITMAP_VERSION="${PROJECT_VERSION}"
  SITMAP_BUILD_DATA="${CMAKE_SOURCE_DIR}/data"
  SITMAP_BUILD_TREE="${CMAKE_BINARY_DIR}"
  SITMAP_INSTALL_DATA="${CMAKE_INSTALL_FULL_DATADIR}/sitmap")

# What the program alone stands on.
add_library(sitmap_program_dependencies INTERFACE)
target_link_libraries(sitmap_program_dependencies INTERFACE Threads::Threads ${CMAKE_DL_LIBS})
target_include_directories(sitmap_program_dependencies SYSTEM INTERFACE
  ${SITMAP_MICROHTTPD_INCLUDE_DIR})
target_compile_definitions(sitmap_program_dependencies INTERFACE
  SITMAP_MICROHTTPD_SONAME="${sitmap_microhttpd_soname}")
