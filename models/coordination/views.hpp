// How views differ and how they move: the arithmetic that the rules of talk share. Values in, values out.
#pragma once

#include <span>

#include "models/coordination/parameters.hpp"
#include "models/coordination/state.hpp"

namespace models::coordination {

/// The four humilities of row S20, each in [0, 1].
struct Humility {
    double weight = 0;     ///< given to what others say
    double width = 0;      ///< of what one will listen to
    double softening = 0;  ///< of political distance
    double yield = 0;      ///< of one's own view, for an agreement
};
[[nodiscard]] Humility humility_of(const Holder& holder, const HumilityParameters& p);

/// Listening width: least + (1 - least) h_width.
[[nodiscard]] double listening_width(double humility_width, const DialogueParameters& p);
/// A draft within this distance is approved: a + (1 - a) h_yield / 2.
[[nodiscard]] double approving_width(double humility_yield, const ConsultationParameters& p);

/// Mean absolute difference over the scenario's problems.
[[nodiscard]] double distance(const Profile& a, const Profile& b, std::size_t problems);
/// d(f, w): the difference on what the draft is about, sum_p w_p |f_p - w_p| / sum_p w_p; 0 when it is about nothing.
[[nodiscard]] double distance_on(const Profile& frame, const Profile& draft);
/// sum_p w_p u_p / sum_p w_p.
[[nodiscard]] double mean_on(const Profile& draft, const Profile& values);
/// |a - b| / sqrt(8), in [0, 1].
[[nodiscard]] double political_distance(const Position& a, const Position& b);

/// frame + share (target - frame).
[[nodiscard]] Profile moved(const Profile& frame, const Profile& target, double share);
/// What is left of a frame that was moved by that weight toward the priorities, below 1.
[[nodiscard]] Profile unvoiced(const Profile& said, const Profile& priorities, double weight);
/// The greatest difference on any problem.
[[nodiscard]] double furthest(const Profile& a, const Profile& b);
/// Share of what users care for that is among the purposes: sum_p min(priority_p, w_p) / sum_p priority_p.
[[nodiscard]] double represented(const Profile& priorities, const Profile& purposes);
/// frame (mandate + will) / 2: what a holder cares for.
[[nodiscard]] Profile interest(const Profile& frame, const Profile& mandate, const Profile& will);
/// A bit for each problem of at least that interest.
[[nodiscard]] std::uint16_t problems_above(const Profile& interest, double threshold);

/// What one party to a consultation thinks and how it behaves.
struct Voice {
    Profile frame{};
    double power = 1;
    double weight = 0;     ///< given to the draft
    double listening = 0;  ///< listening width
    double approving = 0;  ///< approving width
};
/// One's own step of a two-way round (ODD 7.7): listen, then approve or not.
struct Response {
    Profile frame{};
    bool approves = false;
};
[[nodiscard]] Response respond(const Voice& party, const Profile& draft);
/// Rounds, one after another, in which a party was not met: it did not approve, and the draft did not come nearer to it
/// by `heard` or more.
[[nodiscard]] std::uint16_t unheard_after(std::uint16_t so_far, const Response& said, const Profile& before,
                                          const Profile& after, double heard);
/// What a power counts where voices are evened out: power^(1 - evenness).
[[nodiscard]] double evened(double power, double evenness);
/// Power-weighted mean of the frames.
[[nodiscard]] Profile mean_frame(std::span<const Voice> parties);

[[nodiscard]] double trust(const Tie& tie, const TieParameters& p);
void strengthen(Tie& tie, const TieParameters& p);
void weaken(Tie& tie, const TieParameters& p);

}  // namespace models::coordination
