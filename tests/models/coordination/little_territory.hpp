// Tiny worlds for the tests of the rules: nobody's clock strikes, attention costs nothing, no noise is drawn. A test
// posts a letter and reads what came of it.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "models/coordination/happen.hpp"
#include "sim/engine/recorder.hpp"

namespace little {

using namespace models::coordination;

[[nodiscard]] inline sim::Reference at(std::uint32_t index) { return {.name = {}, .index = index}; }
[[nodiscard]] inline sim::Time day(double n) { return sim::Time{} + days(n); }
[[nodiscard]] inline Profile profile(std::initializer_list<double> values) {
    Profile result{};
    std::copy(values.begin(), values.end(), result.begin());
    return result;
}

/// Brings all that anybody may need.
inline constexpr Components everything{1, 1, 1, 1, 1};

/// An actor that never acts by itself, with that first frame: mandate and will are the same.
[[nodiscard]] ActorSettings actor(std::vector<double> frame, std::vector<double> position = {0, 0});
/// In a post that the administration fills.
[[nodiscard]] ActorSettings governed(ActorSettings actor, Office office);
/// Brings what the others need and needs what they bring; may convene.
[[nodiscard]] ActorSettings convener(ActorSettings actor);
[[nodiscard]] std::vector<ActorSettings> many(std::size_t count, const ActorSettings& actor);

/// Four years of a town with one unit, two sectors, problems at level 1/2; everybody knows everybody and trusts by a
/// half; whoever is invited joins within two days.
[[nodiscard]] Settings town(std::vector<ActorSettings> actors, std::size_t problems = 1);
/// The same, governed; the second term begins on day 365.
[[nodiscard]] Settings governed_town(std::vector<ActorSettings> actors, Party second = Party::changed,
                                     std::size_t problems = 1);

/// A world and all that was reported in it.
class World final : public sim::Recorder<Record> {
public:
    explicit World(Settings settings, std::uint64_t replicate = 0);

    [[nodiscard]] const Facts& facts() const { return world_.model().facts(); }
    [[nodiscard]] const sim::World<Coordination>& whole() const { return world_; }
    template <class State>
    [[nodiscard]] const State& see(sim::Id<State> id) const {
        return *world_.find(id);
    }
    [[nodiscard]] const Actor& actor(std::uint32_t index) const { return see(Coordination::actor(index)); }
    [[nodiscard]] const Territory& territory() const { return see(Coordination::territory()); }
    template <class State>
    [[nodiscard]] std::vector<sim::Named<State>> all() const {
        return world_.sorted<State>();
    }

    template <class State>
    sim::Id<State> add(State state) {
        return world_.add(std::move(state));
    }
    template <class State, class Message>
    World& post(sim::Id<State> to, double on_day, const Message& message) {
        world_.post(to, day(on_day), message);
        return *this;
    }
    template <class Message>
    World& post(std::uint32_t actor, double on_day, const Message& message) {
        return post(Coordination::actor(actor), on_day, message);
    }
    World& happen(const Happening& happening, double on_day);
    /// Delivers all that is due before that day.
    World& run_to(double on_day);

    [[nodiscard]] std::vector<Record> records(EventKind kind) const;
    [[nodiscard]] std::size_t count(EventKind kind) const { return records(kind).size(); }
    [[nodiscard]] const std::vector<sim::Stamped<Record>>& history() const { return records_; }
    void write(std::span<const sim::Stamped<Record>> records) override;

private:
    sim::World<Coordination> world_;
    std::vector<sim::Stamped<Record>> records_;
};

/// The tie, or membership, of one actor; the test fails where there is none.
[[nodiscard]] Tie tie(const World& world, std::uint32_t from, std::uint32_t to);
[[nodiscard]] Membership membership(const World& world, std::uint32_t actor, sim::Id<Agenda> agenda);

/// An agenda as it is after its invitations. The first member convenes.
struct Gathering {
    std::vector<std::uint32_t> members{};
    Mechanism mechanism = Mechanism::two_way;
    Phase phase = Phase::acting;  ///< inviting: it begins to deliberate when all have joined, on day 2
    Profile purposes = profile({0.8});
    Position position{};
    double functionality = 1;
    sim::Id<Venue> venue = Coordination::venue(0);
    std::uint32_t venue_index = nobody;
    std::vector<std::vector<std::uint32_t>> actions{};  ///< partners of each, on problem 0
    Nature nature = Nature::undetermined;
    Management management{};
};
/// Adds it on day 0 and has its members join; its actions are launched on day 4. Run to day 5.
struct Gathered {
    sim::Id<Agenda> agenda;
    std::vector<sim::Id<Action>> actions;
};
[[nodiscard]] Gathered gather(World& world, const Gathering& gathering);

/// Within four standard deviations of a binomial law.
void expect_share(std::size_t hits, std::size_t trials, double chance);

}  // namespace little
