// Numbers that may be uncertain: a value, a range "0.2 .. 0.6", "triangular 0.2 0.4 0.6", "normal 0.4 0.1"; with units
// of time, "30 .. 45 days". And the draw that makes one number of them.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "sim/core/random.hpp"
#include "sim/scenario/phrases.hpp"

namespace sim {

struct Limits {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    [[nodiscard]] bool hold(double value) const { return low <= value && value <= high; }
};

struct Quantity {
    enum class Kind : std::uint8_t { value, range, triangular, normal };

    Kind kind = Kind::value;
    double low = 0;
    double middle = 0;  ///< the value, the mode, or the mean
    double high = 0;    ///< a normal law is cut at three deviations and at the limits of its parameter
    double deviation = 0;

    [[nodiscard]] bool uncertain() const { return kind != Kind::value; }
    [[nodiscard]] double median() const;
    [[nodiscard]] double draw(Stream& random) const;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

enum class Measure : std::uint8_t { number, whole, days };

/// Quantity of a number that is written without quotes.
[[nodiscard]] Parsed<Quantity> exact_quantity(double value, Measure measure, Limits limits);
/// Quantity of a text.
[[nodiscard]] Parsed<Quantity> parse_quantity(std::string_view text, Measure measure, Limits limits);

/// Which number an uncertain one becomes: its median, or a draw of its own that belongs to its path, so that an added
/// number moves no other.
class Draw {
public:
    [[nodiscard]] static Draw midpoint() { return Draw{std::nullopt}; }
    [[nodiscard]] static Draw joint(std::uint64_t run_hash) { return Draw{run_hash}; }
    [[nodiscard]] static Draw joint(RunKey key) { return joint(key.hash()); }

    [[nodiscard]] double number(const Quantity& quantity, std::string_view path) const;
    /// The same for counts: every whole number of a range is as likely.
    [[nodiscard]] double whole(Quantity quantity, std::string_view path) const;

private:
    explicit Draw(std::optional<std::uint64_t> run_hash) : run_hash_{run_hash} {}

    std::optional<std::uint64_t> run_hash_;
};

}  // namespace sim
