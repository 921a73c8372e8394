// The lives of agendas as a trajectory tells them, sorted for those who sum a run up: agenda by agenda, and what is
// left of each a year after a hand-over.
#pragma once

#include <string>
#include <vector>

#include "sim/core/named_values.hpp"

namespace models::coordination {

inline constexpr double year = 365;

struct HandOverSeen {
    double day = 0;
    std::size_t administration = 0;
};

/// A year after a hand-over, of an agenda that was agreed and alive on that day.
struct Remainder {
    bool alive = false;
    double name = 0;       ///< 1: alive under the name that it had
    double substance = 0;  ///< share of its actions neither abandoned nor cut; 0 when it ended
    double coalition = 0;  ///< share of its founders that are members; 0 when it ended
};

class Lives {
public:
    explicit Lives(const sim::NamedValues& run);

    [[nodiscard]] std::size_t agendas() const { return birth_.size(); }
    [[nodiscard]] std::size_t dates() const { return days_.size(); }
    [[nodiscard]] double day(std::size_t date) const { return days_[date]; }
    [[nodiscard]] double last_day() const { return days_.back(); }
    [[nodiscard]] double birth(std::size_t agenda) const { return birth_[agenda]; }
    /// NaN where it was never reached.
    [[nodiscard]] double agreement(std::size_t agenda) const { return agreement_[agenda]; }
    [[nodiscard]] double end(std::size_t agenda) const { return end_[agenda]; }
    /// Agreed and at work at that date; agendas that are dormant are not.
    [[nodiscard]] bool at_work(std::size_t agenda, std::size_t date) const;
    /// A variable along agenda and time; NaN while it is not alive.
    [[nodiscard]] double at(const std::vector<double>& series, std::size_t agenda, std::size_t date) const {
        return series.empty() ? missing_ : series[agenda * days_.size() + date];
    }

    /// Those with a whole year of observation after them.
    [[nodiscard]] std::vector<HandOverSeen> hand_overs() const;
    /// One for each hand-over and agenda that it found at work. Agendas that ended by success within the year are no
    /// question of survival and left out.
    [[nodiscard]] std::vector<Remainder> remainders() const;

    /// A count so far, on a day between dates, in a straight line.
    [[nodiscard]] double so_far(const std::vector<double>& counts, double day) const;

private:
    [[nodiscard]] Remainder remainder(std::size_t agenda, std::size_t before, std::size_t after) const;

    const sim::NamedValues& run_;
    double missing_;
    std::vector<double> days_;
    std::vector<double> birth_, agreement_, end_, ending_, phase_, names_, substance_, coalition_;
};

}  // namespace models::coordination
