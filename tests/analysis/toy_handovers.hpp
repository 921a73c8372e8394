// A small file of hand-overs, known to the last number: two runs, two administrations, two dates.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/record/reader.hpp"
#include "sim/record/run_store.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace toy {

inline sim::TrajectoryShape handover_shape(const std::vector<std::string>& administrations) {
    using enum sim::ValueType;
    const std::vector<sim::Date> dates{sim::make_date(2024, 1, 1), sim::make_date(2026, 1, 1)};
    const std::vector<std::string> causes{"none", "distance", "chance"};
    const auto column = [](std::string rows, std::string name, sim::ValueType type,
                           std::vector<std::string> flags = {}) {
        return sim::Variable{std::move(name), std::move(rows), {}, type, "1", "", std::move(flags)};
    };
    sim::TrajectoryShape shape{{{"time", "", dates}, {"administration", "", administrations}},
                               {{"run", ""}, {"handover", ""}, {"event", ""}},
                               {}};
    for (const char* name : {"agendas_proposed", "agendas_agreed", "agendas_alive", "actions_finished"})
        shape.variables.push_back({name, "run", {"time"}, int32, "1", ""});
    for (const sim::Variable& variable :
         {column("handover", "handover_run", int32), column("handover", "handover_day", int32),
          column("handover", "handover_administration", int8),
          column("handover", "verdict", int8, {"taken_up", "closed"}),
          column("handover", "verdict_cause", int8, causes), column("event", "event_run", int32),
          column("event", "event_kind", int8, {"overlap", "hand_over"}), column("event", "event_day", int32),
          column("event", "event_actor", int32), column("event", "event_detail", int16)})
        shape.variables.push_back(variable);
    return shape;
}

/// What run 0 and run 1 leave.
inline sim::Trajectory handover_run(std::size_t run) {
    using Whole = std::vector<std::int64_t>;
    const Whole none;
    if (run == 0)
        return {{Whole{0, 5}, Whole{0, 4}, Whole{0, 3}, Whole{0, 7},                                  // totals
                 none, Whole{0, 0, 0, 365}, Whole{0, 0, 0, 1}, Whole{1, 1, 0, 0}, Whole{1, 1, 0, 0},  // decisions
                 none, Whole{0, 1, 1}, Whole{3, 0, 365}, Whole{9, 0, 1}, Whole{1, 1, 0}}};            // events
    return {{Whole{0, 6}, Whole{0, 2}, Whole{0, 2}, Whole{0, 1}, none, Whole{0}, Whole{0}, Whole{1}, Whole{2}, none,
             Whole{1, 1}, Whole{0, 365}, Whole{0, 1}, Whole{0, 1}}};
}

inline sim::Reader handover_file(std::size_t runs = 2,
                                 const std::vector<std::string>& administrations = {"alcaldia", "nación"}) {
    MemoryDisk disk;
    sim::FileHead head{handover_shape(administrations), {}, {}};
    for (std::size_t run = 0; run != runs; ++run) head.runs.push_back({0, static_cast<std::int64_t>(run), ""});
    sim::RunStore store{disk, "x.h5", head, {}};
    for (std::size_t run = 0; run != runs; ++run) store.put(run, handover_run(run));
    store.close();
    store.collect();
    return sim::Reader{sim::read_whole(disk, "x.h5"), "x.h5"};
}

}  // namespace toy
