// A small experiment with every kind of dimension and type, and the whole way from runs to a file.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "sim/record/file_head.hpp"
#include "sim/record/file_system.hpp"
#include "sim/record/narrow.hpp"
#include "sim/record/run_store.hpp"

namespace toy {

inline sim::TrajectoryShape shape() {
    using enum sim::ValueType;
    const std::vector<sim::Date> dates{sim::make_date(2026, 1, 1), sim::make_date(2026, 7, 1),
                                       sim::make_date(2027, 1, 1)};
    return {{{"unit", "unit of the administration", std::vector<std::string>{"salud", "educación", "gobierno"}},
             {"time", "date of observation", dates}},
            {{"run", "run of the experiment"}, {"agenda", "agenda that was born"}, {"event", "what happened"}},
            {{"trust", "run", {"time", "unit"}, float32, "1", "mean trust in a unit"},
             {"meetings", "run", {}, int32, "meeting", "meetings held"},
             {"agenda_run", "agenda", {}, int32, "1", "run of the agenda"},
             {"agenda_name", "agenda", {}, text, "", "name", {}, true},
             {"cause", "agenda", {}, int8, "", "why it ended", {"none", "closed", "abandoned"}, true},
             {"maturity", "agenda", {"time"}, float64, "1", "maturity of the agenda"},
             {"members", "agenda", {"time"}, int16, "member", "members"},
             {"event_run", "event", {}, int32, "1", "run of the event"},
             {"tick", "event", {}, int64, "minute", "when"}}};
}

/// A run that depends on its number alone: `run % 3` agendas and 2 `run` events, with missing values.
inline sim::Trajectory trajectory(std::size_t run) {
    const auto number = static_cast<std::int64_t>(run);
    std::vector<double> trust;
    for (int i = 0; i != 9; ++i) trust.push_back(i == 4 ? std::nan("") : 0.1 * i + static_cast<double>(run));
    std::vector<std::string> names;
    std::vector<std::int64_t> causes;
    std::vector<double> maturity;
    std::vector<std::int64_t> members;
    for (std::int64_t agenda = 0; agenda != number % 3; ++agenda) {
        names.push_back("agenda ñ " + std::to_string(run) + "." + std::to_string(agenda));
        causes.push_back(agenda == 0 ? sim::missing_integer : 2);
        for (int t = 0; t != 3; ++t) maturity.push_back(t == 2 ? std::nan("") : 1.0 / (1.0 + t + 10.0 * double(run)));
        for (int t = 0; t != 3; ++t) members.push_back(t == 0 ? sim::missing_integer : number + t);
    }
    std::vector<std::int64_t> ticks;
    for (std::int64_t event = 0; event != 2 * number; ++event) ticks.push_back((number << 40U) + event);
    return {{trust, std::vector<std::int64_t>{number * 7}, std::vector<std::int64_t>{}, names, causes, maturity,
             members, std::vector<std::int64_t>{}, ticks}};
}

inline sim::FileHead head(std::size_t runs) {
    sim::FileHead head{shape(), {{"scenario", std::string{"# ñandú\nquorum = 3\n"}}, {"seed", std::int64_t{-5}}}, {}};
    for (std::size_t run = 0; run != runs; ++run)
        head.runs.push_back({static_cast<std::int64_t>(run) / 2, static_cast<std::int64_t>(run) % 2,
                             run % 2 == 0 ? "base" : "sin relevo"});
    return head;
}

/// Makes the runs that the store lacks, in the order given, and the file.
inline void make_file(sim::FileSystem& files, const sim::Path& path, const std::vector<std::size_t>& order,
                      std::size_t runs_per_part = 3) {
    sim::RunStore store{files, path, head(order.size()), {.runs_per_part = runs_per_part}};
    for (const std::size_t run : order)
        if (!store.stored(run)) store.put(run, trajectory(run));
    store.close();
    store.collect();
}

inline std::vector<std::size_t> in_order(std::size_t runs) {
    std::vector<std::size_t> order;
    for (std::size_t run = 0; run != runs; ++run) order.push_back(run);
    return order;
}

}  // namespace toy
