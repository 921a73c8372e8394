// Where the numbers of a scenario come from: each carries a note beside it that names a source, or says that it is an
// assumption or a hypothesis, and between which limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/schema.hpp"

namespace sim {

enum class NoteKind { none, data, assumption, hypothesis };

/// "assumption" and "hypothesis" outrank source ids: who writes both says that the number is not the source's.
[[nodiscard]] NoteKind note_kind(std::string_view note);
/// T12, F3, V5, A1, or a key such as ChoiRobertson11.
[[nodiscard]] bool names_a_source(std::string_view note);
/// "0.1..0.4", "[8, 16]", "8-16", "8 a 16", "8 to 16".
[[nodiscard]] bool states_a_range(std::string_view note);
[[nodiscard]] Text to_text(NoteKind kind);

/// A number, length of time, rhythm or date that a scenario states about the world.
struct Statement {
    std::string path;   ///< "venues.mesa.functionality"
    Place place;        ///< of its key
    std::string value;  ///< as written
    std::string note;
    NoteKind kind = NoteKind::none;
    std::optional<Quantity> quantity{};  ///< of numbers and lengths of time (in days)

    [[nodiscard]] bool uncertain() const { return quantity && quantity->uncertain(); }
};

/// In the order of the text; numbers that cannot be read are left out.
[[nodiscard]] std::vector<Statement> statements(const Document& document, const Schema& schema);
/// Those that are ranges or distributions.
[[nodiscard]] std::vector<Statement> uncertain_numbers(const Document& document, const Schema& schema);

/// Tells of each number without a fit note: an error when the scenario says sources = "required", else a warning. What
/// the command line set is the user's own what-if and needs no note.
void check_sources(const Document& document, const Schema& schema, Findings& findings);

}  // namespace sim
