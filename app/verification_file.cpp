#include "app/verification_file.hpp"

#include <algorithm>

namespace app {
namespace {

using models::classics::VerificationRow;
using Rows = std::span<const VerificationRow>;
using sim::ValueType;

sim::Variable on_claim(std::string name, ValueType type, std::string long_name, std::vector<std::string> flags = {}) {
    return {std::move(name), "claim", {}, type, "1", std::move(long_name), std::move(flags)};
}

template <class Value, class Read>
sim::Values column(Rows rows, Read read) {
    std::vector<Value> values(rows.size());
    std::transform(rows.begin(), rows.end(), values.begin(), read);
    return values;
}

}  // namespace

sim::TrajectoryShape verification_shape() {
    return {.fixed = {},
            .growing = {{"run", "verification"}, {"claim", "published number"}},
            .variables = {{"claims", "run", {}, ValueType::int32, "1", "published numbers held against ours"},
                          {"claim_run", "claim", {}, ValueType::int32, "1", "position along run"},
                          on_claim("model", ValueType::text, "model"),
                          on_claim("source", ValueType::text, "key of the reference"),
                          on_claim("quantity", ValueType::text, "what was published"),
                          on_claim("published", ValueType::float64, "published value"),
                          on_claim("ours", ValueType::float64, "value of this program"),
                          on_claim("low", ValueType::float64, "lower bound of the interval that decides"),
                          on_claim("high", ValueType::float64, "upper bound of it"),
                          on_claim("verdict", ValueType::int8, "verdict",
                                   {"exact", "within", "known_mismatch", "calibrated", "fails"}),
                          on_claim("cause", ValueType::text, "cause of a known mismatch")}};
}

sim::Trajectory verification_trajectory(Rows rows) {
    using Whole = std::int64_t;
    return {{std::vector<Whole>{static_cast<Whole>(rows.size())}, std::vector<Whole>{},
             column<std::string>(rows, [](const VerificationRow& r) { return r.model; }),
             column<std::string>(rows, [](const VerificationRow& r) { return r.source; }),
             column<std::string>(rows, [](const VerificationRow& r) { return r.quantity.en; }),
             column<double>(rows, [](const VerificationRow& r) { return r.published; }),
             column<double>(rows, [](const VerificationRow& r) { return r.ours; }),
             column<double>(rows, [](const VerificationRow& r) { return r.low; }),
             column<double>(rows, [](const VerificationRow& r) { return r.high; }),
             column<Whole>(rows, [](const VerificationRow& r) { return static_cast<Whole>(r.verdict); }),
             column<std::string>(rows, [](const VerificationRow& r) { return r.cause.en; })}};
}

}  // namespace app
