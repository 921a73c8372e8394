// What all agendas of a file went through, small enough to hold: for each of them its agreement and its end, and for
// each observation date which of its aspects were there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/answer/answer.hpp"
#include "sim/core/calendar.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

/// An agenda that has at least this much of its actions, or of its founders, has kept its substance, or its coalition.
inline constexpr double half = 0.5;

class Lives {
public:
    /// Throws sim::Error where the file is not of a model with agendas.
    explicit Lives(const sim::Reader& file);
    /// Of a file that kept none: no agendas, and no aspect is known.
    [[nodiscard]] static Lives of_nobody(const sim::Reader& file);

    [[nodiscard]] const std::vector<sim::Date>& dates() const { return dates_; }
    /// Of an observation date, from the first one.
    [[nodiscard]] double day(std::size_t date) const { return dates_[date] - dates_.front(); }
    [[nodiscard]] std::size_t rows() const { return agreement_.size(); }
    [[nodiscard]] sim::RowRange rows_of(std::size_t run) const { return rows_of_run_[run]; }
    /// Whether the file says what the aspect needs.
    [[nodiscard]] bool knows(Aspect aspect) const { return known_[static_cast<std::size_t>(aspect)]; }

    [[nodiscard]] bool agreed(std::size_t row) const { return agreement_[row] == agreement_[row]; }
    [[nodiscard]] double agreement(std::size_t row) const { return agreement_[row]; }  ///< day
    [[nodiscard]] bool ended(std::size_t row) const { return end_[row] == end_[row]; }
    [[nodiscard]] double end(std::size_t row) const { return end_[row]; }             ///< day
    [[nodiscard]] std::size_t ending(std::size_t row) const { return ending_[row]; }  ///< on endings()
    [[nodiscard]] const std::vector<std::string>& endings() const { return endings_; }

    [[nodiscard]] bool acting(std::size_t row, std::size_t date) const { return has(row, date, acting_bit); }
    /// Whether the agenda is there, agreed, and does not lie dormant.
    [[nodiscard]] bool awake(std::size_t row, std::size_t date) const { return has(row, date, awake_bit); }
    /// Whether the aspect is there on a date; `since`: the date from which it counts how the agenda is called.
    [[nodiscard]] bool alive(std::size_t row, std::size_t date, Aspect aspect, std::size_t since) const;

private:
    Lives() = default;

    static constexpr std::uint8_t awake_bit = 1;
    static constexpr std::uint8_t acting_bit = 2;
    static constexpr std::uint8_t substance_bit = 4;
    static constexpr std::uint8_t coalition_bit = 8;
    static constexpr std::uint8_t actions_bit = 16;

    [[nodiscard]] bool has(std::size_t row, std::size_t date, std::uint8_t bit) const {
        return (state_[row * dates_.size() + date] & bit) != 0;
    }
    void read_state(const sim::Reader& file, sim::RowRange rows);
    void mark(const sim::Reader& file, const std::string& name, sim::RowRange rows, double least, std::uint8_t bit);

    std::vector<sim::Date> dates_;
    std::vector<sim::RowRange> rows_of_run_;
    std::vector<double> agreement_;
    std::vector<double> end_;
    std::vector<std::uint8_t> ending_;
    std::vector<std::string> endings_;
    std::vector<std::uint8_t> state_;  // [agenda][date]
    std::vector<std::uint8_t> names_;  // [agenda][date]
    std::array<bool, aspects.size()> known_{};
};

/// Rows of agendas in pieces that fit into memory.
[[nodiscard]] std::vector<sim::RowRange> pieces(std::size_t rows);

}  // namespace analysis
