// The parameters of one settings struct, by pointers to its members:
//     Table<Venue>{}.field("count", &Venue::count, {.low = 1, .meaning = {"cuantos hay", "how many"}})
// The default is the member's initialiser. See `read` in scenario.hpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/scenario/checker.hpp"
#include "sim/scenario/filler.hpp"
#include "sim/scenario/initial.hpp"
#include "sim/scenario/schema.hpp"

namespace sim {

// What may stand for a member, by its type; of an optional member or a list, by the type of what it holds.
constexpr Kind kind_of(const double*) { return Kind::number; }
constexpr Kind kind_of(const int*) { return Kind::whole; }
constexpr Kind kind_of(const std::uint32_t*) { return Kind::whole; }
constexpr Kind kind_of(const std::uint64_t*) { return Kind::whole; }
constexpr Kind kind_of(const bool*) { return Kind::truth; }
constexpr Kind kind_of(const std::string*) { return Kind::word; }
constexpr Kind kind_of(const Text*) { return Kind::label; }
constexpr Kind kind_of(const Date*) { return Kind::date; }
constexpr Kind kind_of(const Days*) { return Kind::days; }
constexpr Kind kind_of(const Rhythm*) { return Kind::rhythm; }
constexpr Kind kind_of(const Reference*) { return Kind::reference; }
constexpr Kind kind_of(const Profile*) { return Kind::profile; }
constexpr Kind kind_of(const DateInterval*) { return Kind::interval; }
template <class M>
constexpr Kind kind_of(const std::optional<M>*) {
    return kind_of(static_cast<const M*>(nullptr));
}
template <class M>
constexpr Kind kind_of(const std::vector<M>*) {
    return kind_of(static_cast<const M*>(nullptr));
}

template <class M>
inline constexpr bool is_vector = false;
template <class M>
inline constexpr bool is_vector<std::vector<M>> = true;

template <class T>
class Table {
public:
    [[nodiscard]] const Schema& schema() const { return *schema_; }

    template <class M>
    Table& field(std::string name, M T::*member, FieldInfo info) {
        return add({.name = std::move(name),
                    .kind = kind_of(static_cast<const M*>(nullptr)),
                    .many = is_vector<M>,
                    .signless = std::is_unsigned_v<M>,
                    .info = std::move(info),
                    .initial = initial_text(T{}.*member),
                    .fill = [member](void* settings, Filler& filler, const Spot& spot) {
                        auto& target = static_cast<T*>(settings)->*member;
                        if (spot.value != nullptr || std::is_same_v<M, Profile>) filler.fill(target, spot);
                    }});
    }

    /// An enumeration whose values are, in order, those of the names.
    template <class E>
    Table& choice(std::string name, E T::*member, std::vector<std::string> names, FieldInfo info) {
        static_assert(std::is_enum_v<E>);
        const auto first = static_cast<std::size_t>(T{}.*member);
        return add({.name = std::move(name),
                    .kind = Kind::choice,
                    .info = std::move(info),
                    .choices = names,
                    .initial = both('"' + names.at(first) + '"'),
                    .fill = [member](void* settings, Filler& filler, const Spot& spot) {
                        if (spot.value == nullptr) return;
                        if (const auto chosen = filler.choice(spot))
                            static_cast<T*>(settings)->*member = static_cast<E>(*chosen);
                    }});
    }

    /// A table of its own: [name].
    template <class M>
    Table& table(std::string name, M T::*member, const Table<M>& inner, FieldInfo info) {
        return add({.name = std::move(name),
                    .kind = Kind::table,
                    .info = std::move(info),
                    .schema = inner.shared(),
                    .fill = [member, schema = inner.shared()](void* settings, Filler& filler, const Spot& spot) {
                        filler.fill_table(&(static_cast<T*>(settings)->*member), *schema, spot);
                    }});
    }

    /// A list of tables: [[name]]. When the entries have a "name", it is unique.
    template <class M>
    Table& list(std::string name, std::vector<M> T::*member, const Table<M>& inner, FieldInfo info) {
        return add({.name = std::move(name),
                    .kind = Kind::list,
                    .info = std::move(info),
                    .schema = inner.shared(),
                    .fill = [member, schema = inner.shared()](void* settings, Filler& filler, const Spot& spot) {
                        const Value::Array* items = filler.accept_list(spot);
                        if (items == nullptr) return;
                        auto& entries = static_cast<T*>(settings)->*member;
                        entries.assign(items->size(), M{});
                        for (std::size_t i = 0; i != items->size(); ++i)
                            filler.fill_entry(&entries[i], *schema, spot, i);
                    }});
    }

    /// The fields and checks of a nested struct, at the level of this one.
    template <class M>
    Table& flatten(M T::*member, const Table<M>& inner) {
        const auto into = [member](void* settings) -> void* { return &(static_cast<T*>(settings)->*member); };
        for (Field field : inner.schema().fields()) {
            field.fill = [into, fill = field.fill](void* settings, Filler& filler, const Spot& spot) {
                fill(into(settings), filler, spot);
            };
            add(std::move(field));
        }
        for (const Schema::Check& check : inner.schema().checks())
            change().add(Schema::Check{[member, check](const void* settings, Checker& checker) {
                check(&(static_cast<const T*>(settings)->*member), checker);
            }});
        return *this;
    }

    /// A rule across fields: called with the settings once they are read, when nothing was wrong with any of them.
    Table& check(std::function<void(const T&, Checker&)> rule) {
        change().add(Schema::Check{[rule = std::move(rule)](const void* settings, Checker& checker) {
            rule(*static_cast<const T*>(settings), checker);
        }});
        return *this;
    }

    /// These settings say how to compute, not how the world is: no number needs a source note.
    Table& unsourced() {
        change().unsourced();
        return *this;
    }

    [[nodiscard]] std::shared_ptr<const Schema> shared() const { return schema_; }

private:
    Table& add(Field field) {
        change().add(std::move(field));
        return *this;
    }
    /// Tables that were copied from this one stay as they are.
    Schema& change() {
        if (schema_.use_count() > 1) schema_ = std::make_shared<Schema>(*schema_);
        return *schema_;
    }

    std::shared_ptr<Schema> schema_ = std::make_shared<Schema>();
};

}  // namespace sim
