// A scenario's text as a tree of values, each with its place and its source note. Knows TOML, nothing of parameters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/findings.hpp"

namespace sim {

/// A time of day, a date with a time, or a date that no scenario can have: kept as written, for the error.
struct Moment {
    std::string text;
    friend bool operator==(const Moment&, const Moment&) = default;
};

struct Entry;

struct Value {
    using Array = std::vector<Value>;
    using Table = std::vector<Entry>;  ///< in the order of the text

    std::variant<Table, Array, bool, std::int64_t, double, std::string, Date, Moment> content;
    Place place;
    std::string note;  ///< comment on its line, else on the line where its array, inline table or header begins

    [[nodiscard]] const Table* table() const { return std::get_if<Table>(&content); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&content); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&content); }
    /// Entry of a table, or nullptr when there is none or this is no table.
    [[nodiscard]] const Entry* find(std::string_view key) const;
    /// The text of its entry "name", or nothing.
    [[nodiscard]] std::string_view name() const;
};

struct Entry {
    std::string key;
    Place place;
    Value value;
};

/// The value as TOML on one line, cut when it is long.
[[nodiscard]] std::string to_text(const Value& value);

class Document {
public:
    Document() = default;
    Document(std::string text, Value root) : text_{std::move(text)}, root_{std::move(root)}, parsed_{true} {}

    /// False when the text was no TOML, which its findings tell.
    [[nodiscard]] bool parsed() const { return parsed_; }
    [[nodiscard]] const Value& root() const { return root_; }
    /// The original text, without settings of the command line.
    [[nodiscard]] const std::string& text() const { return text_; }
    /// What `set` changed, in order.
    [[nodiscard]] const std::vector<std::string>& settings() const { return settings_; }

    /// Overrides one value: "parameters.humility=0.3", "venues.mesa.count=2", "venues.0.name=mesa". The value is TOML;
    /// a bare word counts as text. Items of the path are keys, and names or positions of list entries.
    void set(std::string_view assignment, Findings& findings);

    /// Place of the deepest part of the path that exists; list entries are found by name or position.
    [[nodiscard]] Place place_of(const std::vector<std::string_view>& path) const;

private:
    std::string text_;
    Value root_;
    bool parsed_ = false;
    std::vector<std::string> settings_;
};

/// Reads TOML. What is wrong goes to the findings, then the document is empty and not `parsed`.
[[nodiscard]] Document parse(std::string_view text, Findings& findings);

}  // namespace sim
