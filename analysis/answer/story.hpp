// The life of one agenda or one actor, from the events of one run: what happened, when, who did it, and because of
// what. Same events in a row are one entry, so that a life is a page at most.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/text.hpp"
#include "sim/record/reader.hpp"

namespace analysis {

struct StoryEvent {
    sim::Date first{};
    sim::Date last{};
    std::size_t times = 1;
    std::string kind{};                  ///< code of the file: "joined", "verdict" ...
    std::string detail{};                ///< code of the file or name of a problem; empty: none
    std::string cause{};                 ///< code of the file; empty: none. Proximate: the term that weighed most
    bool mid_term = false;               ///< no hand-over brought it about
    std::vector<std::string> actors{};   ///< each once, in order; an administration for "hand_over"
    std::vector<std::string> agendas{};  ///< likewise
    friend bool operator==(const StoryEvent&, const StoryEvent&) = default;
};

struct Story {
    std::string name{};
    bool of_agenda = true;  ///< else of an actor
    std::size_t run = 0;    ///< position in the file
    sim::RunLabel label{};
    std::vector<StoryEvent> events{};
    std::optional<sim::Date> alive_on{};  ///< an agenda that lives on: the last date of the run
};

/// More entries than these are joined further, over a year, four years, or the whole life.
inline constexpr std::size_t most_story_events = 36;

/// Whether the file has events: a scenario may keep none.
[[nodiscard]] bool has_events(const sim::Reader& file);
[[nodiscard]] std::vector<std::string> agenda_names(const sim::Reader& file, std::size_t run);
[[nodiscard]] std::vector<std::string> actor_names(const sim::Reader& file);

/// Throws sim::Error where the run has no agenda of that name, or the file no events.
[[nodiscard]] Story story_of_agenda(const sim::Reader& file, std::size_t run, const std::string& name);
/// Throws sim::Error where the file has no actor of that name, or no events.
[[nodiscard]] Story story_of_actor(const sim::Reader& file, std::size_t run, const std::string& name);

}  // namespace analysis
