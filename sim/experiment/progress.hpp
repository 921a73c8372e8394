// Who wants to know how far an experiment has come, and what went wrong.
#pragma once

#include <cstddef>

#include "sim/core/text.hpp"
#include "sim/record/provenance.hpp"

namespace sim {

struct RunFailure {
    std::size_t run = 0;
    RunLabel label;
    Text message;
};

class Progress {
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// Once at the beginning and after every run, never from two threads at once; `done` counts the runs found in parts
    /// too.
    virtual void runs(std::size_t done, std::size_t total) = 0;
    /// When a run has thrown; never from two threads at once.
    virtual void failed(const RunFailure&) {}
};

class NoProgress final : public Progress {
public:
    void runs(std::size_t, std::size_t) override {}
};

}  // namespace sim
