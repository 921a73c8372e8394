// The entities of the coordination model: what each of them knows and has. A rule reads and writes one of them only.
// What never changes in a run (kind, mandate, rhythm ...) is in facts.hpp.
#pragma once

#include <vector>

#include "models/coordination/types.hpp"
#include "sim/core/ids.hpp"

namespace models::coordination {

struct Agenda;
struct Action;
struct InformationAsset;
struct Venue;
struct Fund;

// --- Actor ------------------------------------------------------------------------------------------------------

/// Whole units of attention (hours) or means. Nothing gets lost: issued = left + lapsed + spent.
struct Account {
    std::int64_t issued = 0;
    std::int64_t left = 0;
    std::int64_t lapsed = 0;  ///< not used in time
    std::int64_t spent = 0;   ///< attention: on anything; means: sent to actions

    /// Adds an allowance; what then exceeds `most` lapses.
    void issue(std::int64_t amount, std::int64_t most);
    /// Takes the amount if it is there.
    bool spend(std::int64_t amount);
};

/// The person in the post. Trust in it, and what it thinks, leave with it.
struct Holder {
    Position position{};
    Profile frame{};  ///< what it takes to be the problems
    sim::Time since{};
    double humility = 1;  ///< times the common humilities
    double patience = 1;  ///< times the common patiences
    std::uint32_t generation = 0;
};

/// What an actor knows of another. Directed: i to j is not j to i.
struct Tie {
    double in_organisation = 0;
    double in_holder = 0;
    std::uint32_t other = nobody;
    std::uint16_t shared = 0;  ///< a bit for each problem that the other said it cares for
    bool complements = false;  ///< the other brings something that this one needs
};

/// What members were last told of how an agenda stands.
struct Told {
    Owner owner{};                    ///< of its visibility
    float anchor = 0;                 ///< how firmly it stands in law
    float funded = 0;                 ///< share of its open actions that a fund pays for
    float advocacy = 0;               ///< of members that no administration governs
    sim::Time recorded = sim::never;  ///< when the shared record was last brought up to date
};

struct Membership {
    sim::Id<Agenda> agenda{};
    std::uint32_t convener = nobody;
    std::uint8_t problem = 0;  ///< the main one
    bool inherited = false;    ///< convened from this government by another party
    Shares purposes{};
    Position position{};
    double commitment = 0;
    double memory = 0;  ///< routine memory of the organisation
    double visibility = 0;
    sim::Time last_result{};
    sim::Time agreed = sim::never;
    Told told{};
    bool filed = false;    ///< the hand-over file is ready
    bool dormant = false;  ///< the agenda is; this member remembers
};

/// What a holder takes a platform to be: the truth, seen through a bias of its own that wears off with what is heard.
struct Assessment {
    std::uint32_t venue = nobody;
    double functionality = 0;
    Position leaning{};
};

/// A promise: units of work for an action until it is done.
struct Task {
    sim::Id<Action> action{};
    sim::Id<Agenda> agenda{};
    sim::Time good_until{};  ///< until then the unit delivered last is waiting for the others'
    double own = 0;          ///< commitment to an action that is carried on without its agenda
    bool funded = false;     ///< a fund pays the means of the units
    double stretch = 1;      ///< of the synchrony window: a lead unit calls
    sim::Time steered_until{};
};

/// What a change of government does to an actor, before and after.
struct Transition {
    sim::Time handover{};  ///< an election was held: the government leaves on that day
    sim::Time settled{};   ///< until then the new one works at its first speed
    sim::Time renewed{};   ///< contracts that ended are not renewed before
    double seats = -1;     ///< share of its government's coalition; negative: not stated
    double seats_change = 0;
};

/// What the last publication of an information asset is good for.
struct Informed {
    std::uint32_t asset = nobody;
    double quality = 0;  ///< when it was heard
    sim::Time heard{};
};

/// What most letters touch comes first: of a hundred thousand actors none is in the cache when its letter comes.
struct Actor {
    std::uint32_t index = nobody;
    std::vector<Tie> ties{};
    std::vector<Membership> memberships{};
    std::vector<Task> tasks{};
    Account attention{};
    sim::Time last_routine{};
    sim::Duration phase{};  ///< of its clock
    Informed informed{};
    Holder holder{};
    Transition transition{};
    std::array<sim::Time, max_problems> rests_until{};  ///< overlaps on a problem are not looked at before
    double record = 0.5;                                ///< running share of wins in what its agendas tried
    Account means{};
    Position government{};                  ///< of the administration that governs it
    Profile priorities{};                   ///< likewise
    std::vector<Assessment> assessments{};  ///< of platforms; the holder's
    std::uint32_t overlaps = 0;
    std::uint32_t proposals = 0;
    std::uint32_t pairs = 0;
    std::uint32_t attendances = 0;  ///< sessions that it sat in, with a quorum
};

// --- Agenda -----------------------------------------------------------------------------------------------------

/// A member as the agenda knows it.
struct Member {
    std::uint32_t actor = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;  ///< components that it brings
    bool answered = false;    ///< in this round
    bool approves = false;
    float weight = 0;  ///< its humilities, as it said
    float width = 0;
    float yield = 0;
    std::uint32_t answers = 0;     ///< so far
    std::uint32_t generation = 0;  ///< of its holder, when it last answered
    float commitment = 0;          ///< as it said after the last evaluation
    bool voiced = false;           ///< it was unheard and said so; until it approves
    std::uint16_t unheard = 0;     ///< rounds, one after another, in which it did not approve and was not met
};

/// When an agenda passed its phases (row S8).
struct Milestones {
    sim::Time formulated = sim::never;
    sim::Time analysed = sim::never;
    sim::Time determined = sim::never;
    std::uint8_t returns = 0;  ///< ways back to formulating
    Nature nature = Nature::undetermined;
    std::uint32_t first_round = 0;    ///< rounds before the present formulation
    std::uint32_t first_session = 0;  ///< likewise
};

/// What it knows by evidence (row S17).
struct Analysis {
    std::uint32_t asset = nobody;
    Gate gate = Gate::unasked;
    double told = 0;     ///< quality of what was told, when it came
    double quality = 0;  ///< A, on the main problem: what alliances make of it, and committees add
    double level = 0;    ///< of the main problem, by evidence
};

/// How it is run (rows S7, S13, S14).
struct Management {
    bool mixed = false;           ///< a committee with a lead unit
    std::uint32_t lead = nobody;  ///< who directs; one point of failure
    sim::Time vacant_until{};     ///< open actions are on hold
    CommitteeKind kind = CommitteeKind::none;
    bool subcommittees = false;
    std::uint32_t turns = 0;       ///< sessions of subcommittees
    std::uint32_t entry = nobody;  ///< action whose partners are called; nobody: all members
};

/// How an agenda comes to terms.
struct Deliberation {
    Mechanism mechanism = Mechanism::two_way;
    std::uint32_t outstanding = 0;  ///< invitations not yet answered
    std::uint32_t round = 0;
    bool called = false;  ///< a session is ahead
    sim::Time deadline{};
    std::uint32_t sessions = 0;
    std::uint32_t empty_sessions = 0;  ///< without quorum, one after another
    std::uint32_t heard = 0;           ///< rounds in which voicing users changed the draft
    double convergence = 0;            ///< at agreement
    std::uint32_t voiced = 0;          ///< times that a member unheard said so
    std::uint32_t exits = 0;           ///< members that left unheard
    Milestones milestones{};
    Analysis analysis{};
    Management management{};
};

struct PlannedAction {
    sim::Id<Action> action{};
    ActionStatus status = ActionStatus::open;
    std::uint8_t problem = 0;
    std::uint8_t macro_activity = 0;
    std::uint8_t partners = 0;
    std::uint8_t need = 0;     ///< components
    std::uint8_t covered = 0;  ///< components of the need that the partners bring
    std::uint16_t sectors = 0;
    std::uint16_t steps = 0;
    std::uint16_t cycle = 0;  ///< first plan, first renewal ...
    sim::Time begun{};
    sim::Time ended{};
    sim::Time last_step{};
    std::uint32_t endowed_by = nobody;  ///< fund
    std::uint32_t after = nobody;       ///< entry of the action that comes first
    double coverage = 0;                ///< share of the need that partners bring
    std::vector<std::uint32_t> team{};  ///< partners as planned
};

/// Money of one fund at an agenda.
struct Purse {
    std::uint32_t fund = nobody;
    std::int64_t left = 0;  ///< not yet with actions
    sim::Time until{};      ///< what is left then lapses
};
struct Funding {
    std::vector<Purse> purses{};
    std::int64_t lapsed = 0;
};

struct Legal {
    Anchor anchor = Anchor::none;
    bool pending = false;     ///< a vote is ahead
    std::uint16_t votes = 0;  ///< held so far
};

/// Newcomers among those that no administration governs (row S19).
struct Recruitment {
    std::vector<std::uint32_t> asked{};
    std::uint32_t joined = 0;  ///< of them, so far
};

/// A record of what the agenda knows that does not belong to the government (row S19).
struct Registry {
    sim::Time recorded = sim::never;  ///< when it was last brought up to date
    std::uint32_t turns = 0;          ///< times that a keeper was asked
    std::uint32_t updates = 0;
};

/// Of an agenda that was closed or faded, while it may be called together again.
struct Dormancy {
    std::vector<std::uint32_t> former{};  ///< members when it fell dormant
    std::vector<Member> again{};          ///< who would act again, the caller first; empty: nobody called
    std::uint32_t outstanding = 0;        ///< asked and not yet answered
    std::uint16_t lives = 0;              ///< times it was reconvened
    std::uint16_t calls = 0;
    Cause cause = Cause::none;
};

/// How an agenda is seen and under which name, and what protects it.
struct Standing {
    double visibility = 0;
    std::uint32_t names = 1;    ///< names it has had
    double problem_before = 1;  ///< level of its main problem, told by the territory after the agreement
    Owner owner{};              ///< of the visibility
    Legal legal{};
    Funding funding{};
    Dormancy dormancy{};
    double convener = 0;  ///< visibility of the best known agenda of its convener, when it was proposed
    Recruitment recruitment{};
    Registry registry{};
};

/// Units of work by component: what members promised and what came of it (row S2).
struct Resources {
    std::array<std::uint32_t, component_count> promised{};
    std::array<std::uint32_t, component_count> delivered{};
};

/// Actions that ended since the last evaluation.
struct Harvest {
    std::uint32_t finished = 0;
    std::uint32_t missed = 0;
};

struct Agenda {
    std::uint32_t convener = nobody;
    std::uint32_t first_convener = nobody;
    std::uint32_t nth = 0;  ///< of that convener
    std::uint8_t problem = 0;
    sim::Id<Venue> venue{};
    std::uint32_t venue_index = nobody;  ///< nobody: a table made for it
    double functionality = 0;            ///< of the venue
    Phase phase = Phase::inviting;
    Ending ending = Ending::none;
    sim::Time born{};
    sim::Time agreed = sim::never;
    sim::Time ended = sim::never;
    sim::Time last_step{};
    Profile purposes{};
    Position position{};
    std::vector<std::uint32_t> invited{};
    std::vector<Member> members{};
    std::vector<std::uint32_t> founders{};  ///< members at agreement
    Deliberation deliberation{};
    std::vector<PlannedAction> actions{};
    Standing standing{};
    Resources resources{};
    Harvest harvest{};
};

// --- Action -----------------------------------------------------------------------------------------------------

struct Partner {
    std::uint32_t actor = nobody;
    std::int32_t in_hand = 0;  ///< means of the unit that waits
    sim::Time good_until{};    ///< of that unit; earlier than now: none
    bool waiting = false;
    bool carries_on = false;  ///< also without the agenda
};

/// Money of a fund at an action: it pays the means of the partners' units.
struct Endowment {
    std::uint32_t fund = nobody;
    std::int64_t left = 0;
    std::int64_t lapsed = 0;
};

/// An action whose agenda ended asks who carries on; it outlives the agenda if anybody does.
enum class Bond : std::uint8_t { agenda, adrift, outlives };

struct Action {
    sim::Id<Agenda> agenda{};
    std::uint16_t entry = 0;  ///< position in the agenda's plan
    std::uint8_t problem = 0;
    std::uint32_t territory = 0;
    double coverage = 0;
    ActionStatus status = ActionStatus::open;
    std::vector<Partner> partners{};
    std::uint32_t steps = 0;
    std::uint32_t units_supplied = 0;
    std::uint32_t units_expired = 0;
    std::uint32_t redone = 0;  ///< steps that had to be taken again
    double analysis = 0;       ///< of its agenda: lowers rework
    double capacity = 1;       ///< collective capacity of the members, when planned
    double stretch = 1;        ///< of the synchrony window
    sim::Time held_until{};    ///< nobody directs it: no steps
    std::int64_t means_used = 0;
    std::int64_t means_wasted = 0;
    Endowment endowment{};
    Bond bond = Bond::agenda;
};

// --- the others -------------------------------------------------------------------------------------------------

struct Hosted {
    sim::Id<Agenda> agenda{};
    bool committee = false;
};

struct Venue {
    std::uint32_t index = nobody;  ///< nobody: made during the run
    sim::Duration phase{};
    double functionality = 0;
    Position leaning{};
    std::vector<Hosted> hosted{};
    std::uint32_t sessions = 0;
    std::uint32_t without_quorum = 0;
    std::uint32_t captures = 0;  ///< by new governments of its host
    sim::Time last_use{};        ///< an agenda came, or a session had its quorum
    bool inactive = false;       ///< exists on paper only
};

struct Administration {
    std::uint32_t index = nobody;
    std::uint32_t term = 0;
    Position position{};
    Profile priorities{};
};

struct Fund {
    std::uint32_t index = nobody;
    Account means{};
    std::vector<sim::Id<Agenda>> granted{};  ///< to whom, each once
    bool over = false;                       ///< before its date
};

/// What an agenda asks an information asset for.
struct DataRequest {
    sim::Id<Agenda> agenda{};
    std::uint8_t problem = 0;
    std::uint32_t sectors = 0;  ///< a bit for each sector of members
    bool holder = false;        ///< is a member
    bool agreement = false;     ///< already made
};

/// A record kept in aggregates (row S17), as the public reads it: what was published last.
struct InformationAsset {
    std::uint32_t index = nobody;
    sim::Duration phase{};
    Profile levels{};
    sim::Time collected{};  ///< what the published levels tell of
    double coverage = 0;    ///< follow-up: lost when routines break, regained by collecting
    std::vector<DataRequest> served{};
    std::uint32_t shared = 0;  ///< requests by what was answered first
    std::uint32_t aggregate = 0;
    std::uint32_t delayed = 0;
    std::uint32_t refused = 0;
    std::uint32_t lapses = 0;
};

struct Territory {
    std::uint32_t index = 0;
    Profile levels{};
    Profile baselines{};           ///< to which they return
    std::uint32_t agreements = 0;  ///< agreed agendas alive
    std::uint32_t good_agreements = 0;
    std::uint32_t finished_actions = 0;
    TerritoryStatus status = TerritoryStatus::forming;
    sim::Time formed = sim::never;
    sim::Time last_handover{-1};
};

}  // namespace models::coordination
