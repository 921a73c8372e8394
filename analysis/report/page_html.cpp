// A page as HTML: semantic, readable on paper, on a telephone and by a screen reader; all that it needs is inside it,
// and its own policy forbids it to ask for anything else.
#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/page.hpp"
#include "analysis/words/phrases.hpp"

namespace analysis {
namespace {

using Json = nlohmann::ordered_json;
using sim::Language;
using sim::Text;

constexpr const char* policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'";

/// JSON inside a script element: what could end the element is written as an escape.
std::string inside_script(const Json& json) {
    std::string text;
    for (const char c : json.dump()) {
        if (c == '<')
            text += "\\u003c";
        else
            text += c;
    }
    return text;
}

std::string cell_text(const Cell& cell, const Column& column, Language language) {
    if (const auto* number = std::get_if<double>(&cell)) return number_text(*number, column.decimals, language);
    const auto& text = std::get<std::string>(cell);
    if (column.kind != ColumnKind::date) return text;
    const auto date = sim::parse_date(text);
    return date ? date_text(*date, language) : text;
}

class Writer {
public:
    explicit Writer(const Page& page) : page_{page} {}

    std::string operator()() {
        head();
        for (const Section& section : page_.sections) write(section);
        licences();
        foot();
        return std::move(html_);
    }

private:
    [[nodiscard]] const std::string& say(const Text& text) const { return text.in(page_.language); }

    void head() {
        const std::string language = page_.language == Language::spanish ? "es" : "en";
        html_ += fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>\n",
            language, policy, escaped(page_.title));
        html_ += page_parts().style;
        html_ += fmt::format(
            "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n"
            "<p class=\"notice\">{}</p>\n</header>\n",
            say({"Saltar al contenido", "Skip to the content"}), escaped(page_.title), escaped(page_.subtitle),
            escaped(page_.notice));
        contents();
        html_ += "<main id=\"main\" tabindex=\"-1\">\n";
    }

    void contents() {
        html_ += fmt::format("<nav aria-label=\"{0}\">\n<p>{0}</p>\n<ol>\n", say({"Contenido", "Contents"}));
        for (const Section& section : page_.sections)
            html_ += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(section.id), escaped(section.title));
        html_ += "</ol>\n</nav>\n";
    }

    void write(const Section& section) {
        const std::string id = escaped(section.id);
        html_ +=
            fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n", id, escaped(section.title));
        for (const Block& block : section.blocks) std::visit([this](const auto& one) { write(one); }, block);
        html_ += "</section>\n";
    }

    void write(const Paragraph& paragraph) {
        using enum Paragraph::Weight;
        const char* weight = paragraph.weight == lead   ? " class=\"lead\""
                             : paragraph.weight == note ? " class=\"note\""
                                                        : "";
        html_ += fmt::format("<p{}>{}</p>\n", weight, escaped(paragraph.text));
    }

    void write(const List& list) {
        html_ += "<ul>\n";
        for (const std::string& item : list.items) html_ += "<li>" + escaped(item) + "</li>\n";
        html_ += "</ul>\n";
    }

    void write(const Table& one) {
        if (one.folded) open_fold(one.caption);
        table(one.caption, one.frame);
        for (const std::string& note : one.notes) write(Paragraph{note, Paragraph::Weight::note});
        if (one.folded) html_ += "</details>\n";
    }

    void write(const Chart& chart) {
        const std::string id = escaped(chart.id);
        html_ += fmt::format(
            "<figure id=\"{0}\">\n<figcaption>{1}</figcaption>\n"
            "<div class=\"chart\" role=\"img\" aria-label=\"{1}: {2}\" data-chart=\"{0}-data\"></div>\n"
            "<p class=\"alternative\">{2}</p>\n",
            id, escaped(chart.title), escaped(chart.alternative));
        open_fold(say({"Los datos de la gráfica en una tabla", "The data of the chart as a table"}));
        table(chart.title, chart.frame);
        html_ += "</details>\n</figure>\n";
        html_ += fmt::format("<script type=\"application/json\" id=\"{}-data\">{}</script>\n", id,
                             inside_script(drawing(chart)));
    }

    void write(const Verbatim& verbatim) {
        if (!verbatim.summary.empty()) open_fold(verbatim.summary);
        html_ += fmt::format("<pre tabindex=\"0\"><code>{}</code></pre>\n", escaped(verbatim.text));
        if (!verbatim.summary.empty()) html_ += "</details>\n";
    }

    void open_fold(const std::string& summary) {
        html_ += fmt::format("<details>\n<summary>{}</summary>\n", escaped(summary));
    }

    /// The first column that is shown heads its row.
    void table(const std::string& caption, const Frame& frame) {
        html_ += fmt::format(
            "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\">\n<table>\n<caption>{0}"
            "</caption>\n<thead><tr>",
            escaped(caption));
        for (const Column& column : frame.columns)
            if (!column.title.empty()) html_ += fmt::format("<th scope=\"col\">{}</th>", escaped(column.title));
        html_ += "</tr></thead>\n<tbody>\n";
        for (const auto& row : frame.rows) table_row(frame.columns, row);
        html_ += "</tbody>\n</table>\n</div>\n";
    }

    void table_row(const std::vector<Column>& columns, const std::vector<Cell>& row) {
        html_ += "<tr>";
        bool first = true;
        for (std::size_t c = 0; c != columns.size(); ++c) {
            if (columns[c].title.empty()) continue;
            const std::string text = escaped(cell_text(row.at(c), columns[c], page_.language));
            const char* right = columns[c].kind == ColumnKind::number ? " class=\"number\"" : "";
            html_ += first ? fmt::format("<th scope=\"row\"{}>{}</th>", right, text)
                           : fmt::format("<td{}>{}</td>", right, text);
            first = false;
        }
        html_ += "</tr>\n";
    }

    /// What the drawing script reads: the specification, and the rows column by column.
    [[nodiscard]] static Json drawing(const Chart& chart) {
        Json fields = Json::array();
        for (const Column& column : chart.frame.columns) fields.push_back(column.name);
        Json rows = Json::array();
        for (const auto& row : chart.frame.rows) {
            Json values = Json::array();
            for (const Cell& cell : row) values.push_back(value(cell));
            rows.push_back(std::move(values));
        }
        return {{"specification", Json::parse(chart.specification)}, {"fields", fields}, {"rows", rows}};
    }

    [[nodiscard]] static Json value(const Cell& cell) {
        if (const auto* text = std::get_if<std::string>(&cell)) return *text;
        const double number = std::get<double>(cell);
        return std::isfinite(number) ? Json(number) : Json(nullptr);
    }

    void licences() {
        html_ += "</main>\n<footer>\n<p class=\"notice\">" + escaped(page_.notice) + "</p>\n";
        write(Verbatim{
            .text = std::string{page_parts().licences},
            .summary = say({"Licencias de los programas que dibujan las gráficas (Vega, Vega-Lite, D3; en inglés)",
                            "Licences of the programs that draw the charts (Vega, Vega-Lite, D3)"})});
        html_ += "</footer>\n";
    }

    void foot() {
        html_ += "<script>\n";
        html_ += page_parts().library;
        html_ += "\n</script>\n<script>\n";
        html_ += page_parts().drawing;
        html_ += "\n</script>\n</body>\n</html>\n";
    }

    const Page& page_;
    std::string html_;
};

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += c;
        }
    return safe;
}

std::string to_html(const Page& page) { return Writer{page}(); }

}  // namespace analysis
