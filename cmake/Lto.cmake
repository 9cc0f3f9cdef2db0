# SPDX-License-Identifier: Apache-2.0
# The program is optimised as a whole where that is safe: release builds by gcc. Objects of the
# library are machine code too (fat), so that whoever links libsitmap.a needs neither this compiler
# nor its options; what only this compiler understands is taken out when the library is installed.
option(SITMAP_LTO "Optimise the program as a whole (release builds by gcc)" ON)
if(SITMAP_LTO AND CMAKE_C_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release"
   AND NOT SITMAP_SANITIZE AND NOT SITMAP_COVERAGE AND CMAKE_OBJCOPY)
  include(CheckCSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS "-flto=auto -ffat-lto-objects")
  check_c_source_compiles("int main(void) { return 0; }" SITMAP_LTO_WORKS)
  unset(CMAKE_REQUIRED_FLAGS)
endif()
if(SITMAP_LTO_WORKS)
  add_compile_options(-flto=auto -ffat-lto-objects)
  add_link_options(-flto=auto)
endif()
