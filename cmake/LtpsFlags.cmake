# Compiler and linker flags, the same for every target of the project.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_C_VISIBILITY_PRESET hidden)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(LTPS_CCACHE ccache)
if(LTPS_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${LTPS_CCACHE})
endif()

add_compile_definitions(_GNU_SOURCE)
include_directories(${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})

# Our own code only; generated messages are compiled without them.
set(LTPS_WARNINGS
    -Wall -Wextra -Werror -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes
    -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wcast-qual -Wwrite-strings
    -Wundef -Wvla -Wformat=2 -Wformat-security -Wnull-dereference -Wdouble-promotion
    -Wswitch-enum -Wimplicit-fallthrough -Walloca)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
  list(APPEND LTPS_WARNINGS -Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wjump-misses-init)
endif()

add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection=full
                    -fno-omit-frame-pointer -fno-strict-overflow -fno-delete-null-pointer-checks)
add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -g1")
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  # NDEBUG stays unset: an invariant that breaks must stop the process, also in production.
else()
  set(CMAKE_C_FLAGS_DEBUG "-O1 -g")
endif()
add_link_options($<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:-pie>)

if(LTPS_SANITIZE)
  add_compile_options(-fsanitize=${LTPS_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${LTPS_SANITIZE})
endif()
if(LTPS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(LTPS_LTO)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  # Jobs of the linker follow the build's job server.
  set(CMAKE_C_COMPILE_OPTIONS_IPO -flto=auto -fno-fat-lto-objects)
endif()
