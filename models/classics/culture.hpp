// Dissemination of culture (Axelrod 1997, J. Conflict Resolution 41(2):203-226). Sites of a bounded square lattice each
// have a culture: F features, each with one of q traits. A site and one of its neighbours meet; the more features they
// share the likelier they interact, and then the site takes over one feature in which they differ. It ends when
// neighbours share everything or nothing. Alike neighbours copy, so what is left is a few regions of one culture each.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/engine/context.hpp"
#include "sim/engine/world.hpp"

namespace models::classics {

/// Who is activated. The regime is part of the result (Axtell, Axelrod, Epstein & Cohen 1996).
enum class Activation : std::uint8_t {
    random,   ///< any site, drawn anew each time: the published rule
    shuffled  ///< every site once a sweep, in random order
};

struct CultureParameters {
    std::uint32_t side = 10;
    std::uint32_t features = 5;
    std::uint32_t traits = 10;
    Activation activation = Activation::random;
    std::uint32_t lattices = 1;  ///< that know nothing of each other
};

class Culture {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// The lattice is one entity, because a meeting reads a neighbour now; one event is a sweep. A bond joins two
    /// neighbours; it is live while they share some features, but not all.
    struct Lattice {
        std::vector<std::uint8_t> trait{};        ///< features of site 0, of site 1, ...
        std::vector<std::uint8_t> shared{};       ///< by bond: features in which its ends agree
        std::vector<std::uint32_t> live{};        ///< the live bonds, in no meaningful order
        std::vector<std::uint32_t> live_place{};  ///< by bond: its place in `live`, or none
        std::vector<std::uint32_t> order{};       ///< of the last shuffled sweep
        std::uint64_t meetings = 0;
    };
    struct Sweep {};
    struct Record {};
    enum class Purpose : std::uint32_t { first_culture, meeting };

    using Entities = sim::Types<Lattice>;
    using Messages = sim::Types<Sweep>;
    static constexpr std::size_t purposes = 2;
    static constexpr sim::Duration sweep{100};

    explicit Culture(CultureParameters p);

    [[nodiscard]] sim::Duration lookahead() const { return sweep; }
    [[nodiscard]] std::size_t population() const { return p_.lattices; }

    void populate(sim::World<Culture>& world) const;
    void on(const Sweep& event, Lattice& self, sim::Context<Culture>& context) const;

    /// Connected sets of sites with the same culture.
    [[nodiscard]] std::uint32_t regions(const Lattice& lattice) const;

    static sim::Id<Lattice> lattice(std::uint32_t i) { return {sim::child_name(sim::outside, 0, i)}; }

private:
    struct Neighbour {
        std::uint32_t site;
        std::uint32_t bond;
    };
    struct Bond {
        std::array<std::uint32_t, 2> site;
    };

    static constexpr std::uint32_t ways = 12;  ///< a multiple of 2, 3 and 4 neighbours

    [[nodiscard]] std::uint32_t sites() const { return p_.side * p_.side; }
    [[nodiscard]] Lattice first_lattice(sim::Stream random) const;
    void meet_at_random(Lattice& self, sim::Stream& random) const;
    void meet_shuffled(Lattice& self, sim::Stream& random) const;
    void meet(Lattice& self, std::uint32_t drawn, sim::Stream& random) const;
    void copy_a_feature(Lattice& self, std::uint32_t site, Neighbour other, sim::Stream& random) const;
    void change(Lattice& self, std::uint32_t site, std::uint32_t feature, std::uint8_t trait) const;
    void settle(Lattice& self, std::uint32_t bond) const;

    CultureParameters p_;
    std::vector<std::vector<Neighbour>> neighbours_;
    std::vector<Neighbour> ways_;  ///< `ways` of each site, in which its neighbours are equally frequent
    std::vector<Bond> bonds_;
};

}  // namespace models::classics
