// Published numbers against ours: one row each, with the interval that decides and a verdict. Nothing is hidden: what
// is known to differ says why. The same rows for any number of workers; no files, no clocks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/classics/published.hpp"
#include "sim/core/text.hpp"
#include "sim/engine/executor.hpp"

namespace models::classics {

enum class Effort : std::uint8_t { quick, full };
enum class Verdict : std::uint8_t { exact, within, known_mismatch, calibrated, fails };

struct VerificationRow {
    std::string model;
    std::string source;  ///< a key of the list of references, or "recomputed"
    sim::Text quantity;
    double published = 0;
    double ours = 0;
    double low = 0;  ///< bounds of ours for an exact value, a range, a fit; of the published value otherwise
    double high = 0;
    Verdict verdict = Verdict::fails;
    sim::Text cause{};  ///< of a known mismatch

    friend bool operator==(const VerificationRow&, const VerificationRow&) = default;
};

/// What was measured for one published number: one value, or one a run.
struct Measured {
    std::string id;
    std::vector<double> values;
};
using Measurements = std::vector<Measured>;

/// A model with published numbers, and how they are measured on it.
struct Classic {
    std::string_view name;
    std::span<const Published> published;
    Measurements (*measure)(Effort effort, sim::Executor& executor);
};

[[nodiscard]] std::span<const Classic> classics();

/// The rows of one model, in the order of its published table.
[[nodiscard]] std::vector<VerificationRow> verify(const Classic& classic, Effort effort, sim::Executor& executor);
/// The rows of all models, with runs side by side on the executor.
[[nodiscard]] std::vector<VerificationRow> verify(Effort effort, sim::Executor& executor);

/// One row: a claim, and the values measured for it.
[[nodiscard]] VerificationRow judge(std::string_view model, const Published& published, std::string_view source,
                                    const Claim& claim, std::span<const double> values);

/// False when something fails that should hold.
[[nodiscard]] bool all_hold(std::span<const VerificationRow> rows);

}  // namespace models::classics
