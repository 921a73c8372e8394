// What protects an agenda: whose its visibility is, how firmly it stands in law, who pays, who speaks for it (ODD 7.12,
// 7.18 to 7.20). Values in, values out.
#pragma once

#include "models/coordination/facts.hpp"
#include "models/coordination/state.hpp"

namespace models::coordination {

/// Whose the visibility is after an evaluation: nobody's before the first finished action; everybody's when enough
/// members are not governed by the convener's administration; else that government's, or its predecessor's until a
/// new name makes it the present one's.
[[nodiscard]] Owner owner_of(const Facts& facts, const Agenda& agenda);
/// In [0, 1].
[[nodiscard]] double anchor_of(const Facts& facts, const Agenda& agenda);
/// Share of its open actions that a fund pays for.
[[nodiscard]] double funded_share(const Agenda& agenda);
/// Commitment of members that no administration governs, as a share of what it could be if all members were such and
/// fully committed.
[[nodiscard]] double advocacy_of(const Facts& facts, const Agenda& agenda);
[[nodiscard]] Told told_of(const Facts& facts, const Agenda& agenda);
/// Members that no administration governs.
[[nodiscard]] std::size_t ungoverned(const Facts& facts, const Agenda& agenda);

/// The visibility is owned by the government before the present one, or by the one before it.
[[nodiscard]] bool predecessors(const Membership& membership, std::uint32_t administration);

}  // namespace models::coordination
