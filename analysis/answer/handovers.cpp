#include "analysis/answer/handovers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "analysis/answer/columns.hpp"

namespace analysis {
namespace {

using Key = std::pair<std::int64_t, std::int64_t>;  ///< day, administration: the first of its population

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

constexpr std::array totals{"agendas_proposed", "agendas_agreed", "agendas_alive", "actions_finished"};

/// The tables of all groups in one pass over the file, since a file of many runs is slow to read twice.
class Tables {
public:
    Tables(const sim::Reader& file, std::size_t groups)
        : file_{file}, together_{populations(labels<std::string>(file, "administration"))} {
        tables_.resize(groups,
                       {.verdicts = variable(file, "verdict").flags, .causes = variable(file, "verdict_cause").flags});
        for (HandoverTable& table : tables_) {
            for (const char* name : totals) table.totals.push_back({name});
            counts_.emplace_back(file, table, together_);
        }
    }

    void add_run(std::size_t run, std::size_t group) {
        HandoverTable& table = tables_.at(group);
        ++table.runs;
        counts_[group].add_run(run);
        for (Total& total : table.totals) total.sum += static_cast<double>(column(file_, total.variable, run).back());
    }

    std::vector<HandoverTable> finished() {
        const auto dates = labels<sim::Date>(file_, "time");
        for (std::size_t group = 0; group != tables_.size(); ++group)
            for (auto& [key, handover] : counts_[group].found()) {
                handover.date = dates.at(0) + static_cast<int>(key.first);
                tables_[group].handovers.push_back(std::move(handover));
            }
        return std::move(tables_);
    }

private:
    const sim::Reader& file_;
    std::vector<Population> together_;
    std::vector<HandoverTable> tables_;
    std::vector<Counts> counts_;
};

}  // namespace

std::size_t Handover::decided() const { return std::accumulate(verdicts.begin(), verdicts.end(), std::size_t{0}); }

bool has_handovers(const sim::Reader& file) { return has_variable(file, "verdict"); }

std::vector<HandoverTable> summarise(const sim::Reader& file, std::span<const std::optional<std::size_t>> group_of_run,
                                     std::size_t groups) {
    Tables tables{file, groups};
    for (std::size_t run = 0; run != group_of_run.size(); ++run)
        if (group_of_run[run]) tables.add_run(run, *group_of_run[run]);
    return tables.finished();
}

HandoverTable summarise(const sim::Reader& file) {
    const std::vector<std::optional<std::size_t>> all(file.runs().size(), 0);
    return summarise(file, all, 1).front();
}

HandoverTable summarise(const sim::Reader& file, const std::string& branch) {
    std::vector<std::optional<std::size_t>> group;
    for (const sim::RunLabel& run : file.runs())
        group.push_back(run.branch == branch ? std::optional<std::size_t>{0} : std::nullopt);
    return summarise(file, group, 1).front();
}

std::string main_closing_cause(const HandoverTable& table, const Handover& handover) {
    const auto& causes = handover.closing_causes;
    const auto most = std::max_element(causes.begin(), causes.end());
    if (most == causes.end() || *most == 0) return {};
    return table.causes[static_cast<std::size_t>(most - causes.begin())];
}

}  // namespace analysis
