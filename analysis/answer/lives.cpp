#include "analysis/answer/lives.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/answer/columns.hpp"

namespace analysis {
namespace {

constexpr std::size_t rows_of_a_piece = 1024;

std::uint8_t small(double number) { return static_cast<std::uint8_t>(std::clamp(number, 0.0, 255.0)); }

}  // namespace

std::vector<sim::RowRange> pieces(std::size_t rows) {
    std::vector<sim::RowRange> result;
    for (std::size_t first = 0; first < rows; first += rows_of_a_piece)
        result.push_back({first, std::min(rows_of_a_piece, rows - first)});
    return result;
}

Lives::Lives(const sim::Reader& file)
    : dates_{labels<sim::Date>(file, "time")},
      endings_{variable(file, "ending").flags},
      known_{has_variable(file, "names"), has_variable(file, "substance"), has_variable(file, "coalition"),
             has_variable(file, "tasks_open")} {
    const std::size_t all = file.rows("agenda");
    for (std::size_t run = 0; run != file.runs().size(); ++run) rows_of_run_.push_back(file.rows("agenda", run));
    agreement_ = numbers(file, "agreement", {0, all});
    end_ = numbers(file, "end", {0, all});
    for (const double ending : numbers(file, "ending", {0, all})) ending_.push_back(small(ending));
    state_.resize(all * dates_.size());
    names_.resize(known_.front() ? state_.size() : 0);
    for (const sim::RowRange rows : pieces(all)) read_state(file, rows);
}

Lives Lives::of_nobody(const sim::Reader& file) {
    Lives lives;
    lives.dates_ = labels<sim::Date>(file, "time");
    lives.rows_of_run_.resize(file.runs().size());
    return lives;
}

void Lives::read_state(const sim::Reader& file, sim::RowRange rows) {
    const std::vector<std::string>& phases = variable(file, "phase").flags;
    const auto acting = static_cast<double>(code(phases, "acting"));
    const auto dormant = static_cast<double>(code(phases, "dormant"));
    const std::size_t first = rows.first * dates_.size();
    const std::vector<double> phase = numbers(file, "phase", rows);
    for (std::size_t i = 0; i != phase.size(); ++i) {
        const std::size_t row = rows.first + i / dates_.size();
        const bool agreed_by_then = phase[i] == acting || agreement_[row] < day(i % dates_.size());
        if (phase[i] == acting) state_[first + i] |= acting_bit;
        if (agreed_by_then && !std::isnan(phase[i]) && phase[i] != dormant) state_[first + i] |= awake_bit;
    }
    if (knows(Aspect::name)) {
        const std::vector<double> names = numbers(file, "names", rows);
        for (std::size_t i = 0; i != names.size(); ++i) names_[first + i] = std::isnan(names[i]) ? 0 : small(names[i]);
    }
    if (knows(Aspect::substance)) mark(file, "substance", rows, half, substance_bit);
    if (knows(Aspect::coalition)) mark(file, "coalition", rows, half, coalition_bit);
    if (knows(Aspect::actions)) mark(file, "tasks_open", rows, 1, actions_bit);
}

void Lives::mark(const sim::Reader& file, const std::string& name, sim::RowRange rows, double least, std::uint8_t bit) {
    const std::size_t first = rows.first * dates_.size();
    const std::vector<double> values = numbers(file, name, rows);
    for (std::size_t i = 0; i != values.size(); ++i)
        if (values[i] >= least) state_[first + i] |= bit;
}

bool Lives::alive(std::size_t row, std::size_t date, Aspect aspect, std::size_t since) const {
    const std::size_t start = row * dates_.size();
    switch (aspect) {
        case Aspect::name:
            return awake(row, date) && names_[start + date] == names_[start + since];
        case Aspect::substance:
            return has(row, date, acting_bit) && has(row, date, substance_bit);
        case Aspect::coalition:
            return has(row, date, acting_bit) && has(row, date, coalition_bit);
        case Aspect::actions:
            return has(row, date, acting_bit) && has(row, date, actions_bit);
    }
    return false;
}

}  // namespace analysis
