#include "models/coordination/views.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/math.hpp"

namespace models::coordination {

Humility humility_of(const Holder& holder, const HumilityParameters& p) {
    const auto own = [&](const std::optional<double>& stated) {
        return std::clamp(stated.value_or(p.common) * holder.humility, 0.0, 1.0);
    };
    return {own(p.weight), own(p.width), own(p.softening), own(p.yield)};
}

double listening_width(double humility_width, const DialogueParameters& p) {
    return p.least_width + (1 - p.least_width) * humility_width;
}

double approving_width(double humility_yield, const ConsultationParameters& p) {
    return p.agree_width + (1 - p.agree_width) * humility_yield / 2;
}

double distance(const Profile& a, const Profile& b, std::size_t problems) {
    double total = 0;
    for (std::size_t p = 0; p != problems; ++p) total += std::abs(a[p] - b[p]);
    return problems == 0 ? 0 : total / static_cast<double>(problems);
}

double distance_on(const Profile& frame, const Profile& draft) {
    double total = 0;
    double weight = 0;
    for (std::size_t p = 0; p != max_problems; ++p) {
        total += draft[p] * std::abs(frame[p] - draft[p]);
        weight += draft[p];
    }
    return weight > 0 ? total / weight : 0;
}

double mean_on(const Profile& draft, const Profile& values) {
    double total = 0;
    double weight = 0;
    for (std::size_t p = 0; p != max_problems; ++p) {
        total += draft[p] * values[p];
        weight += draft[p];
    }
    return weight > 0 ? total / weight : 0;
}

double political_distance(const Position& a, const Position& b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return std::sqrt((dx * dx + dy * dy) / 8);
}

Profile moved(const Profile& frame, const Profile& target, double share) {
    Profile result{};
    for (std::size_t p = 0; p != max_problems; ++p) result[p] = frame[p] + share * (target[p] - frame[p]);
    return result;
}

Profile unvoiced(const Profile& said, const Profile& priorities, double weight) {
    Profile own{};
    for (std::size_t p = 0; p != max_problems; ++p)
        own[p] = std::clamp((said[p] - weight * priorities[p]) / (1 - weight), 0.0, 1.0);
    return own;
}

double furthest(const Profile& a, const Profile& b) {
    double most = 0;
    for (std::size_t p = 0; p != max_problems; ++p) most = std::max(most, std::abs(a[p] - b[p]));
    return most;
}

double represented(const Profile& priorities, const Profile& purposes) {
    double met = 0;
    double all = 0;
    for (std::size_t p = 0; p != max_problems; ++p) {
        met += std::min(priorities[p], purposes[p]);
        all += priorities[p];
    }
    return all > 0 ? met / all : 0;
}

Profile interest(const Profile& frame, const Profile& mandate, const Profile& will) {
    Profile result{};
    for (std::size_t p = 0; p != max_problems; ++p) result[p] = frame[p] * (mandate[p] + will[p]) / 2;
    return result;
}

std::uint16_t problems_above(const Profile& interest, double threshold) {
    std::uint16_t bits = 0;
    for (std::size_t p = 0; p != max_problems; ++p)
        if (interest[p] >= threshold) bits = static_cast<std::uint16_t>(bits | (1U << p));
    return bits;
}

Response respond(const Voice& party, const Profile& draft) {
    const bool listens = distance_on(party.frame, draft) <= party.listening;
    const Profile frame = listens ? moved(party.frame, draft, party.weight) : party.frame;
    return {frame, distance_on(frame, draft) <= party.approving};
}

std::uint16_t unheard_after(std::uint16_t so_far, const Response& said, const Profile& before, const Profile& after,
                            double heard) {
    const double nearer = distance_on(said.frame, before) - distance_on(said.frame, after);
    if (said.approves || nearer >= heard) return 0;
    return static_cast<std::uint16_t>(so_far + 1);
}

double evened(double power, double evenness) { return evenness == 0 ? power : sim::pow(power, 1 - evenness); }

Profile mean_frame(std::span<const Voice> parties) {
    Profile mean{};
    double power = 0;
    for (const Voice& party : parties) {
        power += party.power;
        for (std::size_t p = 0; p != max_problems; ++p) mean[p] += party.power * party.frame[p];
    }
    if (power > 0)
        for (double& value : mean) value /= power;
    return mean;
}

double trust(const Tie& tie, const TieParameters& p) {
    return p.holder_share * tie.in_holder + (1 - p.holder_share) * tie.in_organisation;
}

void strengthen(Tie& tie, const TieParameters& p) {
    tie.in_holder += p.gain * (1 - tie.in_holder);
    tie.in_organisation += p.gain * (1 - tie.in_organisation);
}

void weaken(Tie& tie, const TieParameters& p) {
    tie.in_holder *= 1 - p.loss;
    tie.in_organisation *= 1 - p.loss;
}

}  // namespace models::coordination
