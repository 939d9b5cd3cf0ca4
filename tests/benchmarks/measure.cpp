// SPDX-License-Identifier: MIT
// Runs a command several times and prints the medians of its wall time, processor time and peak memory.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Run
{
    double wall = 0;
    double processor = 0;
    double megabytes = 0;
    bool succeeded = false;
};

double seconds(timeval time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }

Run runOnce(char** command)
{
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO); // what a peer has to say of itself; whether it failed is told
        ::execvp(command[0], command);
        ::_exit(127);
    }
    int status = 0;
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss) / 1024,
            WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

double median(std::vector<Run> runs, double Run::*figure)
{
    std::sort(runs.begin(), runs.end(), [&](const Run& a, const Run& b) { return a.*figure < b.*figure; });
    return runs[runs.size() / 2].*figure;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fputs("Usage: measure LABEL RUNS COMMAND...\n", stderr);
        return 2;
    }
    std::vector<Run> runs;
    for (int count = std::atoi(argv[2]); count > 0; --count)
        runs.push_back(runOnce(argv + 3));
    if (runs.empty() || !std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.succeeded; })) {
        std::printf("%-52s failed\n", argv[1]);
        return 1;
    }
    std::printf("%-52s %8.3f s wall %8.3f s cpu %8.1f MB\n", argv[1], median(runs, &Run::wall),
                median(runs, &Run::processor), median(runs, &Run::megabytes));
    return 0;
}
