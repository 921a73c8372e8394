#include "sim/experiment/point_list.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "sim/scenario/phrases.hpp"

namespace sim {
namespace {

using Cells = std::vector<std::string>;

struct Line {
    std::size_t number = 0;  ///< in the file, from 1
    std::string_view text{};
};

/// Without those that are blank.
std::vector<Line> lines_of(std::string_view csv) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) csv.remove_prefix(byte_order_mark.size());
    std::vector<Line> lines;
    for (std::size_t number = 1; !csv.empty(); ++number) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        std::string_view text = csv.substr(0, end);
        if (text.ends_with('\r')) text.remove_suffix(1);
        text = trimmed(text);
        if (!text.empty()) lines.push_back({number, text});
        csv.remove_prefix(std::min(end + 1, csv.size()));
    }
    return lines;
}

/// Quotes around a cell may hold the separator; none of our cells holds a quote.
Cells cells_of(std::string_view line, char separator) {
    Cells cells(1);
    bool quoted_cell = false;
    for (const char c : line) {
        if (c == '"')
            quoted_cell = !quoted_cell;
        else if (c == separator && !quoted_cell)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    for (std::string& cell : cells) cell = std::string{trimmed(cell)};
    return cells;
}

Text at_line(const ExperimentFile& file, std::size_t line) {
    return both(file.settings.design.file + ':' + std::to_string(line) + ": ");
}

/// The list as it is read, and to whom its mistakes are told.
class ListReader {
public:
    ListReader(const ExperimentFile& file, Findings& findings) : file_{file}, findings_{findings} {}

    /// Position in the line of each factor; tells of columns that are no factor's, and of factors without one.
    std::vector<std::size_t> columns_of(const Line& header, const Cells& cells) {
        Names names;
        for (const Factor& factor : file_.factors) names.push_back(factor.label.name);
        const bool numbers =
            std::ranges::all_of(cells, [](const std::string& c) { return parse_number(c).has_value(); });
        if (numbers) {
            tell(header.number, Text{"falta el encabezado: la primera línea nombra los factores: ",
                                     "the header is missing: the first line names the factors: "} +
                                    both(listing(names)));
            return {};
        }
        for (std::size_t i = 0; i != cells.size(); ++i)
            if (std::ranges::find(names, cells[i]) == names.end())
                tell(header.number,
                     Text{"columna ", "column "} + quoted(cells[i]) +
                         Text{": no es un factor de este experimento", ": no factor of this experiment"} +
                         suggestion(cells[i], names));
            else if (std::find(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(i), cells[i]) !=
                     cells.begin() + static_cast<std::ptrdiff_t>(i))
                tell(header.number, Text{"la columna ", "the column "} + quoted(cells[i]) +
                                        Text{" está dos veces", " is there twice"});
        std::vector<std::size_t> columns;
        for (const std::string_view name : names) {
            const auto found = std::ranges::find(cells, name);
            if (found == cells.end())
                tell(header.number, Text{"falta la columna del factor ", "the column of the factor "} + quoted(name) +
                                        Text{"", " is missing"});
            columns.push_back(static_cast<std::size_t>(found - cells.begin()));
        }
        return columns;
    }

    double value_of(const Line& line, const Factor& factor, const std::string& cell) {
        const Text where = quoted(factor.label.name) + both(": ");
        if (cell.empty()) {
            tell(line.number, where + Text{"falta el valor", "the value is missing"});
            return 0;
        }
        if (factor.label.kind == FactorKind::choice) return code_of(line, factor, cell);
        const Parsed<double> parsed = number_in(cell);
        if (const Text* wrong = problem(parsed)) {
            tell(line.number, where + both(shortened(cell) + ": ") + *wrong);
            return 0;
        }
        const double value = std::get<double>(parsed);
        if (factor.label.kind == FactorKind::whole && value != std::round(value))
            tell(line.number,
                 where + Text{"se espera un número entero, no ", "expected a whole number, not "} + both(cell));
        const bool outside = !file_.settings.factors[position_of(factor)].range.empty() &&
                             (value < factor.label.low || value > factor.label.high);
        if (outside)
            tell(line.number, where + both(shortened(cell) + ": ") +
                                  Text{"está fuera de 'range', que va de ", "is outside 'range', which goes from "} +
                                  both(to_text(factor.label.low)) + Text{" a ", " to "} +
                                  both(to_text(factor.label.high)));
        return value;
    }

    [[nodiscard]] bool told() const { return told_; }
    void tell(std::size_t line, const Text& what) {
        told_ = true;
        findings_.error(file_.place_of({"design", "file"}), at_line(file_, line) + what);
    }

private:
    [[nodiscard]] std::size_t position_of(const Factor& factor) const {
        return static_cast<std::size_t>(&factor - file_.factors.data());
    }
    double code_of(const Line& line, const Factor& factor, const std::string& cell) {
        const auto& choices = factor.label.choices;
        const auto found = std::ranges::find(choices, cell);
        if (found == choices.end())
            tell(line.number, quoted(factor.label.name) + both(": ") + Text{"no hay opción ", "there is no choice "} +
                                  quoted(cell) + suggestion(cell, {choices.begin(), choices.end()}));
        return static_cast<double>(found - choices.begin());
    }

    const ExperimentFile& file_;
    Findings& findings_;
    bool told_ = false;
};

constexpr std::size_t most_told = 20;  ///< lines that are wrong, each with all its cells

}  // namespace

std::vector<std::vector<double>> read_point_list(std::string_view csv, const ExperimentFile& file, Findings& findings) {
    ListReader reader{file, findings};
    const std::vector<Line> lines = lines_of(csv);
    if (lines.empty()) {
        reader.tell(1, {"el archivo está vacío; la primera línea nombra los factores",
                        "the file is empty; the first line names the factors"});
        return {};
    }
    const std::string_view header = lines.front().text;
    const char separator =
        header.find(',') == std::string_view::npos && header.find(';') != std::string_view::npos ? ';' : ',';
    const Cells names = cells_of(header, separator);
    const std::vector<std::size_t> columns = reader.columns_of(lines.front(), names);
    if (reader.told()) return {};
    if (lines.size() == 1) reader.tell(lines.front().number, {"no hay ningún punto", "there is no point"});
    std::vector<std::vector<double>> points;
    std::size_t wrong = 0;
    for (std::size_t l = 1; l < lines.size() && wrong != most_told; ++l) {
        const std::size_t errors = findings.errors();
        const Cells cells = cells_of(lines[l].text, separator);
        if (cells.size() != names.size()) {
            const std::string expected = std::to_string(names.size());
            const std::string found = std::to_string(cells.size());
            reader.tell(lines[l].number, {"se esperan " + expected + " valores, hay " + found,
                                          "expected " + expected + " values, found " + found});
        } else {
            std::vector<double>& point = points.emplace_back();
            for (std::size_t f = 0; f != columns.size(); ++f)
                point.push_back(reader.value_of(lines[l], file.factors[f], cells[columns[f]]));
        }
        if (findings.errors() != errors) ++wrong;
    }
    return points;
}

void take_ranges(const std::vector<std::vector<double>>& points, ExperimentFile& file) {
    for (std::size_t f = 0; f != file.factors.size(); ++f) {
        FactorLabel& label = file.factors[f].label;
        if (label.kind == FactorKind::choice || !file.settings.factors[f].range.empty() || points.empty()) continue;
        const auto by_factor = [f](const std::vector<double>& a, const std::vector<double>& b) { return a[f] < b[f]; };
        const auto [low, high] = std::ranges::minmax_element(points, by_factor);
        label.low = (*low)[f];
        label.high = (*high)[f];
    }
}

}  // namespace sim
