// A small file of futures: a few runs of made-up agendas over four dates, a hand-over on the third of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/record/futures.hpp"
#include "sim/record/reader.hpp"
#include "sim/record/run_store.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace toy {

using Numbers = std::vector<std::int64_t>;

inline const std::vector<sim::Date> future_dates{sim::make_date(2024, 1, 1), sim::make_date(2024, 7, 1),
                                                 sim::make_date(2025, 1, 1), sim::make_date(2026, 1, 1)};
inline constexpr std::int64_t acting = 0;
inline constexpr std::int64_t dormant = 1;
inline constexpr std::int64_t absent = sim::missing_integer;

/// Agreed before the first date, and all there until the last one.
struct Agenda {
    std::string name = "a";
    std::int64_t agreement = -1;
    std::int64_t end = absent;
    std::int64_t ending = 0;
    Numbers phase{acting, acting, acting, acting};
    Numbers names{1, 1, 1, 1};
    std::vector<double> substance{1, 1, 1, 1};
    std::vector<double> coalition{1, 1, 1, 1};
    Numbers tasks{1, 1, 1, 1};
    Numbers frame{2, 2, 2, 2};
};

/// An agenda that is gone from the hand-over's date on: it ended a day before it, closed.
inline Agenda closed(std::string name) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    return {std::move(name),
            -1,
            365,
            2,
            {acting, acting, absent, absent},
            {1, 1, absent, absent},
            {1, 1, none, none},
            {1, 1, none, none},
            {1, 1, absent, absent},
            {2, 2, absent, absent}};
}

struct Run {
    sim::RunLabel label{};
    std::vector<Agenda> agendas{};
    std::int64_t finished = 0;  ///< actions, on the last date
    double problem = 0.5;
};

inline sim::TrajectoryShape futures_shape() {
    using enum sim::ValueType;
    sim::TrajectoryShape shape{{{"time", "", future_dates},
                                {"problem", "", std::vector<std::string>{"desercion", "empleo"}},
                                {"administration", "", std::vector<std::string>{"alcaldia"}}},
                               {{"run", ""}, {"agenda", ""}, {"handover", ""}, {"event", ""}},
                               {}};
    const auto add = [&shape](std::string rows, std::string name, sim::ValueType type,
                              std::vector<std::string> axes = {}, std::vector<std::string> flags = {}) {
        shape.variables.push_back({std::move(name), std::move(rows), std::move(axes), type, "1", "", std::move(flags)});
    };
    for (const char* name :
         {"agendas_proposed", "agendas_agreed", "agendas_alive", "actions_finished", "quadrant_alive_useful",
          "quadrant_alive_not", "quadrant_ended_useful", "quadrant_ended_not"})
        add("run", name, int32, {"time"});
    add("run", "problem_level", float32, {"time", "problem"});
    add("agenda", "agenda_run", int32);
    add("agenda", "agenda_name", text);
    add("agenda", "agenda_number", int32);
    add("agenda", "agreement", int32);
    add("agenda", "end", int32);
    add("agenda", "ending", int8, {}, {"alive", "success", "closed"});
    add("agenda", "phase", int8, {"time"}, {"acting", "dormant"});
    add("agenda", "names", int16, {"time"});
    add("agenda", "substance", float32, {"time"});
    add("agenda", "coalition", float32, {"time"});
    add("agenda", "tasks_open", int16, {"time"});
    add("agenda", "integration_frame", int8, {"time"});
    for (const char* name : {"handover_run", "handover_day", "handover_administration", "handover_agenda"})
        add("handover", name, int32);
    add("handover", "verdict", int8, {}, {"taken_up", "closed"});
    add("handover", "verdict_cause", int8, {}, {"none", "distance"});
    for (const char* name : {"event_run", "event_day", "event_actor", "event_detail"}) add("event", name, int32);
    add("event", "event_kind", int8, {}, {"overlap", "hand_over"});
    return shape;
}

/// Every agenda is decided on at the hand-over of day 366: closed where it ends there, else taken up.
inline sim::Trajectory futures_run(const Run& run) {
    const auto at_end = [](std::int64_t last) { return Numbers{0, 0, 0, last}; };
    Numbers numbers, agreements, ends, endings, phases, names, tasks, frames, days, administrations, verdicts, causes;
    std::vector<std::string> called;
    std::vector<double> substances, coalitions;
    std::int64_t alive = 0;
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    for (const Agenda& agenda : run.agendas) {
        const bool ends_there = agenda.end != absent;
        numbers.push_back(static_cast<std::int64_t>(numbers.size()));
        called.push_back(agenda.name);
        agreements.push_back(agenda.agreement);
        ends.push_back(agenda.end);
        endings.push_back(agenda.ending);
        append(phases, agenda.phase);
        append(names, agenda.names);
        append(tasks, agenda.tasks);
        append(frames, agenda.frame);
        append(substances, agenda.substance);
        append(coalitions, agenda.coalition);
        days.push_back(ends_there ? 365 : 366);
        administrations.push_back(0);
        verdicts.push_back(ends_there ? 1 : 0);
        causes.push_back(ends_there ? 1 : 0);
        alive += ends_there ? 0 : 1;
    }
    const auto all = static_cast<std::int64_t>(numbers.size());
    const double p = run.problem;
    return {{at_end(all),
             at_end(all),
             at_end(alive),
             at_end(run.finished),  // totals
             at_end(alive),
             at_end(0),
             at_end(0),
             at_end(all - alive),  // quadrants
             std::vector<double>{1, 1, 1, 1, 1, 1, p - 0.25, p + 0.25},
             Numbers{},
             called,
             numbers,  // problems, names
             agreements,
             ends,
             endings,
             phases,
             names,
             substances,
             coalitions,
             tasks,
             frames,
             Numbers{},  // lives
             days,
             administrations,
             numbers,
             verdicts,
             causes,
             Numbers{},
             Numbers{},
             Numbers{},
             Numbers{},
             Numbers{}}};
}

inline sim::Reader futures_file(const sim::Futures& futures, const std::vector<Run>& runs) {
    MemoryDisk disk;
    sim::FileHead head{futures_shape(), {{"scenario", std::string{"# toy"}}, {"futures", to_text(futures)}}, {}};
    for (const Run& run : runs) head.runs.push_back(run.label);
    sim::RunStore store{disk, "x.h5", head, {}};
    for (std::size_t r = 0; r != runs.size(); ++r) store.put(r, futures_run(runs[r]));
    store.close();
    store.collect();
    return sim::Reader{sim::read_whole(disk, "x.h5"), "x.h5"};
}

inline sim::Branch branch(std::string name, sim::BranchKind kind = sim::BranchKind::change, std::string against = "",
                          std::vector<std::string> off = {}) {
    return {.name = std::move(name),
            .kind = kind,
            .from = sim::make_date(2024, 12, 1),
            .against = std::move(against),
            .off = std::move(off)};
}

inline sim::Futures futures(std::vector<sim::Branch> changes, std::vector<sim::PointLabel> points = {{0, false, ""}}) {
    changes.insert(changes.begin(), sim::Branch{});
    return {.branches = std::move(changes),
            .points = std::move(points),
            .question = {"alcaldia", sim::make_date(2025, 1, 1), sim::make_date(2024, 11, 1)}};
}

}  // namespace toy
