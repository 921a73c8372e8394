#include "analysis/terminal/story_text.hpp"

#include <fmt/format.h>

#include <map>

#include "analysis/words/code_words.hpp"
#include "analysis/words/phrases.hpp"
#include "analysis/words/text_lines.hpp"

namespace analysis {
namespace {

using sim::Language;
using sim::Text;

/// One of a kind, and several of them: "{}" is their number.
struct Phrase {
    Text one{};
    Text many{};
};

const std::map<std::string, Phrase> phrases{
    {"overlap",
     {{"se ve un problema en común", "a problem in common is seen"},
      {"{} problemas en común vistos", "{} problems in common seen"}}},
    {"proposed",
     {{"se propone una agenda", "an agenda is proposed"}, {"{} agendas propuestas", "{} agendas proposed"}}},
    {"joined",
     {{"una invitación aceptada", "an invitation accepted"}, {"{} invitaciones aceptadas", "{} invitations accepted"}}},
    {"declined",
     {{"una invitación rechazada", "an invitation declined"},
      {"{} invitaciones rechazadas", "{} invitations declined"}}},
    {"agreed", {{"se llega a un acuerdo", "agreement is reached"}, {"{} acuerdos", "{} agreements"}}},
    {"left", {{"se retira un miembro", "a member leaves"}, {"{} miembros se retiran", "{} members leave"}}},
    {"agenda_ended", {{"termina la agenda", "the agenda ends"}, {"terminan {} agendas", "{} agendas end"}}},
    {"action_begun", {{"empieza una acción", "an action begins"}, {"empiezan {} acciones", "{} actions begin"}}},
    {"action_finished",
     {{"una acción terminada", "an action finished"}, {"{} acciones terminadas", "{} actions finished"}}},
    {"action_abandoned",
     {{"una acción abandonada", "an action abandoned"}, {"{} acciones abandonadas", "{} actions abandoned"}}},
    {"promise_broken",
     {{"una promesa incumplida", "a promise broken"}, {"{} promesas incumplidas", "{} promises broken"}}},
    {"pair",
     {{"una colaboración de a dos, sin agenda", "a collaboration in a pair, without agenda"},
      {"{} colaboraciones de a dos, sin agenda", "{} collaborations in pairs, without agenda"}}},
    {"no_quorum",
     {{"una sesión sin cuórum", "a session without quorum"}, {"{} sesiones sin cuórum", "{} sessions without quorum"}}},
    {"venue_made", {{"se crea una mesa", "a new table is made"}, {"se crean {} mesas", "{} new tables are made"}}},
    {"hand_over",
     {{"relevo de la administración", "the administration hands over"},
      {"{} relevos de la administración", "{} hand-overs of the administration"}}},
    {"holder_replaced",
     {{"cambia el titular del cargo", "the holder of the post is replaced"},
      {"{} cambios del titular del cargo", "the holder of the post is replaced {} times"}}},
    {"verdict",
     {{"decisión del gobierno que entra", "a decision of the new government"},
      {"{} decisiones del gobierno que entra", "{} decisions of the new government"}}},
    {"renamed", {{"cambia de nombre", "it is renamed"}, {"{} cambios de nombre", "{} renamings"}}},
    {"renewed",
     {{"se renueva con un plan nuevo", "it is renewed with a new plan"},
      {"se renueva {} veces", "it is renewed {} times"}}},
    {"venue_captured",
     {{"un gobierno captura una plataforma", "a government captures a platform"},
      {"{} plataformas capturadas por un gobierno", "{} platforms captured by a government"}}},
    {"anchored",
     {{"gana forma legal", "it gains a legal form"}, {"gana forma legal {} veces", "it gains a legal form {} times"}}},
    {"anchor_failed",
     {{"fracasa un intento de darle forma legal", "an attempt at a legal form fails"},
      {"fracasan {} intentos de darle forma legal", "{} attempts at a legal form fail"}}},
    {"funded", {{"recibe financiación", "it is funded"}, {"recibe financiación {} veces", "it is funded {} times"}}},
    {"funding_ended",
     {{"se acaba una financiación", "a funding ends"}, {"se acaban {} financiaciones", "{} fundings end"}}},
    {"carried_on",
     {{"los socios siguen con una acción por su cuenta", "partners carry on with an action by themselves"},
      {"los socios siguen con {} acciones por su cuenta", "partners carry on with {} actions by themselves"}}},
    {"fell_dormant", {{"queda dormida", "it falls dormant"}, {"queda dormida {} veces", "it falls dormant {} times"}}},
    {"reconvened",
     {{"se vuelve a convocar", "it is called together again"},
      {"se vuelve a convocar {} veces", "it is called together again {} times"}}},
    {"voiced",
     {{"un miembro dice que no lo escuchan", "a member says that it is not heard"},
      {"{} veces dice un miembro que no lo escuchan", "{} times a member says that it is not heard"}}},
    {"returned",
     {{"vuelve a formular sus propósitos", "it goes back to formulating its purposes"},
      {"vuelve {} veces a formular sus propósitos", "it goes back {} times to formulating its purposes"}}},
    {"evidence",
     {{"respuesta a su pedido de datos", "an answer to its request for data"},
      {"{} respuestas a su pedido de datos", "{} answers to its request for data"}}},
    {"nature",
     {{"se define la naturaleza de la colaboración", "the nature of the collaboration is determined"},
      {"se define {} veces la naturaleza de la colaboración",
       "the nature of the collaboration is determined {} times"}}},
    {"lead_vacant",
     {{"queda sin quien la lidere", "it loses its lead"},
      {"queda {} veces sin quien la lidere", "it loses its lead {} times"}}},
    {"never_started",
     {{"una acción acordada no empieza nunca", "an action agreed never starts"},
      {"{} acciones acordadas no empiezan nunca", "{} actions agreed never start"}}},
    {"adapted",
     {{"ajusta sus propósitos", "it adapts its purposes"},
      {"ajusta {} veces sus propósitos", "it adapts its purposes {} times"}}},
    {"recruited",
     {{"entra un miembro nuevo", "a new member comes in"}, {"entran {} miembros nuevos", "{} new members come in"}}},
};

/// Codes of a detail as they stand behind a phrase about one agenda; without an entry: a name, shown as it is.
const std::map<std::string, Text> details{
    {"taken_up", {"retomada", "taken up"}},
    {"renamed", {"renombrada", "renamed"}},
    {"shrunk", {"reducida", "shrunk"}},
    {"ignored", {"ignorada", "ignored"}},
    {"closed", {"cerrada", "closed"}},
    {"dormant", {"dormida", "dormant"}},
    {"succeeded", {"reconvocada", "reconvened"}},
    {"success", {"por éxito", "by success"}},
    {"not_agreed", {"sin acuerdo", "without agreement"}},
    {"dissolved", {"disuelta por sus miembros", "dissolved by its members"}},
    {"faded", {"apagada por falta de actividad", "faded for lack of activity"}},
    {"sunset", {"vencido su plazo", "at the end of its term"}},
    {"lapsed", {"dormida, nadie la retomó", "dormant, nobody took it up"}},
    {"none", {"nada", "nothing"}},
    {"plan_target", {"meta del plan", "target of the plan"}},
    {"ordinance", {"acuerdo o ordenanza", "ordinance"}},
    {"multi_year", {"compromiso de varios años", "commitment over several years"}},
    {"own_legal_form", {"forma legal propia", "legal form of its own"}},
    {"aggregation", {"por agregación", "by aggregation"}},
    {"one_way", {"por consulta de una vía", "by one-way consultation"}},
    {"two_way", {"por consulta de doble vía", "by two-way consultation"}},
    {"committee", {"en comité", "in a committee"}},
    {"lead_unit", {"con una entidad líder", "with a lead entity"}},
    {"undetermined", {"sin determinar", "undetermined"}},
    {"communication", {"comunicación", "communication"}},
    {"cooperation", {"cooperación", "cooperation"}},
    {"coordination", {"coordinación", "coordination"}},
    {"integration", {"integración", "integration"}},
    {"shared", {"se comparten", "shared"}},
    {"aggregate", {"solo agregados", "aggregates only"}},
    {"delayed", {"más tarde", "later"}},
    {"refused", {"negada", "refused"}},
    {"same", {"sigue el mismo partido", "the same party stays"}},
    {"changed", {"cambia el partido", "the party changes"}},
    {"impatient", {"sin resultados a tiempo", "no results in time"}},
    {"unheard", {"no lo escucharon", "it was not heard"}},
    {"analysing", {"desde el análisis", "from the analysis"}},
    {"determining", {"desde la definición de la naturaleza", "from determining its nature"}},
    {"managing", {"desde el modelo de gestión", "from the management model"}},
    {"signing", {"desde la firma", "from the signing"}},
};

constexpr std::size_t most_names = 4;

/// "a, b, c, d y 3 más".
std::string some_of(std::vector<std::string> names, Language language) {
    if (names.size() > most_names + 1) {
        const std::size_t rest = names.size() - most_names;
        names.resize(most_names);
        names.push_back(fmt::format(fmt::runtime(Text{"{} más", "{} more"}.in(language)), rest));
    }
    return list_text(names, language);
}

using LabelsByName = std::map<std::string, Text>;

std::string labelled(const LabelsByName& labels, const std::string& name, Language language) {
    const auto found = labels.find(name);
    return found == labels.end() ? name : found->second.in(language);
}

/// One of a population, "escuela-5", has the common label and its number.
std::string actor_label(const LabelsByName& labels, const std::string& name, Language language) {
    const std::size_t dash = name.find_last_of('-');
    if (labels.contains(name) || dash == std::string::npos || !labels.contains(name.substr(0, dash)))
        return labelled(labels, name, language);
    return labelled(labels, name.substr(0, dash), language) + ' ' + name.substr(dash + 1);
}

std::string what_happened(const StoryEvent& event, const Labels& labels, Language language) {
    const auto phrase = phrases.find(event.kind);
    std::string text;
    if (phrase == phrases.end())
        text = event.times == 1 ? event.kind : fmt::format("{} x {}", event.times, event.kind);
    else if (event.times == 1)
        text = phrase->second.one.in(language);
    else
        text = fmt::format(fmt::runtime(phrase->second.many.in(language)), event.times);
    if (event.detail.empty()) return text;
    const auto detail = details.find(event.detail);
    return text + " (" +
           (detail == details.end() ? labelled(labels.problems, event.detail, language) : detail->second.in(language)) +
           ')';
}

std::vector<std::string> who(const StoryEvent& event, const Labels& labels, Language language) {
    std::vector<std::string> names;
    for (const std::string& name : event.actors)
        names.push_back(event.kind == "hand_over" ? labelled(labels.administrations, name, language)
                                                  : actor_label(labels.actors, name, language));
    return names;
}

std::string line_of(const StoryEvent& event, bool of_agenda, const Labels& labels, Language language) {
    std::string text = to_string(event.first);
    if (event.last != event.first) text += Text{" a ", " to "}.in(language) + to_string(event.last);
    text += "  " + what_happened(event, labels, language);
    if (event.mid_term) text += Text{", a mitad de periodo", ", in mid-term"}.in(language);
    const bool other = of_agenda || event.kind == "hand_over";
    const std::vector<std::string> names = other ? who(event, labels, language) : event.agendas;
    if (!names.empty()) text += ": " + some_of(names, language);
    if (!event.cause.empty())
        text += Text{"; causa próxima: ", "; proximate cause: "}.in(language) + code_word(event.cause, language);
    return text + '.';
}

std::string heading(const Story& story, const Labels& labels, Language language) {
    const Text kind = story.of_agenda ? Text{"La agenda", "The agenda"} : Text{"El actor", "The actor"};
    std::string text = fmt::format(
        fmt::runtime(
            Text{"{} «{}» en la corrida {} (punto {}, repetición {}", "{} “{}” in run {} (point {}, replicate {}"}.in(
                language)),
        kind.in(language), story.of_agenda ? story.name : actor_label(labels.actors, story.name, language), story.run,
        story.label.point, story.label.replicate);
    if (!story.label.branch.empty())
        text += fmt::format(fmt::runtime(Text{", futuro «{}»", ", future “{}”"}.in(language)), story.label.branch);
    return text + "):";
}

}  // namespace

std::string told(const Story& story, Language language) { return told(story, Labels{}, language); }

std::string told(const Story& story, const Labels& labels, Language language) {
    std::vector<Line> lines{{0, heading(story, labels, language)}};
    for (const StoryEvent& event : story.events)
        lines.push_back({2, line_of(event, story.of_agenda, labels, language)});
    if (story.events.empty())
        lines.push_back(
            {2, Text{"no le pasa nada que el archivo guarde.", "nothing happens to it that the file keeps."}.in(
                    language)});
    if (story.alive_on)
        lines.push_back(
            {2, to_string(*story.alive_on) +
                    Text{"  sigue viva al final de la corrida.", "  is alive at the end of the run."}.in(language)});
    lines.push_back(
        {0, Text{"Es una corrida entre muchas. Próxima es la causa que más pesó en una decisión, no la razón "
                 "de fondo.",
                 "This is one run of many. Proximate is the cause that weighed most in a decision, not the "
                 "reason behind it."}
                .in(language)});
    return wrapped(lines);
}

}  // namespace analysis
