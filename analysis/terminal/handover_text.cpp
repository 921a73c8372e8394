#include "analysis/terminal/handover_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/words/code_words.hpp"
#include "analysis/words/text_lines.hpp"

namespace analysis {
namespace {

using sim::Language;
using sim::Text;
using Row = std::vector<std::string>;

std::string per_run(double sum, std::size_t runs) {
    if (runs == 1) return fmt::format("{:.0f}", sum);
    return fmt::format("{:.1f}", sum / static_cast<double>(runs));
}

Row header(const HandoverTable& table, Language language) {
    Row row{Text{"relevo", "hand-over"}.in(language), Text{"fecha", "date"}.in(language),
            Text{"cambia el partido", "party changes"}.in(language), Text{"decididas", "decided"}.in(language)};
    for (const std::string& verdict : table.verdicts) row.push_back(code_word(verdict, language));
    row.push_back(Text{"por qué se cierran", "why they close"}.in(language));
    return row;
}

Row row_of(const HandoverTable& table, const Handover& handover, Language language) {
    const auto number = [&table](std::size_t n) { return per_run(static_cast<double>(n), table.runs); };
    const std::string who = handover.governments == 1
                                ? handover.administration
                                : fmt::format("{} ({})", handover.administration, handover.governments);
    Row row{who, to_string(handover.date), fmt::format("{}/{}", handover.changed, table.runs * handover.governments),
            number(handover.decided())};
    for (const std::size_t n : handover.verdicts) row.push_back(number(n));
    const std::string cause = main_closing_cause(table, handover);
    row.push_back(cause.empty() ? "-" : code_word(cause, language));
    return row;
}

/// Columns as wide as their widest cell; the names to the left, the numbers to the right.
std::string aligned(const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows)
        for (std::size_t c = 0; c != row.size(); ++c) widths[c] = std::max(widths[c], width_of(row[c]));
    std::string text;
    for (const Row& row : rows) {
        for (std::size_t c = 0; c != row.size(); ++c) {
            const bool left = c == 0 || c + 1 == row.size();
            const std::string padding(widths[c] - width_of(row[c]), ' ');
            text += (c == 0 ? "" : "  ") + (left ? row[c] + (c == 0 ? padding : "") : padding + row[c]);
        }
        text += '\n';
    }
    return text;
}

std::string totals_line(const HandoverTable& table, Language language) {
    std::string text;
    for (const Total& total : table.totals)
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", code_word(total.variable, language),
                            per_run(total.sum, table.runs));
    return text + '\n';
}

}  // namespace

std::string render(const HandoverTable& table, Language language) {
    std::string text =
        table.runs == 1
            ? Text{"1 corrida", "1 run"}.in(language)
            : fmt::format(fmt::runtime(Text{"media por corrida, {} corridas", "mean per run, {} runs"}.in(language)),
                          table.runs);
    text += "\n\n";
    std::vector<Row> rows{header(table, language)};
    for (const Handover& handover : table.handovers) rows.push_back(row_of(table, handover, language));
    text += rows.size() == 1 ? Text{"no hubo relevos\n", "there were no hand-overs\n"}.in(language) : aligned(rows);
    return text + '\n' + totals_line(table, language);
}

}  // namespace analysis
