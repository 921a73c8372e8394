// Random numbers belong to who draws and why. A stream is named by (run, entity, purpose) and counted
// by occasion; within one occasion it gives as many numbers as are wanted. So no draw shifts another:
// not those of other entities, other purposes, or later occasions. Philox4x32-10 (Salmon et al. 2011).
#pragma once

#include <Random123/philox.h>

#include <cstdint>

#include "sim/core/hash.hpp"
#include "sim/core/ids.hpp"

namespace sim {

/// Names a run. Settings that are compared (branches, ablations) are variants of one point and share it.
struct RunKey {
    std::uint64_t seed = 0;
    std::uint64_t point = 0;
    std::uint64_t replicate = 0;

    friend constexpr bool operator==(RunKey, RunKey) = default;
    [[nodiscard]] constexpr std::uint64_t hash() const { return hash_of(seed, point, replicate); }
};

/// The numbers of one occasion. A uniform random bit generator of 32 bits, so Boost.Random's
/// distributions take it; those that call exp, log or pow are given here instead, through sim/core/math.
class Stream {
public:
    using result_type = std::uint32_t;

    Stream(std::uint64_t run_hash, EntityId who, std::uint32_t purpose, std::uint32_t occasion)
        : key_{{static_cast<std::uint32_t>(run_hash), static_cast<std::uint32_t>(run_hash >> 32U)}} {
        const std::uint64_t stream = mix(who.name ^ mix(purpose));
        counter_ = {{static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32U), occasion, 0}};
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return UINT32_MAX; }
    result_type operator()() {
        if (left_ == 0) refill();
        return block_[--left_];
    }

    /// In [0, 1), 53 bits.
    double uniform() {
        const std::uint64_t high = (*this)();
        return static_cast<double>((high << 21U) ^ ((*this)() >> 11U)) * 0x1p-53;
    }
    /// In (0, 1]: safe under a logarithm.
    double uniform_positive() { return 1.0 - uniform(); }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// True with probability p, by an integer threshold: p is used in steps of 2^-32.
    bool chance(double p) { return static_cast<double>((*this)()) < p * 0x1p32; }
    /// Uniform over 0 .. n-1, n >= 1.
    std::uint32_t below(std::uint32_t n);
    double exponential(double mean);
    /// Normal by Marsaglia's polar method.
    double normal(double mean, double deviation);
    /// scale (-log u)^(1/shape).
    double weibull(double shape, double scale);
    /// Triangular by inversion; low <= mode <= high.
    double triangular(double low, double mode, double high);

private:
    void refill() {
        block_ = r123::Philox4x32{}(counter_, key_);
        ++counter_[3];
        left_ = 4;
    }

    r123::Philox4x32::key_type key_;
    r123::Philox4x32::ctr_type counter_{};
    r123::Philox4x32::ctr_type block_{};
    std::uint32_t left_ = 0;
};

}  // namespace sim
