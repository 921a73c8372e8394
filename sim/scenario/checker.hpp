// Rules that one parameter alone cannot tell: a model reports them here, and they appear at the right place.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/scenario/document.hpp"

namespace sim {

class Checker {
public:
    /// Keys, and names or positions of list entries: {"actors", "alcaldia", "administration"}.
    using Path = std::vector<std::string_view>;

    Checker(const Document& document, Findings& findings, std::vector<std::string> base = {})
        : document_{document}, findings_{findings}, base_{std::move(base)} {}

    void error(const Path& path, Text what) { findings_.error(place(path), std::move(what)); }
    void warning(const Path& path, Text what) { findings_.warning(place(path), std::move(what)); }
    /// Where the value was written, or as near to it as the scenario goes.
    [[nodiscard]] Place place(const Path& path) const {
        Path whole{base_.begin(), base_.end()};
        whole.insert(whole.end(), path.begin(), path.end());
        return document_.place_of(whole);
    }

private:
    const Document& document_;
    Findings& findings_;
    std::vector<std::string> base_;  // way to the table that is checked
};

}  // namespace sim
