// What entities report of themselves: the event table of a run.
#pragma once

#include "models/coordination/types.hpp"
#include "sim/core/ids.hpp"

namespace models::coordination {

enum class EventKind : std::uint8_t {
    overlap,
    proposed,
    joined,
    declined,
    agreed,
    left,
    agenda_ended,
    action_begun,
    action_finished,
    action_abandoned,
    promise_broken,
    pair,
    no_quorum,
    venue_made,
    hand_over,
    holder_replaced,
    verdict,
    renamed,
    renewed,
    venue_captured,
    anchored,
    anchor_failed,
    funded,
    funding_ended,
    carried_on,
    fell_dormant,
    reconvened,
    voiced,
    venue_inactive,
    venue_revived,
    returned,
    evidence,
    nature,
    lead_vacant,
    never_started,
    adapted,
    recruited
};

/// Detail of `left`: what a member could not wait for any longer was results, or being heard.
inline constexpr std::uint8_t left_impatient = 0;
inline constexpr std::uint8_t left_unheard = 1;

struct Record {
    EventKind kind = EventKind::overlap;
    std::uint8_t detail = 0;       ///< by kind: problem, Ending, Office, Verdict, Anchor, fund, why it left ...
    Cause cause = Cause::none;     ///< proximate
    bool decisive = false;         ///< a verdict that decided for the agenda
    std::uint32_t actor = nobody;  ///< index of an actor, or of an administration for hand_over
    sim::EntityId agenda{};
    double value = 0;
};

}  // namespace models::coordination
