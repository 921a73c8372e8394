// A number over two ordered classes, as a map of cells that are read as well as seen.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/charts.hpp"

namespace analysis {
namespace {

using Json = nlohmann::ordered_json;

constexpr int cell_height = 46;

/// Light enough that black letters can be read on all of it.
const Json& shades() {
    static const Json range = Json::parse(R"(["#f2f7fb","#5fa3d3"])");
    return range;
}

Json numbers_layer(const Json& x, const Json& y, const char* field, const char* format, int size, int down) {
    return {
        {"mark", {{"type", "text"}, {"fontSize", size}, {"color", "#1b1b1b"}, {"dy", down}}},
        {"encoding", {{"x", x}, {"y", y}, {"text", {{"field", field}, {"type", "quantitative"}, {"format", format}}}}}};
}

}  // namespace

Chart heat_chart(const HeatChart& chart) {
    Json rows = Json::array();
    for (auto name = chart.y.rbegin(); name != chart.y.rend(); ++name) rows.push_back(*name);
    const Json x{{"field", "x"},
                 {"type", "ordinal"},
                 {"sort", chart.x},
                 {"axis", {{"title", chart.x_title}, {"labelAngle", -35}, {"labelAlign", "right"}}}};
    const Json y{{"field", "y"}, {"type", "ordinal"}, {"sort", rows}, {"axis", {{"title", chart.y_title}}}};
    const std::string format = "." + std::to_string(chart.value.decimals) + "f";
    Json layers = Json::array();
    layers.push_back({{"mark", {{"type", "rect"}, {"stroke", "white"}, {"strokeWidth", 2}}},
                      {"encoding",
                       {{"x", x},
                        {"y", y},
                        {"color",
                         {{"field", "value"},
                          {"type", "quantitative"},
                          {"scale", {{"range", shades()}, {"zero", false}}},
                          {"legend", nullptr}}}}}});
    layers.push_back(numbers_layer(x, y, "value", format.c_str(), 14, -6));
    layers.push_back(numbers_layer(x, y, "runs", ",.0f", 11, 11));
    const Json specification{{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
                             {"usermeta", {{"columns", 1}, {"margin", 50}, {"least", 250}}},
                             {"data", {{"name", "rows"}}},
                             {"height", std::max(90, static_cast<int>(chart.y.size()) * cell_height)},
                             {"layer", std::move(layers)}};
    Frame frame{{{"y", chart.y_title, ColumnKind::text},
                 {"x", chart.x_title, ColumnKind::text},
                 {"value", chart.value.title, ColumnKind::number, chart.value.decimals},
                 {"runs", chart.runs_title, ColumnKind::number, 0}},
                {}};
    for (const HeatCell& cell : chart.cells)
        if (!std::isnan(cell.value)) frame.rows.push_back({cell.y, cell.x, cell.value, cell.runs});
    return {chart.words.id, chart.words.title, chart.words.alternative, specification.dump(), std::move(frame)};
}

}  // namespace analysis
