// A run of three agendas and one hand-over, known to the last number: the lives of agendas, and the outcomes and
// patterns that are read from them.
#include "models/coordination/lives.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "models/coordination/outcomes.hpp"
#include "models/coordination/pattern_measures.hpp"

namespace {

using namespace models::coordination;
using sim::missing_integer;

constexpr double gone = std::numeric_limits<double>::quiet_NaN();

/// Observed on days 0, 365, 730, 1095. The hand-over is on day 400; the date of a year later is day 1095.
///   0: agreed on day 100, goes on under its name, with 3/4 of its actions and half of its founders
///   1: agreed on day 200, renamed on day 500, goes on whole
///   2: agreed on day 300, closed on day 600
///   3: agreed on day 300, ended by success on day 700: no question of survival
///   4: agreed on day 500: the hand-over did not find it
class Town {
public:
    Town() {
        row("event", "event_kind", {1, 0, 0, 2, 2, 2}, {"agreed", "hand_over", "action_finished"});
        row("event", "event_day", {400, 100, 200, 450, 465, 600});
        row("event", "event_actor", {0, 0, 0, missing_integer, missing_integer, missing_integer});
        row("event", "event_agenda", {missing_integer, 0, 1, 0, 0, 0});
        row("agenda", "birth", {10, 20, 30, 30, 450});
        row("agenda", "agreement", {100, 200, 300, 300, 500});
        row("agenda", "end", {missing_integer, missing_integer, 600, 700, missing_integer});
        row("agenda", "ending", {0, 0, 1, 2, 0}, {"alive", "closed", "success"});
        row("agenda", "mechanism", {0, 0, 0, 0, 0}, {"aggregation", "committee"});
        series("phase",
               {0, 3, 3, 3, /**/ 0, 3, 3, 3, /**/ 0, 3, gone, gone, /**/ 0, 3, gone, gone, /**/ gone, gone, 3, 3},
               {"inviting", "deliberating", "signing", "acting"});
        series("names", {1, 1, 1, 1, 1, 1, 2, 2, 1, 1, gone, gone, 1, 1, gone, gone, gone, gone, 1, 1});
        series("substance", {1, 1, 1, 0.75, 1, 1, 1, 1, 1, 1, gone, gone, 1, 1, gone, gone, gone, gone, 1, 1});
        series("coalition", {1, 1, 1, 0.5, 1, 1, 1, 1, 1, 1, gone, gone, 1, 1, gone, gone, gone, gone, 1, 1});
        for (const char* name : {"integration_frame", "integration_actors", "integration_density", "integration_range",
                                 "integration_coherence", "integration_deployment", "integration_consistency"})
            series(name, {0, 2, 3, 1, 0, 1, 1, 1, 0, 1, gone, gone, 0, 1, gone, gone, gone, gone, 1, 1});
        on_run("agendas_agreed", {0, 4, 5, 5});
        on_run("agendas_proposed", {4, 5, 8, 10});
        on_run("means_sent_ungoverned", {0, 100, 300, 400});
        on_run("administration_means_sent", {0, 365, 1095, 1460});
        shape_.fixed = {{"time", "",
                         std::vector{sim::make_date(2021, 1, 1), sim::make_date(2022, 1, 1), sim::make_date(2023, 1, 1),
                                     sim::make_date(2024, 1, 1)}},
                        {"administration", "", std::vector<std::string>{"alcaldia"}}};
    }

    /// The last date is another one.
    void watch_until(sim::Date date) { std::get<std::vector<sim::Date>>(shape_.fixed.front().labels).back() = date; }

    [[nodiscard]] sim::NamedValues run() {
        trajectory_.values = values_;
        return {shape_, trajectory_};
    }
    [[nodiscard]] double read(const sim::MeasureSet& set, const std::string& name) {
        (void)run();
        const auto numbers = set.read(shape_, trajectory_);
        for (std::size_t m = 0; m != set.list.size(); ++m)
            if (set.list[m].name == name) return numbers.at(m);
        ADD_FAILURE() << name;
        return gone;
    }

private:
    void row(const char* rows, const char* name, std::vector<std::int64_t> values,
             std::vector<std::string> flags = {}) {
        shape_.variables.push_back({name, rows, {}, sim::ValueType::int32, "1", "", std::move(flags)});
        values_.emplace_back(std::move(values));
    }
    void series(const char* name, std::vector<double> values, std::vector<std::string> flags = {}) {
        shape_.variables.push_back({name, "agenda", {"time"}, sim::ValueType::float64, "1", "", std::move(flags)});
        values_.emplace_back(std::move(values));
    }
    void on_run(const char* name, std::vector<double> values) {
        shape_.variables.push_back({name, "run", {"time"}, sim::ValueType::float64, "1", ""});
        values_.emplace_back(std::move(values));
    }

    sim::TrajectoryShape shape_{};
    std::vector<sim::Values> values_{};
    sim::Trajectory trajectory_{};
};

TEST(Lives, AYearAfterTheHandOverSomethingIsLeftOfWhatItFound) {
    Town town;
    const sim::NamedValues run = town.run();
    const std::vector<Remainder> left = Lives{run}.remainders();
    ASSERT_EQ(left.size(), 3U) << "neither the success nor the one agreed later";
    EXPECT_TRUE(left[0].alive && left[1].alive);
    EXPECT_FALSE(left[2].alive);
    EXPECT_EQ(left[0].name, 1);
    EXPECT_EQ(left[1].name, 0);
    EXPECT_EQ(left[0].substance, 0.75);
    EXPECT_EQ(left[0].coalition, 0.5);
    EXPECT_EQ(left[2].substance, 0);
}

TEST(Lives, CountsSoFarAreReadBetweenDates) {
    Town town;
    const sim::NamedValues run = town.run();
    const Lives lives{run};
    const auto sent = run.of("means_sent_ungoverned");
    EXPECT_EQ(lives.so_far(sent, 365), 100);
    EXPECT_DOUBLE_EQ(lives.so_far(sent, 365 + 73), 140);
    EXPECT_EQ(lives.so_far(sent, 2000), 400);
}

TEST(Outcomes, SurvivalIsAMeanOverWhatTheHandOversFound) {
    Town town;
    EXPECT_DOUBLE_EQ(town.read(outcomes(), "name"), 1.0 / 3);
    EXPECT_DOUBLE_EQ(town.read(outcomes(), "substance"), 1.75 / 3);
    EXPECT_DOUBLE_EQ(town.read(outcomes(), "coalition"), 1.5 / 3);
}

TEST(Outcomes, SharesLevelsAndWhatIsMissing) {
    Town town;
    EXPECT_EQ(town.read(outcomes(), "agreed"), 0.5);
    EXPECT_DOUBLE_EQ(town.read(outcomes(), "range"), (2 + 3 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1) / 10.0);
    EXPECT_TRUE(std::isnan(town.read(outcomes(), "representation")));
    EXPECT_TRUE(std::isnan(town.read(outcomes(), "wasted")));
}

TEST(PatternMeasures, WhatIsSentIsHeldAgainstAYearEarlier) {
    Town town;  // the governed send 1 a day in the first year, 2 in the second, 1 in the third
    EXPECT_DOUBLE_EQ(town.read(pattern_measures(), "governed_year"), (330 * 2 + 35.0) / (330 * 1 + 35 * 2.0));
    EXPECT_TRUE(std::isnan(town.read(pattern_measures(), "lame_duck"))) << "a year earlier nobody watched";
    EXPECT_DOUBLE_EQ(town.read(pattern_measures(), "settling"), 122.0 / 61 - 1);
}

TEST(PatternMeasures, WhatIsDiscontinuedAndWhen) {
    Town town;
    EXPECT_DOUBLE_EQ(town.read(pattern_measures(), "discontinued"), 1.0 / 3);
    EXPECT_TRUE(std::isnan(town.read(pattern_measures(), "hazard"))) << "nobody is older than three years";
}

TEST(PatternMeasures, IndicatorsThatRiseTogetherHaveNoLagAndMayFallBack) {
    Town town;  // only agenda 0 reaches level 2, all seven at once; they fall once from 3 to 1
    EXPECT_EQ(town.read(pattern_measures(), "lag"), 0);
    EXPECT_DOUBLE_EQ(town.read(pattern_measures(), "reversals"), 7 / (2.0 + 2 + 1));
}

TEST(PatternMeasures, NobodyIsMatureBeforeFourYears) {
    Town town;
    EXPECT_TRUE(std::isnan(town.read(pattern_measures(), "matured")));
    town.watch_until(sim::make_date(2026, 1, 1));  // 1826 days: 0, 1 and 4 (born on day 450: not yet) are still alive
    EXPECT_DOUBLE_EQ(town.read(pattern_measures(), "matured"), 0.5);
}

/// exp(-(t / 2.70)^1.37): 0.774, 0.515, 0.315. Deviation of a share of 10,000: 0.005.
TEST(PatternMeasures, TenuresDrawnKeepTheirLaw) {
    const auto share = [](const char* measure) {
        const std::vector<double> served = drawn_apart(measure);
        double n = 0;
        for (const double v : served) n += v;
        return n / static_cast<double>(served.size());
    };
    EXPECT_NEAR(share("tenure1"), 0.774, 0.02);
    EXPECT_NEAR(share("tenure2"), 0.515, 0.02);
    EXPECT_NEAR(share("tenure3"), 0.315, 0.02);
}

}  // namespace
