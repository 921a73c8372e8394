// The pictures of a report: plain series in, a chart out (Vega-Lite specification, rows, nothing computed). Colours can
// be told apart by the colour-blind, and never stand alone: lines differ in dashes, points in shape.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/page.hpp"

namespace analysis {

/// What every chart says of itself.
struct ChartWords {
    std::string id{};
    std::string title{};
    std::string alternative{};
};

struct AxisWords {
    std::string title{};
    bool percent = false;  ///< shares, 0 to 1
    int decimals = 2;      ///< in the table
};

/// A vertical rule: a hand-over.
struct Mark {
    Cell at{};  ///< a date ("2024-01-01") or a number, as the curves' x
    std::string label{};
};

/// Of an estimate at one place: the middle, the wide band, and where there is one the narrow band within it.
struct BandPoint {
    Cell x{};
    double middle = 0;
    double low = 0;
    double high = 0;
    double inner_low = 0;
    double inner_high = 0;
};

struct NamedLine {
    std::string name{};
    std::vector<BandPoint> points{};
    std::string panel{};  ///< empty in all lines: one panel
};

struct LineChart {
    ChartWords words{};
    AxisWords x{};
    AxisWords y{};
    std::string series_title{};  ///< what the lines are: "futuro"
    std::string panel_title{};
    std::string low_title{};  ///< of the wide band's lower end: "límite inferior, 95 %"
    std::string high_title{};
    bool steps = false;
    bool inner_band = false;
    bool whole_axis = false;  ///< y from 0 to 1
    std::size_t columns = 3;  ///< panels beside each other at most
    std::vector<Mark> marks{};
    std::vector<NamedLine> lines{};
};
[[nodiscard]] Chart line_chart(const LineChart& lines);

struct IntervalRow {
    std::string panel{};
    std::string name{};
    double middle = 0;
    double low = 0;
    double high = 0;
    std::string verdict{};  ///< tells shapes apart; empty in all rows: none
};

struct IntervalChart {
    ChartWords words{};
    AxisWords value{};
    std::string name_title{};
    std::string panel_title{};
    std::string low_title{};
    std::string high_title{};
    std::string verdict_title{};
    std::size_t columns = 2;
    bool zero_rule = true;
    bool own_scales = true;  ///< each panel has its own axis of values
    bool bars = false;       ///< from 0 to the middle, below the interval
    std::vector<IntervalRow> rows{};
};
[[nodiscard]] Chart interval_chart(const IntervalChart& intervals);

/// One cell; NaN: nothing is known there, and nothing is drawn.
struct HeatCell {
    std::string x{};
    std::string y{};
    double value = 0;
    double runs = 0;
};

/// A number over two ordered classes: each cell shows it, and how many runs it is the mean of.
struct HeatChart {
    ChartWords words{};
    AxisWords value{};
    std::string x_title{};
    std::string y_title{};
    std::string runs_title{};
    std::vector<std::string> x{};  ///< from left to right
    std::vector<std::string> y{};  ///< from below upwards
    std::vector<HeatCell> cells{};
};
[[nodiscard]] Chart heat_chart(const HeatChart& heat);

struct Part {
    std::string panel{};
    std::string bar{};
    std::string part{};
    double size = 0;
};

/// Bars made of parts, one behind the other.
struct PartsChart {
    ChartWords words{};
    AxisWords value{};
    std::string bar_title{};
    std::string part_title{};
    std::string panel_title{};
    std::vector<std::string> order{};  ///< of the parts, as they lie
    std::vector<Part> parts{};
};
[[nodiscard]] Chart parts_chart(const PartsChart& parts);

struct Dot {
    std::string row{};
    std::string date{};
    double size = 0;
};

/// What happened where and when: rows over a calendar.
struct TimelineChart {
    ChartWords words{};
    std::string row_title{};
    std::string date_title{};
    std::string size_title{};
    std::vector<Mark> marks{};
    std::vector<Dot> dots{};
};
[[nodiscard]] Chart timeline_chart(const TimelineChart& timeline);

}  // namespace analysis
