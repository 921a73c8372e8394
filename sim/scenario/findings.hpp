// What is wrong with a scenario: every problem at once, each with its place, in both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/core/text.hpp"

namespace sim {

/// Where something was written: a line and column of the file (from 1), or a setting of the command line.
struct Place {
    int line = 0;
    int column = 0;
    std::string setting{};  ///< "parameters.humility=0.3" when it was set there, else empty

    friend bool operator==(const Place&, const Place&) = default;
};

enum class Severity { error, warning };

struct Finding {
    Severity severity = Severity::error;
    Place place;
    Text what;

    friend bool operator==(const Finding&, const Finding&) = default;
};

class Findings {
public:
    void add(Severity severity, Place place, Text what);
    void error(Place place, Text what) { add(Severity::error, std::move(place), std::move(what)); }
    void warning(Place place, Text what) { add(Severity::warning, std::move(place), std::move(what)); }

    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] bool empty() const { return findings_.empty(); }
    /// In the order of the file; those of the command line come last.
    [[nodiscard]] std::vector<Finding> sorted() const;
    /// One line each: "FILE:9:1: error: ..." or "--set a=1: error: ...".
    [[nodiscard]] std::string render(std::string_view file, Language language) const;

private:
    std::vector<Finding> findings_;
    std::size_t errors_ = 0;
};

}  // namespace sim
