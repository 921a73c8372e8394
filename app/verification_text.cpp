#include "app/verification_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace app {
namespace {

using models::classics::Verdict;
using models::classics::VerificationRow;
using Rows = std::span<const VerificationRow>;
using sim::Language;
using sim::Text;

constexpr std::array verdicts{Verdict::exact, Verdict::within, Verdict::known_mismatch, Verdict::calibrated,
                              Verdict::fails};

Text text_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::exact:
            return {"exacto", "exact"};
        case Verdict::within:
            return {"dentro", "within"};
        case Verdict::known_mismatch:
            return {"diferencia conocida", "known mismatch"};
        case Verdict::calibrated:
            return {"calibrado", "calibrated"};
        case Verdict::fails:
            return {"FALLA", "FAILS"};
    }
    return {};
}

std::string interval(const VerificationRow& row) { return fmt::format("[{:.4g}, {:.4g}]", row.low, row.high); }

std::string line(const VerificationRow& row, Language language) {
    std::string text = fmt::format("  {:<46} {:<14} {:>10.6g} {:>10.6g}  {:<20} {}\n", row.quantity.in(language),
                                   row.source, row.published, row.ours, interval(row), text_of(row.verdict).in(language));
    if (!row.cause.en.empty()) text += fmt::format("      {}\n", row.cause.in(language));
    return text;
}

}  // namespace

std::string verification_lines(Rows rows, double seconds, Language language) {
    if (rows.empty()) return {};
    std::string text = fmt::format("{} ({:.1f} s)\n", rows.front().model, seconds);
    for (const VerificationRow& row : rows) text += line(row, language);
    return text;
}

std::string verification_summary(Rows rows, Language language) {
    std::string text = fmt::format("{} {}:", rows.size(), Text{"números publicados", "published numbers"}.in(language));
    for (const Verdict verdict : verdicts)
        text += fmt::format(
            " {} {},", std::count_if(rows.begin(), rows.end(), [&](const VerificationRow& r) { return r.verdict == verdict; }),
            text_of(verdict).in(language));
    text.back() = '\n';
    return text;
}

std::string verification_page(Rows rows, Language language) {
    std::string page = Text{"# Verificación\n\nNúmeros publicados y los nuestros, por el mismo motor. Esta página la escribe "
                            "`articula verify --markdown VERIFICATION.md`.\nIntervalos al 99 %; las reglas están en "
                            "`models/classics/README.md`.\n",
                            "# Verification\n\nPublished numbers beside ours, by the same engine. This page is written by "
                            "`articula verify --markdown VERIFICATION.md`.\nIntervals are at 99 %; the rules are in "
                            "`models/classics/README.md`.\n"}
                           .in(language);
    std::string model;
    for (const VerificationRow& row : rows) {
        if (row.model != model)
            page += fmt::format("\n## {}\n\n{}\n|---|---|--:|--:|---|---|\n", row.model,
                                Text{"| cantidad | fuente | publicado | nuestro | intervalo | veredicto |",
                                     "| quantity | source | published | ours | interval | verdict |"}
                                    .in(language));
        model = row.model;
        page += fmt::format("| {} | {} | {:.6g} | {:.6g} | {} | {}{}{} |\n", row.quantity.in(language), row.source,
                            row.published, row.ours, interval(row), text_of(row.verdict).in(language),
                            row.cause.en.empty() ? "" : ": ", row.cause.in(language));
    }
    return page + '\n' + verification_summary(rows, language);
}

}  // namespace app
