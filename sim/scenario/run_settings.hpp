// What every scenario says, whatever its model: which model, from when to when, watched how often, drawn from which
// seed.
#pragma once

#include <cstdint>
#include <string>

#include "sim/scenario/table.hpp"

namespace sim {

enum class Draws : std::uint8_t { midpoint, joint, points };
enum class Sources : std::uint8_t { requested, required };

struct RunSettings {
    int format = 1;
    std::string model;
    Text title;
    Date from;
    Date until;
    Rhythm observe{.kind = Clock::Kind::every, .period = {91.3125}};
    std::uint64_t seed = 1;
    int replicates = 1;
    Draws draws = Draws::midpoint;
    Sources sources = Sources::requested;
};

[[nodiscard]] const Table<RunSettings>& run_table();

/// How the uncertain numbers of a run become numbers.
[[nodiscard]] Draw draw_of(const RunSettings& settings, RunKey key);

}  // namespace sim
