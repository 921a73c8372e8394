// What the sections of a report share: the input, the language, and how branches, outcomes and differences are called.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/charts.hpp"
#include "analysis/report/report.hpp"
#include "analysis/words/phrases.hpp"

namespace analysis {

class ReportWords {
public:
    ReportWords(const ReportInput& input, sim::Language language) : input_{input}, language_{language} {}

    [[nodiscard]] const ReportInput& input() const { return input_; }
    [[nodiscard]] const Answer& answer() const { return input_.answer; }
    [[nodiscard]] sim::Language language() const { return language_; }
    [[nodiscard]] std::string say(const sim::Text& text) const { return text.in(language_); }

    /// "Todo sigue como en el escenario", or the title that the scenario gives.
    [[nodiscard]] std::string title(const sim::Branch& branch) const;
    [[nodiscard]] std::string title_of(const std::string& branch) const;
    [[nodiscard]] std::string administration(const std::string& name) const;
    [[nodiscard]] std::string date(sim::Date date) const { return date_text(date, language_); }
    [[nodiscard]] std::string number(double value) const { return number_text(value, language_); }
    [[nodiscard]] std::string percent(double share) const { return percent_text(share, language_); }

    /// Null: the file is not one of a sweep.
    [[nodiscard]] const SweepAnswer* sweep() const { return answer().sweep ? &*answer().sweep : nullptr; }

    /// Position in Answer::outcomes of what the headline is about.
    [[nodiscard]] std::optional<std::size_t> headline() const;
    [[nodiscard]] Scale scale(const RunOutcome& outcome) const;
    /// "Con su sustancia viva, de cada 100": head of a column.
    [[nodiscard]] std::string outcome_title(const RunOutcome& outcome) const;
    /// "Sustancia": of the cohort by its aspect, of others what they mean.
    [[nodiscard]] std::string short_title(const RunOutcome& outcome) const;
    /// "más", "menos", "no se puede ordenar" ...
    [[nodiscard]] std::string verdict(Verdict verdict) const;
    /// "dato", "supuesto" or "hipótesis" for the basis that a scenario names; without one it is a hypothesis.
    [[nodiscard]] std::string mark(const std::string& basis) const;
    /// "12,1 menos"; what rounds to nothing is no visible difference.
    [[nodiscard]] std::string more_or_less(double difference, const Scale& scale) const;
    /// "de 14,1 a 10,1 menos", "de 0,2 menos a 0,7 más".
    [[nodiscard]] std::string from_to(double low, double high, const Scale& scale) const;

    /// Branches that lines are drawn of: the base, changes, protections; as many as can be told apart.
    [[nodiscard]] std::vector<const BranchAnswer*> drawn() const;
    /// Those that are compared with another and answer what is asked: neither the base nor what explains another.
    [[nodiscard]] std::vector<const BranchAnswer*> compared() const;
    [[nodiscard]] const BranchAnswer& base() const { return answer().branches.front(); }
    [[nodiscard]] const OutcomeDifference* difference(const BranchAnswer& branch, std::size_t outcome) const;
    [[nodiscard]] bool compares() const { return !compared().empty(); }

    /// Days of hand-overs in the base, each with the administration.
    [[nodiscard]] std::vector<Mark> handover_marks() const;
    [[nodiscard]] std::string low_title() const;
    [[nodiscard]] std::string high_title() const;
    [[nodiscard]] std::string future_title() const { return say({"Futuro", "Future"}); }

private:
    const ReportInput& input_;
    sim::Language language_;
};

/// One file each, in the order of the page; nothing where the file has nothing to say of it.
using Sections = std::vector<Section>;
void add_question(Sections& sections, const ReportWords& words);
void add_answer(Sections& sections, const ReportWords& words);
void add_sweep_question(Sections& sections, const ReportWords& words);
void add_sweep_answer(Sections& sections, const ReportWords& words);
void add_effects(Sections& sections, const ReportWords& words);
void add_map(Sections& sections, const ReportWords& words);
void add_points(Sections& sections, const ReportWords& words);
void add_handovers(Sections& sections, const ReportWords& words);
void add_protections(Sections& sections, const ReportWords& words);
void add_why(Sections& sections, const ReportWords& words);
void add_survival(Sections& sections, const ReportWords& words);
void add_event_study(Sections& sections, const ReportWords& words);
void add_meetings(Sections& sections, const ReportWords& words);
void add_integration(Sections& sections, const ReportWords& words);
void add_units(Sections& sections, const ReportWords& words);
void add_coordination(Sections& sections, const ReportWords& words);
void add_anchoring(Sections& sections, const ReportWords& words);
void add_assumptions(Sections& sections, const ReportWords& words);
void add_origin(Sections& sections, const ReportWords& words);

}  // namespace analysis
