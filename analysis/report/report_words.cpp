#include "analysis/report/report_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {
namespace {

using sim::BranchKind;
using sim::Text;

constexpr std::size_t most_lines = 6;

/// Shares of agendas are told of every 100.
bool is_share(const RunOutcome& outcome) { return outcome.of_cohort || outcome.name == alive_of_agreed_name; }

/// The difference that the headline is about; nothing known counts as none.
double headline_difference(const ReportWords& words, const BranchAnswer& branch) {
    const auto outcome = words.headline();
    const OutcomeDifference* found = outcome ? words.difference(branch, *outcome) : nullptr;
    return found == nullptr || std::isnan(found->difference.mean) ? 0 : std::abs(found->difference.mean);
}

std::string size_text(const ReportWords& words, double difference, const Scale& scale) {
    const double size = std::abs(scale.factor * difference);
    return scale.decimals ? number_text(size, *scale.decimals, words.language()) : words.number(size);
}

/// Nothing where the size is written as zero.
std::string direction_text(const ReportWords& words, double difference, const Scale& scale) {
    const std::string size = size_text(words, difference, scale);
    if (size.find_first_of("123456789") == std::string::npos) return {};
    return difference < 0 ? words.say({"menos", "fewer"}) : words.say({"más", "more"});
}

}  // namespace

std::string ReportWords::title(const sim::Branch& branch) const {
    const std::string text = say(branch.title);
    if (!text.empty()) return capitalised(text);
    if (branch.name.empty() && sweep() != nullptr) return say({"Sin otro cambio", "With no other change"});
    return branch.name.empty() ? say({"Como está el escenario", "The scenario as it is"}) : branch.name;
}

std::string ReportWords::title_of(const std::string& branch) const {
    const BranchAnswer* found = answer().branch(branch);
    return found == nullptr ? branch : title(found->branch);
}

std::string ReportWords::administration(const std::string& name) const {
    const auto found = input_.labels.administrations.find(name);
    return found == input_.labels.administrations.end() ? name : say(found->second);
}

std::optional<std::size_t> ReportWords::headline() const {
    if (sweep() == nullptr) return answer().outcome("substance_alive");
    return answer().outcomes.empty() ? std::nullopt : std::optional{sweep()->headline};
}

Scale ReportWords::scale(const RunOutcome& outcome) const {
    if (is_share(outcome)) return {100, 1};
    return {};
}

std::string ReportWords::outcome_title(const RunOutcome& outcome) const {
    const std::string title = capitalised(say(outcome.meaning));
    return is_share(outcome) ? title + say({" (de cada 100)", " (of every 100)"}) : title;
}

std::string ReportWords::short_title(const RunOutcome& outcome) const {
    constexpr std::array names{"name_alive", "substance_alive", "coalition_alive", "actions_alive"};
    for (std::size_t i = 0; i != names.size(); ++i)
        if (outcome.name == names[i]) return capitalised(say(meaning(aspects[i])));
    return capitalised(say(outcome.meaning));
}

std::string ReportWords::verdict(Verdict verdict) const {
    switch (verdict) {
        case Verdict::less:
            return say({"menos", "less"});
        case Verdict::undecided:
            return say({"no se puede ordenar", "cannot be ordered"});
        case Verdict::more:
            return say({"más", "more"});
        case Verdict::identical:
            return say({"nada cambia", "nothing changes"});
        case Verdict::no_data:
            return say({"sin dato", "no data"});
    }
    return {};
}

std::string ReportWords::mark(const std::string& basis) const {
    if (basis == "data") return say({"dato", "data"});
    if (basis == "assumption") return say({"supuesto", "assumption"});
    return say({"hipótesis", "hypothesis"});
}

std::string ReportWords::more_or_less(double difference, const Scale& scale) const {
    const std::string size = size_text(*this, difference, scale);
    const std::string direction = direction_text(*this, difference, scale);
    if (!direction.empty()) return size + ' ' + direction;
    return say({"sin diferencia visible", "no visible difference"});
}

std::string ReportWords::from_to(double low, double high, const Scale& scale) const {
    const std::string first = direction_text(*this, low, scale);
    const std::string last = direction_text(*this, high, scale);
    std::string text = say({"de ", ""}) + size_text(*this, low, scale);
    if (!first.empty() && first != last) text += ' ' + first;
    text += say({" a ", " to "}) + size_text(*this, high, scale);
    return last.empty() ? text : text + ' ' + last;
}

std::vector<const BranchAnswer*> ReportWords::drawn() const {
    const auto rank = [](const BranchAnswer& branch) {
        switch (branch.branch.kind) {
            case BranchKind::base:
                return 0;
            case BranchKind::change:
                return 1;
            case BranchKind::protection:
            case BranchKind::crossed:
                return 2;
            case BranchKind::no_handover:
                return 3;
            case BranchKind::factor_off:
            case BranchKind::strength:
                return 4;
        }
        return 4;
    };
    std::vector<const BranchAnswer*> all;
    for (const BranchAnswer& branch : answer().branches)
        if (!explains_another(branch.branch.kind)) all.push_back(&branch);
    std::stable_sort(all.begin(), all.end(), [&](const BranchAnswer* a, const BranchAnswer* b) {
        if (rank(*a) != rank(*b)) return rank(*a) < rank(*b);
        return rank(*a) == 2 && headline_difference(*this, *a) > headline_difference(*this, *b);
    });
    if (all.size() > most_lines) all.resize(most_lines);
    return all;
}

std::vector<const BranchAnswer*> ReportWords::compared() const {
    std::vector<const BranchAnswer*> found;
    for (const BranchAnswer& branch : answer().branches)
        if (branch.branch.kind != BranchKind::base && !explains_another(branch.branch.kind)) found.push_back(&branch);
    return found;
}

const OutcomeDifference* ReportWords::difference(const BranchAnswer& branch, std::size_t outcome) const {
    if (outcome >= branch.outcomes.size() || !branch.outcomes[outcome].against) return nullptr;
    return &*branch.outcomes[outcome].against;
}

std::vector<Mark> ReportWords::handover_marks() const {
    std::vector<Mark> marks;
    if (!base().handovers) return marks;
    for (const Handover& handover : base().handovers->handovers)
        marks.push_back({to_string(handover.date), administration(handover.administration)});
    return marks;
}

std::string ReportWords::low_title() const { return say({"Desde (95 %)", "From (95%)"}); }
std::string ReportWords::high_title() const { return say({"Hasta (95 %)", "To (95%)"}); }

}  // namespace analysis
