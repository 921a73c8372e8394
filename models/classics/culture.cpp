#include "models/classics/culture.hpp"

#include <numeric>
#include <utility>

namespace models::classics {

Culture::Culture(CultureParameters p) : p_{p}, neighbours_(sites()) {
    const auto join = [this](std::uint32_t a, std::uint32_t b) {
        const auto bond = static_cast<std::uint32_t>(bonds_.size());
        bonds_.push_back({{a, b}});
        neighbours_[a].push_back({b, bond});
        neighbours_[b].push_back({a, bond});
    };
    for (std::uint32_t site = 0; site != sites(); ++site) {
        if (site % p_.side + 1 != p_.side) join(site, site + 1);
        if (site + p_.side < sites()) join(site, site + p_.side);
    }
    for (const auto& around : neighbours_)
        for (std::uint32_t way = 0; way != ways && !around.empty(); ++way) ways_.push_back(around[way % around.size()]);
}

void Culture::populate(sim::World<Culture>& world) const {
    for (std::uint32_t i = 0; i != p_.lattices; ++i)
        world.post(world.add(first_lattice(world.random(Purpose::first_culture, lattice(i), 0))), sim::Time{0},
                   Sweep{});
}

Culture::Lattice Culture::first_lattice(sim::Stream random) const {
    Lattice first;
    first.trait.resize(std::size_t{sites()} * p_.features);
    for (auto& trait : first.trait) trait = static_cast<std::uint8_t>(random.below(p_.traits));
    first.shared.resize(bonds_.size());
    first.live_place.resize(bonds_.size(), none);
    for (std::uint32_t b = 0; b != bonds_.size(); ++b) {
        const auto [one, other] = bonds_[b].site;
        for (std::uint32_t f = 0; f != p_.features; ++f)
            if (first.trait[one * p_.features + f] == first.trait[other * p_.features + f]) ++first.shared[b];
        settle(first, b);
    }
    if (p_.activation == Activation::shuffled) {
        first.order.resize(sites());
        std::iota(first.order.begin(), first.order.end(), 0U);
    }
    return first;
}

void Culture::on(const Sweep& event, Lattice& self, sim::Context<Culture>& context) const {
    auto random = context.random(Purpose::meeting);
    if (p_.activation == Activation::random)
        meet_at_random(self, random);
    else
        meet_shuffled(self, random);
    if (!self.live.empty()) context.wake(self, sweep, event);
}

void Culture::meet_at_random(Lattice& self, sim::Stream& random) const {
    for (std::uint32_t i = 0; i != sites() && !self.live.empty(); ++i)
        meet(self, random.below(sites() * ways * p_.features), random);
}

void Culture::meet_shuffled(Lattice& self, sim::Stream& random) const {
    for (std::uint32_t left = sites(); left > 1; --left)
        std::swap(self.order[left - 1], self.order[random.below(left)]);
    for (std::uint32_t i = 0; i != sites() && !self.live.empty(); ++i)
        meet(self, self.order[i] * ways * p_.features + random.below(ways * p_.features), random);
}

/// One draw holds the site, its neighbour and a number below F: the two interact when that number is less than the
/// number of features they share, hence with probability shared / F.
void Culture::meet(Lattice& self, std::uint32_t drawn, sim::Stream& random) const {
    ++self.meetings;
    const std::uint32_t way = drawn / p_.features;
    const Neighbour other = ways_[way];
    if (self.live_place[other.bond] == none) return;
    if (drawn % p_.features < self.shared[other.bond]) copy_a_feature(self, way / ways, other, random);
}

void Culture::copy_a_feature(Lattice& self, std::uint32_t site, Neighbour other, sim::Stream& random) const {
    const std::uint8_t* const model = &self.trait[std::size_t{other.site} * p_.features];
    std::uint32_t nth = random.below(p_.features - self.shared[other.bond]);
    for (std::uint32_t f = 0;; ++f) {
        if (self.trait[site * p_.features + f] == model[f] || nth-- != 0) continue;
        return change(self, site, f, model[f]);
    }
}

void Culture::change(Lattice& self, std::uint32_t site, std::uint32_t feature, std::uint8_t trait) const {
    const std::uint8_t before = std::exchange(self.trait[site * p_.features + feature], trait);
    for (const Neighbour& near : neighbours_[site]) {
        const std::uint8_t theirs = self.trait[near.site * p_.features + feature];
        if (theirs == before) --self.shared[near.bond];
        if (theirs == trait) ++self.shared[near.bond];
        if (theirs == before || theirs == trait) settle(self, near.bond);
    }
}

/// Keeps the list of live bonds after one of them was counted anew.
void Culture::settle(Lattice& self, std::uint32_t bond) const {
    const bool lives = self.shared[bond] != 0 && self.shared[bond] != p_.features;
    std::uint32_t& place = self.live_place[bond];
    if (lives == (place != none)) return;
    if (lives) {
        place = static_cast<std::uint32_t>(self.live.size());
        self.live.push_back(bond);
        return;
    }
    const std::uint32_t last = self.live.back();
    self.live[place] = last;
    self.live_place[last] = place;
    self.live.pop_back();
    self.live_place[bond] = none;
}

std::uint32_t Culture::regions(const Lattice& lattice) const {
    std::vector<std::uint32_t> root(sites());
    std::iota(root.begin(), root.end(), 0U);
    const auto root_of = [&root](std::uint32_t site) {
        while (root[site] != site) site = root[site] = root[root[site]];
        return site;
    };
    std::uint32_t count = sites();
    for (std::uint32_t b = 0; b != bonds_.size(); ++b) {
        if (lattice.shared[b] != p_.features) continue;
        const std::uint32_t one = root_of(bonds_[b].site[0]);
        const std::uint32_t other = root_of(bonds_[b].site[1]);
        if (one == other) continue;
        root[one] = other;
        --count;
    }
    return count;
}

}  // namespace models::classics
