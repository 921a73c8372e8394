// What only the scenario can tell of an experiment: whether its settings exist and fit at every value of a factor,
// whether all points leave the same kind of file, whether names are known. Told at the places of the experiment's file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/opened_scenario.hpp"
#include "sim/experiment/experiment_file.hpp"

namespace app {

/// Each factor by itself at both ends, between them and at each choice. Values that do not fit alone are fine where all
/// points of a small design fit: no run takes them alone.
void check_factors(const OpenedScenario& scenario, const sim::ExperimentFile& file, const sim::TrajectoryShape& shape,
                   const std::vector<std::vector<double>>& points, sim::Findings& findings);

/// All factors together, at 256 points spread over the design or all of fewer: values that are fine alone may not go
/// together.
void check_points(const OpenedScenario& scenario, const sim::ExperimentFile& file,
                  const std::vector<std::vector<double>>& points, sim::Findings& findings);

/// Names of factors that are taken by something of the file, `keep`, the variable of a precision target, what-ifs.
void check_names(const OpenedScenario& scenario, const sim::ExperimentFile& file, const sim::TrajectoryShape& shape,
                 sim::Findings& findings);

}  // namespace app
