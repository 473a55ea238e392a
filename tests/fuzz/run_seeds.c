/* Runs a fuzz target once over every file of a folder, so that seeds and old findings are ordinary
 * tests where libFuzzer is not built in. */
#include "gen/runtime/base/file.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SEED_MAX_OCTETS = 16 << 20 };

static int run_one(const char *folder, const char *name)
{
    char path[PATH_MAX];
    ltps_err err = LTPS_ERR_NONE;
    LTPS_AUTO(ltps_file_map) map = NULL;

    if (name[0] == '.') {
        return 0;
    }
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    if (ltps_file_map_open(path, SEED_MAX_OCTETS, &map, &err) != LTPS_OK) {
        (void)fprintf(stderr, "%s\n", err.msg);
        return -1;
    }
    const ltps_bytes seed = ltps_file_map_bytes(map);
    static const uint8_t none[1] = {0};
    (void)LLVMFuzzerTestOneInput(seed.n != 0 ? seed.p : none, seed.n);
    return 1;
}

int main(int argc, char **argv)
{
    int count = 0;

    if (argc != 2) {
        (void)fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 2;
    }
    DIR *folder = opendir(argv[1]);
    if (folder == NULL) {
        (void)fprintf(stderr, "cannot open %s\n", argv[1]);
        return 2;
    }
    for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        const int ran = run_one(argv[1], entry->d_name);
        if (ran < 0) {
            (void)closedir(folder);
            return 1;
        }
        count += ran;
    }
    (void)closedir(folder);
    (void)printf("%d seeds\n", count);
    return count > 0 ? 0 : 1;
}
