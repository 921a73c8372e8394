// The classroom scenario as the tests run it, and what its runs leave by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/coordination/study.hpp"

namespace aula {

/// The scenario with these settings of the command line, checked.
[[nodiscard]] sim::Document document(const std::vector<std::string>& settings = {});
[[nodiscard]] models::coordination::Settings settings(const std::vector<std::string>& changes = {});

/// The values of one variable, as numbers; missing whole numbers are NaN.
[[nodiscard]] std::vector<double> values(const sim::TrajectoryShape& shape, const sim::Trajectory& trajectory,
                                         std::string_view variable);
/// Position of a meaning in the flags of a coded variable.
[[nodiscard]] double code(const sim::TrajectoryShape& shape, std::string_view variable, std::string_view meaning);

/// Equal bits: a missing value equals a missing value.
[[nodiscard]] bool same(const sim::Trajectory& a, const sim::Trajectory& b);

/// The runs of one variant of the scenario; the same replicate of another variant has the same draws.
struct Runs {
    sim::TrajectoryShape shape;
    std::vector<sim::Trajectory> trajectories;

    [[nodiscard]] std::vector<double> values(std::size_t run, std::string_view variable) const {
        return aula::values(shape, trajectories[run], variable);
    }
    [[nodiscard]] double last(std::size_t run, std::string_view variable) const { return values(run, variable).back(); }
    /// Rows of a coded variable with that meaning.
    [[nodiscard]] double count(std::size_t run, std::string_view variable, std::string_view meaning) const;
};
/// Observed at the end only, unless `changes` say so.
[[nodiscard]] Runs run(std::size_t replicates, std::vector<std::string> changes = {});

}  // namespace aula
