// The only file that sees toml++ (10 seconds to compile). Its assertions are off: texts that reach them in
// version 3.3.0 have been refused by `unfit` before.
#define TOML_ASSERT(condition) (void)0
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "sim/scenario/document.hpp"
#include "sim/scenario/source_text.hpp"
#include "sim/scenario/syntax_help.hpp"

namespace sim {
namespace {

Place place_of(const toml::source_region& region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

/// Turns toml++'s tree into ours.
class Converter {
public:
    explicit Converter(std::string_view text) : comments_{comments_by_line(text)} {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            lines_.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    Value convert(const toml::node& node, const std::string& inherited) const {
        Value value{{}, place_of(node.source()), inherited};
        // A header begins anew: what is said of one list entry is not said of the next.
        if (node.is_table() && begins_with_bracket(value.place)) value.note.clear();
        if (const std::string& own = comment(value.place.line); !own.empty()) value.note = own;
        if (const auto* table = node.as_table()) {
            value.content = entries(*table, value.note);
        } else if (const auto* array = node.as_array()) {
            value.content = items(*array, value.note);
        } else {
            value.content = scalar(node);
        }
        return value;
    }

    Value::Table entries(const toml::table& table, const std::string& note) const {
        Value::Table entries;
        for (const auto& [key, node] : table)
            entries.push_back({std::string{key.str()}, place_of(key.source()), convert(node, note)});
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
        });
        return entries;
    }

private:
    Value::Array items(const toml::array& array, const std::string& note) const {
        Value::Array items;
        for (const toml::node& node : array) items.push_back(convert(node, note));
        return items;
    }

    static decltype(Value::content) scalar(const toml::node& node) {
        if (const auto* text = node.as_string()) return text->get();
        if (const auto* number = node.as_integer()) return number->get();
        if (const auto* number = node.as_floating_point()) return number->get();
        if (const auto* truth = node.as_boolean()) return truth->get();
        std::ostringstream written;
        if (const auto* date = node.as_date()) written << date->get();
        if (const auto* time = node.as_time()) written << time->get();
        if (const auto* both = node.as_date_time()) written << both->get();
        if (const auto date = node.is_date() ? parse_date(written.str()) : std::nullopt) return *date;
        return Moment{written.str()};
    }

    [[nodiscard]] bool begins_with_bracket(const Place& place) const {
        const auto line = static_cast<std::size_t>(place.line);
        if (line == 0 || line > lines_.size()) return false;
        const std::string_view text = lines_[line - 1];
        const std::size_t first = text.find_first_not_of(" \t");
        return first != std::string_view::npos && text[first] == '[' &&
               first + 1 == static_cast<std::size_t>(place.column);
    }

    [[nodiscard]] const std::string& comment(int line) const {
        return comments_[std::min(static_cast<std::size_t>(std::max(line, 0)), comments_.size() - 1)];
    }

    std::vector<std::string> comments_;
    std::vector<std::string_view> lines_;
};

}  // namespace

Document parse(std::string_view text, Findings& findings) {
    if (auto finding = unfit(text)) {
        findings.add(finding->severity, std::move(finding->place), std::move(finding->what));
        return {};
    }
    const toml::parse_result result = toml::parse(text);
    if (!result) {
        const Place place = place_of(result.error().source());
        findings.error(place, syntax_help(text, place, result.error().description()));
        return {};
    }
    Value root{{}, {1, 1}, {}};
    root.content = Converter{text}.entries(result.table(), {});
    return {std::string{text}, std::move(root)};
}

}  // namespace sim
