// The five contingent propositions of Ansell & Gash 2008 (project's facts, 1.1), each as a paired experiment: the same
// replicates with and without what it speaks of, and a sign that must stand four standard errors from zero. Each was
// written down in ODD 7.7a before it was run.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/coordination/aula.hpp"
#include "tests/models/coordination/little_territory.hpp"

namespace {

using namespace little;

constexpr std::size_t runs = 200;

struct Difference {
    double mean = 0;
    double error = 0;  ///< standard error

    [[nodiscard]] double lowest() const { return mean - 4 * error; }
    [[nodiscard]] double highest() const { return mean + 4 * error; }
};

/// Of one number per replicate.
Difference summary(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    double sum = 0;
    double squares = 0;
    for (const double v : values) sum += v, squares += v * v;
    const double mean = sum / n;
    return {mean, std::sqrt(std::max(0.0, squares / n - mean * mean) / (n - 1))};
}

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
    for (std::size_t i = 0; i != a.size(); ++i) a[i] -= b[i];
    return a;
}

/// One number from each replicate of a world.
template <class Measure>
std::vector<double> over(Measure measure) {
    std::vector<double> values;
    for (std::uint64_t replicate = 0; replicate != runs; ++replicate) values.push_back(measure(replicate));
    return values;
}

/// Two camps that differ on one problem: `far` of them hold 0.15, the others, the convener first, 0.85.
Settings camps(std::size_t near, std::size_t far, double power_of_near) {
    std::vector<ActorSettings> actors(near, actor({0.85}));
    for (ActorSettings& a : actors) a.power = power_of_near;
    actors.resize(near + far, actor({0.15}));
    Settings settings = town(std::move(actors));
    settings.parameters.holders.frame_noise = 0.05;
    settings.parameters.humility.common = 0.2;
    settings.parameters.consultation.share = 1;
    settings.parameters.consultation.voice = 1;
    settings.parameters.consultation.exit_after = 4;
    settings.parameters.humility.patience_rounds = 12;
    settings.venues = {{.name = "platform", .unit = at(0), .rhythm = {}}};
    return settings;
}

/// The talks of everybody on a draft of 0.5, convened by the first.
struct Talks {
    World world;
    sim::Id<Agenda> id;
    [[nodiscard]] const Agenda& agenda() const { return world.see(id); }
};

Talks talks(const Settings& settings, std::uint64_t replicate) {
    Talks t{World{settings, replicate}, {}};
    std::vector<std::uint32_t> members(settings.actors.size());
    for (std::uint32_t m = 0; m != members.size(); ++m) members[m] = m;
    t.id = gather(t.world, {.members = members, .phase = Phase::inviting, .purposes = profile({0.5}), .venue_index = 0})
               .agenda;
    t.world.run_to(1'000);
    return t;
}

/// P1: strong imbalance without empowerment makes weak actors drop out.
double weak_that_left(const Settings& settings, std::uint64_t replicate) {
    const Talks t = talks(settings, replicate);
    double left = 0;
    for (const Record& r : t.world.records(EventKind::left))
        if (settings.actors[r.actor].power < 2) ++left;
    return left;
}

TEST(Propositions, P1WithoutEmpowermentWeakActorsDropOut) {
    const auto lost = [](double power, double leadership) {
        Settings settings = camps(2, 4, power);
        settings.actors[0].leadership = leadership;
        return over([&](std::uint64_t r) { return weak_that_left(settings, r); });
    };
    const std::vector<double> imbalance = lost(100, 0);
    EXPECT_GT(summary(imbalance).mean, 0);
    EXPECT_GT(summary(minus(imbalance, lost(100, 1))).lowest(), 0);
}

/// P2: a crowd of which each works on the problem elsewhere already, or not.
double joining(double need, bool elsewhere, std::uint64_t replicate) {
    constexpr std::size_t crowd = 20;
    ActorSettings invitee = actor({0.8});
    invitee.needs = everything;
    if (need == 0) invitee.contributes = everything;
    Settings settings = town(many(crowd + 1, invitee));
    settings.parameters.joining.visibility = 5;  // so that nobody declines the first invitation
    settings.parameters.joining.threshold = 1.04 + 0.6 * need;
    World world{settings, replicate};
    const auto other = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 1'000}});
    const auto agenda = world.add(Agenda{.convener = 0, .deliberation = {.outstanding = 1'000}});
    Invitation first{.agenda = other, .convener = 0, .purposes = packed(profile({0.8})), .visibility = 65535};
    Invitation second{.agenda = agenda, .convener = 0, .purposes = packed(profile({0.8}))};
    for (std::uint32_t who = 1; who <= crowd; ++who) {
        if (elsewhere) world.post(who, 1, first);
        world.post(who, 10, second);
    }
    world.run_to(20);
    return static_cast<double>(world.see(agenda).members.size()) / crowd;
}

TEST(Propositions, P2AnotherVenueKeepsAwayWhoDoesNotDependOnOthers) {
    const auto fall = [](double need) {
        return over([&](std::uint64_t r) { return joining(need, false, r) - joining(need, true, r); });
    };
    const std::vector<double> independent = fall(0);
    const std::vector<double> interdependent = fall(1);
    EXPECT_GT(summary(independent).lowest(), 0);
    EXPECT_GT(summary(minus(independent, interdependent)).lowest(), 0);
}

/// P3: four strangers are invited after so many good conversations with the convener.
double agreed(double first_trust, double need, int conversations, std::uint64_t replicate) {
    ActorSettings invitee = actor({0.8});
    invitee.needs = everything;
    if (need == 0) invitee.contributes = everything;
    Settings settings = town(many(5, invitee));
    settings.parameters.ties.first_trust = first_trust;
    settings.parameters.joining.slope = 8;
    settings.parameters.joining.wait.count = 90;
    settings.parameters.joining.threshold = 1;
    World world{settings, replicate};
    for (int n = 0; n != conversations; ++n)
        for (std::uint32_t who = 1; who != 5; ++who)
            world.post(who, 1 + 3 * n, Remark{.from = 0, .frame = packed(profile({0.8}))});
    Agenda agenda{.convener = 0, .first_convener = 0, .purposes = profile({0.8})};
    agenda.invited = {1, 2, 3, 4};
    agenda.members.push_back({.actor = 0, .frame = packed(profile({0.8}))});
    const auto id = world.add(agenda);
    world.post(0, 100,
               Invitation{.agenda = id, .convener = 0, .purposes = packed(profile({0.8})), .visibility = 65535});
    world.post(id, 101, Open{}).run_to(600);
    return world.see(id).agreed == sim::never ? 0 : 1;
}

TEST(Propositions, P3AfterAnAntagonisticHistoryNeedOrTimeForTrustIsNeeded) {
    const auto agreements = [](double trust, double need, int conversations) {
        return over([&](std::uint64_t r) { return agreed(trust, need, conversations, r); });
    };
    const std::vector<double> antagonists = agreements(0.05, 0, 0);
    EXPECT_LT(summary(minus(antagonists, agreements(0.6, 0, 0))).highest(), 0);
    EXPECT_GT(summary(minus(agreements(0.05, 1, 0), antagonists)).lowest(), 0) << "who depends on the others comes";
    EXPECT_GT(summary(minus(agreements(0.05, 0, 12), antagonists)).lowest(), 0) << "trust was built first";
}

/// P4: all came to terms, and nobody had to leave for that.
double agreed_together(double power, double broker, double leader, std::uint64_t replicate) {
    Settings settings = camps(2, 2, power);
    settings.venues[0].facilitation = broker;
    settings.actors[0].leadership = leader;
    const Talks t = talks(settings, replicate);
    return t.agenda().founders.size() == settings.actors.size() ? 1 : 0;
}

TEST(Propositions, P4ABrokerSufficesAmongEqualsALeaderIsNeededAmongUnequals) {
    const auto together = [](double power, double broker, double leader) {
        return over([&](std::uint64_t r) { return agreed_together(power, broker, leader, r); });
    };
    const std::vector<double> equal_broker = together(1, 1, 0);
    const std::vector<double> unequal_broker = together(100, 1, 0);
    EXPECT_GT(summary(minus(equal_broker, together(1, 0, 0))).lowest(), 0) << "among equals a broker helps";
    EXPECT_GT(summary(equal_broker).mean, 0.9) << "and suffices";
    EXPECT_LT(summary(minus(unequal_broker, equal_broker)).highest(), 0) << "among unequals it does not";
    EXPECT_GT(summary(minus(together(100, 1, 1), unequal_broker)).lowest(), 0) << "a leader is what is missing";
}

/// P5: proposals in a classroom where actions can be finished, or never are, by who starts only with wins behind it.
std::vector<double> proposals(const std::string& steps, const std::string& least_record) {
    const aula::Runs classroom =
        aula::run(100, {"parameters.acting.steps=" + steps, "parameters.spotting.least_record=" + least_record,
                        "parameters.acting.due=200 days"});
    std::vector<double> all;
    for (std::size_t r = 0; r != classroom.trajectories.size(); ++r)
        all.push_back(classroom.last(r, "agendas_proposed"));
    return all;
}

TEST(Propositions, P5WithoutEarlyWinsFewerStart) {
    const std::vector<double> deterred = minus(proposals("50", "0.45"), proposals("50", "0"));
    EXPECT_LT(summary(deterred).highest(), 0);
    EXPECT_LT(summary(minus(deterred, minus(proposals("1", "0.45"), proposals("1", "0")))).highest(), 0)
        << "more than where wins come early";
}

}  // namespace
