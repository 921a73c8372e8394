#include "analysis/handovers.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "sim/core/error.hpp"

namespace analysis {
namespace {

using Whole = std::vector<std::int64_t>;
using Key = std::pair<std::int64_t, std::int64_t>;  ///< day, administration: the first of its population

const sim::Variable& variable(const sim::Reader& file, const std::string& name) {
    const auto found = sim::position(file.shape().variables, name);
    if (!found)
        throw sim::Error{{"el archivo no tiene la variable '" + name + "'", "the file has no variable '" + name + "'"}};
    return file.shape().variables[*found];
}

/// Labels of a fixed dimension; none where the scenario has no entry of it.
template <class Label>
std::vector<Label> labels(const sim::Reader& file, const std::string& name) {
    for (const sim::FixedDimension& dimension : file.shape().fixed)
        if (dimension.name == name) return std::get<std::vector<Label>>(dimension.labels);
    return {};
}

std::int64_t code(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        throw sim::Error{{"el archivo no conoce el código '" + name + "'", "the file knows no code '" + name + "'"}};
    return found - names.begin();
}

/// One run's rows of whole numbers.
Whole column(const sim::Reader& file, const std::string& name, std::size_t run) {
    return std::get<Whole>(file.values(name, file.rows(variable(file, name).rows, run)));
}

/// "alcaldia" of "alcaldia-0001"; the name itself where it has no number.
std::string without_number(const std::string& name) {
    const std::size_t dash = name.find_last_of('-');
    const bool numbered = dash != std::string::npos && dash + 1 != name.size() &&
                          name.find_first_not_of("0123456789", dash + 1) == std::string::npos;
    return numbered ? name.substr(0, dash) : name;
}

/// The administrations of a scenario, those of a population together.
struct Population {
    std::string name;
    std::int64_t first = 0;  ///< on the dimension administration
    std::size_t governments = 0;
};
std::vector<Population> populations(const std::vector<std::string>& administrations) {
    std::map<std::string, std::size_t> named;
    for (const std::string& name : administrations) ++named[without_number(name)];
    std::map<std::string, Population> found;
    std::vector<Population> of_each;
    for (const std::string& name : administrations) {
        const std::string common = without_number(name);
        const std::size_t n = named[common];
        const auto at = static_cast<std::int64_t>(of_each.size());
        of_each.push_back(n == 1 ? Population{name, at, 1}
                                 : found.try_emplace(common, Population{common, at, n}).first->second);
    }
    return of_each;
}

class Counts {
public:
    Counts(const sim::Reader& file, HandoverTable& table, const std::vector<Population>& populations)
        : file_{file},
          table_{table},
          populations_{populations},
          event_{code(variable(file, "event_kind").flags, "hand_over")},
          closed_{code(table.verdicts, "closed")} {}

    void add_run(std::size_t run) {
        const Whole kinds = column(file_, "event_kind", run);
        const Whole days = column(file_, "event_day", run);
        const Whole administrations = column(file_, "event_actor", run);
        const Whole changes = column(file_, "event_detail", run);
        for (std::size_t i = 0; i != kinds.size(); ++i)
            if (kinds[i] == event_) at(days[i], administrations[i]).changed += changes[i] != 0 ? 1 : 0;
        add_verdicts(run);
    }

    [[nodiscard]] std::map<Key, Handover>& found() { return found_; }

private:
    void add_verdicts(std::size_t run) {
        const Whole days = column(file_, "handover_day", run);
        const Whole administrations = column(file_, "handover_administration", run);
        const Whole verdicts = column(file_, "verdict", run);
        const Whole causes = column(file_, "verdict_cause", run);
        for (std::size_t i = 0; i != verdicts.size(); ++i) {
            Handover& handover = at(days[i], administrations[i]);
            ++handover.verdicts.at(static_cast<std::size_t>(verdicts[i]));
            // Also what then lies dormant, or was called together again: those come after it.
            if (verdicts[i] >= closed_) ++handover.closing_causes.at(static_cast<std::size_t>(causes[i]));
        }
    }

    Handover& at(std::int64_t day, std::int64_t administration) {
        const Population& population = populations_.at(static_cast<std::size_t>(administration));
        Handover& handover = found_[{day, population.first}];
        handover.administration = population.name;
        handover.governments = population.governments;
        handover.verdicts.resize(table_.verdicts.size());
        handover.closing_causes.resize(table_.causes.size());
        return handover;
    }

    const sim::Reader& file_;
    HandoverTable& table_;
    const std::vector<Population>& populations_;
    std::int64_t event_;
    std::int64_t closed_;
    std::map<Key, Handover> found_;
};

Total total_at_end(const sim::Reader& file, const std::string& name) {
    Total total{name};
    for (std::size_t run = 0; run != file.runs().size(); ++run)
        total.sum += static_cast<double>(column(file, name, run).back());
    return total;
}

}  // namespace

std::size_t Handover::decided() const { return std::accumulate(verdicts.begin(), verdicts.end(), std::size_t{0}); }

bool has_handovers(const sim::Reader& file) { return sim::position(file.shape().variables, "verdict").has_value(); }

HandoverTable summarise(const sim::Reader& file) {
    HandoverTable table{.runs = file.runs().size(),
                        .verdicts = variable(file, "verdict").flags,
                        .causes = variable(file, "verdict_cause").flags};
    const std::vector<Population> together = populations(labels<std::string>(file, "administration"));
    Counts counts{file, table, together};
    for (std::size_t run = 0; run != table.runs; ++run) counts.add_run(run);
    const auto dates = labels<sim::Date>(file, "time");
    for (auto& [key, handover] : counts.found()) {
        handover.date = dates.at(0) + static_cast<int>(key.first);
        table.handovers.push_back(std::move(handover));
    }
    for (const char* name : {"agendas_proposed", "agendas_agreed", "agendas_alive", "actions_finished"})
        table.totals.push_back(total_at_end(file, name));
    return table;
}

std::string main_closing_cause(const HandoverTable& table, const Handover& handover) {
    const auto& causes = handover.closing_causes;
    const auto most = std::max_element(causes.begin(), causes.end());
    if (most == causes.end() || *most == 0) return {};
    return table.causes[static_cast<std::size_t>(most - causes.begin())];
}

}  // namespace analysis
