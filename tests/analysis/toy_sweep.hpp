// Small files of sweeps: the points of a design, and runs whose agendas alive are a given function of the factors.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/record/design.hpp"
#include "sim/record/futures.hpp"
#include "sim/record/reader.hpp"
#include "sim/record/run_store.hpp"
#include "tests/analysis/statistics/ishigami.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace toy {

/// Agreed agendas of a run; so many that a share of them is told to the fourth decimal.
inline constexpr std::int64_t sweep_agreed = 10000;

/// What share of agendas lives, for the factors on their way from 0 to 1 and a replicate.
using ShareAlive = std::function<double(const std::vector<double>&, std::size_t replicate)>;

inline sim::FactorLabel factor(std::string name, std::string es, std::string en, double low, double high) {
    return {.name = std::move(name),
            .title = {std::move(es), std::move(en)},
            .low = low,
            .high = high,
            .paths = {"parameters.x.y"}};
}

/// Humility, turnover and, of two choices, committees.
inline std::vector<sim::FactorLabel> sweep_factors() {
    sim::FactorLabel committees = factor("committees", "comités", "committees", 0, 1);
    committees.kind = sim::FactorKind::choice;
    committees.choices = {"off", "on"};
    return {factor("humility", "humildad", "humility", 0.1, 0.9), factor("turnover", "rotación", "turnover", 0, 20),
            committees};
}

struct Sweep {
    sim::Design design{};
    std::vector<std::vector<double>> units{};  ///< [point][factor]
    std::size_t replicates = 1;
    ShareAlive alive{};
    std::vector<std::string> branches{""};
    std::vector<std::size_t> failed{};  ///< points without runs
};

inline Sweep sweep_of(sim::DesignKind kind, std::size_t size, std::vector<std::vector<double>> units, ShareAlive alive,
                      std::size_t replicates = 1) {
    Sweep sweep{.design = {.kind = kind, .size = size, .points = units.size(), .factors = sweep_factors()},
                .units = std::move(units),
                .replicates = replicates,
                .alive = std::move(alive)};
    sweep.design.factors.resize(sweep.units.front().size());
    return sweep;
}

/// Trajectories that move the factors in turn, up from a start or down to it.
inline std::vector<std::vector<double>> morris_points(std::size_t trajectories, std::size_t factors) {
    std::vector<std::vector<double>> points;
    for (std::size_t t = 0; t != trajectories; ++t) {
        std::vector<double> point(factors);
        for (std::size_t f = 0; f != factors; ++f) point[f] = f == 2 ? 0.0 : static_cast<double>((t >> f) % 2) / 3;
        points.push_back(point);
        for (std::size_t step = 0; step != factors; ++step) {
            const std::size_t f = (step + t) % factors;
            point[f] += f == 2 ? 1 : 2.0 / 3;
            points.push_back(point);
        }
    }
    return points;
}

/// Every combination of `levels` values of each factor.
inline std::vector<std::vector<double>> grid_points(std::size_t levels, std::size_t factors) {
    std::vector<std::vector<double>> points{{}};
    for (std::size_t f = 0; f != factors; ++f) {
        std::vector<std::vector<double>> longer;
        for (const auto& point : points)
            for (std::size_t level = 0; level != levels; ++level) {
                longer.push_back(point);
                longer.back().push_back(static_cast<double>(level) / static_cast<double>(levels - 1));
            }
        points = std::move(longer);
    }
    return points;
}

inline sim::TrajectoryShape sweep_shape(const std::vector<sim::FactorLabel>& factors) {
    using enum sim::ValueType;
    sim::TrajectoryShape shape{
        {{"time", "", std::vector<sim::Date>{sim::make_date(2024, 1, 1), sim::make_date(2026, 1, 1)}}},
        {{"run", ""}},
        {}};
    for (const sim::FactorLabel& one : factors)
        shape.variables.push_back(
            {one.name, "run", {}, one.kind == sim::FactorKind::choice ? int8 : float64, "1", "", one.choices, true});
    for (const char* name : {"agendas_agreed", "agendas_alive", "actions_finished"})
        shape.variables.push_back({name, "run", {"time"}, int32, "1", ""});
    return shape;
}

inline sim::Trajectory sweep_run(const Sweep& sweep, std::size_t point, std::size_t replicate) {
    sim::Trajectory run;
    for (std::size_t f = 0; f != sweep.design.factors.size(); ++f) {
        const sim::FactorLabel& one = sweep.design.factors[f];
        const double value = one.low + sweep.units[point][f] * (one.high - one.low);
        if (one.kind == sim::FactorKind::choice)
            run.values.push_back(std::vector<std::int64_t>{static_cast<std::int64_t>(value)});
        else
            run.values.push_back(std::vector<double>{value});
    }
    const auto alive = static_cast<std::int64_t>(
        std::lround(static_cast<double>(sweep_agreed) * sweep.alive(sweep.units[point], replicate)));
    for (const std::int64_t last : {sweep_agreed, alive, std::int64_t{7}})
        run.values.push_back(std::vector<std::int64_t>{0, last});
    return run;
}

/// Runs by replicate, point and branch, as sweeps write them.
inline sim::Reader sweep_file(const Sweep& sweep) {
    MemoryDisk disk;
    sim::FileHead head{sweep_shape(sweep.design.factors),
                       {{"scenario", std::string{"# toy"}}, {sim::design_attribute, to_text(sweep.design)}},
                       {}};
    if (sweep.branches.size() > 1) {
        sim::Futures futures{.branches = {{}}};
        for (std::size_t b = 1; b != sweep.branches.size(); ++b)
            futures.branches.push_back({.name = sweep.branches[b],
                                        .kind = sim::BranchKind::change,
                                        .title = {"gana otra alcaldía", "another mayor wins"}});
        head.provenance.push_back({sim::futures_attribute, to_text(futures)});
    }
    std::vector<sim::Trajectory> runs;
    for (std::size_t replicate = 0; replicate != sweep.replicates; ++replicate)
        for (std::size_t point = 0; point != sweep.units.size(); ++point)
            for (const std::string& branch : sweep.branches) {
                if (std::ranges::find(sweep.failed, point) != sweep.failed.end()) continue;
                head.runs.push_back({static_cast<std::int64_t>(point), static_cast<std::int64_t>(replicate), branch});
                runs.push_back(sweep_run(sweep, point, replicate));
            }
    sim::RunStore store{disk, "x.h5", head, {.runs_per_part = 4096}};
    for (std::size_t r = 0; r != runs.size(); ++r) store.put(r, runs[r]);
    store.close();
    store.collect();
    return sim::Reader{sim::read_whole(disk, "x.h5"), "x.h5"};
}

}  // namespace toy
