// Answers of made-up sweeps: what pages and lines about factors are tried on. Their numbers mean nothing.
#pragma once

#include <vector>

#include "analysis/report/report.hpp"
#include "tests/analysis/toy_sweep.hpp"

namespace toy {

/// Humility helps, turnover harms, both together a little more; committees do nothing. Chance by replicate.
inline double made_up_share(const std::vector<double>& x, std::size_t replicate) {
    return 0.5 + 0.3 * x[0] - 0.1 * x[1] + 0.05 * x[0] * x[1] + (replicate % 2 == 0 ? 0.03 : -0.03);
}

inline Sweep morris_sweep() {
    Sweep sweep = sweep_of(sim::DesignKind::morris, 10, morris_points(10, 3), made_up_share, 4);
    sweep.design.seed = 3;
    return sweep;
}

/// Ishigami's function, whose third factor does nothing alone.
inline Sweep saltelli_sweep() {
    Sweep sweep = sweep_of(
        sim::DesignKind::saltelli, 256, saltelli_points(256, 3),
        [](const std::vector<double>& x, std::size_t) { return 0.5 + ishigami(x) / 50; }, 2);
    sweep.design.factors[2] = factor("third", "tercero", "third", 0, 40);
    return sweep;
}

inline analysis::ReportInput made_up_sweep(const Sweep& sweep) {
    analysis::ReportInput input{.answer = analysis::answer(sweep_file(sweep))};
    input.labels.territory = {"Municipio inventado", "Invented municipality"};
    input.origin = {{{"Escenario", "Scenario"}, "invented.toml"}};
    input.scenario = "# invented\n";
    input.command = "articula sweep invented.toml -o invented";
    input.notice = {"exploración condicionada a supuestos; no es pronóstico",
                    "exploration under assumptions; not a forecast"};
    return input;
}

}  // namespace toy
