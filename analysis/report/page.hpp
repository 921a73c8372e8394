// A page as a value: what it says, in order, before anybody renders it. Texts are plain: the renderer escapes them. A
// page is in one language; numbers in tables and charts stay numbers until they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/core/text.hpp"

namespace analysis {

/// A text, or a number; NaN is a number that nobody knows.
using Cell = std::variant<std::string, double>;

enum class ColumnKind : std::uint8_t { text, number, date };

struct Column {
    std::string name{};   ///< as charts call it
    std::string title{};  ///< as people read it; empty: charts only, not in the table
    ColumnKind kind = ColumnKind::text;
    int decimals = 2;
};

/// Rows of cells below named columns: what a table shows and what a chart draws.
struct Frame {
    std::vector<Column> columns{};
    std::vector<std::vector<Cell>> rows{};
};

struct Paragraph {
    enum class Weight : std::uint8_t { plain, lead, note };
    std::string text{};
    Weight weight = Weight::plain;
};

struct List {
    std::vector<std::string> items{};
};

struct Table {
    std::string caption{};
    Frame frame{};
    bool folded = false;               ///< opened on demand
    std::vector<std::string> notes{};  ///< below it, and folded with it
};

/// A Vega-Lite specification (JSON) that draws the dataset "rows": the frame, by the names of its columns. It fills the
/// width that there is. The text alternative says what the picture shows to those who do not see it.
struct Chart {
    std::string id{};
    std::string title{};
    std::string alternative{};
    std::string specification{};
    Frame frame{};
};

/// Shown letter by letter: a command, a licence.
struct Verbatim {
    std::string text{};
    std::string summary{};  ///< where not empty, folded below it
};

using Block = std::variant<Paragraph, List, Table, Chart, Verbatim>;

struct Section {
    std::string id{};
    std::string title{};
    std::vector<Block> blocks{};
};

struct Page {
    sim::Language language = sim::Language::spanish;
    std::string title{};
    std::string subtitle{};
    std::string notice{};  ///< what every page that leaves the program says
    std::vector<Section> sections{};
};

/// One file of HTML that needs no other: no request leaves it.
[[nodiscard]] std::string to_html(const Page& page);

/// What to_html puts into every page, as the build bundled it.
struct PageParts {
    std::string_view library;   ///< script of the chart library
    std::string_view drawing;   ///< script that draws the charts of a page
    std::string_view style;     ///< CSS
    std::string_view licences;  ///< of the library and of what it was built from
};
[[nodiscard]] const PageParts& page_parts();

/// Text between tags or in a quoted attribute.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace analysis
