# A room is one folder and one static library. Its sources are all .c files of the folder itself
# except mains (main.c and *_main.c), which belong to executables.

# ltps_room(NAME FOLDER [ROOMS room...] [LIBS target...])
function(ltps_room name folder)
  cmake_parse_arguments(ARG "" "" "ROOMS;LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.c)
  list(FILTER sources EXCLUDE REGEX "(/|_)main\\.c$")
  list(TRANSFORM ARG_ROOMS PREPEND ltps_)
  if(sources)
    add_library(ltps_${name} STATIC ${sources})
    target_compile_options(ltps_${name} PRIVATE ${LTPS_WARNINGS})
    target_link_libraries(ltps_${name} PUBLIC ${ARG_ROOMS} ${ARG_LIBS})
    ltps_embed(ltps_${name} ${folder})
  else()
    add_library(ltps_${name} INTERFACE)
    target_link_libraries(ltps_${name} INTERFACE ${ARG_ROOMS} ${ARG_LIBS})
  endif()
endfunction()

# An executable of ours: ltps_program(NAME [ROOMS room...] SOURCES file...)
function(ltps_program name)
  cmake_parse_arguments(ARG "" "" "ROOMS;SOURCES;LIBS" ${ARGN})
  list(TRANSFORM ARG_ROOMS PREPEND ltps_)
  add_executable(${name} ${ARG_SOURCES})
  target_compile_options(${name} PRIVATE ${LTPS_WARNINGS})
  target_link_libraries(${name} PRIVATE ${ARG_ROOMS} ${ARG_LIBS})
endfunction()

# Data files of a room (server/data and the like) become generated C arrays on request:
# ltps_data(TARGET SYMBOL FILE) makes "const unsigned char SYMBOL[]; const size_t SYMBOL_size;",
# declared by the including .c file itself.
function(ltps_data target symbol file)
  set(out ${PROJECT_BINARY_DIR}/gen/data/${symbol}.c)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${PROJECT_SOURCE_DIR}/${file} -DOUT=${out} -DSYMBOL=${symbol}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${PROJECT_SOURCE_DIR}/${file} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out})
endfunction()

# A room that needs data has a file data.cmake beside its sources, with ltps_data() lines.
function(ltps_embed target folder)
  set(LTPS_TARGET ${target})
  include(${PROJECT_SOURCE_DIR}/${folder}/data.cmake OPTIONAL)
endfunction()

# Every *_test.c of tests/unit/<folder> is one CUnit program that links its room only.
function(ltps_unit_tests room folder)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/${folder}/*_test.c)
  foreach(source IN LISTS sources)
    get_filename_component(module ${source} NAME_WE)
    string(REPLACE "/" "_" prefix ${folder})
    set(program unit_${prefix}_${module})
    add_executable(${program} ${source})
    target_compile_options(${program} PRIVATE ${LTPS_WARNINGS})
    target_link_libraries(${program} PRIVATE ltps_test_support ltps_${room} ${ARG_LIBS} ltps_cunit)
    add_test(NAME unit/${folder}/${module} COMMAND ${program})
    set_tests_properties(unit/${folder}/${module} PROPERTIES TIMEOUT 120)
  endforeach()
endfunction()

# tests/fuzz/<name>_fuzz.c: with libFuzzer in the fuzz preset; elsewhere a program that runs the
# seeds of tests/fuzz/seeds/<name>/ once, as an ordinary test.
function(ltps_fuzz_target name)
  set(program ${name}_fuzz)
  list(TRANSFORM ARGN PREPEND ltps_)
  if(LTPS_FUZZ)
    add_executable(${program} ${PROJECT_SOURCE_DIR}/tests/fuzz/${program}.c)
    target_link_options(${program} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(${program} ${PROJECT_SOURCE_DIR}/tests/fuzz/${program}.c
                              ${PROJECT_SOURCE_DIR}/tests/fuzz/run_seeds.c)
    add_test(NAME fuzz/${name} COMMAND ${program} ${PROJECT_SOURCE_DIR}/tests/fuzz/seeds/${name})
  endif()
  target_compile_options(${program} PRIVATE ${LTPS_WARNINGS} -Wno-missing-prototypes)
  target_link_libraries(${program} PRIVATE ${ARGN})
endfunction()
