// What tests take out of a page.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "analysis/report/page.hpp"

namespace analysis {

inline const Section* section(const Page& page, const std::string& id) {
    const auto found = std::ranges::find(page.sections, id, &Section::id);
    return found == page.sections.end() ? nullptr : &*found;
}

template <class Kind>
std::vector<Kind> blocks(const Section& section) {
    std::vector<Kind> found;
    for (const Block& block : section.blocks)
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
    return found;
}

inline std::vector<std::string> order(const Page& page) {
    std::vector<std::string> ids;
    for (const Section& one : page.sections) ids.push_back(one.id);
    return ids;
}

}  // namespace analysis
