#include "analysis/statistics/sobol_indices.hpp"

#include <cmath>
#include <stdexcept>

namespace analysis {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

double mean(std::span<const double> values) {
    double total = 0;
    for (const double v : values) total += v;
    return total / static_cast<double>(values.size());
}

/// A mean over base points, and the same in each resample.
struct Resampled {
    double value = missing;
    std::vector<double> in_resamples{};
};

class Estimator {
public:
    Estimator(std::size_t factors, std::span<const double> outputs, std::span<const double> chance,
              const Bootstrap& bootstrap)
        : factors_{factors}, outputs_{outputs}, chance_{chance}, bootstrap_{bootstrap} {
        double total = 0;
        for (std::size_t row = 0; row != rows(); ++row) total += a(row) + b(row);
        centre_ = total / static_cast<double>(2 * rows());
        variance_ = variance();
    }

    [[nodiscard]] Estimate variance_of_means() const { return estimate(variance_); }
    [[nodiscard]] Resampled first(std::size_t factor) const {
        return over_variance(
            over_rows([&](std::size_t row) { return (b(row) - centre_) * (of(row, factor) - a(row)); }));
    }
    [[nodiscard]] Resampled total(std::size_t factor) const {
        return over_variance(over_rows([&](std::size_t row) {
            const double jump = a(row) - of(row, factor);
            return (jump * jump - chance(row, 0) - chance(row, factor + 1)) / 2;
        }));
    }
    [[nodiscard]] double mean_chance() const {
        return over_rows([&](std::size_t row) { return (chance(row, 0) + chance(row, factors_ + 1)) / 2; }).value;
    }
    [[nodiscard]] Estimate estimate(Resampled index) const {
        return bootstrap_.estimate(index.value, std::move(index.in_resamples));
    }

private:
    [[nodiscard]] std::size_t rows() const { return bootstrap_.runs(); }
    [[nodiscard]] double a(std::size_t row) const { return outputs_[row * (factors_ + 2)]; }
    [[nodiscard]] double b(std::size_t row) const { return outputs_[row * (factors_ + 2) + factors_ + 1]; }
    [[nodiscard]] double of(std::size_t row, std::size_t factor) const {
        return outputs_[row * (factors_ + 2) + factor + 1];
    }
    [[nodiscard]] double chance(std::size_t row, std::size_t j) const {
        return chance_.empty() ? 0 : chance_[row * (factors_ + 2) + j];
    }

    template <class OfRow>
    [[nodiscard]] Resampled over_rows(OfRow of_row) const {
        std::vector<double> values(rows());
        for (std::size_t row = 0; row != rows(); ++row) values[row] = of_row(row);
        return {mean(values), bootstrap_.means(values)};
    }

    /// A resample has a mean of its own.
    [[nodiscard]] Resampled variance() const {
        Resampled squares = over_rows([&](std::size_t row) {
            const double to_a = a(row) - centre_;
            const double to_b = b(row) - centre_;
            return (to_a * to_a + to_b * to_b - chance(row, 0) - chance(row, factors_ + 1)) / 2;
        });
        const Resampled shift = over_rows([&](std::size_t row) { return (a(row) + b(row)) / 2 - centre_; });
        for (std::size_t r = 0; r != squares.in_resamples.size(); ++r)
            squares.in_resamples[r] -= shift.in_resamples[r] * shift.in_resamples[r];
        return squares;
    }

    [[nodiscard]] Resampled over_variance(Resampled part) const {
        const auto share = [](double of, double variance) { return variance > 0 ? of / variance : missing; };
        part.value = share(part.value, variance_.value);
        for (std::size_t r = 0; r != part.in_resamples.size(); ++r)
            part.in_resamples[r] = share(part.in_resamples[r], variance_.in_resamples[r]);
        return part;
    }

    std::size_t factors_;
    std::span<const double> outputs_;
    std::span<const double> chance_;
    const Bootstrap& bootstrap_;
    double centre_ = 0;
    Resampled variance_{};
};

}  // namespace

SobolIndices sobol_indices(std::size_t factors, std::span<const double> outputs, std::span<const double> chance,
                           const Bootstrap& bootstrap) {
    if (outputs.size() != bootstrap.runs() * (factors + 2) || (!chance.empty() && chance.size() != outputs.size()))
        throw std::logic_error("base points and outputs that are not theirs");
    SobolIndices indices;
    if (outputs.empty()) {
        indices.factors.resize(factors);
        return indices;
    }
    const Estimator estimator{factors, outputs, chance, bootstrap};
    indices.variance = estimator.variance_of_means();
    indices.chance = estimator.mean_chance();
    Resampled rest{1, std::vector<double>(bootstrap.resamples(), 1)};
    for (std::size_t factor = 0; factor != factors; ++factor) {
        const Resampled first = estimator.first(factor);
        rest.value -= first.value;
        for (std::size_t r = 0; r != rest.in_resamples.size(); ++r) rest.in_resamples[r] -= first.in_resamples[r];
        indices.factors.push_back({estimator.estimate(first), estimator.estimate(estimator.total(factor))});
    }
    indices.interactions = estimator.estimate(rest);
    return indices;
}

}  // namespace analysis
