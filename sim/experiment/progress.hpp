// Who wants to know how far an experiment has come.
#pragma once

#include <cstddef>

namespace sim {

class Progress {
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// Once at the beginning and after every run, never from two threads at once; `done` counts the runs found in parts
    /// too.
    virtual void runs(std::size_t done, std::size_t total) = 0;
};

class NoProgress final : public Progress {
public:
    void runs(std::size_t, std::size_t) override {}
};

}  // namespace sim
