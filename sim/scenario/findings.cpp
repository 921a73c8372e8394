#include "sim/scenario/findings.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sim {
namespace {

std::string_view word_for(Severity severity, Language language) {
    if (severity == Severity::error) return "error";
    return language == Language::spanish ? "advertencia" : "warning";
}

std::string address(const Place& place, std::string_view file) {
    if (!place.setting.empty()) return "--set " + place.setting;
    return std::string{file} + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

}  // namespace

void Findings::add(Severity severity, Place place, Text what) {
    if (severity == Severity::error) ++errors_;
    findings_.push_back({severity, std::move(place), std::move(what)});
}

std::vector<Finding> Findings::sorted() const {
    std::vector<Finding> all = findings_;
    std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place.setting, a.place.line, a.place.column) <
               std::tie(b.place.setting, b.place.line, b.place.column);
    });
    return all;
}

std::string Findings::render(std::string_view file, Language language) const {
    std::string text;
    for (const Finding& finding : sorted()) {
        text += address(finding.place, file);
        text.append(": ").append(word_for(finding.severity, language));
        text.append(": ").append(finding.what.in(language)) += '\n';
    }
    return text;
}

}  // namespace sim
