#include "analysis/report/why_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace analysis {
namespace {

bool is_clear(const Interaction& one) {
    return one.beyond_sum.n >= 2 && (one.beyond_sum.low > 0 || one.beyond_sum.high < 0);
}

std::string none_is_clear(const ReportWords& words, std::size_t pairs) {
    if (pairs == 1)
        return words.say(
            {"Apagadas juntas, las dos vías aportan lo que suman por separado, hasta donde se alcanza a ver.",
             "Switched off together, two ways contribute the sum of both, as far as can be seen."});
    return fmt::format(fmt::runtime(words.say({"De a dos, ninguna de {} parejas de vías se aparta con claridad "
                                               "de su suma.",
                                               "In pairs, none of {} pairs of ways departs clearly from its sum."})),
                       pairs);
}

}  // namespace

std::string factor_title(const ReportWords& words, const std::string& name) {
    for (const sim::NamedText& one : words.answer().futures.factors)
        if (one.name == name && !words.say(one.title).empty()) return words.say(one.title);
    return name;
}

std::string interaction_text(const ReportWords& words, const WhyOutcome& why) {
    const auto known =
        std::ranges::count_if(why.interactions, [](const Interaction& i) { return i.beyond_sum.n != 0; });
    if (known == 0) return {};
    const Interaction* largest = nullptr;
    for (const Interaction& one : why.interactions)
        if (is_clear(one) && (largest == nullptr || std::abs(one.beyond_sum.mean) > std::abs(largest->beyond_sum.mean)))
            largest = &one;
    if (largest == nullptr) return none_is_clear(words, static_cast<std::size_t>(known));
    const Scale scale = words.scale(words.answer().outcomes.at(why.outcome));
    return fmt::format(fmt::runtime(words.say({"Juntas, «{}» y «{}» aportan {} más allá de lo que suman por separado.",
                                               "Together, “{}” and “{}” contribute {} beyond the sum of both."})),
                       factor_title(words, largest->first), factor_title(words, largest->second),
                       estimate_text(largest->beyond_sum, scale, true, words.language()));
}

}  // namespace analysis
