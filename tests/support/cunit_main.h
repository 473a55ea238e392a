/* The main() of a unit test: one suite, named after its module.
 *
 *   LTPS_TEST_MAIN("base/time", {"name is the sentence proved", function}, ...)
 */
#pragma once

#include <CUnit/Basic.h>

/* Runs the suite, prints failures, and gives the exit status: 0 when every assertion held. */
int ltps_test_run(const char *suite, CU_TestInfo *tests);

#define LTPS_TEST_MAIN(suite, ...)                              \
    int main(void)                                              \
    {                                                           \
        CU_TestInfo tests[] = {__VA_ARGS__, CU_TEST_INFO_NULL}; \
        return ltps_test_run((suite), tests);                   \
    }
