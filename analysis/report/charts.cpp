#include "analysis/report/charts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace analysis {
namespace {

using Json = nlohmann::ordered_json;

constexpr int panel_height = 150;
constexpr int row_height = 26;

/// Names in the order of their first row, so that colours and dashes do not depend on the alphabet.
template <class Row>
Json order_of(const std::vector<Row>& rows, std::string Row::*name) {
    Json order = Json::array();
    for (const Row& row : rows)
        if (std::find(order.begin(), order.end(), row.*name) == order.end()) order.push_back(row.*name);
    return order;
}

template <class Row>
bool in_panels(const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.panel.empty(); });
}

/// Dashes in the order of `names`: lines are told apart without colours.
Json dashes(std::size_t names) {
    static const Json kinds = Json::parse("[[1,0],[7,3],[2,2],[10,3,2,3],[4,4],[1,4],[12,4]]");
    Json range = Json::array();
    for (std::size_t i = 0; i != names; ++i) range.push_back(kinds[i % kinds.size()]);
    return range;
}

Json axis(const AxisWords& words) {
    Json settings{{"title", words.title}};
    if (words.percent) settings["format"] = ".0%";
    return settings;
}

Json x_channel(const AxisWords& words, bool dates) {
    Json settings{{"title", words.title}, {"grid", false}, {"tickCount", 6}, {"labelOverlap", true}};
    if (dates) settings["format"] = "%Y";
    if (words.percent) settings["format"] = ".0%";
    return {{"field", "x"}, {"type", dates ? "temporal" : "quantitative"}, {"axis", settings}};
}

/// Rules with their names, over every panel: they have rows of their own.
/// Their names stand beside them, or above the panel.
Json mark_layers(const std::vector<Mark>& marks, bool dates, bool labelled, bool above) {
    Json values = Json::array();
    for (const Mark& mark : marks)
        values.push_back({{"at", std::holds_alternative<double>(mark.at) ? Json(std::get<double>(mark.at))
                                                                         : Json(std::get<std::string>(mark.at))},
                          {"label", mark.label}});
    const Json x{{"field", "at"}, {"type", dates ? "temporal" : "quantitative"}};
    Json layers = Json::array();
    if (marks.empty()) return layers;
    layers.push_back({{"data", {{"values", values}}},
                      {"mark", {{"type", "rule"}, {"strokeDash", {4, 3}}, {"color", "#4d4d4d"}, {"size", 1.2}}},
                      {"encoding", {{"x", x}, {"tooltip", {{"field", "label"}, {"type", "nominal"}}}}}});
    if (labelled)
        layers.push_back({{"data", {{"values", values}}},
                          {"mark",
                           {{"type", "text"},
                            {"align", above ? "left" : "right"},
                            {"baseline", "top"},
                            {"angle", 270},
                            {"dx", above ? 4 : -4},
                            {"dy", above ? -5 : 3},
                            {"fontSize", 12},
                            {"color", "#4d4d4d"}}},
                          {"encoding", {{"x", x}, {"y", {{"value", 0}}}, {"text", {{"field", "label"}}}}}});
    return layers;
}

/// One view, or one for each panel; `margin` is what axes take of the width, `least` what a panel needs.
struct Panels {
    bool several = false;
    std::size_t columns = 3;
    int margin = 50;
    int least = 250;
    int height = panel_height;
    Json order{};
    bool own_scales = false;
};
Json composed(const Panels& panels, Json layers) {
    Json specification{{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
                       {"usermeta", {{"columns", panels.columns}, {"margin", panels.margin}, {"least", panels.least}}},
                       {"data", {{"name", "rows"}}}};
    if (!panels.several) {
        specification["height"] = panels.height;
        specification["layer"] = std::move(layers);
        return specification;
    }
    specification["facet"] = {{"field", "panel"},
                              {"type", "nominal"},
                              {"title", nullptr},
                              {"sort", panels.order},
                              {"header", {{"title", nullptr}}}};
    specification["spec"] = {{"height", panels.height}, {"layer", std::move(layers)}};
    if (panels.own_scales) specification["resolve"] = {{"scale", {{"x", "independent"}}}};
    return specification;
}

Chart chart_of(const ChartWords& words, const Json& specification, Frame frame) {
    return {words.id, words.title, words.alternative, specification.dump(), std::move(frame)};
}

Json line_layers(const LineChart& chart, bool dates) {
    const Json names = order_of(chart.lines, &NamedLine::name);
    const Json color{
        {"field", "name"},
        {"type", "nominal"},
        {"sort", names},
        {"scale", {{"domain", names}}},
        {"legend",
         names.size() > 1 ? Json{{"title", nullptr}, {"symbolType", "stroke"}, {"symbolSize", 500}} : Json(nullptr)}};
    const Json dash{
        {"field", "name"},
        {"type", "nominal"},
        {"sort", names},
        {"scale", {{"domain", names}, {"range", dashes(names.size())}}},
        {"legend",
         names.size() > 1 ? Json{{"title", nullptr}, {"symbolType", "stroke"}, {"symbolSize", 500}} : Json(nullptr)}};
    const Json x = x_channel(chart.x, dates);
    const char* shape = chart.steps ? "step-after" : "linear";
    Json scale{{"zero", false}};
    if (chart.whole_axis) scale = {{"domain", {0, 1}}};
    const auto y = [&](const char* field) {
        return Json{{"field", field}, {"type", "quantitative"}, {"axis", axis(chart.y)}, {"scale", scale}};
    };
    const auto band = [&](const char* low, const char* high, double opacity) {
        return Json{{"mark", {{"type", "area"}, {"interpolate", shape}, {"opacity", opacity}}},
                    {"encoding", {{"x", x}, {"y", y(low)}, {"y2", {{"field", high}}}, {"color", color}}}};
    };
    Json layers = Json::array();
    layers.push_back(band("low", "high", 0.14));
    if (chart.inner_band) layers.push_back(band("inner_low", "inner_high", 0.22));
    layers.push_back({{"mark", {{"type", "line"}, {"interpolate", shape}, {"strokeWidth", 2.4}}},
                      {"encoding", {{"x", x}, {"y", y("middle")}, {"color", color}, {"strokeDash", dash}}}});
    return layers;
}

Frame line_frame(const LineChart& chart, bool panels, bool dates) {
    Frame frame;
    frame.columns = {{"panel", panels ? chart.panel_title : "", ColumnKind::text},
                     {"name", chart.series_title, ColumnKind::text},
                     {"x", chart.x.title, dates ? ColumnKind::date : ColumnKind::number, chart.x.decimals},
                     {"middle", chart.y.title, ColumnKind::number, chart.y.decimals},
                     {"low", chart.low_title, ColumnKind::number, chart.y.decimals},
                     {"high", chart.high_title, ColumnKind::number, chart.y.decimals},
                     {"inner_low", "", ColumnKind::number},
                     {"inner_high", "", ColumnKind::number}};
    for (const NamedLine& line : chart.lines)
        for (const BandPoint& p : line.points)
            frame.rows.push_back({line.panel, line.name, p.x, p.middle, p.low, p.high, p.inner_low, p.inner_high});
    return frame;
}

/// The rows of interval charts: a rule for the interval, a point for the middle.
Json interval_layers(const IntervalChart& chart, const Json& names, bool verdicts) {
    const Json y{{"field", "name"},
                 {"type", "nominal"},
                 {"sort", names},
                 {"axis", {{"title", nullptr}, {"domain", false}, {"ticks", false}}}};
    const auto x = [&](const char* field) {
        Json settings = axis(chart.value);
        settings["tickCount"] = 5;
        return Json{
            {"field", field}, {"type", "quantitative"}, {"axis", settings}, {"scale", {{"zero", chart.zero_rule}}}};
    };
    Json layers = Json::array();
    if (chart.zero_rule)
        layers.push_back({{"data", {{"values", {{{"zero", 0}}}}}},
                          {"mark", {{"type", "rule"}, {"color", "#4d4d4d"}, {"strokeDash", {4, 3}}}},
                          {"encoding", {{"x", {{"field", "zero"}, {"type", "quantitative"}}}}}});
    if (chart.bars)
        layers.push_back({{"mark", {{"type", "bar"}, {"color", "#a9cce3"}, {"height", {{"band", 0.62}}}}},
                          {"encoding", {{"x", x("middle")}, {"y", y}}}});
    layers.push_back({{"mark", {{"type", "rule"}, {"strokeWidth", 2.5}, {"color", "#0072b2"}}},
                      {"encoding", {{"x", x("low")}, {"x2", {{"field", "high"}}}, {"y", y}}}});
    Json point{{"x", x("middle")}, {"y", y}};
    if (verdicts) {
        const Json order = order_of(chart.rows, &IntervalRow::verdict);
        point["shape"] = {{"field", "verdict"}, {"type", "nominal"}, {"sort", order}, {"legend", {{"title", nullptr}}}};
    }
    layers.push_back(
        {{"mark", {{"type", "point"}, {"filled", true}, {"size", 90}, {"color", "#0072b2"}, {"opacity", 1}}},
         {"encoding", point}});
    return layers;
}

}  // namespace

Chart line_chart(const LineChart& lines) {
    const bool panels = in_panels(lines.lines);
    bool dates = false;
    for (const NamedLine& line : lines.lines)
        dates = dates || (!line.points.empty() && std::holds_alternative<std::string>(line.points.front().x));
    Json layers = line_layers(lines, dates);
    for (Json& layer : mark_layers(lines.marks, dates, !panels, false)) layers.push_back(std::move(layer));
    const Json specification = composed({.several = panels,
                                         .columns = lines.columns,
                                         .height = panels ? panel_height : 2 * panel_height,
                                         .order = order_of(lines.lines, &NamedLine::panel)},
                                        std::move(layers));
    return chart_of(lines.words, specification, line_frame(lines, panels, dates));
}

Chart interval_chart(const IntervalChart& chart) {
    const bool panels = in_panels(chart.rows);
    const bool verdicts =
        std::any_of(chart.rows.begin(), chart.rows.end(), [](const auto& row) { return !row.verdict.empty(); });
    const Json names = order_of(chart.rows, &IntervalRow::name);
    const int height = std::max(70, static_cast<int>(names.size()) * row_height + 12);
    Json specification = composed({.several = panels,
                                   .columns = chart.columns,
                                   .margin = 240,
                                   .least = 420,
                                   .height = height,
                                   .order = order_of(chart.rows, &IntervalRow::panel),
                                   .own_scales = chart.own_scales},
                                  interval_layers(chart, names, verdicts));
    Frame frame{{{"panel", panels ? chart.panel_title : "", ColumnKind::text},
                 {"name", chart.name_title, ColumnKind::text},
                 {"middle", chart.value.title, ColumnKind::number, chart.value.decimals},
                 {"low", chart.low_title, ColumnKind::number, chart.value.decimals},
                 {"high", chart.high_title, ColumnKind::number, chart.value.decimals},
                 {"verdict", verdicts ? chart.verdict_title : "", ColumnKind::text}},
                {}};
    for (const IntervalRow& row : chart.rows)
        frame.rows.push_back({row.panel, row.name, row.middle, row.low, row.high, row.verdict});
    return chart_of(chart.words, specification, std::move(frame));
}

Chart parts_chart(const PartsChart& chart) {
    const bool panels = in_panels(chart.parts);
    // From what goes on to what is lost; grey for what sleeps.
    static const Json colours =
        Json::parse(R"(["#0072b2","#56b4e9","#e8c547","#e69f00","#b23a00","#8a8a8a","#009e73","#000000"])");
    Json order = chart.order;
    const Json bars = order_of(chart.parts, &Part::bar);
    Json range = Json::array();
    for (std::size_t i = 0; i != chart.order.size(); ++i) range.push_back(colours[i % colours.size()]);
    Json layers = Json::array();
    layers.push_back(
        {{"mark", {{"type", "bar"}, {"stroke", "white"}, {"strokeWidth", 1.5}}},
         {"encoding",
          {{"x", {{"field", "size"}, {"type", "quantitative"}, {"stack", "zero"}, {"axis", axis(chart.value)}}},
           {"y",
            {{"field", "bar"},
             {"type", "nominal"},
             {"sort", bars},
             {"axis", {{"title", nullptr}, {"ticks", false}, {"domain", false}}}}},
           {"color",
            {{"field", "part"},
             {"type", "nominal"},
             {"sort", order},
             {"scale", {{"domain", order}, {"range", range}}},
             {"legend", {{"title", nullptr}}}}},
           {"order", {{"field", "position"}, {"type", "quantitative"}}}}}});
    const Json specification = composed({.several = panels,
                                         .columns = 2,
                                         .margin = 230,
                                         .least = 430,
                                         .height = std::max(60, static_cast<int>(bars.size()) * 32),
                                         .order = order_of(chart.parts, &Part::panel)},
                                        std::move(layers));
    Frame frame{{{"panel", panels ? chart.panel_title : "", ColumnKind::text},
                 {"bar", chart.bar_title, ColumnKind::text},
                 {"part", chart.part_title, ColumnKind::text},
                 {"size", chart.value.title, ColumnKind::number, chart.value.decimals},
                 {"position", "", ColumnKind::number}},
                {}};
    for (const Part& part : chart.parts) {
        const auto place = std::find(chart.order.begin(), chart.order.end(), part.part) - chart.order.begin();
        frame.rows.push_back({part.panel, part.bar, part.part, part.size, static_cast<double>(place)});
    }
    return chart_of(chart.words, specification, std::move(frame));
}

Chart timeline_chart(const TimelineChart& chart) {
    const Json rows = order_of(chart.dots, &Dot::row);
    const Json y{{"field", "row"},
                 {"type", "nominal"},
                 {"sort", rows},
                 {"axis", {{"title", nullptr}, {"grid", true}, {"ticks", false}, {"domain", false}}}};
    Json layers = Json::array();
    layers.push_back(
        {{"mark", {{"type", "circle"}, {"color", "#0072b2"}, {"opacity", 0.85}}},
         {"encoding",
          {{"x",
            {{"field", "date"},
             {"type", "temporal"},
             {"axis", {{"title", nullptr}, {"format", "%Y"}, {"grid", false}}}}},
           {"y", y},
           {"size",
            {{"field", "size"},
             {"type", "quantitative"},
             {"scale", {{"zero", true}, {"range", {0, 160}}}},
             {"legend", {{"title", chart.size_title}, {"orient", "bottom"}, {"direction", "horizontal"}}}}}}}});
    for (Json& layer : mark_layers(chart.marks, true, true, true)) layers.push_back(std::move(layer));
    const Json specification =
        composed({.several = false, .height = std::max(80, static_cast<int>(rows.size()) * 30)}, std::move(layers));
    Frame frame{{{"row", chart.row_title, ColumnKind::text},
                 {"date", chart.date_title, ColumnKind::date},
                 {"size", chart.size_title, ColumnKind::number, 1}},
                {}};
    for (const Dot& dot : chart.dots) frame.rows.push_back({dot.row, dot.date, dot.size});
    return chart_of(chart.words, specification, std::move(frame));
}

}  // namespace analysis
