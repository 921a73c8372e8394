// The program as a process in a folder of its own, and the program as a function: what it says and with which code it
// leaves.
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "app/program.hpp"
#include "tests/own_folder.hpp"

namespace shell {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

inline std::string read(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline void write(const fs::path& path, const std::string& text) { std::ofstream{path, std::ios::binary} << text; }

struct Said {
    int code = -1;
    std::string out;
    std::string side;
    friend bool operator==(const Said&, const Said&) = default;
};

/// In this process, without an environment.
inline Said say(const Words& words, const std::map<std::string, std::string>& environment = {}) {
    std::ostringstream out;
    std::ostringstream side;
    const auto look_up = [&](const char* name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string{} : found->second;
    };
    const auto code = app::run_program(words, look_up, {.out = out, .side = side});
    return {static_cast<int>(code), out.str(), side.str()};
}

/// What happens to a process beside its words.
struct Around {
    std::vector<std::string> environment{};  ///< "LC_ALL=es_CO.UTF-8"
    rlim_t file_size = RLIM_INFINITY;
    std::string interrupt_at{};  ///< a signal once this path exists ...
    int signal = SIGINT;
    std::chrono::milliseconds then{0};  ///< ... and so much later
};

/// A folder that holds the test town as tiny.toml, gone at the end.
class Folder {
public:
    Folder() { fs::copy_file(fs::path{ARTICULA_SOURCE_DIR} / "tests/app/tiny.toml", own_ / "tiny.toml"); }

    [[nodiscard]] fs::path operator/(const std::string& name) const { return own_ / name; }

    /// Runs the program there.
    [[nodiscard]] Said call(const Words& words, const Around& around = {}) const {
        const pid_t child = ::fork();
        if (child == 0) become_program(words, around);
        if (!around.interrupt_at.empty()) {
            while (!fs::exists(own_ / around.interrupt_at)) std::this_thread::sleep_for(std::chrono::milliseconds{1});
            std::this_thread::sleep_for(around.then);
            ::kill(child, around.signal);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), read(own_ / ".out"), read(own_ / ".side")};
    }

private:
    [[noreturn]] void become_program(const Words& words, const Around& around) const {
        if (::chdir(own_.path().c_str()) != 0) ::_exit(99);
        for (const auto& [file, descriptor] : {std::pair{".out", STDOUT_FILENO}, {".side", STDERR_FILENO}})
            ::dup2(::open(file, O_CREAT | O_TRUNC | O_WRONLY, 0600), descriptor);
        const rlimit limit{around.file_size, around.file_size};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::vector<char*> arguments{const_cast<char*>(ARTICULA_PROGRAM)};
        for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        std::vector<char*> environment;
        for (const std::string& setting : around.environment) environment.push_back(const_cast<char*>(setting.c_str()));
        environment.push_back(nullptr);
        ::execve(ARTICULA_PROGRAM, arguments.data(), environment.data());
        ::_exit(99);
    }

    OwnFolder own_;
};

}  // namespace shell
