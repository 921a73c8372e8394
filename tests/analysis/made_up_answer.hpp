// An answer with everything in it, made up by formulas: what pages are tried on. Its numbers mean nothing.
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "analysis/report/report.hpp"

namespace toy {

using analysis::Answer;
using analysis::BranchAnswer;
using analysis::Estimate;
using sim::BranchKind;

inline Estimate around(double mean, double half) { return {40, mean, mean - half, mean + half}; }

/// Over the strength of anchoring: the base, and the change that is asked about.
inline std::vector<sim::Branch> made_up_strengths() {
    std::vector<sim::Branch> branches;
    const std::vector<std::pair<const char*, double>> values{
        {"0", 0}, {"0.25", 0.25}, {"0.5", 0.5}, {"0.75", 0.75}, {"1", 1}};
    for (const auto& [text, value] : values) {
        sim::Branch branch{.name = std::string{"anchoring="} + text,
                           .kind = BranchKind::strength,
                           .title = {"Con la fuerza que no se lista", "With the strength that is not listed"},
                           .from = sim::make_date(2023, 10, 29),
                           .strength = value};
        branches.push_back(branch);
        branch.against = branch.name;
        branch.name.insert(0, "farther@");
        branch.parts = {"farther"};
        branches.push_back(branch);
    }
    return branches;
}

inline sim::Futures made_up_futures() {
    const sim::Date change = sim::make_date(2023, 10, 29);
    const sim::Date before = sim::make_date(2023, 1, 1);
    sim::Futures futures;
    futures.branches = {
        {.name = ""},
        {"farther",
         BranchKind::change,
         {"Gana quien está más lejos", "The farther candidate wins"},
         {"farther"},
         change,
         "",
         {}},
        {"file", BranchKind::protection, {"Empalme preparado", "A prepared hand-over file"}, {"file"}, before, "", {}},
        {"file+farther",
         BranchKind::crossed,
         {"Gana quien está más lejos, con empalme preparado", "The farther candidate wins, with a hand-over file"},
         {"file", "farther"},
         before,
         "farther",
         {}},
        {"a", BranchKind::protection, {"Anclaje a la mitad", "Anchoring at a half"}, {"a"}, before, "", {}},
        {"b",
         BranchKind::protection,
         {"Anclaje completo <todo> & \"más\"", "Full anchoring <all> & \"more\""},
         {"b"},
         before,
         "",
         {}},
        {"farther-memory",
         BranchKind::factor_off,
         {"Sin la vía de la memoria", "Without the way of memory"},
         {"farther"},
         change,
         "farther",
         {"memory"}},
        {"none", BranchKind::no_handover, {"Nadie entrega el cargo", "Nobody hands over"}, {}, change, "", {}}};
    for (sim::Branch& branch : made_up_strengths()) futures.branches.push_back(std::move(branch));
    futures.what_ifs = {{"farther",
                         false,
                         {"gana quien está más lejos", "the farther candidate wins"},
                         {},
                         "hypothesis",
                         change,
                         {"administrations.alcaldia.distance = 0.6"}},
                        {"file",
                         true,
                         {"se prepara el empalme", "a hand-over file is prepared"},
                         {"8 horas al mes de cada titular", "8 hours a month of each holder"},
                         "assumption",
                         before,
                         {"parameters.handover.file = 0.9"}},
                        {"a",
                         true,
                         {"anclaje a la mitad", "anchoring at a half"},
                         {"visitas", "visits"},
                         "hypothesis",
                         before,
                         {"parameters.preservation.anchoring = 0.5"}},
                        {"b",
                         true,
                         {"anclaje completo", "full anchoring"},
                         {"visitas", "visits"},
                         "hypothesis",
                         before,
                         {"parameters.preservation.anchoring = 1"}}};
    futures.factors = {{"memory", {"memoria que se pierde", "memory that is lost"}},
                       {"distance", {"distancia política", "political distance"}}};
    futures.variants = {{"slow", {"acuerdo más lento", "slower agreement"}}};
    futures.question = {"alcaldia", sim::make_date(2024, 1, 1), sim::make_date(2022, 12, 31)};
    futures.days_run = 600;
    futures.days_apart = 1000;
    return futures;
}

inline analysis::HandoverTable made_up_handovers(double k) {
    analysis::HandoverTable table{
        .runs = 40,
        .verdicts = {"taken_up", "renamed", "shrunk", "ignored", "closed", "dormant", "succeeded"},
        .causes = {"none", "memory", "distance"}};
    for (const int year : {2020, 2024}) {
        const auto n = [&](double x) { return static_cast<std::size_t>(x * (year == 2024 ? k : 1)); };
        table.handovers.push_back(
            {"alcaldia", sim::make_date(year, 1, 1), 30, {n(300), n(40), n(90), 60, 80, 5, 4}, {0, 50, 39}});
    }
    table.handovers.push_back(
        {"ministerio", sim::make_date(2022, 8, 7), 30, {1, 1, 0, 0, 0, 0, 0}, {0, 0, 0}});  // too few to show
    return table;
}

inline analysis::Curve made_up_curve(double rate) {
    analysis::Curve curve;
    for (int i = 0; i != 25; ++i) {
        const double days = 60.0 * i;
        const double share = std::exp(-rate * days / 365) * (days > 365 ? 0.85 : 1);
        curve.days.push_back(days);
        curve.share.push_back(share);
        curve.low.push_back(std::max(0.0, share - 0.03));
        curve.high.push_back(std::min(1.0, share + 0.03));
        curve.at_risk.push_back(i == 24 ? 2 : 400 * share);
    }
    return curve;
}

inline analysis::OutcomeDifference made_up_difference(double mean, double half) {
    analysis::OutcomeDifference difference{.difference = around(mean, half),
                                           .middle = around(mean, half),
                                           .parameters = {20, 0.97, mean - 2 * half, mean, mean + 2 * half},
                                           .variants = {{"slow", around(mean / 2, half)}},
                                           .unpaired_width = 2.6};
    if (mean == 0)
        difference = {
            .difference = {40, 0, 0, 0}, .parameters = {20, 1, 0, 0, 0}, .verdict = analysis::Verdict::identical};
    else if (std::abs(mean) < half)
        difference.verdict = analysis::Verdict::undecided;
    else
        difference.verdict = mean > 0 ? analysis::Verdict::more : analysis::Verdict::less;
    return difference;
}

inline std::vector<analysis::RunOutcome> made_up_outcomes() {
    using enum analysis::GoodDirection;
    return {
        {"name_alive", {"agendas con su nombre", "agendas that keep their name"}, "1", more, true},
        {"substance_alive", {"agendas con su sustancia viva", "agendas whose substance is alive"}, "1", more, true},
        {"coalition_alive", {"agendas con su coalición viva", "agendas whose coalition is alive"}, "1", more, true},
        {"actions_alive", {"agendas con una acción en marcha", "agendas with an action under way"}, "1", more, true},
        {"agendas_alive", {"agendas vivas", "agendas alive"}, "agenda", more, false},
        {"actions_finished", {"acciones terminadas", "actions finished"}, "action", more, false},
        {"attention_spent", {"horas de atención gastadas", "hours of attention spent"}, "hour", less, false}};
}

inline BranchAnswer made_up_branch(const sim::Branch& branch, std::size_t index, const std::vector<sim::Date>& dates,
                                   std::size_t series) {
    const double k = 1 - 0.06 * static_cast<double>(index % 5);
    BranchAnswer of{.branch = branch, .runs = 40, .pairs = index == 0 ? 0U : 40U, .handovers = made_up_handovers(k)};
    of.quadrants = analysis::Quadrants{
        around(9 * k, 0.6), around(4, 0.4), around(12 / k, 0.7), around(7 / k, 0.5), {360, 160, 480, 280}};
    const double differences[] = {-0.121, 0.062, 0.018, 0, -0.004, 0.084};
    for (const auto& outcome : made_up_outcomes()) {
        const double unit = outcome.of_cohort ? 1 : 100;
        analysis::OutcomeAnswer answer{around(0.631 * k * unit, 0.02 * unit)};
        if (index != 0) answer.against = made_up_difference(differences[(index - 1) % 6] * unit, 0.02 * unit);
        of.outcomes.push_back(answer);
    }
    for (const auto aspect : {analysis::Aspect::name, analysis::Aspect::substance, analysis::Aspect::coalition}) {
        analysis::SurvivalAnswer survival{
            aspect, made_up_curve(0.15 / k + 0.05 * static_cast<double>(aspect)), 400, 210, 1095, around(800 * k, 12)};
        if (index != 0) survival.restricted_mean_difference = around(-30, 10);
        of.since_agreement.push_back(survival);
        of.since_cohort.push_back(survival);
    }
    of.endings = {{"closed", made_up_curve(0.1), 80}, {"faded", made_up_curve(0.2), 60}};
    of.by_handovers = {{0, 0.9, 0.88, 0.92, 400}, {1, 0.6 * k, 0.55, 0.65, 360}};
    for (const auto aspect : analysis::aspects) {
        analysis::EventStudy study{aspect};
        for (int days = -365; days <= 730; days += 91)
            study.points.push_back(
                {sim::make_date(2024, 1, 1) + days, days, around(days < 0 ? 0.9 : 0.7 * k - 0.0001 * days, 0.03)});
        of.event_study.push_back(study);
    }
    for (std::size_t s = 0; s != series; ++s) {
        analysis::Bands bands;
        for (std::size_t t = 0; t != dates.size(); ++t) {
            const double middle = 0.5 * k + 0.3 * std::sin(0.2 * static_cast<double>(t + s));
            bands.mean.push_back(middle);
            for (std::size_t q = 0; q != 5; ++q)
                bands.quantiles[q].push_back(middle + 0.08 * (static_cast<double>(q) - 2));
        }
        of.series.push_back(bands);
    }
    return of;
}

/// The answer at each strength, ascending: of the substance.
inline void set_strengths(Answer& answer, const std::vector<double>& differences, double half = 0.02) {
    std::size_t next = 0;
    for (BranchAnswer& branch : answer.branches)
        if (branch.branch.kind == BranchKind::strength && !branch.branch.parts.empty())
            branch.outcomes[1].against = made_up_difference(differences.at(next++), half);
}

inline Answer made_up_answer() {
    Answer answer{.futures = made_up_futures(),
                  .checksum = 0xC0FFEE,
                  .runs = 6400,
                  .points = 21,
                  .drawn_points = 20,
                  .replicates = 40};
    for (int year = 2020; year != 2027; ++year)
        for (const unsigned month : {1U, 4U, 7U, 10U}) answer.dates.push_back(sim::make_date(year, month, 1));
    answer.cohort = {sim::make_date(2022, 10, 1), sim::make_date(2025, 1, 1), 400, 1};
    answer.outcomes = made_up_outcomes();
    for (const char* name : {"frame", "actors", "density", "range", "coherence", "deployment", "consistency"})
        answer.series.push_back({std::string{"integration_"} + name,
                                 {std::string{"indicador "} + name, std::string{"indicator "} + name},
                                 "1",
                                 true});
    for (const char* name : {"shared_perception", "shared_resources", "joint_actions", "coordination"})
        answer.series.push_back({name, {name, name}, "1", false});
    answer.series.push_back({"actions_finished", {"acciones terminadas", "actions finished"}, "1", false});
    for (std::size_t i = 0; i != answer.futures.branches.size(); ++i)
        answer.branches.push_back(made_up_branch(answer.futures.branches[i], i, answer.dates, answer.series.size()));
    set_strengths(answer, {-0.12, -0.06, -0.01, 0.05, 0.1});
    answer.why = {{"farther",
                   {{.outcome = 1,
                     .difference = around(-0.121, 0.02),
                     .factors = {{"distance", around(-0.08, 0.02), 1, 0.95, 0.98},
                                 {"memory", around(-0.03, 0.02), 2, 0.95, 0.98}},
                     .ordered = true}}}};
    answer.no_handover = "none";
    return answer;
}

inline analysis::Places made_up_places(const Answer& answer) {
    analysis::Places places{answer.dates, {"cuee", "tic"}, {"secretaria", "escuela"}, {"pais", "ciudad", "barrio"}, {}};
    for (const BranchAnswer& branch : answer.branches) {
        analysis::BranchPlaces of{.branch = branch.branch.name};
        for (std::size_t v = 0; v != 2; ++v) {
            of.sessions.emplace_back();
            for (std::size_t t = 0; t != answer.dates.size(); ++t)
                of.sessions[v].push_back((t + v) % 4 == 0 ? 0 : 1.5 + static_cast<double>(v));
        }
        of.attendances = {std::vector<double>(answer.dates.size(), 2.0), std::vector<double>(answer.dates.size(), 0.0)};
        of.attendances[1][5] = 12;
        for (std::size_t u = 0; u != 3; ++u) {
            of.carried.emplace_back(answer.dates.size(), 10.0 / static_cast<double>(u + 1));
            of.engaged.emplace_back(answer.dates.size(), u == 2 ? 1.4 : 40.0 / static_cast<double>(u + 1));
        }
        places.branches.push_back(std::move(of));
    }
    return places;
}

inline analysis::ReportInput made_up_input(Answer answer) {
    analysis::ReportInput input;
    input.places = made_up_places(answer);
    input.answer = std::move(answer);
    input.labels.territory = {"Municipio inventado", "Invented municipality"};
    input.labels.administrations = {{"alcaldia", {"Alcaldía", "Mayor's office"}},
                                    {"ministerio", {"Ministerio", "Ministry"}}};
    input.labels.venues = {
        {"cuee", {"Comité universidad, empresa y Estado", "Committee of university, firms and state"}}};
    input.labels.actors = {{"secretaria", {"Secretaría de Educación", "Secretariat of Education"}}};
    input.labels.units = {{"pais", {"País", "Country"}, ""},
                          {"ciudad", {"Ciudad", "City"}, "pais"},
                          {"barrio", {"Barrio", "Quarter"}, "ciudad"}};
    input.assumed = {{{"humildad común", "common humility"}, {"0,2 a 0,6", "0.2 to 0.6"}}};
    input.origin = {{{"Escenario", "Scenario"}, "invented.toml"}};
    input.scenario = "# <script>alert(1)</script> & more\nformat = 1\n";
    input.command = "articula whatif invented.toml -o invented.h5";
    input.notice = {"exploración condicionada a supuestos; no es pronóstico",
                    "exploration under assumptions; not a forecast"};
    return input;
}

/// What a plain run leaves: one branch, no question.
inline Answer made_up_plain_answer() {
    Answer answer = made_up_answer();
    answer.futures = {};
    answer.futures.branches = {{.name = ""}};
    answer.branches.resize(1);
    for (auto& outcome : answer.outcomes) outcome.of_cohort = false;
    answer.outcomes.erase(answer.outcomes.begin(), answer.outcomes.begin() + 4);
    answer.branches[0].outcomes.erase(answer.branches[0].outcomes.begin(), answer.branches[0].outcomes.begin() + 4);
    answer.branches[0].since_cohort.clear();
    answer.branches[0].event_study.clear();
    answer.cohort = {};
    answer.why.clear();
    answer.no_handover.clear();
    return answer;
}

}  // namespace toy
