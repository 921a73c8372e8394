// Survival over the strength of anchoring, 0 to 1, where the file has futures that differ in it, and where the answer
// turns.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

constexpr std::string_view setting = "parameters.preservation.anchoring";

/// The strength that a what-if sets: of "parameters.preservation.anchoring = 0.5".
std::optional<double> strength_of(const sim::WhatIf& one) {
    for (const std::string& change : one.changes) {
        if (change.rfind(setting, 0) != 0) continue;
        const std::size_t begin = change.find_first_of("0123456789.", setting.size());
        if (begin == std::string::npos) continue;
        double value = 0;
        const auto read = std::from_chars(change.data() + begin, change.data() + change.size(), value);
        if (read.ec == std::errc{}) return value;
    }
    return std::nullopt;
}

struct Strength {
    double value = 0;
    const BranchAnswer* branch = nullptr;
};

/// Futures that do nothing but set the strength, by strength.
std::vector<Strength> strengths(const ReportWords& words) {
    std::vector<Strength> found;
    for (const BranchAnswer* branch : words.compared()) {
        if (branch->branch.parts.size() != 1) continue;
        for (const sim::WhatIf& one : words.answer().futures.what_ifs)
            if (one.name == branch->branch.parts.front() && one.changes.size() == 1)
                if (const auto value = strength_of(one)) found.push_back({*value, branch});
    }
    std::sort(found.begin(), found.end(), [](const Strength& a, const Strength& b) { return a.value < b.value; });
    return found;
}

/// Where the difference changes its sign, between two strengths by a straight line.
std::optional<double> turning_point(const ReportWords& words, const std::vector<Strength>& all, std::size_t outcome) {
    for (std::size_t i = 1; i < all.size(); ++i) {
        const OutcomeDifference* a = words.difference(*all[i - 1].branch, outcome);
        const OutcomeDifference* b = words.difference(*all[i].branch, outcome);
        if (a == nullptr || b == nullptr || !(a->difference.mean * b->difference.mean < 0)) continue;
        const double from = a->difference.mean;
        const double to = b->difference.mean;
        return all[i - 1].value + (all[i].value - all[i - 1].value) * from / (from - to);
    }
    return std::nullopt;
}

}  // namespace

void add_anchoring(Sections& sections, const ReportWords& words) {
    const auto all = strengths(words);
    const auto headline = words.headline();
    if (all.size() < 2 || !headline) return;
    LineChart chart{
        .words = {"anclaje",
                  words.say({"Agendas con su sustancia viva según la fuerza del anclaje",
                             "Agendas whose substance is alive, over the strength of anchoring"}),
                  words.say({"De izquierda a derecha el anclaje en organizaciones que ninguna administración gobierna "
                             "crece de 0 a 1; la banda es el intervalo de 95 % por azar.",
                             "From left to right, anchoring in organisations that no administration governs grows from "
                             "0 to 1; the band is the 95% interval of chance."})},
        .x = {words.say({"fuerza del anclaje", "strength of anchoring"}), false, 2},
        .y = {words.say({"agendas vivas en su sustancia", "agendas whose substance is alive"}), true, 3},
        .series_title = words.say({"Qué vive", "What lives on"}),
        .low_title = words.low_title(),
        .high_title = words.high_title(),
        .whole_axis = true};
    NamedLine line{.name = capitalised(words.say(words.answer().outcomes[*headline].meaning))};
    for (const Strength& one : all) {
        const Estimate& level = one.branch->outcomes.at(*headline).level;
        line.points.push_back({one.value, level.mean, level.low, level.high, level.low, level.high});
    }
    chart.lines.push_back(std::move(line));
    Section section{"anclaje-seccion",
                    words.say({"El anclaje, de nada a todo", "Anchoring, from none to all"}),
                    {line_chart(chart)}};
    const auto turn = turning_point(words, all, *headline);
    section.blocks.push_back(
        Paragraph{turn ? fmt::format(fmt::runtime(words.say({"La respuesta cambia de signo cerca de una fuerza de {}.",
                                                             "The answer changes its sign near a strength of {}."})),
                                     words.number(*turn))
                       : words.say({"Entre estas fuerzas la respuesta no cambia de signo.",
                                    "Between these strengths the answer does not change its sign."})});
    sections.push_back(std::move(section));
}

}  // namespace analysis
