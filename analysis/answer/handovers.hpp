// What became of agendas at each hand-over, and where the experiment stands at its end: the short table of a run.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

struct Handover {
    std::string administration;  ///< or the name that those of a population share: "alcaldia" of "alcaldia-0001" ...
    sim::Date date;
    std::size_t changed = 0;                    ///< governments in which the party changed, over all runs
    std::vector<std::size_t> verdicts{};        ///< agendas by verdict, over all runs
    std::vector<std::size_t> closing_causes{};  ///< closed agendas by proximate cause, over all runs
    std::size_t governments = 1;                ///< of the population
    friend bool operator==(const Handover&, const Handover&) = default;

    [[nodiscard]] std::size_t decided() const;
};

/// A total of the last observation date, summed over all runs.
struct Total {
    std::string variable;
    double sum = 0;
    friend bool operator==(const Total&, const Total&) = default;
};

struct HandoverTable {
    std::size_t runs = 0;
    std::vector<std::string> verdicts{};  ///< names of the codes
    std::vector<std::string> causes{};
    std::vector<Handover> handovers{};  ///< by date, then administration
    std::vector<Total> totals{};
    friend bool operator==(const HandoverTable&, const HandoverTable&) = default;
};

/// Whether the file is of a model with hand-overs.
[[nodiscard]] bool has_handovers(const sim::Reader& file);
/// Throws sim::Error where it is not.
[[nodiscard]] HandoverTable summarise(const sim::Reader& file);
/// Of the runs of one branch; without any, a table of nothing.
[[nodiscard]] HandoverTable summarise(const sim::Reader& file, const std::string& branch);
/// One table for each group of runs, all in one pass; a run without a group is left out.
[[nodiscard]] std::vector<HandoverTable> summarise(const sim::Reader& file,
                                                   std::span<const std::optional<std::size_t>> group_of_run,
                                                   std::size_t groups);

/// The most frequent closing cause; nothing when no agenda was closed.
[[nodiscard]] std::string main_closing_cause(const HandoverTable& table, const Handover& handover);

}  // namespace analysis
