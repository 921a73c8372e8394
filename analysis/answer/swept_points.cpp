#include "analysis/answer/swept_points.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "analysis/answer/columns.hpp"
#include "sim/core/error.hpp"

namespace analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Points that go together: a trajectory, or a base point with those made from it; 1 of other designs.
std::size_t points_together(const sim::Design& design) {
    if (design.kind == sim::DesignKind::morris) return design.factors.size() + 1;
    if (design.kind == sim::DesignKind::saltelli) return design.factors.size() + 2;
    return 1;
}

void check(const sim::Design& design) {
    const std::size_t together = points_together(design);
    if (together == 1 || design.points == design.size * together) return;
    throw sim::Error{{fmt::format("el diseño del archivo dice {} puntos; {} grupos de {} son {}", design.points,
                                  design.size, together, design.size * together),
                      fmt::format("the design of the file says {} points; {} groups of {} are {}", design.points,
                                  design.size, together, design.size * together)}};
}

}  // namespace

std::vector<double> SweptPoints::on_the_way(std::size_t factor) const {
    std::vector<double> result;
    for (const double value : values[factor]) result.push_back(sim::unit_of(design.factors[factor], value));
    return result;
}

std::vector<std::vector<double>> SweptPoints::of(std::span<const double> of_runs) const {
    std::vector<std::vector<double>> result(points());
    for (std::size_t point = 0; point != points(); ++point)
        for (const std::size_t run : runs[point]) result[point].push_back(of_runs[run]);
    return result;
}

SweptPoints swept_points(const sim::Reader& file, const sim::Design& design, const std::string& branch) {
    check(design);
    SweptPoints found{.design = design, .runs = std::vector<std::vector<std::size_t>>(design.points)};
    for (std::size_t run = 0; run != file.runs().size(); ++run) {
        const sim::RunLabel& label = file.runs()[run];
        if (label.branch != branch) continue;
        if (label.point < 0 || static_cast<std::size_t>(label.point) >= design.points)
            throw sim::Error{{fmt::format("el archivo tiene corridas del punto {}; su diseño tiene los puntos 0..{}",
                                          label.point, static_cast<std::int64_t>(design.points) - 1),
                              fmt::format("the file has runs of point {}; its design has points 0..{}", label.point,
                                          static_cast<std::int64_t>(design.points) - 1)}};
        found.runs[static_cast<std::size_t>(label.point)].push_back(run);
    }
    for (const sim::FactorLabel& factor : design.factors) {
        found.units.push_back(variable(file, factor.name).units);
        const std::vector<double> of_runs = numbers(file, factor.name, {0, file.runs().size()});
        std::vector<double> of_points(design.points, missing);
        for (std::size_t point = 0; point != design.points; ++point)
            if (!found.runs[point].empty()) of_points[point] = of_runs[found.runs[point].front()];
        found.values.push_back(std::move(of_points));
    }
    return found;
}

}  // namespace analysis
