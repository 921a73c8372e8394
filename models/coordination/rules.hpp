// What one rule asks of another. Each function stands in the file of its rule.
#pragma once

#include "models/coordination/coordination.hpp"
#include "models/coordination/relations.hpp"
#include "models/coordination/views.hpp"

namespace models::coordination::rules {

using Context = Coordination::Context;
using Purpose = Coordination::Purpose;

// converse.cpp
void converse(const Facts& facts, Actor& self, Context& context);
// pair.cpp: after an answer in a conversation that went well
void consider_pair(const Facts& facts, Actor& self, const Tie& tie, const Remark& remark, Context& context);
// spot.cpp
void spot(const Facts& facts, Actor& self, Context& context);

// choose_venue.cpp
struct ChosenVenue {
    sim::Id<Venue> id;
    std::uint32_t index = nobody;  ///< nobody: a new table, borne by the convener
    double functionality = 0;
    sim::Duration delay = one_day;  ///< before the agenda can open
};
/// `sectors` holds a bit for each sector invited.
[[nodiscard]] ChosenVenue choose_venue(const Facts& facts, Actor& self, std::uint32_t sectors, Context& context);

// consult.cpp
void open_round(const Facts& facts, Agenda& self, Context& context);
/// Counts the answers of that round, if it is still open.
void close_round(const Facts& facts, Agenda& self, std::uint32_t round, Context& context);
[[nodiscard]] Answer answer_of(const Facts& facts, const Actor& self, std::uint16_t round);
[[nodiscard]] Member* member_of(Agenda& agenda, std::uint32_t actor);
[[nodiscard]] std::vector<Voice> voices_of(const Facts& facts, const Agenda& agenda);
/// How long an actor takes to answer a letter: a day, and up to a period of its clock or `most`.
[[nodiscard]] sim::Duration time_to_answer(const Facts& facts, const Actor& self, sim::Days most, sim::Stream& random);

// join.cpp
/// The members begin to talk of the purposes, or begin again.
void formulate(const Facts& facts, Agenda& self, Context& context);

// analyse.cpp
/// The members have come to terms on agenda.purposes: on to the next phase, or to signing where phases are skipped.
void agree(const Facts& facts, Agenda& self, Context& context);
/// Sets the phase, and wakes the agenda when it has taken its time.
void enter(const Facts& facts, Agenda& self, Phase phase, sim::Days length, Context& context);
/// A way back is left.
[[nodiscard]] bool may_return(const Facts& facts, const Agenda& self);
void go_back(const Facts& facts, Agenda& self, Context& context);

// information.cpp
/// Error of an actor's own look at a problem, as a share: less where it is informed.
[[nodiscard]] double blindness(const Facts& facts, const Actor& self, std::size_t problem, sim::Time now);
/// 2^(-age / half-life).
[[nodiscard]] double freshness(sim::Duration age, sim::Days half_life);
/// Analysis quality: what alliances make of evidence.
[[nodiscard]] double analysis_of(const Facts& facts, const Agenda& self, double evidence);

// sense.cpp
/// Moves the frame toward the problem as seen.
void see(const Facts& facts, Actor& self, std::size_t problem, double seen);

// determine.cpp
void determine(const Facts& facts, Agenda& self, Context& context);
void conclude_nature(const Facts& facts, Agenda& self, Context& context);
/// Partners that the nature allows an action.
[[nodiscard]] std::size_t most_partners(const Facts& facts, const Agenda& self);

// manage.cpp
void manage(const Facts& facts, Agenda& self, Context& context);

// lead.cpp
/// Names the lead of an agenda that has one.
void appoint_lead(const Facts& facts, Agenda& self);
void close_led(const Facts& facts, Agenda& self, Context& context);
/// Nobody directs for a while.
void leave_vacant(const Facts& facts, Agenda& self, Context& context);
/// Another leads in place of who left.
void succeed_lead(const Facts& facts, Agenda& self, std::uint32_t left, Context& context);
[[nodiscard]] double stretch_of(const Facts& facts, const Agenda& self);

// committee.cpp
/// The members that the next session calls: all, or the partners of one action.
void choose_called(Agenda& self);
[[nodiscard]] bool called(const Agenda& self, std::uint32_t actor);
void session_of_work(const Facts& facts, Agenda& self, std::span<Member* const> present, Context& context);

// agree.cpp
/// Signs, now or when a freeze ends.
void sign(const Facts& facts, Agenda& self, Context& context);
void plan_actions(const Facts& facts, Agenda& self, Context& context);
/// One action that waits for no other.
void plan_another(const Facts& facts, Agenda& self, Context& context);
/// What waited for that action begins, or never will.
void follow_up(const Facts& facts, Agenda& self, std::uint32_t entry, bool finished, Context& context);
[[nodiscard]] double convergence_of(const Facts& facts, const Agenda& self);
[[nodiscard]] bool in_dialogue(Mechanism mechanism);

// act.cpp
void work(const Facts& facts, Actor& self, Context& context);

// evaluate.cpp
void weigh_memberships(const Facts& facts, Actor& self, sim::Duration elapsed, Context& context);
void remove_member(const Facts& facts, Agenda& self, std::uint32_t actor, Context& context);
void end_agenda(const Facts& facts, Agenda& self, Ending ending, Cause cause, Context& context);

// turn_over.cpp
[[nodiscard]] Holder new_holder(const Facts& facts, Position around, const Profile& frame, sim::Stream random);
[[nodiscard]] sim::Duration tenure_of(const Facts& facts, std::uint32_t actor, sim::Stream random);

}  // namespace models::coordination::rules
