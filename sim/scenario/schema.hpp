// Parameters declared once: reading, checks, manual and editor schema all come from here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/quantity.hpp"
#include "sim/scenario/wording.hpp"

namespace sim {

class Checker;
class Filler;
class Schema;
struct Spot;

/// What an author says of a parameter beyond its name, type and default.
struct FieldInfo {
    std::string unit{};  ///< "1" for shares and scores; lengths of time carry theirs
    std::optional<double> low{};
    std::optional<double> high{};
    std::string refers_to{};            ///< root list whose entries it names
    std::optional<std::size_t> size{};  ///< of a list of numbers
    Text meaning{};
    std::string source{};  ///< of the default: a source id, or "assumption" with a range
    bool required = false;
    bool filled = false;  ///< a list that may not be empty
    bool sourced = true;  ///< it states something about the world, so a number needs a note
};

enum class Kind {
    number,
    whole,
    truth,
    word,
    label,
    date,
    days,
    rhythm,
    reference,
    profile,
    interval,
    choice,
    table,
    list
};

struct Field {
    std::string name;
    Kind kind = Kind::number;
    bool many = false;  ///< a list of such values
    bool signless = false;
    FieldInfo info;
    std::vector<std::string> choices{};
    Text initial{};                          ///< the default as one would write it
    std::shared_ptr<const Schema> schema{};  ///< of a table, or of the entries of a list
    /// Puts the value into the settings; a missing one is filled only where its size depends on the document.
    std::function<void(void* settings, Filler& filler, const Spot& spot)> fill{};

    /// Number, length of time, or several: what can be uncertain.
    [[nodiscard]] bool countable() const;
    /// It needs a source note when a scenario states it.
    [[nodiscard]] bool needs_note() const;
    [[nodiscard]] Limits limits() const;
};

class Schema {
public:
    using Check = std::function<void(const void* settings, Checker& checker)>;

    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
    [[nodiscard]] const std::vector<Check>& checks() const { return checks_; }
    [[nodiscard]] const Field* find(std::string_view name) const;
    [[nodiscard]] Names names() const;

    void add(Field field);
    void add(Check check) { checks_.push_back(std::move(check)); }
    void unsourced();

private:
    std::vector<Field> fields_;
    std::vector<Check> checks_;
};

/// What may stand there, as the object of "expected": "a number", "one of "table", "council"".
[[nodiscard]] Text expectation(const Field& field);
/// What an entry of its list may be, or a number of its profile.
[[nodiscard]] Text expectation_of_part(const Field& field);

/// The manual: a line for each parameter.
[[nodiscard]] std::string describe(const Schema& schema, Language language);
/// The same as tables of a Markdown page.
[[nodiscard]] std::string describe_markdown(const Schema& schema, Language language);
/// JSON Schema (draft 4) for editors.
[[nodiscard]] std::string json_schema(const Schema& schema);

}  // namespace sim
