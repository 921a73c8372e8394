// How it went over time: the seven indicators of integration, and perception, resources and actions.
#include <algorithm>
#include <cmath>

#include "analysis/report/report_words.hpp"

namespace analysis {
namespace {

using sim::Text;

/// Bands of many futures hide each other: the base and one more.
std::vector<const BranchAnswer*> two_drawn(const ReportWords& words) {
    std::vector<const BranchAnswer*> drawn = words.drawn();
    if (drawn.size() > 2) drawn.resize(2);
    return drawn;
}

NamedLine line_of(const ReportWords& words, const BranchAnswer& branch, std::size_t series, bool panels) {
    const SeriesName& name = words.answer().series[series];
    const Bands& bands = branch.series.at(series);
    NamedLine line{.name = words.title(branch.branch), .panel = panels ? capitalised(words.say(name.meaning)) : ""};
    for (std::size_t t = 0; t != words.answer().dates.size() && t < bands.quantiles[2].size(); ++t) {
        if (std::isnan(bands.quantiles[2][t])) continue;
        line.points.push_back({to_string(words.answer().dates[t]), bands.quantiles[2][t], bands.quantiles[0][t],
                               bands.quantiles[4][t], bands.quantiles[1][t], bands.quantiles[3][t]});
    }
    return line;
}

LineChart band_chart(const ReportWords& words, ChartWords chart_words, AxisWords y,
                     const std::vector<std::size_t>& series) {
    LineChart chart{.words = std::move(chart_words),
                    .x = {words.say({"fecha", "date"})},
                    .y = std::move(y),
                    .series_title = words.future_title(),
                    .panel_title = words.say({"Qué se mide", "What is measured"}),
                    .low_title = words.say({"Percentil 5", "5th percentile"}),
                    .high_title = words.say({"Percentil 95", "95th percentile"}),
                    .inner_band = true,
                    .marks = words.handover_marks()};
    for (const std::size_t s : series)
        for (const BranchAnswer* branch : two_drawn(words)) {
            if (s >= branch->series.size()) continue;
            if (NamedLine line = line_of(words, *branch, s, series.size() > 1); !line.points.empty())
                chart.lines.push_back(std::move(line));
        }
    return chart;
}

std::string how_to_read(const ReportWords& words) {
    return words.say(
        {"La línea es la mediana de las corridas; la banda oscura, la mitad central de ellas (percentiles 25 a 75); la "
         "clara, nueve de cada diez (5 a 95). Las rayas son los "
         "relevos.",
         "The line is the median of the runs; the dark band their middle half (25th to 75th percentile), the light one "
         "nine of ten (5th to 95th). Rules are hand-overs."});
}

std::vector<std::size_t> series_where(const ReportWords& words, bool (*wanted)(const SeriesName&)) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i != words.answer().series.size(); ++i)
        if (wanted(words.answer().series[i])) found.push_back(i);
    return found;
}

bool is_share(const SeriesName& series) {
    return series.name == "shared_perception" || series.name == "shared_resources" || series.name == "joint_actions" ||
           series.name == "coordination";
}

}  // namespace

void add_integration(Sections& sections, const ReportWords& words) {
    const auto series = series_where(words, [](const SeriesName& one) { return one.integration; });
    LineChart chart = band_chart(
        words,
        {"integracion", words.say({"Los siete indicadores de integración", "The seven indicators of integration"}),
         how_to_read(words)},
        {words.say({"de 0 a 3", "0 to 3"}), false, 2}, series);
    if (chart.lines.empty()) return;
    Section section{"integracion-seccion",
                    words.say({"La integración, indicador por indicador", "Integration, indicator by indicator"}),
                    {}};
    section.blocks.push_back(
        Paragraph{words.say({"La integración tiene varias dimensiones, cada una a su ritmo y con retrocesos; ningún "
                             "índice único la resume aquí.",
                             "Integration has several dimensions, each at its own pace and with setbacks; no single "
                             "index sums it up here."})});
    section.blocks.push_back(line_chart(chart));
    sections.push_back(std::move(section));
}

void add_coordination(Sections& sections, const ReportWords& words) {
    Section section{
        "coordinacion", words.say({"Percepción, recursos y acciones", "Perception, resources and actions"}), {}};
    const auto shares = series_where(words, is_share);
    if (LineChart chart = band_chart(words,
                                     {"compartido",
                                      words.say({"Percepción compartida, recursos compartidos, acciones conjuntas",
                                                 "Shared perception, shared resources, joint actions"}),
                                      how_to_read(words)},
                                     {words.say({"de 0 a 1", "0 to 1"}), false, 2}, shares);
        !chart.lines.empty()) {
        chart.whole_axis = true;
        chart.columns = 2;
        section.blocks.push_back(line_chart(chart));
    }
    for (const std::size_t s :
         series_where(words, [](const SeriesName& one) { return !one.integration && !is_share(one); })) {
        const SeriesName& name = words.answer().series[s];
        LineChart chart =
            band_chart(words, {"serie-" + name.name, capitalised(words.say(name.meaning)), how_to_read(words)},
                       {words.say(name.meaning), false, 1}, {s});
        if (!chart.lines.empty()) section.blocks.push_back(line_chart(chart));
    }
    if (!section.blocks.empty()) sections.push_back(std::move(section));
}

}  // namespace analysis
