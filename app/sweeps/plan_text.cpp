#include "app/sweeps/plan_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/text_layout.hpp"
#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

Text design_words(const sim::Design& d) {
    const std::string size = std::to_string(d.size);
    const std::string levels = std::to_string(d.levels);
    const std::string k = std::to_string(d.factors.size());
    const std::string steps = std::to_string(d.factors.size() + 1);
    switch (d.kind) {
        case sim::DesignKind::grid:
            return {"todas las combinaciones, " + size + " niveles", "every combination, " + size + " levels"};
        case sim::DesignKind::one_at_a_time:
            return {"un factor a la vez desde el medio, " + size + " niveles",
                    "one factor at a time from the middle, " + size + " levels"};
        case sim::DesignKind::latin_hypercube:
            return {"hipercubo latino", "Latin hypercube"};
        case sim::DesignKind::sobol:
            return {"sucesión de Sobol, barajada por la semilla", "Sobol sequence, scrambled by the seed"};
        case sim::DesignKind::morris:
            return {"Morris: " + size + " trayectorias de " + steps + " puntos, " + levels + " niveles",
                    "Morris: " + size + " trajectories of " + steps + " points, " + levels + " levels"};
        case sim::DesignKind::saltelli:
            return {"Saltelli: " + size + " puntos de base, cada uno con A, B y " + k + " mezclas",
                    "Saltelli: " + size + " base points, each with A, B and " + k + " mixtures"};
        case sim::DesignKind::list:
            break;
    }
    return {"una lista", "a list"};
}

std::string value_text(const sim::FactorLabel& factor, double value) {
    if (factor.kind == sim::FactorKind::choice) return factor.choices.at(static_cast<std::size_t>(value));
    if (factor.kind == sim::FactorKind::whole) return fmt::format("{:.0f}", value);
    return fmt::format("{:.4g}", value);
}

std::string extent_text(const sim::FactorLabel& factor) {
    if (factor.kind == sim::FactorKind::choice) {
        std::string list;
        for (const std::string& name : factor.choices) list += (list.empty() ? "" : " | ") + name;
        return list;
    }
    return value_text(factor, factor.low) + " .. " + value_text(factor, factor.high);
}

std::string factor_lines(const SweepPlan& plan, sim::Language language) {
    std::size_t width = 0;
    for (const sim::FactorLabel& factor : plan.design.factors) width = std::max(width, factor.name.size());
    std::string lines;
    for (const sim::FactorLabel& factor : plan.design.factors)
        lines += "  " + padded(factor.name, width + 2) + extent_text(factor) + "  " + factor.title.in(language) + '\n';
    return lines;
}

Text counts_text(const SweepPlan& plan) {
    const std::size_t runs = plan.experiment.runs.size();
    const std::size_t branches = plan.futures.branches.size();
    Text text{fmt::format("{} puntos x {} repeticiones", plan.points.size(), plan.replicates),
              fmt::format("{} points x {} replicates", plan.points.size(), plan.replicates)};
    if (branches > 1) text = text + Text{fmt::format(" x {} ramas", branches), fmt::format(" x {} branches", branches)};
    text = text + Text{fmt::format(" = {} corridas", runs), fmt::format(" = {} runs", runs)};
    if (!plan.precision) return text;
    const sim::PrecisionTarget& p = *plan.precision;
    const Text base =
        branches > 1 ? Text{"; decide la base, las ramas la siguen", "; the base decides, branches follow it"} : Text{};
    return text +
           Text{fmt::format(" a lo más: cada punto se repite hasta que la media de {} tenga ±{} (95 %), mirando "
                            "cada {}",
                            p.variable, sim::to_text(p.half_width), p.first),
                fmt::format(" at most: each point is repeated until the mean of {} has ±{} (95 %), looked at "
                            "every {}",
                            p.variable, sim::to_text(p.half_width), p.first)} +
           base;
}

Text threads_words(std::size_t threads) {
    if (threads == 1) return {" con un hilo", " on one thread"};
    return {fmt::format(" con {} hilos", threads), fmt::format(" on {} threads", threads)};
}

Text cost_text(const SweepPlan& plan, const TrialCost& cost, std::size_t threads) {
    const auto runs = static_cast<double>(plan.experiment.runs.size());
    const Text time = time_text(runs * cost.seconds_of_a_run / static_cast<double>(threads));
    const std::string file = bytes_text(cost.bytes_of_a_file + runs * cost.bytes_of_a_run);
    const std::string parts = bytes_text(runs * cost.bytes_of_a_part_run);
    Text text = Text{"tiempo: unos ", "time: about "} + time + threads_words(threads) +
                Text{"; disco: unos " + file + ", y " + parts + " de partes hasta reunirlas",
                     "; disk: about " + file + ", and " + parts + " of parts until they are collected"} +
                Text{fmt::format(" (medido en {} corridas de prueba repartidas por los puntos: {:.1f} ms cada una)",
                                 cost.runs, 1000 * cost.seconds_of_a_run),
                     fmt::format(" (measured on {} trial runs spread over the points: {:.1f} ms each)", cost.runs,
                                 1000 * cost.seconds_of_a_run)};
    if (cost.failed == 0) return text;
    return text +
           Text{fmt::format("; {} de ellas fallaron", cost.failed), fmt::format("; {} of them failed", cost.failed)};
}

Text seed_text(const SweepPlan& plan) {
    const std::string seed = std::to_string(plan.design.seed);
    return {"semilla: el azar de una corrida sale de (semilla " + seed +
                ", punto, repetición) y de nada más: ni del orden, ni de la parte del trabajo, ni de la máquina; las "
                "ramas de un punto comparten su azar",
            "seed: the draws of a run come from (seed " + seed +
                ", point, replicate) and nothing else: not from order, share of the work or machine; the branches of a "
                "point share their draws"};
}

Text order_text() {
    return {
        "orden: primero la repetición 0 de todos los puntos, luego la 1 ...: un barrido detenido a la mitad queda "
        "parejo",
        "order: first replicate 0 of all points, then 1 ...: a sweep stopped half-way is balanced"};
}

}  // namespace

Text time_text(double seconds) {
    if (seconds < 1) return both("1 s");
    if (seconds < 90) return both(fmt::format("{:.0f} s", seconds));
    if (seconds < 5400) return both(fmt::format("{:.0f} min", seconds / 60));
    if (seconds < 172800) return both(fmt::format("{:.1f} h", seconds / 3600));
    return {fmt::format("{:.1f} días", seconds / 86400), fmt::format("{:.1f} days", seconds / 86400)};
}

std::string bytes_text(double bytes) {
    static constexpr std::array units{"kB", "MB", "GB", "TB"};
    double amount = bytes / 1000;
    std::size_t unit = 0;
    for (; amount >= 1000 && unit + 1 != units.size(); ++unit) amount /= 1000;
    return fmt::format("{:.{}f} {}", amount, amount < 10 ? 1 : 0, units.at(unit));
}

std::string points_table(const SweepPlan& plan, std::size_t most, sim::Language language) {
    const std::vector<sim::FactorLabel>& factors = plan.design.factors;
    const std::size_t shown = std::min(plan.points.size(), most);
    constexpr std::size_t first = 8;
    std::string table = "  " + padded(Text{"punto", "point"}.in(language), first);
    std::vector<std::size_t> widths;
    for (std::size_t f = 0; f != factors.size(); ++f) {
        std::size_t width = factors[f].name.size();
        for (std::size_t p = 0; p != shown; ++p)
            width = std::max(width, value_text(factors[f], plan.points[p][f]).size());
        widths.push_back(width + 2);
        table += padded(factors[f].name, widths.back());
    }
    const auto end_line = [&table] { table.erase(table.find_last_not_of(' ') + 1) += '\n'; };
    end_line();
    for (std::size_t p = 0; p != shown; ++p) {
        table += "  " + padded(std::to_string(p), first);
        for (std::size_t f = 0; f != factors.size(); ++f)
            table += padded(value_text(factors[f], plan.points[p][f]), widths[f]);
        end_line();
    }
    if (shown != plan.points.size())
        table += fmt::format(fmt::runtime(Text{"  ... y {} más\n", "  ... and {} more\n"}.in(language)),
                             plan.points.size() - shown);
    return table;
}

std::string plan_text(const SweepPlan& plan, const TrialCost& cost, std::size_t threads, sim::Language language) {
    constexpr std::size_t points_shown = 8;
    std::string text;
    const auto add = [&](const Text& words) { text += "  " + wrapped(words.in(language), 4) + '\n'; };
    const sim::RunSettings& run = plan.scenario.settings;
    add(Text{"escenario: ", "scenario: "} +
        both(run.title.in(language) + ", " + to_string(run.from) + " .. " + to_string(run.until)));
    add(Text{"diseño: ", "design: "} + design_words(plan.design));
    add(counts_text(plan));
    for (const sim::Branch& branch : plan.futures.branches)
        if (!branch.name.empty()) add(Text{"rama ", "branch "} + both(branch.name + ": ") + branch.title);
    text += '\n' + factor_lines(plan, language) + '\n' + points_table(plan, points_shown, language) + '\n';
    add(cost_text(plan, cost, threads));
    add(seed_text(plan));
    add(order_text());
    return text;
}

}  // namespace app
