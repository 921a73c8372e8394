// The letters of the coordination model, by receiver. Every one of them takes a day or more, but those to oneself.
#pragma once

#include "models/coordination/state.hpp"

namespace models::coordination {

// --- to actors --------------------------------------------------------------------------------------------------

struct Routine {};     ///< own clock
struct BudgetYear {};  ///< to itself
struct Levels {
    Shares levels{};
};
/// What one says of oneself in a conversation.
struct Remark {
    std::uint32_t from = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;  ///< components that it brings
    std::uint8_t needs = 0;
    bool answer = false;  ///< a reply to a remark: the conversation ends with it
};
struct PairOffer {
    std::uint32_t from = nobody;
    std::uint8_t problem = 0;
};
struct PairAccepted {
    std::uint32_t from = nobody;
};
struct Invitation {
    sim::Id<Agenda> agenda{};
    std::uint32_t convener = nobody;
    Shares purposes{};
    std::uint16_t invited = 0;
    std::uint16_t visibility = 0;  ///< of the convener's best known agenda, in steps of 1/65535
    Position position{};
};
/// What a platform tells those who follow it: how it works, where it leans, what it calls for.
struct Bulletin {
    std::uint32_t venue = nobody;
    std::uint32_t host = nobody;
    Shares calls{};
    Position leaning{};
    float functionality = 0;
};
/// A draft to answer by letter.
struct Proposal {
    sim::Id<Agenda> agenda{};
    Shares purposes{};
    std::uint16_t round = 0;
    bool two_way = true;
    float facilitation = 0;  ///< of the platform
};
/// The call to a session.
struct Call {
    sim::Id<Agenda> agenda{};
    std::uint16_t round = 0;
    float facilitation = 0;  ///< of the platform
};
struct Minutes {
    sim::Id<Agenda> agenda{};
    Shares frame{};                ///< the receiver's, as the session left it
    std::uint32_t generation = 0;  ///< of the holder who was there
    bool moved = false;
};
struct Agreed {
    sim::Id<Agenda> agenda{};
    Shares purposes{};
    Position position{};
    bool in_dialogue = false;  ///< reached by two-way talk
};
struct TaskGiven {
    sim::Id<Action> action{};
    sim::Id<Agenda> agenda{};
    double stretch = 1;  ///< of the synchrony window
};
/// How many partners a letter can name.
inline constexpr std::size_t named_partners = 8;
struct StepDone {
    sim::Id<Action> action{};
};
struct TaskOver {
    sim::Id<Action> action{};
    bool kept = false;
    bool finished = false;
    /// Whose promises were kept, or broken, with the receiver's.
    std::array<std::uint32_t, named_partners> partners{nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody};
};
/// A structural committee asks for this action first.
struct Steer {
    sim::Id<Action> action{};
    sim::Time until{};
};
/// What an agenda's members learn from an information asset.
struct Evidence {
    sim::Id<Agenda> agenda{};
    std::uint32_t asset = nobody;
    double quality = 0;
    double level = 0;       ///< of the main problem
    bool surprise = false;  ///< the agenda goes back to formulating
};
/// The members' mean frame, told where the nature is communication.
struct ViewsShared {
    sim::Id<Agenda> agenda{};
    Shares frame{};
};
/// The question how committed a member is.
struct StateCommitment {
    sim::Id<Agenda> agenda{};
};
/// New purposes after an evaluation.
struct Adapted {
    sim::Id<Agenda> agenda{};
    Shares purposes{};
};
/// What an evaluation found.
struct News {
    sim::Id<Agenda> agenda{};
    std::uint16_t wins = 0;
    std::uint16_t misses = 0;
    double visibility = 0;
    Told told{};
};
struct AgendaOver {
    sim::Id<Agenda> agenda{};
    Ending ending = Ending::none;
    std::uint32_t closed_by = nobody;  ///< administration
};
/// The agenda lies dormant: the receiver may call it together again.
struct FellDormant {
    sim::Id<Agenda> agenda{};
    std::uint32_t closed_by = nobody;  ///< administration
};
/// Somebody calls a dormant agenda together again.
struct CalledAgain {
    sim::Id<Agenda> agenda{};
    std::uint32_t caller = nobody;
    Shares purposes{};
    std::uint8_t problem = 0;
    std::uint16_t call = 0;
    Position position{};
};
struct ActsAgain {
    sim::Id<Agenda> agenda{};
    std::uint32_t convener = nobody;
};
/// The units for an action are paid by a fund from now on, or no more.
struct TaskFunded {
    sim::Id<Action> action{};
    bool funded = false;
    bool refused = false;  ///< the unit sent last could not be paid
};
/// To the convener: something was finished; does it seek a firmer place in law?
struct SeekAnchor {
    sim::Id<Agenda> agenda{};
};
/// To the convener: few members are governed by nobody; whom does it know that might come in?
struct SeekRecruit {
    sim::Id<Agenda> agenda{};
};
/// To whom it named: an agenda at work asks it to come in.
struct AskedToJoin {
    Invitation invitation{};  ///< `invited` are the members, the visibility is the agenda's own
};
/// To a keeper: it is its turn to bring the shared record up to date.
struct KeepRecord {
    sim::Id<Agenda> agenda{};
};
/// The shared record is up to date.
struct RecordShared {
    sim::Id<Agenda> agenda{};
    sim::Time recorded{};
};
/// From outside: the holder leaves now.
struct Exit {};
/// From outside, to the host: its government takes hold of a platform.
struct CaptureVenue {
    std::uint32_t venue = nobody;
};
/// To the governed: who governs from this day on is elected.
struct ElectionHeld {
    sim::Time begin{};
};
struct HandOver {
    Position position{};
    Shares priorities{};
    bool party_changed = false;
    float seats = -1;        ///< share of the government's coalition; negative: not stated
    float seats_change = 0;  ///< against the term before
};
struct ContractEnds {};  ///< own clock
struct HolderReplaced {
    std::uint32_t who = nobody;
};
/// Mid-term exit of the holder of that generation.
struct TenureEnds {
    std::uint32_t generation = 0;
};
struct Review {
    sim::Id<Agenda> agenda{};
    bool mid_term = false;  ///< by who came in the middle of a term: a second look
};

// --- to agendas -------------------------------------------------------------------------------------------------

struct Open {};
struct Accepted {
    std::uint32_t actor = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;
};
struct Declined {
    std::uint32_t actor = nobody;
};
struct Answer {
    std::uint32_t actor = nobody;
    Shares frame{};
    float weight = 0;
    float width = 0;
    float yield = 0;
    std::uint32_t generation = 0;  ///< of the holder who answers
    std::uint16_t round = 0;
    bool approves = false;
};
struct Stated {
    std::uint32_t actor = nobody;
    float commitment = 0;
};
/// To itself: a phase has taken its time.
struct PhaseEnds {
    Phase phase = Phase::analysing;
    std::uint8_t returns = 0;
};
/// What the gate of an information asset answers, at once or when there is an agreement.
struct Answered {
    std::uint32_t asset = nobody;
    Gate gate = Gate::refused;
    double quality = 0;
    double level = 0;  ///< of the main problem
};
/// The post of a member has a new holder.
struct PostChanged {
    std::uint32_t actor = nobody;
};
struct RoundEnds {
    std::uint32_t round = 0;
};
struct SessionCalled {
    double functionality = 1;  ///< of the venue, today
};
/// The venue does not work: the agenda has to go elsewhere.
struct Refused {};
struct Meet {};
struct Sign {};
struct StepTaken {
    std::uint16_t entry = 0;
    bool redone = false;
};
struct ActionEnded {
    std::uint16_t entry = 0;
    ActionStatus status = ActionStatus::finished;
};
struct Evaluate {
    std::uint16_t life = 0;  ///< of the agenda, between reconvenings
};
struct TermEnds {
    std::uint16_t life = 0;
};
struct Reviewed {
    std::uint32_t actor = nobody;
    Verdict verdict = Verdict::taken_up;
    Cause cause = Cause::none;
    Position position{};
    bool inherited = false;  ///< from a predecessor of another party
    bool mid_term = false;
};
struct Leaves {
    std::uint32_t actor = nobody;
};
/// A member's commitment, told after an evaluation.
struct Stance {
    std::uint32_t actor = nobody;
    float commitment = 0;
};
/// The convener goes for a vote, with the seats that its government has.
struct AnchorSought {
    double seats = 0;
};
struct AnchorVote {
    double seats = 0;
};
struct Grant {
    std::uint32_t fund = nobody;
    std::int64_t means = 0;
    sim::Time until{};
};
/// The fund ended before its date: its money goes now.
struct FundWithdrawn {
    std::uint32_t fund = nobody;
};
/// Whom the convener may ask, the most trusted first.
struct Candidates {
    std::array<std::uint32_t, named_partners> actors{nobody, nobody, nobody, nobody, nobody, nobody, nobody, nobody};
};
/// What an actor that was asked to come in says.
struct Newcomer {
    std::uint32_t actor = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;
    bool accepts = false;
};
struct RecordKept {};
struct FundingEnds {
    std::uint32_t fund = nobody;
};
struct CallAgain {
    std::uint32_t actor = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;
};
struct Rejoins {
    std::uint32_t actor = nobody;
    Shares frame{};
    Position position{};
    std::uint8_t strong = 0;
    bool accepts = false;
    std::uint16_t call = 0;
};
struct CallEnds {
    std::uint16_t call = 0;
};
struct DormancyEnds {
    std::uint16_t life = 0;
};

// --- to actions -------------------------------------------------------------------------------------------------

struct Launch {};
struct Supply {
    std::uint32_t actor = nobody;
    std::int32_t means = 0;
    bool endowed = false;  ///< the means come from the action's endowment
};
struct Due {};
struct Withdraw {
    std::uint32_t actor = nobody;
};
struct Cut {
    bool agenda_ended = false;
};
/// A partner carries on although the agenda ended.
struct CarriesOn {
    std::uint32_t actor = nobody;
};
struct Adrift {};  ///< to itself: all who carry on have said so
struct Endow {
    std::uint32_t fund = nobody;
    std::int64_t means = 0;
    sim::Time until{};
};
struct EndowmentEnds {
    std::uint32_t fund = nobody;
};
/// Nobody directs it until then.
struct Hold {
    sim::Time until{};
};
/// To itself: somebody directs it again.
struct HoldEnds {};
/// Its agenda knows more.
struct Learned {
    double analysis = 0;
};

// --- to venues --------------------------------------------------------------------------------------------------

struct Session {};  ///< own clock
struct Host {
    sim::Id<Agenda> agenda{};
    bool committee = false;
};
struct Release {
    sim::Id<Agenda> agenda{};
};
struct SessionHeld {
    bool quorum = false;
};
/// By the host, for its new government.
struct Captured {
    std::uint32_t host = nobody;
    Position position{};
};

// --- to funds ---------------------------------------------------------------------------------------------------

struct FundYear {};  ///< own clock
struct FundRequest {
    sim::Id<Agenda> agenda{};
    std::int64_t means = 0;
};
/// From outside: it ends before its date.
struct FundOver {};

// --- to information assets --------------------------------------------------------------------------------------

struct Collect {};  ///< own clock
/// The territory's answer to a collection.
struct Collected {
    Shares levels{};
};
/// To itself: the delay of publication is over.
struct Publish {
    Shares levels{};
    sim::Time collected{};
};
/// To itself: there is an agreement now.
struct AgreementMade {
    DataRequest request{};
};
/// An agenda needs it no more.
struct ServiceOver {
    sim::Id<Agenda> agenda{};
};
/// Its keeper lost the routine: a new holder after a change of party.
struct FollowUpLapsed {};

// --- to administrations and the territory -----------------------------------------------------------------------

struct TermBegins {
    std::uint32_t term = 0;
};
struct ElectionDay {
    std::uint32_t term = 0;
};
struct Month {};
struct Ask {
    std::uint32_t from = nobody;
};
struct Survey {
    sim::Id<InformationAsset> asset{};
};
struct Effect {
    std::uint8_t problem = 0;
    double share = 0;  ///< of the level, taken away
    bool action = true;
};
struct AgreementReached {
    bool shared_purposes = false;
    sim::Id<Agenda> agenda{};
    std::uint8_t problem = 0;  ///< its main one
};
/// To the agenda: how its main problem stands as it begins to act.
struct Baseline {
    double level = 0;
};
struct AgreementOver {
    bool shared_purposes = false;
};
struct TookOffice {};

}  // namespace models::coordination
