#include "analysis/answer/factor_map.hpp"

#include <array>
#include <cmath>

#include "analysis/statistics/bootstrap.hpp"

namespace analysis {
namespace {

/// Classes of the points that have runs.
Classes classes_on_map(const SweptPoints& points, std::size_t factor, std::span<const std::size_t> there) {
    const std::vector<double> all = points.on_the_way(factor);
    std::vector<double> way;
    for (const std::size_t p : there) way.push_back(all[p]);
    const bool choices = points.design.factors[factor].kind == sim::FactorKind::choice;
    return classes_of(way, choices ? way.size() : most_map_classes);
}

double half_width_of(std::span<const MapCell> cells, const OutcomeSensitivity& sensitivity) {
    std::vector<double> runs;
    for (const MapCell& cell : cells)
        if (cell.runs != 0) runs.push_back(static_cast<double>(cell.runs));
    if (runs.empty() || sensitivity.runs <= sensitivity.points) return std::numeric_limits<double>::quiet_NaN();
    const double middle = quantiles(runs, std::array{0.5}).front();
    return student_quantile((1 + confidence) / 2, sensitivity.runs - sensitivity.points) *
           std::sqrt(sensitivity.within / middle);
}

}  // namespace

std::optional<FactorMap> map_of(const SweptPoints& points, std::span<const double> of_runs,
                                const OutcomeSensitivity& sensitivity) {
    const bool spread = sensitivity.method != EffectMethod::one_line && sensitivity.method != EffectMethod::none;
    if (!spread || sensitivity.effects.size() < 2 || sensitivity.drowns_in_chance()) return std::nullopt;
    FactorMap map{.x = sensitivity.effects[0].factor, .y = sensitivity.effects[1].factor};
    std::vector<std::size_t> there;
    for (std::size_t p = 0; p != points.points(); ++p)
        if (!points.runs[p].empty()) there.push_back(p);
    map.x_classes = classes_on_map(points, map.x, there);
    map.y_classes = classes_on_map(points, map.y, there);
    map.cells.resize(map.x_classes.middles.size() * map.y_classes.middles.size());
    std::vector<double> totals(map.cells.size());
    for (std::size_t i = 0; i != there.size(); ++i) {
        const std::size_t cell = map.y_classes.of_points[i] * map.x_classes.middles.size() + map.x_classes.of_points[i];
        for (const std::size_t run : points.runs[there[i]]) {
            if (std::isnan(of_runs[run])) continue;
            totals[cell] += of_runs[run];
            ++map.cells[cell].runs;
        }
    }
    for (std::size_t cell = 0; cell != map.cells.size(); ++cell)
        if (map.cells[cell].runs != 0) map.cells[cell].mean = totals[cell] / static_cast<double>(map.cells[cell].runs);
    map.half_width = half_width_of(map.cells, sensitivity);
    return map;
}

}  // namespace analysis
