#include "app/coverage_text.hpp"

#include <fmt/format.h>

#include "app/text_layout.hpp"

namespace app {
namespace {

using sim::CoverageRow;
using sim::Language;
using sim::Text;

constexpr std::size_t label_width = 14;

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

std::string expectations(const sim::Switch& turned) {
    std::string text;
    for (const auto& [outcome, sign] : turned.expectations)
        text += (text.empty() ? "" : ", ") + outcome + (sign > 0 ? " +" : (sign < 0 ? " -" : " 0"));
    return text;
}

std::string switch_line(const sim::Switch& turned, Language language) {
    const std::string on = turned.on.empty() ? "" : Text{"; con la fila ", "; with the row "}.in(language);
    return fmt::format("{}: {}{} ({}: {})", turned.label.in(language), joined(turned.settings, " "),
                       on + joined(turned.on, " "), Text{"se espera", "expected"}.in(language), expectations(turned));
}

struct Labels {
    std::string mechanism, files, switches, outputs, tests;
};

Labels labels(Language language) {
    if (language == Language::spanish) return {"mecanismo", "archivos", "se apaga", "resultados", "pruebas"};
    return {"mechanism", "files", "switches", "outputs", "tests"};
}

std::string part(const std::string& label, const std::string& text) {
    return "  " + padded(label, label_width - 2) + wrapped(text, label_width) + '\n';
}

std::string block(const CoverageRow& row, Language language) {
    const Labels label = labels(language);
    std::string text = padded(row.id, 4) + wrapped(row.says.in(language), 4) + '\n';
    text += part(label.mechanism, row.mechanism.in(language)) + part(label.files, joined(row.files, ", "));
    for (const sim::Switch& turned : row.switches)
        text += part(&turned == &row.switches.front() ? label.switches : "", switch_line(turned, language));
    return text + part(label.outputs, joined(row.outputs, ", ")) + part(label.tests, joined(row.tests, ", "));
}

std::string markdown_row(const CoverageRow& row, Language language) {
    std::string switches;
    for (const sim::Switch& turned : row.switches)
        switches += (switches.empty() ? "" : "<br>") + switch_line(turned, language);
    return fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", row.id, row.says.in(language),
                       row.mechanism.in(language), joined(row.files, "<br>"), switches, joined(row.outputs, "<br>"),
                       joined(row.tests, "<br>"));
}

}  // namespace

std::string coverage_text(std::span<const CoverageRow> rows, Language language) {
    std::string text;
    for (const CoverageRow& row : rows) text += block(row, language) + '\n';
    return text + Text{"El signo esperado es el de con la fila menos sin ella; 'articula ablate' lo mide.\n",
                       "The expected sign is that of with the row less without it; 'articula ablate' measures it.\n"}
                      .in(language);
}

std::string coverage_markdown(std::span<const CoverageRow> rows, Language language) {
    const Labels label = labels(language);
    std::string text =
        fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n|---|---|---|---|---|---|---|\n",
                    Text{"fila", "row"}.in(language), Text{"la fuente dice", "the source says"}.in(language),
                    label.mechanism, label.files, label.switches, label.outputs, label.tests);
    for (const CoverageRow& row : rows) text += markdown_row(row, language);
    return text;
}

}  // namespace app
