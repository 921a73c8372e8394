// Puts the values of a document into the settings of a model, one overload for each type a parameter can have.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/scenario/trail.hpp"

namespace sim {

/// Where the reading is: the parameter, its value and the way there.
struct Spot {
    const Field* field;
    const Value* value;  ///< nullptr when the scenario does not state it
    const Place* place;  ///< of the key or the part of a list; of the table when the value is not stated
    const Trail* trail;  ///< to the value
};

class Filler {
public:
    Filler(const Document& document, const Schema& root, const Draw& draw, Findings& findings);

    /// The whole scenario.
    void fill_root(void* settings, const Schema& schema);
    void fill_table(void* settings, const Schema& schema, const Spot& spot);
    /// The entries of a list of tables; nullptr when it is absent or wrong, which is told.
    const Value::Array* accept_list(const Spot& spot);
    void fill_entry(void* settings, const Schema& schema, const Spot& list, std::size_t nth);

    // Each gives false when it has told what is wrong, and leaves the member as it was.
    bool fill(double& member, const Spot& spot);
    bool fill(int& member, const Spot& spot);
    bool fill(std::uint32_t& member, const Spot& spot);
    bool fill(std::uint64_t& member, const Spot& spot);
    bool fill(bool& member, const Spot& spot);
    bool fill(std::string& member, const Spot& spot);
    bool fill(Text& member, const Spot& spot);
    bool fill(Date& member, const Spot& spot);
    bool fill(Days& member, const Spot& spot);
    bool fill(Rhythm& member, const Spot& spot);
    bool fill(Reference& member, const Spot& spot);
    bool fill(Profile& member, const Spot& spot);
    bool fill(DateInterval& member, const Spot& spot);
    /// Position of the text among the choices, or nothing.
    std::optional<std::size_t> choice(const Spot& spot);

    template <class M>
    bool fill(std::optional<M>& member, const Spot& spot) {
        M value{};
        if (!fill(value, spot)) return false;
        member = std::move(value);
        return true;
    }
    template <class M>
    bool fill(std::vector<M>& member, const Spot& spot) {
        const Value::Array* items = accept_items(spot);
        if (items == nullptr) return false;
        std::vector<M> values(items->size());
        bool good = true;
        for (std::size_t i = 0; i != items->size(); ++i) {
            const Trail trail{spot.trail, {}, i};
            good = fill(values[i], {spot.field, &(*items)[i], &(*items)[i].place, &trail}) && good;
        }
        if (good) member = std::move(values);
        return good;
    }

private:
    using Index = std::vector<std::pair<std::string_view, std::uint32_t>>;  // sorted by name

    void fill_fields(void* settings, const Schema& schema, const Value::Table& entries, const Place& place,
                     const Trail* trail);
    [[nodiscard]] std::size_t errors_of_reading() const { return findings_.errors() - rule_errors_; }
    void run_checks(const void* settings, const Schema& schema, const Trail* trail);
    void check_names(const Value::Array& items, const Spot& spot);
    const Value::Array* accept_items(const Spot& spot);
    std::optional<double> number(const Spot& spot, Measure measure);
    std::optional<std::uint32_t> resolve(std::string_view name, const Spot& spot);
    [[nodiscard]] const Index& index_of(const std::string& list) const;
    void report_missing(const Field& field, const Place& place, const Trail* trail);
    /// Tells "KEY = VALUE: why" at the spot; false, so that fill can give it on.
    bool reject(const Spot& spot, const Text& why);
    bool reject_type(const Spot& spot) {
        return reject(spot, Text{"se espera ", "expected "} + expectation(*spot.field));
    }

    const Document& document_;
    const Draw& draw_;
    Findings& findings_;
    std::size_t rule_errors_ = 0;                      // told by rules across fields
    std::map<std::string, Index, std::less<>> names_;  // entries of the root lists
};

/// The limits of a parameter, the way it is written and its value make a quantity.
[[nodiscard]] Parsed<Quantity> quantity_of(const Value& value, const Field& field);

}  // namespace sim
