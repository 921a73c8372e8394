#include "app/pattern_verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "app/text_layout.hpp"

namespace app {
namespace {

using sim::Language;
using sim::Text;

template <class List>
std::size_t entry_of(const List& list, const std::string& name) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&name](const auto& entry) { return entry.name == name; });
    if (found == list.end()) throw std::logic_error("no such entry: " + name);
    return static_cast<std::size_t>(found - list.begin());
}

std::vector<double> values_of(const sim::PatternSet& set, const sim::PatternClaim& claim, const VariantRuns& runs) {
    if (claim.variant == "apart") return set.apart(claim.measure);
    const std::size_t measure = entry_of(set.measures.list, claim.measure);
    const std::vector<double>& values = runs.of(entry_of(set.variants, claim.variant), measure);
    if (claim.against.empty()) return values;
    return analysis::differences(values, runs.of(entry_of(set.variants, claim.against), measure));
}

Text text_of(PatternVerdict verdict) {
    switch (verdict) {
        case PatternVerdict::within:
            return {"dentro", "within"};
        case PatternVerdict::outside:
            return {"FUERA", "OUTSIDE"};
        case PatternVerdict::sign_agrees:
            return {"signo como se publicó", "sign as published"};
        case PatternVerdict::sign_differs:
            return {"SIGNO DISTINTO", "SIGN DIFFERS"};
        case PatternVerdict::undecided:
            return {"sin decidir: el intervalo contiene el 0", "undecided: the interval holds 0"};
        case PatternVerdict::reported:
            return {"se informa", "reported"};
        case PatternVerdict::no_data:
            return {"SIN DATOS en este escenario", "NO DATA in this scenario"};
    }
    return {};
}

Text text_of(sim::PatternKind kind) {
    switch (kind) {
        case sim::PatternKind::imposed:
            return {"impuesto por una regla", "imposed by a rule"};
        case sim::PatternKind::calibrated:
            return {"calibrado", "calibrated"};
        case sim::PatternKind::corroborated:
            return {"corroboración", "corroboration"};
        case sim::PatternKind::hypothesis:
            return {"hipótesis", "hypothesis"};
    }
    return {};
}

std::string estimate_text(const analysis::Estimate& e) {
    if (e.n < 2) return "-";
    return fmt::format("{:.3g} [{:.3g}, {:.3g}]", e.mean, e.low, e.high);
}

}  // namespace

PatternVerdict verdict_of(const sim::PatternClaim& claim, const analysis::Estimate& ours) {
    if (ours.n < 2) return PatternVerdict::no_data;
    if (claim.low && claim.high) {
        const bool meets = ours.low <= *claim.high && ours.high >= *claim.low;
        return meets ? PatternVerdict::within : PatternVerdict::outside;
    }
    if (!claim.sign) return PatternVerdict::reported;
    if (ours.sign() == *claim.sign) return PatternVerdict::sign_agrees;
    return ours.sign() == 0 ? PatternVerdict::undecided : PatternVerdict::sign_differs;
}

std::vector<PatternLine> judge(const sim::PatternSet& set, const VariantRuns& runs) {
    std::vector<PatternLine> lines;
    for (const sim::PatternClaim& claim : set.claims) {
        std::vector<double> values = values_of(set, claim, runs);
        if (claim.estimator == sim::Estimator::share_positive) values = analysis::above_zero(values);
        const analysis::Estimate ours = analysis::mean_of(values);
        lines.push_back({claim, ours, verdict_of(claim, ours)});
    }
    return lines;
}

std::string patterns_text(const std::vector<PatternLine>& lines, Language language) {
    std::string text;
    for (const PatternLine& line : lines) {
        text += padded(line.claim.pattern, 5) + wrapped(line.claim.quantity.in(language), 5) + '\n';
        text += fmt::format("     {} {}; {} {} ({} {}); {}; {}\n", Text{"publicado:", "published:"}.in(language),
                            line.claim.published.in(language) + " (" + line.claim.source + ")",
                            Text{"nuestro:", "ours:"}.in(language), estimate_text(line.ours), line.ours.n,
                            Text{"valores", "values"}.in(language), text_of(line.verdict).in(language),
                            text_of(line.claim.kind).in(language));
    }
    return text;
}

std::string calibration_text(const sim::Calibration& calibration, const std::vector<CandidateFound>& candidates,
                             Language language) {
    std::string text = fmt::format("{}: {}, {} {:g}\n", calibration.pattern, calibration.parameter,
                                   Text{"objetivo", "target"}.in(language), calibration.target);
    const CandidateFound* best = nullptr;
    const auto apart = [&calibration](const CandidateFound& c) { return std::abs(c.ours.mean - calibration.target); };
    for (const CandidateFound& candidate : candidates) {
        text += fmt::format("  {:>6}  {} ({} {})\n", candidate.value, estimate_text(candidate.ours), candidate.ours.n,
                            Text{"corridas", "runs"}.in(language));
        if (candidate.ours.n >= 2 && (best == nullptr || apart(candidate) < apart(*best))) best = &candidate;
    }
    if (best == nullptr) return text + Text{"  ninguno da un número\n", "  none gives a number\n"}.in(language);
    return text + fmt::format(fmt::runtime(Text{"  el más cercano: {1}. No se aplica; para usarlo: --set {0}={1}\n",
                                                "  nearest: {1}. It is not applied; to use it: --set {0}={1}\n"}
                                               .in(language)),
                              calibration.parameter, best->value);
}

}  // namespace app
