#include "analysis/answer/story.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/terminal/story_text.hpp"
#include "sim/core/error.hpp"
#include "sim/record/run_store.hpp"
#include "tests/sim/record/memory_disk.hpp"

namespace {
using namespace analysis;
using sim::Language;
using Numbers = std::vector<std::int64_t>;

enum Kind : std::int64_t {
    proposed,
    joined,
    declined,
    agreed,
    left,
    agenda_ended,
    hand_over,
    verdict,
    pair,
    holder_replaced
};
constexpr std::int64_t none = sim::missing_integer;

struct Event {
    std::int64_t day = 0;
    std::int64_t kind = 0;
    std::int64_t actor = none;
    std::int64_t agenda = none;
    std::int64_t detail = 0;
    std::int64_t cause = 0;
    double value = 0;
};

sim::TrajectoryShape shape() {
    using enum sim::ValueType;
    sim::TrajectoryShape shape{
        {{"time", "", std::vector<sim::Date>{sim::make_date(2024, 1, 1), sim::make_date(2026, 1, 1)}},
         {"problem", "", std::vector<std::string>{"desercion", "empleo"}},
         {"administration", "", std::vector<std::string>{"alcaldia", "presidencia"}},
         {"actor", "", std::vector<std::string>{"ana", "beto", "carla"}}},
        {{"run", ""}, {"agenda", ""}, {"handover", ""}, {"event", ""}},
        {}};
    const auto add = [&shape](std::string rows, std::string name, sim::ValueType type,
                              std::vector<std::string> flags = {}) {
        shape.variables.push_back({std::move(name), std::move(rows), {}, type, "1", "", std::move(flags)});
    };
    add("agenda", "agenda_run", int32);
    add("agenda", "agenda_name", text);
    add("agenda", "agenda_number", int32);
    add("agenda", "end", int32);
    add("agenda", "ending", int8, {"alive", "success", "closed"});
    add("agenda", "mechanism", int8, {"aggregation", "committee"});
    for (const char* name : {"handover_run", "handover_administration", "handover_agenda", "verdict_actor"})
        add("handover", name, int32);
    add("handover", "handover_party", int8, {"same", "changed"});
    add("handover", "verdict", int8, {"taken_up", "closed"});
    for (const char* name : {"event_run", "event_day"}) add("event", name, int32);
    add("event", "event_kind", int8,
        {"proposed", "joined", "declined", "agreed", "left", "agenda_ended", "hand_over", "verdict", "pair",
         "holder_replaced"});
    add("event", "event_detail", int16);
    add("event", "event_cause", int8, {"none", "memory", "distance"});
    for (const char* name : {"event_actor", "event_agenda"}) add("event", name, int32);
    add("event", "event_value", float32);
    return shape;
}

/// One run: agenda "a" ends on day 400, agenda "b" lives on. The mayor's office decided on "a" through ana.
sim::Reader file_of(const std::vector<Event>& events) {
    Numbers days, kinds, details, causes, actors, agendas;
    std::vector<double> values;
    for (const Event& event : events) {
        days.push_back(event.day);
        kinds.push_back(event.kind);
        details.push_back(event.detail);
        causes.push_back(event.cause);
        actors.push_back(event.actor);
        agendas.push_back(event.agenda);
        values.push_back(event.value);
    }
    toy::MemoryDisk disk;
    sim::RunStore store{disk, "x.h5", {shape(), {{"scenario", std::string{"# toy"}}}, {{0, 5, "lejos"}}}, {}};
    store.put(0, {{Numbers{},     std::vector<std::string>{"a", "b"},
                   Numbers{7, 8}, Numbers{400, none},
                   Numbers{2, 0}, Numbers{0, 1},
                   Numbers{},     Numbers{0},
                   Numbers{7},    Numbers{0},
                   Numbers{1},    Numbers{1},
                   Numbers{},     days,
                   kinds,         details,
                   causes,        actors,
                   agendas,       values}});
    store.close();
    store.collect();
    return sim::Reader{sim::read_whole(disk, "x.h5"), "x.h5"};
}

sim::Reader usual_file() {
    return file_of({{10, proposed, 0, 7, 1},
                    {12, joined, 1, 7},
                    {13, joined, 2, 7},
                    {14, joined, 1, 7},
                    {14, joined, 1, 8},
                    {20, declined, 2, 7},
                    {30, agreed, 0, 7, 1},
                    {200, hand_over, 1},
                    {366, hand_over, 0, none, 1},
                    {370, holder_replaced, 0, none, 0, 0, 1},
                    {380, verdict, 0, 7, 1, 2},
                    {400, agenda_ended, 0, 7, 2, 2},
                    {500, hand_over, 0}});
}

TEST(Story, OfAnAgendaSaysWhatWhenWhoAndWhy) {
    const Story story = story_of_agenda(usual_file(), 0, "a");
    const sim::Date start = sim::make_date(2024, 1, 1);
    const std::vector<StoryEvent> expected{
        {start + 10, start + 10, 1, "proposed", "empleo", "", false, {"ana"}, {"a"}},
        {start + 12, start + 14, 3, "joined", "", "", false, {"beto", "carla"}, {"a"}},
        {start + 20, start + 20, 1, "declined", "", "", false, {"carla"}, {"a"}},
        {start + 30, start + 30, 1, "agreed", "committee", "", false, {"ana"}, {"a"}},
        {start + 366, start + 366, 1, "hand_over", "changed", "", false, {"alcaldia"}, {}},
        {start + 380, start + 380, 1, "verdict", "closed", "distance", false, {"ana"}, {"a"}},
        {start + 400, start + 400, 1, "agenda_ended", "closed", "distance", false, {"ana"}, {"a"}}};
    EXPECT_EQ(story.events, expected) << "neither hand-overs of others nor those after its end";
    EXPECT_FALSE(story.alive_on.has_value());
    EXPECT_EQ(told(story, Language::spanish),
              "La agenda «a» en la corrida 0 (punto 0, repetición 5, futuro «lejos»):\n"
              "  2024-01-11 se propone una agenda (empleo): ana.\n"
              "  2024-01-13 a 2024-01-15 3 invitaciones aceptadas: beto y carla.\n"
              "  2024-01-21 una invitación rechazada: carla.\n"
              "  2024-01-31 se llega a un acuerdo (en comité): ana.\n"
              "  2025-01-01 relevo de la administración (cambia el partido): alcaldia.\n"
              "  2025-01-15 decisión del gobierno que entra (cerrada): ana; causa próxima: distancia política.\n"
              "  2025-02-04 termina la agenda (cerrada): ana; causa próxima: distancia política.\n"
              "Es una corrida entre muchas. Próxima es la causa que más pesó en una decisión, no la razón de fondo.\n");
}

TEST(Story, OfAnActorNamesTheAgendas) {
    const Story story = story_of_actor(usual_file(), 0, "beto");
    ASSERT_EQ(story.events.size(), 1U);
    EXPECT_EQ(story.events[0].agendas, (std::vector<std::string>{"a", "b"}));
    const std::string text = told(story_of_actor(usual_file(), 0, "ana"), Language::english);
    for (const char* line :
         {"The actor “ana” in run 0 (point 0, replicate 5, future “lejos”):\n",
          "  2024-01-11 an agenda is proposed (empleo): a.\n",
          "  2025-01-01 the administration hands over (the party changes): alcaldia.\n",
          "  2025-01-05 the holder of the post is replaced, in mid-term.\n",
          "  2025-01-15 a decision of the new government (closed): a; proximate cause: political distance.\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line << "\n in \n" << text;
}

TEST(Story, PeopleAndProblemsAreCalledAsTheScenarioCallsThem) {
    Labels labels;
    labels.actors = {{"ana", {"Oficina de Ana", "Office of Ana"}}};
    labels.problems = {{"empleo", {"Empleo", "Jobs"}}};
    labels.administrations = {{"alcaldia", {"Alcaldía", "Mayor"}}};
    const std::string text = told(story_of_agenda(usual_file(), 0, "a"), labels, Language::spanish);
    for (const char* part : {"  2024-01-11 se propone una agenda (Empleo): Oficina de Ana.\n", "beto y carla",
                             "(cambia el partido): Alcaldía.\n"})
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n in \n" << text;
    const Story one_of_many{.name = "escuela-5", .of_agenda = false};
    labels.actors = {{"escuela", {"Escuela", "School"}}};
    EXPECT_TRUE(told(one_of_many, labels, Language::spanish).starts_with("El actor «Escuela 5» "));
}

TEST(Story, AnAgendaThatLivesOnSaysSo) {
    const Story story = story_of_agenda(usual_file(), 0, "b");
    EXPECT_EQ(story.alive_on, sim::make_date(2026, 1, 1));
    EXPECT_NE(told(story, Language::spanish).find("\n  2026-01-01 sigue viva al final de la corrida.\n"),
              std::string::npos);
}

TEST(Story, ALongLifeIsAPageAtMost) {
    std::vector<Event> events{{0, proposed, 0, 7}};
    for (std::int64_t day = 1; day != 390; ++day)
        events.push_back({day, day % 3 == 0 ? joined : (day % 3 == 1 ? declined : pair), day % 2, 7});
    const Story story = story_of_agenda(file_of(events), 0, "a");
    EXPECT_LE(story.events.size(), most_story_events);
    std::size_t all = 0;
    for (const StoryEvent& event : story.events) all += event.times;
    EXPECT_EQ(all, events.size()) << "none is lost";
}

TEST(Story, UnknownNamesAndFilesWithoutEventsAreRefused) {
    const sim::Reader file = usual_file();
    EXPECT_EQ(agenda_names(file, 0), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(actor_names(file), (std::vector<std::string>{"ana", "beto", "carla"}));
    EXPECT_THROW(static_cast<void>(story_of_agenda(file, 0, "c")), sim::Error);
    EXPECT_THROW(static_cast<void>(story_of_actor(file, 0, "dora")), sim::Error);
    const sim::Reader silent = file_of({});
    EXPECT_FALSE(has_events(silent));
    EXPECT_THROW(static_cast<void>(story_of_actor(silent, 0, "ana")), sim::Error);
}

}  // namespace
