#include "models/coordination/lives.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace models::coordination {

Lives::Lives(const sim::NamedValues& run)
    : run_{run},
      missing_{std::numeric_limits<double>::quiet_NaN()},
      days_{run.days("time")},
      birth_{run.of("birth")},
      agreement_{run.of("agreement")},
      end_{run.of("end")},
      ending_{run.of("ending")},
      phase_{run.of("phase")},
      names_{run.of("names")},
      substance_{run.of("substance")},
      coalition_{run.of("coalition")} {}

bool Lives::at_work(std::size_t agenda, std::size_t date) const {
    return at(phase_, agenda, date) == run_.code("phase", "acting");
}

std::vector<HandOverSeen> Lives::hand_overs() const {
    const std::vector<double> kinds = run_.of("event_kind");
    const std::vector<double> on = run_.of("event_day");
    const std::vector<double> who = run_.of("event_actor");
    std::vector<HandOverSeen> found;
    for (std::size_t i = 0; i != kinds.size(); ++i)
        if (kinds[i] == run_.code("event_kind", "hand_over") && on[i] + year <= last_day())
            found.push_back({on[i], static_cast<std::size_t>(who[i])});
    return found;
}

Remainder Lives::remainder(std::size_t agenda, std::size_t before, std::size_t after) const {
    if (!at_work(agenda, after)) return {};
    const double first_name = at(names_, agenda, before);
    const double name = at(names_, agenda, after);
    return {.alive = true,
            .name = name == (std::isnan(first_name) ? 1 : first_name) ? 1.0 : 0.0,
            .substance = at(substance_, agenda, after),
            .coalition = at(coalition_, agenda, after)};
}

std::vector<Remainder> Lives::remainders() const {
    std::vector<Remainder> all;
    for (const HandOverSeen& hand_over : hand_overs()) {
        const auto later = std::lower_bound(days_.begin(), days_.end(), hand_over.day + year);
        const auto after = static_cast<std::size_t>(later - days_.begin());
        const auto next = std::upper_bound(days_.begin(), days_.end(), hand_over.day);
        const auto before = static_cast<std::size_t>(next - days_.begin()) - 1;
        for (std::size_t a = 0; a != agendas(); ++a) {
            if (!(agreement_[a] <= hand_over.day) || end_[a] <= hand_over.day) continue;
            const bool success = ending_[a] == run_.code("ending", "success") && end_[a] <= days_[after];
            if (!success) all.push_back(remainder(a, before, after));
        }
    }
    return all;
}

double Lives::so_far(const std::vector<double>& counts, double day) const {
    const auto next = std::lower_bound(days_.begin(), days_.end(), day);
    if (next == days_.end()) return counts.back();
    const auto i = static_cast<std::size_t>(next - days_.begin());
    if (*next == day || i == 0) return counts[i];
    const double part = (day - days_[i - 1]) / (days_[i] - days_[i - 1]);
    return counts[i - 1] + part * (counts[i] - counts[i - 1]);
}

}  // namespace models::coordination
