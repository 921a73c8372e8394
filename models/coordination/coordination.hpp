// The coordination model: who acts (state.hpp), what they write to each other (messages.hpp), and the rulebook, one
// overload per letter and receiver. Each rule has a file of its own, named in the comments; ODD.md tells the equations.
#pragma once

#include <memory>

#include "models/coordination/facts.hpp"
#include "models/coordination/messages.hpp"
#include "models/coordination/record.hpp"
#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::coordination {

class Coordination {
public:
    using Entities = sim::Types<Actor, Agenda, Action, Venue, Administration, Territory, Fund, InformationAsset>;
    using Messages =
        sim::Types<Routine, BudgetYear, Levels, Remark, PairOffer, PairAccepted, Invitation, Proposal, Call, Minutes,
                   Agreed, TaskGiven, StepDone, TaskOver, News, AgendaOver, HandOver, HolderReplaced, TenureEnds,
                   Review, Open, Accepted, Declined, Answer, RoundEnds, SessionCalled, Meet, Sign, StepTaken,
                   ActionEnded, Evaluate, TermEnds, Reviewed, Leaves, Launch, Supply, Due, Withdraw, Cut, Session, Host,
                   Release, SessionHeld, TermBegins, Month, Ask, Effect, AgreementReached, AgreementOver, TookOffice,
                   FellDormant, CalledAgain, ActsAgain, TaskFunded, SeekAnchor, ElectionHeld, ContractEnds, Stance,
                   AnchorSought, AnchorVote, Grant, FundingEnds, CallAgain, Rejoins, CallEnds, DormancyEnds, CarriesOn,
                   Adrift, Endow, EndowmentEnds, Captured, FundYear, FundRequest, ElectionDay, Baseline, Bulletin,
                   Refused, Steer, Evidence, ViewsShared, StateCommitment, Adapted, Stated, PhaseEnds, Answered,
                   PostChanged, Hold, HoldEnds, Learned, Collect, Collected, Publish, DataRequest, AgreementMade,
                   ServiceOver, FollowUpLapsed, Survey, SeekRecruit, AskedToJoin, Candidates, Newcomer, KeepRecord,
                   RecordKept, RecordShared, Exit, CaptureVenue, FundOver, FundWithdrawn>;
    using Record = coordination::Record;
    using Context = sim::Context<Coordination>;

    /// What a draw is for. New purposes go to the end: the draws of the others stay.
    enum class Purpose : std::uint32_t {
        clock,
        temper,
        position,
        acquaintance,
        sensing,
        partner,
        pair,
        spotting,
        venue,
        mechanism,
        joining,
        reply,
        attendance,
        planning,
        delivery,
        party,
        replacement,
        review,
        drift,
        tenure,
        frame,
        contract,
        second_look,
        capture,
        anchoring,
        carry_on,
        reconvening,
        service,
        revival,
        assessment,
        management,
        chain,
        rework,
        recruiting,
        count
    };
    static constexpr std::size_t purposes = static_cast<std::size_t>(Purpose::count);

    explicit Coordination(Settings settings) : facts_{std::make_shared<const Facts>(std::move(settings))} {}

    [[nodiscard]] const Facts& facts() const { return *facts_; }
    [[nodiscard]] sim::Duration lookahead() const { return one_day; }
    [[nodiscard]] std::size_t population() const { return facts_->actors().size(); }
    void populate(sim::World<Coordination>& world) const;  // populate.cpp

    [[nodiscard]] static sim::Id<Actor> actor(std::uint32_t index);
    [[nodiscard]] static sim::Id<Venue> venue(std::uint32_t index);
    [[nodiscard]] static sim::Id<Administration> administration(std::uint32_t index);
    [[nodiscard]] static sim::Id<Territory> territory(std::uint32_t index = 0);
    [[nodiscard]] static sim::Id<Fund> fund(std::uint32_t index);
    [[nodiscard]] static sim::Id<InformationAsset> information(std::uint32_t index);

    // routine.cpp: what an actor does when its clock strikes
    void on(const Routine&, Actor&, Context&) const;
    void on(const BudgetYear&, Actor&, Context&) const;
    // sense.cpp: problems drift, actors see them with noise
    void on(const Month&, Territory&, Context&) const;
    void on(const Ask&, Territory&, Context&) const;
    void on(const Levels&, Actor&, Context&) const;
    // follow.cpp: platforms tell those who follow them
    void on(const Bulletin&, Actor&, Context&) const;
    // converse.cpp, pair.cpp: two at a time
    void on(const Remark&, Actor&, Context&) const;
    void on(const PairOffer&, Actor&, Context&) const;
    void on(const PairAccepted&, Actor&, Context&) const;
    // join.cpp: from proposal to members
    void on(const Open&, Agenda&, Context&) const;
    void on(const Invitation&, Actor&, Context&) const;
    void on(const Accepted&, Agenda&, Context&) const;
    void on(const Declined&, Agenda&, Context&) const;
    // consult.cpp: answers by letter
    void on(const Proposal&, Actor&, Context&) const;
    void on(const Answer&, Agenda&, Context&) const;
    void on(const RoundEnds&, Agenda&, Context&) const;
    // meet.cpp: sessions of committees at venues
    void on(const Session&, Venue&, Context&) const;
    void on(const Host&, Venue&, Context&) const;
    void on(const Release&, Venue&, Context&) const;
    void on(const SessionHeld&, Venue&, Context&) const;
    void on(const SessionCalled&, Agenda&, Context&) const;
    void on(const Refused&, Agenda&, Context&) const;
    void on(const Call&, Actor&, Context&) const;
    void on(const Meet&, Agenda&, Context&) const;
    void on(const Minutes&, Actor&, Context&) const;
    // analyse.cpp, determine.cpp, manage.cpp: from agreed purposes to a signature
    void on(const PhaseEnds&, Agenda&, Context&) const;
    void on(const Answered&, Agenda&, Context&) const;
    void on(const Evidence&, Actor&, Context&) const;
    void on(const StateCommitment&, Actor&, Context&) const;
    void on(const Stated&, Agenda&, Context&) const;
    void on(const ViewsShared&, Actor&, Context&) const;
    // information.cpp: collections, publications, and the gate
    void on(const Collect&, InformationAsset&, Context&) const;
    void on(const Survey&, Territory&, Context&) const;
    void on(const Collected&, InformationAsset&, Context&) const;
    void on(const Publish&, InformationAsset&, Context&) const;
    void on(const DataRequest&, InformationAsset&, Context&) const;
    void on(const AgreementMade&, InformationAsset&, Context&) const;
    void on(const ServiceOver&, InformationAsset&, Context&) const;
    void on(const FollowUpLapsed&, InformationAsset&, Context&) const;
    // lead.cpp: one entity directs, and may be missed
    void on(const PostChanged&, Agenda&, Context&) const;
    void on(const Hold&, Action&, Context&) const;
    void on(const HoldEnds&, Action&, Context&) const;
    // committee.cpp: what sessions of work do
    void on(const Steer&, Actor&, Context&) const;
    void on(const Learned&, Action&, Context&) const;
    // agree.cpp: signatures, and the plan of actions
    void on(const Sign&, Agenda&, Context&) const;
    void on(const Agreed&, Actor&, Context&) const;
    // act.cpp: units of work and steps
    void on(const Launch&, Action&, Context&) const;
    void on(const TaskGiven&, Actor&, Context&) const;
    void on(const Supply&, Action&, Context&) const;
    void on(const StepDone&, Actor&, Context&) const;
    void on(const TaskOver&, Actor&, Context&) const;
    void on(const Due&, Action&, Context&) const;
    void on(const Withdraw&, Action&, Context&) const;
    void on(const Cut&, Action&, Context&) const;
    void on(const StepTaken&, Agenda&, Context&) const;
    void on(const ActionEnded&, Agenda&, Context&) const;
    // evaluate.cpp: wins, misses, renewal, endings
    void on(const Evaluate&, Agenda&, Context&) const;
    void on(const TermEnds&, Agenda&, Context&) const;
    void on(const News&, Actor&, Context&) const;
    void on(const Stance&, Agenda&, Context&) const;
    void on(const Adapted&, Actor&, Context&) const;
    void on(const Leaves&, Agenda&, Context&) const;
    void on(const AgendaOver&, Actor&, Context&) const;
    // turn_over.cpp: administrations and holders change
    void on(const TermBegins&, Administration&, Context&) const;
    void on(const HandOver&, Actor&, Context&) const;
    void on(const TenureEnds&, Actor&, Context&) const;
    void on(const HolderReplaced&, Actor&, Context&) const;
    // review.cpp: what the new administration makes of inherited agendas
    void on(const Review&, Actor&, Context&) const;
    void on(const Reviewed&, Agenda&, Context&) const;
    // lame_duck.cpp: between an election and the hand-over
    void on(const ElectionDay&, Administration&, Context&) const;
    void on(const ElectionHeld&, Actor&, Context&) const;
    // churn.cpp: contracts end on their own clock
    void on(const ContractEnds&, Actor&, Context&) const;
    // capture.cpp: venues of a host whose government changed
    void on(const Captured&, Venue&, Context&) const;
    // anchor.cpp: a firmer place in law
    void on(const SeekAnchor&, Actor&, Context&) const;
    void on(const AnchorSought&, Agenda&, Context&) const;
    void on(const AnchorVote&, Agenda&, Context&) const;
    // fund.cpp: money for actions
    void on(const FundYear&, Fund&, Context&) const;
    void on(const FundRequest&, Fund&, Context&) const;
    void on(const Grant&, Agenda&, Context&) const;
    void on(const FundingEnds&, Agenda&, Context&) const;
    void on(const Endow&, Action&, Context&) const;
    void on(const EndowmentEnds&, Action&, Context&) const;
    void on(const TaskFunded&, Actor&, Context&) const;
    // carry_on.cpp: actions that outlive their agenda
    void on(const CarriesOn&, Action&, Context&) const;
    void on(const Adrift&, Action&, Context&) const;
    // reconvene.cpp: dormant agendas, called together again
    void on(const FellDormant&, Actor&, Context&) const;
    void on(const CallAgain&, Agenda&, Context&) const;
    void on(const CalledAgain&, Actor&, Context&) const;
    void on(const Rejoins&, Agenda&, Context&) const;
    void on(const CallEnds&, Agenda&, Context&) const;
    void on(const ActsAgain&, Actor&, Context&) const;
    void on(const DormancyEnds&, Agenda&, Context&) const;
    // recruit.cpp: newcomers that no administration governs
    void on(const SeekRecruit&, Actor&, Context&) const;
    void on(const Candidates&, Agenda&, Context&) const;
    void on(const AskedToJoin&, Actor&, Context&) const;
    void on(const Newcomer&, Agenda&, Context&) const;
    // registry.cpp: a record that does not belong to the government
    void on(const KeepRecord&, Actor&, Context&) const;
    void on(const RecordKept&, Agenda&, Context&) const;
    void on(const RecordShared&, Actor&, Context&) const;
    // happen.cpp: what comes from outside at its date
    void on(const Exit&, Actor&, Context&) const;
    void on(const CaptureVenue&, Actor&, Context&) const;
    void on(const FundOver&, Fund&, Context&) const;
    void on(const FundWithdrawn&, Agenda&, Context&) const;
    // territory.cpp: formed, sustained, lapsed
    void on(const Effect&, Territory&, Context&) const;
    void on(const AgreementReached&, Territory&, Context&) const;
    void on(const AgreementOver&, Territory&, Context&) const;
    void on(const TookOffice&, Territory&, Context&) const;
    void on(const Baseline&, Agenda&, Context&) const;

private:
    std::shared_ptr<const Facts> facts_;
};

}  // namespace models::coordination
