#include "models/coordination/observer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sim/engine/engine.hpp"
#include "sim/executors/jthread_executor.hpp"
#include "tests/models/coordination/aula.hpp"

namespace {

using namespace models::coordination;

struct Watched {
    sim::TrajectoryShape shape;
    sim::Trajectory trajectory;
    std::uint64_t digest = 0;

    [[nodiscard]] std::vector<double> values(std::string_view variable) const {
        return aula::values(shape, trajectory, variable);
    }
    [[nodiscard]] std::vector<double> events(std::string_view kind) const {  ///< their agendas
        const auto kinds = values("event_kind");
        const auto agendas = values("event_agenda");
        std::vector<double> found;
        for (std::size_t e = 0; e != kinds.size(); ++e)
            if (kinds[e] == aula::code(shape, "event_kind", kind)) found.push_back(agendas[e]);
        return found;
    }
};

Watched watch(const Settings& settings, sim::Executor& executor, sim::Layout layout = {}) {
    const Coordination model{settings};
    sim::World<Coordination> world{model, {.seed = 11}, layout};
    Observer observer{model.facts()};
    for (const sim::Date date : observation_dates(model.facts())) {
        sim::Engine<Coordination>{executor}.advance(world, model.facts().calendar().at(date), &observer);
        observer.look(world);
    }
    return {shape_of(model.facts()), observer.trajectory(world), world.digest()};
}
const Watched& run() {
    static const Watched watched = [] {
        sim::SerialExecutor executor;
        return watch(aula::settings(), executor);
    }();
    return watched;
}

TEST(Observer, EveryVariableHasItsRowsAndItsType) {
    const auto& [shape, trajectory, digest] = run();
    ASSERT_EQ(trajectory.values.size(), shape.variables.size());
    std::map<std::string, std::size_t> rows{{"run", 1}};
    for (std::size_t v = 0; v != shape.variables.size(); ++v) {
        const sim::Variable& variable = shape.variables[v];
        std::size_t entries = 1;
        for (const std::string& axis : variable.axes)
            entries *= std::find_if(shape.fixed.begin(), shape.fixed.end(), [&axis](const auto& d) {
                           return d.name == axis;
                       })->size();
        const std::size_t size = std::visit([](const auto& column) { return column.size(); }, trajectory.values[v]);
        if (variable.name == variable.rows + "_run") continue;  // the writer's
        ASSERT_EQ(size % entries, 0U) << variable.name;
        EXPECT_EQ(size / entries, rows.try_emplace(variable.rows, size / entries).first->second) << variable.name;
        const bool floating = variable.type == sim::ValueType::float32 || variable.type == sim::ValueType::float64;
        const std::size_t held = variable.type == sim::ValueType::text ? 2 : floating ? 0 : 1;
        EXPECT_EQ(trajectory.values[v].index(), held) << variable.name;
    }
    for (const char* growing : {"agenda", "event", "handover"}) EXPECT_GT(rows[growing], 0U) << growing;
}

TEST(Observer, EveryVariableSaysWhatItIs) {
    std::map<std::string, int> names;
    for (const sim::Variable& v : run().shape.variables) {
        EXPECT_FALSE(v.long_name.empty()) << v.name;
        EXPECT_FALSE(v.units.empty()) << v.name;
        EXPECT_EQ(++names[v.name], 1) << v.name;
    }
}

TEST(Observer, CodesStayWithinTheirMeanings) {
    for (const sim::Variable& v : run().shape.variables) {
        if (v.flags.empty()) continue;
        for (const double code : run().values(v.name)) {
            if (std::isnan(code)) continue;
            EXPECT_GE(code, 0) << v.name;
            EXPECT_LT(code, static_cast<double>(v.flags.size())) << v.name;
        }
    }
}

TEST(Observer, WatchingChangesNothing) {
    sim::SerialExecutor executor;
    const Coordination model{aula::settings()};
    sim::World<Coordination> alone{model, {.seed = 11}};
    sim::Engine<Coordination>{executor}.advance(alone, model.facts().until());
    EXPECT_EQ(alone.digest(), run().digest);
}

TEST(Observer, ThreadsAndCellsLeaveTheSameTrajectory) {
    for (const std::size_t threads : {1U, 2U, 4U}) {
        sim::JthreadExecutor executor{threads};
        const Watched other = watch(aula::settings(), executor, {.cell_size = 3});
        EXPECT_TRUE(aula::same(other.trajectory, run().trajectory)) << threads;
    }
}

TEST(Observer, DatesAreMonthsOfTheCalendar) {
    const auto dates = [](const std::vector<std::string>& changes) {
        return observation_dates(Facts{aula::settings(changes)});
    };
    const auto monthly = dates({"observe=every 1 month"});
    ASSERT_EQ(monthly.size(), 49U);
    for (const sim::Date date : monthly) EXPECT_EQ(to_string(date).substr(8), "01");
    const auto quarterly = dates({"observe=every 3 months"});
    ASSERT_EQ(quarterly.size(), 17U);
    EXPECT_EQ(to_string(quarterly[1]), "2022-04-01");
    EXPECT_EQ(to_string(quarterly.back()), "2026-01-01");
}

TEST(Observer, OtherRhythmsCountDaysAndTheLastDayIsAlwaysSeen) {
    const auto dates = observation_dates(Facts{aula::settings({"observe=every 100 days"})});
    EXPECT_EQ(to_string(dates[1]), "2022-04-11");
    EXPECT_EQ(to_string(dates.back()), "2026-01-01");
    ASSERT_EQ(dates.size(), 16U);  // 0, 100 ... 1400, and 1461
    EXPECT_EQ(dates[14] - dates[0], 1400);
}

TEST(Observer, DatesThatDoNotBeginAMonthStillDo) {
    const auto dates = observation_dates(Facts{aula::settings({"from=2022-01-15", "observe=every 1 month"})});
    EXPECT_EQ(to_string(dates[0]), "2022-01-15");
    EXPECT_EQ(to_string(dates[1]), "2022-02-01");
}

// --- sums -----------------------------------------------------------------------------------------------------------

std::size_t births() { return run().values("birth").size(); }
double last(std::string_view variable) { return run().values(variable).back(); }

TEST(Sums, AgendasAreTheProposalsThatWereOpened) {
    EXPECT_EQ(run().events("proposed").size(), births());
    EXPECT_GE(last("agendas_proposed"), static_cast<double>(births()));  // a new table may be on its way
    EXPECT_EQ(last("overlaps"), static_cast<double>(run().events("overlap").size()));
}

TEST(Sums, EveryAgendaIsAliveOrHasEndedOnce) {
    const auto ending = run().values("ending");
    const auto ended = run().events("agenda_ended");
    for (std::size_t a = 0; a != births(); ++a) {
        const bool alive = ending[a] == aula::code(run().shape, "ending", "alive");
        EXPECT_EQ(std::count(ended.begin(), ended.end(), static_cast<double>(a)), alive ? 0 : 1) << a;
        EXPECT_EQ(std::isnan(run().values("end")[a]), alive) << a;
    }
    const auto living = std::count(ending.begin(), ending.end(), 0.0);
    EXPECT_EQ(last("agendas_alive") + last("agendas_in_talks") + last("agendas_dormant"), static_cast<double>(living));
}

TEST(Sums, AgreementsAreEventsAndDays) {
    const auto agreement = run().values("agreement");
    const auto agreed = std::count_if(agreement.begin(), agreement.end(), [](double d) { return !std::isnan(d); });
    EXPECT_EQ(run().events("agreed").size(), static_cast<std::size_t>(agreed));
    EXPECT_EQ(last("agendas_agreed"), static_cast<double>(agreed));
    for (std::size_t a = 0; a != births(); ++a) EXPECT_FALSE(agreement[a] < run().values("birth")[a]);
}

TEST(Sums, PairsTablesAndSteps) {
    EXPECT_EQ(last("pairs"), static_cast<double>(run().events("pair").size()));
    EXPECT_LE(last("units_expired"), last("units_supplied"));
    EXPECT_EQ(std::fmod(last("means_used"), 2), 0);
    double replaced = 0;
    const auto holders = run().values("actor_holders_replaced");
    const std::size_t actors = Facts{aula::settings()}.actors().size();
    for (std::size_t i = holders.size() - actors; i != holders.size(); ++i) replaced += holders[i];
    EXPECT_EQ(replaced, static_cast<double>(run().events("holder_replaced").size()));
}

TEST(Sums, TheTownHoldsItsParts) {  // municipio = urbano + rural + those of the municipality itself
    for (const char* rollup : {"unit_actors_engaged", "unit_actors_carried", "unit_means_delivered"}) {
        const auto values = run().values(rollup);
        ASSERT_EQ(values.size() % 3, 0U);
        for (std::size_t t = 0; t != values.size(); t += 3) EXPECT_GE(values[t], values[t + 1] + values[t + 2]);
    }
}

TEST(Sums, ASessionWithQuorumIsSatInByTwoAtLeast) {
    const auto sessions = run().values("venue_sessions");
    const auto without = run().values("venue_without_quorum");
    const auto attended = run().values("population_attendances");
    const std::size_t venues = aula::settings().venues.size();
    const std::size_t populations = aula::settings().actors.size();
    const std::size_t dates = sessions.size() / venues;
    ASSERT_EQ(attended.size(), dates * populations);
    const auto sum_at = [](const std::vector<double>& values, std::size_t width, std::size_t t) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(t * width);
        return std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(width), 0.0);
    };
    for (std::size_t t = 0; t != dates; ++t)  // tables made on the way count among those who sat, not among the venues
        EXPECT_GE(sum_at(attended, populations, t), 2 * (sum_at(sessions, venues, t) - sum_at(without, venues, t)));
    EXPECT_GT(sum_at(attended, populations, dates - 1), 0);
}

TEST(Sums, AgendasAreCarriedOverAHandOverOnlyAfterOne) {
    const std::vector<sim::Date> dates = observation_dates(Facts{aula::settings()});
    const auto engaged = run().values("unit_actors_engaged");
    const auto carried = run().values("unit_actors_carried");
    double most = 0;
    for (std::size_t i = 0; i != carried.size(); ++i) {
        EXPECT_LE(carried[i], engaged[i]);
        if (dates[i / (carried.size() / dates.size())] - dates[0] < 730) {
            EXPECT_EQ(carried[i], 0);
        }
        most = std::max(most, carried[i]);
    }
    EXPECT_GT(most, 0);
}

TEST(Sums, CountsSoFarNeverFall) {
    for (const char* variable : {"overlaps", "agendas_proposed", "agendas_agreed", "pairs", "actions_finished",
                                 "units_supplied", "units_expired", "means_used", "means_wasted", "venues_made"}) {
        const auto values = run().values(variable);
        EXPECT_TRUE(std::is_sorted(values.begin(), values.end())) << variable;
    }
}

TEST(Sums, AVerdictStandsBehindEveryHandOverRow) {
    const auto verdicts = run().values("verdict_day");
    const auto handovers = run().values("handover_day");
    for (std::size_t v = 0; v != verdicts.size(); ++v) {
        EXPECT_EQ(handovers[v], 730);
        EXPECT_GE(verdicts[v], 730 + 2);
        EXPECT_LE(verdicts[v], 730 + 153);
    }
}

TEST(Sums, CoordinationIsTheLeastOfItsThree) {
    const auto perception = run().values("agenda_shared_perception");
    const auto resources = run().values("agenda_shared_resources");
    const auto joint = run().values("agenda_joint_actions");
    const auto coordination = run().values("agenda_coordination");
    for (std::size_t i = 0; i != coordination.size(); ++i)
        EXPECT_TRUE(std::isnan(coordination[i]) ||
                    coordination[i] == std::min({perception[i], resources[i], joint[i]}));
}

TEST(Sums, BeforeItsBirthAndAfterItsEndAnAgendaIsMissing) {
    const std::vector<sim::Date> dates = observation_dates(Facts{aula::settings()});
    const auto phase = run().values("phase");
    for (std::size_t a = 0; a != births(); ++a)
        for (std::size_t t = 0; t != dates.size(); ++t) {
            const double day = dates[t] - dates[0];
            const bool before = run().values("birth")[a] >= day;
            const bool after = run().values("end")[a] < day;
            EXPECT_EQ(std::isnan(phase[a * dates.size() + t]), before || after) << a << ' ' << day;
        }
}

TEST(Observer, AScenarioWithoutPlatformsOrGovernmentsLeavesThemOut) {
    Settings settings = aula::settings();
    settings.venues.clear();
    settings.administrations.clear();
    for (ActorSettings& a : settings.actors) a.administration = {}, a.office = Office::own, a.tenure.reset();
    sim::SerialExecutor executor;
    const Watched bare = watch(settings, executor);
    EXPECT_EQ(bare.trajectory.values.size(), bare.shape.variables.size());
    for (const sim::FixedDimension& d : bare.shape.fixed) EXPECT_GT(d.size(), 0U) << d.name;
    EXPECT_TRUE(bare.values("verdict").empty());
}

TEST(Sums, MeansAreSentByTheGovernedAndByTheOthers) {
    sim::SerialExecutor executor;
    const Settings settings = aula::settings();
    const Watched town = watch(settings, executor);
    const double ungoverned = town.values("means_sent_ungoverned").back();
    const auto governed = town.values("administration_means_sent");
    const double all =
        ungoverned + std::accumulate(governed.end() - std::ssize(settings.administrations), governed.end(), 0.0);
    const auto units = town.values("unit_means_delivered");
    EXPECT_GT(ungoverned, 0);
    EXPECT_GT(all, ungoverned);
    EXPECT_EQ(all, units[units.size() - settings.units.size()]) << "the municipality, which holds all";
}

}  // namespace
