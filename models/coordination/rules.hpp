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
/// Share of what comes from another sector that professional and cultural resistance stops.
[[nodiscard]] double resistance_to(const Facts& facts, std::uint32_t listener, std::uint32_t speaker);
// pair.cpp: after an answer in a conversation that went well
void consider_pair(const Facts& facts, Actor& self, const Tie& tie, const Remark& remark, Context& context);
// spot.cpp
void spot(const Facts& facts, Actor& self, Context& context);

// choose_venue.cpp
struct ChosenVenue {
    sim::Id<Venue> id;
    std::uint32_t index = nobody;   ///< nobody: a new table, borne by the convener
    double functionality = 0;       ///< as the convener believes
    Position leaning{};             ///< likewise
    sim::Duration delay = one_day;  ///< before the agenda can open
};
/// `sectors` holds a bit for each sector invited.
[[nodiscard]] ChosenVenue choose_venue(const Facts& facts, Actor& self, std::uint32_t sectors, Context& context);

/// What the holder takes a platform to be; a first look comes with a bias of its own.
[[nodiscard]] Assessment& assessment_of(const Facts& facts, Actor& self, std::uint32_t venue, Context& context);
/// Bears a new table; an agenda can open there when its founding is over.
struct NewTable {
    sim::Id<Venue> id;
    sim::Duration founding;
};
[[nodiscard]] NewTable found_table(const Facts& facts, Context& context);

// join.cpp
/// U of ODD 7.6: what joining is worth to the invitee.
[[nodiscard]] double worth(const Facts& facts, Actor& self, const Invitation& invitation);

/// Whether the actor joins: by what it is worth, if it has the attention. Who does is a member from now on.
[[nodiscard]] bool joins(const Facts& facts, Actor& self, const Invitation& invitation, sim::Stream& random,
                         sim::Time now);

// consult.cpp
void open_round(const Facts& facts, Agenda& self, Context& context);
/// Counts the answers of that round, if it is still open.
void close_round(const Facts& facts, Agenda& self, std::uint32_t round, Context& context);
/// What a member says of itself in a round of talk, at a platform that facilitates that well.
[[nodiscard]] Answer answer_of(const Facts& facts, const Actor& self, const Membership& membership, std::uint16_t round,
                               double facilitation);
/// Attention that an answer or a session costs.
[[nodiscard]] int attention_for_talk(const ConsultationParameters& p, double facilitation);
[[nodiscard]] Member* member_of(Agenda& agenda, std::uint32_t actor);
[[nodiscard]] Voice voice_of(const Facts& facts, const Agenda& agenda, const Member& member);
[[nodiscard]] std::vector<Voice> voices_of(const Facts& facts, const Agenda& agenda);
[[nodiscard]] double facilitation_of(const Facts& facts, const Agenda& agenda);
/// After a round that moved the draft from `before`: was the member met? Whoever was not for too long says so.
void hear(const Facts& facts, Agenda& self, Member& member, const Response& said, const Profile& before,
          Context& context);
/// Members that have been unheard for too long leave; the agenda may end with that.
void let_unheard_leave(const Facts& facts, Agenda& self, Context& context);
/// How long an actor takes to answer a letter: a day, and up to a period of its clock or `most`.
[[nodiscard]] sim::Duration time_to_answer(const Facts& facts, const Actor& self, sim::Days most, sim::Stream& random);

// voice.cpp
/// The frame as an actor says it: that of its holder, and the priorities of the users whom it voices.
[[nodiscard]] Profile said_by(const Facts& facts, const Actor& self);
/// The holder's own frame of what an actor said: the inverse.
[[nodiscard]] Profile own_part(const Facts& facts, std::uint32_t actor, const Profile& said);
/// Counts the round if what was said for users changes the draft. `speakers` are the actors of the voices.
void count_heard(const Facts& facts, Agenda& self, std::span<const Voice> voices,
                 std::span<const std::uint32_t> speakers);
/// With what all members said last.
void count_heard(const Facts& facts, Agenda& self);

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
/// The action ends in one of its ways; what waits is wasted.
void close_action(Action& self, ActionStatus status, Context& context);
/// These partners leave the action; the units of the others may now be all.
void drop_partners(const Facts& facts, Action& self, std::span<const std::uint32_t> gone, Context& context);
void work(const Facts& facts, Actor& self, Context& context);

// territory.cpp
/// Where an agenda acts: the territory of whoever convened it first.
[[nodiscard]] std::uint32_t territory_of(const Facts& facts, const Agenda& agenda);

// evaluate.cpp
void weigh_memberships(const Facts& facts, Actor& self, sim::Duration elapsed, Context& context);
void remove_member(const Facts& facts, Agenda& self, std::uint32_t actor, Context& context);
void end_agenda(const Facts& facts, Agenda& self, Ending ending, Cause cause, Context& context);

// lame_duck.cpp
/// By which the willingness to deliver is multiplied between election and hand-over, and for a while after it.
[[nodiscard]] double pace(const Facts& facts, const Actor& self, sim::Time now);
/// A governed body may not spend means of its own now.
[[nodiscard]] bool contracts_frozen(const Facts& facts, const Actor& self, sim::Time now);

// churn.cpp
/// Share of its attention that is there while contracts wait to be renewed.
[[nodiscard]] double staffing(const Facts& facts, const Actor& self, sim::Time now);

// empalme.cpp
void prepare_files(const Facts& facts, Actor& self, Context& context);
/// Share of the memory of an agenda that a new holder finds.
[[nodiscard]] double memory_kept(const Facts& facts, const Actor& self, const Membership& membership, bool mid_term,
                                 sim::Time now);

// capture.cpp
void capture_venues(const Facts& facts, const Actor& self, Context& context);

// anchor.cpp
void consider_anchor(const Facts& facts, Agenda& self, Context& context);

// fund.cpp
/// Asks for what the open actions lack, and gives them what the purses hold.
void seek_funds(const Facts& facts, Agenda& self, Context& context);
void lapse_funds(Agenda& self);

// carry_on.cpp
/// The agenda is over for this actor; it keeps the tasks that it carries on by itself.
void let_go(const Facts& facts, Actor& self, sim::Id<Agenda> agenda, std::uint32_t closed_by, Context& context);
/// The agenda of the action ended.
void set_adrift(const Facts& facts, Action& self, Context& context);

// reconvene.cpp
[[nodiscard]] bool falls_dormant(const Facts& facts, const Agenda& self, Ending ending);
void fall_dormant(const Facts& facts, Agenda& self, Ending ending, Cause cause, Context& context);
/// A dormant agenda loses a member.
void forget_dormant(Agenda& self, std::uint32_t actor, Context& context);
void consider_reconvening(const Facts& facts, Actor& self, Context& context);

// recruit.cpp
/// Too few of the members are governed by nobody: asks the convener whom it knows.
void consider_recruiting(const Facts& facts, const Agenda& self, Context& context);

// registry.cpp
/// Asks the next keeper to bring the shared record up to date.
void ask_keeper(const Facts& facts, Agenda& self, Context& context);
/// Share of the memory of an agenda that a new holder finds in its shared record.
[[nodiscard]] double memory_in_registry(const Facts& facts, const Membership& membership, sim::Time now);

// turn_over.cpp
[[nodiscard]] Holder new_holder(const Facts& facts, Position around, const Profile& frame, sim::Stream random);
[[nodiscard]] sim::Duration tenure_of(const Facts& facts, std::uint32_t actor, sim::Stream random);

}  // namespace models::coordination::rules
