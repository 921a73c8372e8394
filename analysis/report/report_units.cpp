// The members of agendas by unit, before the hand-over and after it.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

/// Position of the last date not after `day`; nothing where all are.
std::optional<std::size_t> last_until(const std::vector<sim::Date>& dates, sim::Date day) {
    const auto after = std::upper_bound(dates.begin(), dates.end(), day);
    if (after == dates.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - dates.begin()) - 1;
}
std::optional<std::size_t> first_from(const std::vector<sim::Date>& dates, sim::Date day) {
    const auto found = std::lower_bound(dates.begin(), dates.end(), day);
    if (found == dates.end()) return std::nullopt;
    return static_cast<std::size_t>(found - dates.begin());
}

struct BeforeAfter {
    sim::Date handover{};
    std::size_t before = 0;  ///< positions on the dimension time
    std::size_t after = 0;
};

/// Around the hand-over of the question; without one around the last that has a year behind it. No other may lie in
/// that year: what the file calls carried is older than the last hand-over, whichever it was.
std::optional<BeforeAfter> before_after(const ReportWords& words) {
    const std::vector<sim::Date>& dates = words.input().places.dates;
    std::vector<sim::Date> handovers;
    if (words.base().handovers)
        for (const Handover& one : words.base().handovers->handovers) handovers.push_back(one.date);
    if (!words.answer().futures.question.administration.empty())
        handovers.push_back(words.answer().futures.question.handover);
    for (auto day = handovers.rbegin(); day != handovers.rend(); ++day) {
        const auto before = last_until(dates, *day + -1);
        const auto after = first_from(dates, *day + 365);
        if (!before || !after) continue;
        const bool alone = std::none_of(handovers.begin(), handovers.end(),
                                        [&](sim::Date other) { return *day < other && other <= dates[*after]; });
        if (alone) return BeforeAfter{*day, *before, *after};
    }
    return std::nullopt;
}

const UnitLabel* unit(const ReportWords& words, const std::string& name) {
    const auto& all = words.input().labels.units;
    const auto found = std::find_if(all.begin(), all.end(), [&](const UnitLabel& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

/// Below how many others a unit stands.
std::size_t depth(const ReportWords& words, const std::string& name) {
    std::size_t levels = 0;
    for (const UnitLabel* at = unit(words, name); at != nullptr && !at->parent.empty() && levels < 64; ++levels)
        at = unit(words, at->parent);
    return levels;
}

/// Names in the order of the tree, each below its parent.
void add_below(const ReportWords& words, const std::string& parent, std::vector<std::string>& order) {
    for (const std::string& name : words.input().places.units) {
        const UnitLabel* label = unit(words, name);
        if ((label == nullptr ? "" : label->parent) != parent) continue;
        order.push_back(name);
        if (order.size() <= words.input().places.units.size()) add_below(words, name, order);
    }
}

std::string unit_title(const ReportWords& words, const std::string& name) {
    const UnitLabel* label = unit(words, name);
    const std::string title = label == nullptr || words.say(label->label).empty() ? name : words.say(label->label);
    std::string indent;
    for (std::size_t i = 0; i != depth(words, name); ++i) indent += "\u2003";
    return indent + (indent.empty() ? "" : "└ ") + title;
}

std::string actors(const ReportWords& words, double number) {
    if (number == 0) return "0";
    return number < small_cell ? words.say({"menos de 3", "fewer than 3"}) : words.number(number);
}

Table tree(const ReportWords& words, const BeforeAfter& around) {
    const Places& places = words.input().places;
    std::vector<const BranchAnswer*> shown = words.drawn();
    if (shown.size() > 3) shown.resize(3);
    Table table{
        .caption = fmt::format(
            fmt::runtime(words.say(
                {"Actores de cada unidad, y de las que están debajo, que son miembros de una agenda viva (media por "
                 "corrida): el {}, y el {} de una de las que ya venían de antes del relevo",
                 "Actors of each unit, and of those below it, that are members of a living agenda (mean per run): on "
                 "{}, and on {} of one that is older than the hand-over"})),
            words.date(places.dates[around.before]), words.date(places.dates[around.after]))};
    table.frame.columns = {{"unit", words.say({"Unidad", "Unit"})}};
    for (const BranchAnswer* branch : shown) {
        const std::string suffix = shown.size() > 1 ? ": " + words.title(branch->branch) : "";
        table.frame.columns.push_back({"before", words.say({"Antes", "Before"}) + suffix});
        table.frame.columns.push_back({"after", words.say({"Quedan un año después", "Left a year after"}) + suffix});
    }
    std::vector<std::string> order;
    add_below(words, "", order);
    for (const std::string& name : order) {
        const auto u =
            static_cast<std::size_t>(std::find(places.units.begin(), places.units.end(), name) - places.units.begin());
        std::vector<Cell> row{unit_title(words, name)};
        for (const BranchAnswer* branch : shown) {
            const BranchPlaces* of = places.branch(branch->branch.name);
            const bool known = of != nullptr && !of->engaged.empty() && !of->carried.empty();
            row.emplace_back(known ? actors(words, of->engaged[u][around.before]) : "–");
            row.emplace_back(known ? actors(words, of->carried[u][around.after]) : "–");
        }
        table.frame.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

void add_units(Sections& sections, const ReportWords& words) {
    const auto around = before_after(words);
    const BranchPlaces* base = words.input().places.branch("");
    if (!around || base == nullptr || base->engaged.empty()) return;
    Section section{
        "unidades", words.say({"Unidades y subunidades, antes y después", "Units and subunits, before and after"}), {}};
    section.blocks.push_back(Paragraph{fmt::format(
        fmt::runtime(words.say({"El relevo es el {}. Una fila con sangría está dentro de la unidad que tiene encima.",
                                "The hand-over is on {}. An indented row is within the unit above it."})),
        words.date(around->handover))});
    section.blocks.push_back(tree(words, *around));
    sections.push_back(std::move(section));
}

}  // namespace analysis
