// Coefficients of what comes of an agreement, and the scales by which the world is read.
#include "models/coordination/parameter_tables.hpp"

namespace models::coordination {

using sim::Table;

Table<CommitmentParameters> tables::commitment_table() {
    using P = CommitmentParameters;
    return Table<P>{}
        .field("first", &P::first, share("assumption 0.25..0.65", {"compromiso al entrar", "commitment on joining"}))
        .field(
            "agreement", &P::agreement,
            share("hypothesis 0..0.6", {"lo que un acuerdo dialogado le suma", "what an agreement in dialogue adds"}))
        .field("win", &P::win,
               share("AnsellGash08, assumption 0..0.4",
                     {"lo que suma una acción terminada", "what a finished action adds"}))
        .field("missed", &P::missed,
               share("assumption 0..0.3", {"lo que quita una incumplida", "what a missed one takes away"}))
        .field("meeting", &P::meeting, share("assumption 0..0.1", {"lo que suma una sesión", "what a session adds"}))
        .field("half_life", &P::half_life,
               length("assumption 450..1800",
                      {"tiempo en que cae a la mitad sin noticias", "time in which it halves without news"}))
        .field("leave", &P::leave,
               share("assumption 0.05..0.2", {"compromiso bajo el cual se retira quien perdió la paciencia",
                                              "commitment below which the impatient leave"}));
}

Table<ActingParameters> tables::acting_table() {
    using P = ActingParameters;
    return Table<P>{}
        .field("actions", &P::actions,
               count(1, 30, "action", "assumption 2..8", {"acciones de un plan", "actions of a plan"}))
        .field("partners", &P::partners,
               count(1, 20, "actor", "assumption 2..6",
                     {"socios de una acción, a lo más", "partners of an action, at most"}))
        .field("steps", &P::steps,
               count(1, 50, "step", "assumption 2..8", {"pasos de una acción", "steps of an action"}))
        .field("window", &P::window,
               length("assumption 30..180",
                      {"ventana en que los aportes deben encontrarse", "window in which contributions must meet"}))
        .field("due", &P::due, length("assumption 365..1461", {"plazo de una acción", "time until an action is due"}))
        .field("effect", &P::effect,
               share("assumption 0..0.3", {"parte del problema que quita una acción plenamente cubierta",
                                           "share of the problem taken away by a fully covered action"}))
        .field("chain", &P::chain,
               share("assumption 0..0.5", {"probabilidad de que una acción dependa de la anterior del plan",
                                           "chance that an action depends on the one before it in the plan"}))
        .field("rework", &P::rework,
               share("assumption 0..0.4", {"probabilidad de rehacer un paso cuando no hubo análisis",
                                           "chance that a step must be redone where there was no analysis"}))
        .field("means", &P::means,
               count(0, 1000, "unit", "assumption 1..5", {"medios que lleva un aporte", "means in a unit of work"}))
        .field("attention", &P::attention,
               hours("assumption 4..20", {"atención que lleva un aporte", "attention in a unit of work"}));
}

Table<EvaluationParameters> tables::evaluation_table() {
    using P = EvaluationParameters;
    return Table<P>{}
        .field("period", &P::period,
               length("assumption 91..365", {"cada cuánto se evalúa", "how often an agenda evaluates"}))
        .field("enough", &P::enough,
               share("assumption 0.1..0.3",
                     {"nivel visto del problema con el cual basta", "level of the problem, as seen, that is enough"}))
        .field("adapt", &P::adapt,
               share("assumption 0..0.6", {"cuánto se acercan los propósitos a la mirada de los miembros al renovarse",
                                           "how far purposes move to the members' view at a renewal"}))
        .field("memory", &P::memory,
               share("assumption 0.1..0.5", {"memoria que gana la organización en cada evaluación",
                                             "memory that the organisation gains at each evaluation"}))
        .field("silence", &P::silence,
               length("assumption 365..1095",
                      {"tiempo sin ningún paso tras el cual se apaga", "time without any step after which it fades"}))
        .field("visibility_gain", &P::visibility_gain,
               share("assumption 0..0.3",
                     {"visibilidad que da una acción terminada", "visibility that a finished action gives"}))
        .field("shared_owner", &P::shared_owner,
               share("assumption 0.3..0.7",
                     {"parte de los miembros, no gobernados por quien convoca, con que la visibilidad es de todos",
                      "share of members not governed by the convener's administration from which visibility is "
                      "everybody's"}))
        .field("visibility_half_life", &P::visibility_half_life,
               length("assumption 365..1461",
                      {"tiempo en que la visibilidad cae a la mitad", "time in which visibility halves"}));
}

Table<TerritoryParameters> tables::territory_table() {
    using P = TerritoryParameters;
    return Table<P>{}
        .field("agendas", &P::agendas,
               count(1, 1000, "agenda", "assumption 1..3",
                     {"agendas acordadas y vivas que hacen un territorio conformado",
                      "agreed living agendas that make a formed territory"}))
        .field("purposes", &P::purposes,
               share("assumption 0.3..0.7", {"convergencia desde la cual los propósitos son compartidos",
                                             "convergence from which purposes are shared"}));
}

Table<RhythmParameters> tables::rhythm_table() {
    using P = RhythmParameters;
    return Table<P>{}
        .field("equal", &P::equal,
               {.meaning = {"todos los actores y espacios con un mismo ritmo y una misma fase",
                            "all actors and venues with one rhythm and one phase"}})
        .field("period", &P::period, length("assumption 30..182", {"ese ritmo", "that rhythm"}));
}

Table<ObservationParameters> tables::observation_table() {
    using P = ObservationParameters;
    return Table<P>{}
        .choice("events", &P::events, {"all", "agendas", "hand_overs"},
                {.meaning = {"qué sucesos se guardan: todos, los de la vida de las agendas, o solo los relevos",
                             "which events are kept: all, those of the life of agendas, or hand-overs only"}})
        .field("represented", &P::represented,
               share("assumption 0.2..0.5", {"representación desde la cual una agenda puede contarse como útil",
                                             "representation from which an agenda may count as useful"}))
        .field("perception_scale", &P::perception_scale,
               number(0.01, 1, "assumption 0.3..0.7",
                      {"diferencia con la cual no queda percepción común",
                       "difference at which no shared perception is left"}))
        .field("frame", &P::frame,
               levels({"umbrales 1, 2, 3 del indicador de marco", "thresholds 1, 2, 3 of the frame indicator"}))
        .field("actors", &P::actors,
               levels({"umbrales del indicador de actores (sectores)", "thresholds of the actors indicator (sectors)"}))
        .field("density", &P::density,
               levels({"umbrales de densidad (respuestas por miembro y año)",
                       "thresholds of density (answers per member and year)"}))
        .field("range", &P::range, levels({"umbrales de alcance (propósitos)", "thresholds of range (purposes)"}))
        .field("coherence", &P::coherence,
               levels({"umbrales de coherencia (percepción común)", "thresholds of coherence (shared perception)"}))
        .field("deployment", &P::deployment,
               levels({"umbrales de despliegue (sectores que aportan)",
                       "thresholds of deployment (sectors that deliver)"}))
        .field("consistency", &P::consistency,
               levels({"umbrales de consistencia (acciones de dos sectores)",
                       "thresholds of consistency (actions of two sectors)"}));
}

}  // namespace models::coordination
