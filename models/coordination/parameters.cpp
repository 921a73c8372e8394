// Unit, limits, meaning and source of each coefficient. A source is an id of the project's collection of facts, or
// "assumption" with the range within which nobody knows better.
#include "models/coordination/parameters.hpp"

namespace models::coordination {
namespace {

using sim::FieldInfo;
using sim::Table;
using sim::Text;

FieldInfo number(double low, double high, std::string source, Text meaning) {
    return {.unit = "1", .low = low, .high = high, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo share(std::string source, Text meaning) { return number(0, 1, std::move(source), std::move(meaning)); }
FieldInfo weight(std::string source, Text meaning) { return number(-5, 5, std::move(source), std::move(meaning)); }
FieldInfo count(double low, double high, std::string unit, std::string source, Text meaning) {
    return {.unit = std::move(unit), .low = low, .high = high, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo hours(std::string source, Text meaning) {
    return count(0, 1000, "hour", std::move(source), std::move(meaning));
}
FieldInfo length(std::string source, Text meaning, double low = 1) {
    return {.low = low, .high = 36525, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo levels(Text meaning) {
    FieldInfo info = number(0, 1000, "assumption 0.5..1.5 times", std::move(meaning));
    info.size = 3;
    return info;
}
FieldInfo group(std::string es, std::string en) { return {.meaning = {std::move(es), std::move(en)}}; }

Table<HumilityParameters> humility_table() {
    using P = HumilityParameters;
    return Table<P>{}
        .field("common", &P::common, share("hypothesis 0..1", {"humildad común a las cuatro", "humility common to all four"}))
        .field("weight", &P::weight, share("hypothesis 0..1", {"peso que se da a lo que dicen otros", "weight given to what others say"}))
        .field("width", &P::width, share("hypothesis 0..1", {"amplitud de lo que se está dispuesto a oír", "width of what one will listen to"}))
        .field("softening", &P::softening, share("hypothesis 0..1", {"cuánto ablanda la distancia política", "how much it softens political distance"}))
        .field("yield", &P::yield, share("hypothesis 0..1", {"disposición a ceder para acordar", "willingness to yield for an agreement"}))
        .field("spread", &P::spread, share("assumption 0..0.4", {"cuánto difieren las personas en humildad y paciencia", "how much persons differ in humility and patience"}))
        .field("patience_rounds", &P::patience_rounds, count(1, 100, "round", "assumption 2..12", {"rondas o sesiones que se aguanta sin acuerdo", "rounds or sessions endured without agreement"}))
        .field("patience_months", &P::patience_months, count(0, 240, "month", "assumption 6..36", {"meses que se aguanta sin resultados", "months endured without results"}));
}

Table<AttentionParameters> attention_table() {
    using P = AttentionParameters;
    return Table<P>{}
        .field("scale", &P::scale, number(0, 10, "assumption 0.5..1.5", {"multiplica la atención de todos los actores", "multiplies the attention of all actors"}))
        .field("weeks_kept", &P::weeks_kept, count(1, 52, "week", "assumption 2..8", {"semanas de atención que se pueden guardar", "weeks of attention that can be kept"}));
}

Table<HolderParameters> holder_table() {
    using P = HolderParameters;
    return Table<P>{}
        .field("position_noise", &P::position_noise, share("assumption 0..0.2", {"desviación de la posición de un titular respecto de su gobierno", "deviation of a holder's position from its government's"}))
        .field("position_spread", &P::position_spread, share("assumption 0.2..0.6", {"desviación de las posiciones de actores sin gobierno", "deviation of the positions of actors without a government"}))
        .field("frame_noise", &P::frame_noise, share("assumption 0..0.2", {"desviación de la primera lectura respecto de la misión", "deviation of the first frame from the mandate"}));
}

Table<SensingParameters> sensing_table() {
    using P = SensingParameters;
    return Table<P>{}
        .field("rate", &P::rate, share("assumption 0.1..0.6", {"cuánto mueve cada observación la lectura", "how far each observation moves the frame"}))
        .field("noise", &P::noise, share("assumption 0.05..0.4", {"error al observar un problema sin ninguna información", "error in observing a problem without any information"}))
        .field("mandate_bias", &P::mandate_bias, share("assumption 0..1", {"cuánto depende lo que se ve de la misión", "how much what is seen depends on the mandate"}))
        .field("attention", &P::attention, hours("assumption 0..4", {"atención que cuesta observar", "attention that sensing costs"}));
}

Table<ProblemParameters> problem_table() {
    using P = ProblemParameters;
    return Table<P>{}
        .field("relapse", &P::relapse, number(0, 10, "assumption 0..0.5", {"por año, cuánto vuelve un problema a su nivel de base", "per year, how far a problem returns to its baseline"}))
        .field("drift", &P::drift, share("assumption 0..0.1", {"desviación del cambio de un problema en un año", "deviation of a problem's change in a year"}));
}

Table<TieParameters> tie_table() {
    using P = TieParameters;
    return Table<P>{}
        .field("acquaintances", &P::acquaintances, count(0, 1000, "actor", "assumption 4..16", {"conocidos de un actor de alcance 1 al comienzo", "acquaintances of an actor of reach 1 at the start"}))
        .field("up", &P::up, number(0, 0.95, "assumption 0.3..0.7", {"probabilidad de subir un nivel del árbol al buscar un conocido", "chance of going up a level of the tree to find an acquaintance"}))
        .field("first_trust", &P::first_trust, share("assumption 0.2..0.6", {"confianza al comienzo", "trust at the start"}))
        .field("holder_share", &P::holder_share, share("assumption 0.2..0.8", {"parte de la confianza que es en la persona", "share of trust that is in the person"}))
        .field("gain", &P::gain, share("assumption 0.02..0.2", {"confianza que gana un buen intercambio", "trust gained by a good exchange"}))
        .field("loss", &P::loss, share("assumption 0.05..0.3", {"confianza que pierde uno malo", "trust lost by a bad one"}))
        .field("most", &P::most, count(1, 1000, "actor", "assumption 20..80", {"relaciones que un actor puede mantener", "ties that an actor can keep"}));
}

Table<DialogueParameters> dialogue_table() {
    using P = DialogueParameters;
    return Table<P>{}
        .field("rate", &P::rate, share("assumption 0.1..0.6", {"cuánto mueve una conversación a quien escucha", "how far a conversation moves who listens"}))
        .field("least_width", &P::least_width, share("assumption 0.05..0.2", {"diferencia que se escucha aun sin humildad", "difference listened to even without humility"}))
        .field("attention", &P::attention, hours("assumption 1..6", {"atención que cuesta conversar", "attention that a conversation costs"}));
}

Table<PairParameters> pair_table() {
    using P = PairParameters;
    return Table<P>{}
        .field("rate", &P::rate, share("hypothesis 0..0.4", {"probabilidad de colaborar en pareja, por unidad de confianza", "chance of acting in pairs, per unit of trust"}))
        .field("effect", &P::effect, share("assumption 0..0.01", {"parte del problema que quita una colaboración en pareja", "share of the problem that a pair takes away"}))
        .field("attention", &P::attention, hours("assumption 4..16", {"atención que cuesta a cada uno", "attention that it costs each"}));
}

Table<SpottingParameters> spotting_table() {
    using P = SpottingParameters;
    return Table<P>{}
        .field("interest", &P::interest, share("assumption 0.15..0.4", {"interés desde el cual un problema importa", "interest from which a problem matters"}))
        .field("partners", &P::partners, count(1, 100, "actor", "assumption 2..6", {"complementarios que hacen una coincidencia", "complementary others that make an overlap"}))
        .field("trust", &P::trust, share("assumption 0.1..0.5", {"confianza mínima en ellos", "least trust in them"}))
        .field("rate", &P::rate, share("assumption 0.1..0.4", {"probabilidad de que una coincidencia se vuelva propuesta", "chance that an overlap becomes a proposal"}))
        .field("rest", &P::rest, length("assumption 180..730", {"tiempo antes de volver a mirar el mismo problema", "time before the same problem is looked at again"}))
        .field("attention", &P::attention, hours("assumption 10..40", {"atención que cuesta convocar", "attention that convening costs"}));
}

Table<VenueParameters> venue_table() {
    using P = VenueParameters;
    return Table<P>{}
        .field("functionality", &P::functionality, weight("assumption 0.5..1.5", {"peso de la funcionalidad", "weight of functionality"}))
        .field("viability", &P::viability, weight("assumption 0..1", {"peso de la viabilidad", "weight of viability"}))
        .field("leaning", &P::leaning, weight("assumption 0..2", {"peso de la parcialidad (distancia política)", "weight of the leaning (political distance)"}))
        .field("scope", &P::scope, weight("assumption 0..1", {"peso de los sectores que cubre", "weight of the sectors covered"}))
        .field("bias", &P::bias, weight("assumption 0..0.5", {"ventaja que se da a la plataforma propia", "advantage given to one's own platform"}))
        .field("noise", &P::noise, share("assumption 0..0.3", {"error al calificar", "error in rating"}))
        .field("adel_first", &P::adel_first, weight("hypothesis 0..0.5", {"ventaja de una ADEL donde existe", "advantage of an ADEL where there is one"}))
        .field("threshold", &P::threshold, weight("assumption 0.6..1.2", {"calificación desde la cual se usa lo que existe", "rating from which what exists is used"}))
        .field("new_functionality", &P::new_functionality, share("assumption 0.2..0.5", {"funcionalidad de una mesa nueva", "functionality of a new table"}))
        .field("new_rhythm", &P::new_rhythm, length("assumption 30..91", {"cada cuánto se reúne una mesa nueva", "how often a new table meets"}))
        .field("founding", &P::founding, length("assumption 60..240", {"tiempo para crearla", "time to make it"}))
        .field("attention", &P::attention, hours("assumption 20..80", {"atención que cuesta crearla", "attention that making it costs"}));
}

Table<JoiningParameters> joining_table() {
    using P = JoiningParameters;
    return Table<P>{}
        .field("purposes", &P::purposes, count(1, 16, "problem", "assumption 1..5", {"problemas que abarca una propuesta", "problems that a proposal spans"}))
        .field("invited", &P::invited, count(1, 200, "actor", "assumption 6..30", {"invitados, a lo más", "invited, at most"}))
        .field("wait", &P::wait, length("assumption 45..180", {"tiempo que se espera a los invitados", "time that invitees are waited for"}))
        .field("slope", &P::slope, number(0, 100, "assumption 2..8", {"cuán tajante es la decisión", "how sharp the decision is"}))
        .field("interest", &P::interest, weight("assumption 0.5..1.5", {"peso del interés propio en los propósitos", "weight of one's interest in the purposes"}))
        .field("interdependence", &P::interdependence, weight("assumption 0..1.2", {"peso de necesitar lo que no se tiene", "weight of needing what one has not"}))
        .field("trust", &P::trust, weight("assumption 0..1.6", {"peso de la confianza en quien convoca", "weight of trust in the convener"}))
        .field("distance", &P::distance, weight("assumption 0..1.6", {"peso de la distancia política", "weight of political distance"}))
        .field("load", &P::load, weight("assumption 0..1", {"peso de las agendas en que ya se está", "weight of the agendas one is in already"}))
        .field("threshold", &P::threshold, weight("assumption 0.4..1", {"valor con el cual la probabilidad es la mitad", "worth at which the chance is one half"}))
        .field("attention", &P::attention, hours("assumption 0..10", {"atención que cuesta entrar", "attention that joining costs"}));
}

Table<ConsultationParameters> consultation_table() {
    using P = ConsultationParameters;
    return Table<P>{}
        .field("share", &P::share, share("ChoiRobertson11", {"parte del poder que debe aprobar", "share of the power that must approve"}))
        .field("one_way", &P::one_way, share("assumption 0..0.8", {"cuánto cambia lo oído el borrador en una sola vía", "how far answers change the draft one-way"}))
        .field("agree_width", &P::agree_width, share("assumption 0.05..0.25", {"diferencia que se aprueba aun sin ceder", "difference approved even without yielding"}))
        .field("quorum", &P::quorum, share("assumption 0.33..0.67", {"parte de los miembros que hace quórum", "share of members that makes a quorum"}))
        .field("attention", &P::attention, hours("assumption 2..8", {"atención que cuesta responder o asistir", "attention that answering or attending costs"}))
        .field("session_rounds", &P::session_rounds, count(1, 50, "round", "assumption 1..6", {"rondas en una sesión", "rounds in a session"}))
        .field("call", &P::call, length("assumption 7..30", {"antelación de la convocatoria", "notice of a session"}, 5))
        .field("reply", &P::reply, length("assumption 30..120", {"tiempo para responder por carta", "time to answer by letter"}, 5))
        .field("deadline", &P::deadline, length("assumption 365..900", {"tiempo para llegar a un acuerdo", "time to come to an agreement"}))
        .field("term", &P::term, length("assumption 730..1461", {"período de un comité", "term of a committee"}));
}

Table<MixParameters> mix_table() {
    using P = MixParameters;
    return Table<P>{}
        .field("aggregation", &P::aggregation, share("assumption 0..1", {"frecuencia de la agregación de acciones", "how often aggregation of actions"}))
        .field("one_way", &P::one_way, share("assumption 0..1", {"frecuencia de la consulta en una vía", "how often one-way consultation"}))
        .field("two_way", &P::two_way, share("assumption 0..1", {"frecuencia de la consulta en doble vía", "how often two-way consultation"}))
        .field("committee", &P::committee, share("assumption 0..1", {"frecuencia de los comités", "how often committees"}));
}

Table<CommitmentParameters> commitment_table() {
    using P = CommitmentParameters;
    return Table<P>{}
        .field("first", &P::first, share("assumption 0.25..0.65", {"compromiso al entrar", "commitment on joining"}))
        .field("agreement", &P::agreement, share("hypothesis 0..0.6", {"lo que un acuerdo dialogado le suma", "what an agreement in dialogue adds"}))
        .field("win", &P::win, share("AnsellGash08, assumption 0..0.4", {"lo que suma una acción terminada", "what a finished action adds"}))
        .field("missed", &P::missed, share("assumption 0..0.3", {"lo que quita una incumplida", "what a missed one takes away"}))
        .field("meeting", &P::meeting, share("assumption 0..0.1", {"lo que suma una sesión", "what a session adds"}))
        .field("half_life", &P::half_life, length("assumption 450..1800", {"tiempo en que cae a la mitad sin noticias", "time in which it halves without news"}))
        .field("leave", &P::leave, share("assumption 0.05..0.2", {"compromiso bajo el cual se retira quien perdió la paciencia", "commitment below which the impatient leave"}));
}

Table<ActingParameters> acting_table() {
    using P = ActingParameters;
    return Table<P>{}
        .field("actions", &P::actions, count(1, 30, "action", "assumption 2..8", {"acciones de un plan", "actions of a plan"}))
        .field("partners", &P::partners, count(1, 20, "actor", "assumption 2..6", {"socios de una acción, a lo más", "partners of an action, at most"}))
        .field("steps", &P::steps, count(1, 50, "step", "assumption 2..8", {"pasos de una acción", "steps of an action"}))
        .field("window", &P::window, length("assumption 30..180", {"ventana en que los aportes deben encontrarse", "window in which contributions must meet"}))
        .field("due", &P::due, length("assumption 365..1461", {"plazo de una acción", "time until an action is due"}))
        .field("effect", &P::effect, share("assumption 0..0.3", {"parte del problema que quita una acción plenamente cubierta", "share of the problem taken away by a fully covered action"}))
        .field("means", &P::means, count(0, 1000, "unit", "assumption 1..5", {"medios que lleva un aporte", "means in a unit of work"}))
        .field("attention", &P::attention, hours("assumption 4..20", {"atención que lleva un aporte", "attention in a unit of work"}));
}

Table<EvaluationParameters> evaluation_table() {
    using P = EvaluationParameters;
    return Table<P>{}
        .field("period", &P::period, length("assumption 91..365", {"cada cuánto se evalúa", "how often an agenda evaluates"}))
        .field("enough", &P::enough, share("assumption 0.1..0.3", {"nivel visto del problema con el cual basta", "level of the problem, as seen, that is enough"}))
        .field("memory", &P::memory, share("assumption 0.1..0.5", {"memoria que gana la organización en cada evaluación", "memory that the organisation gains at each evaluation"}))
        .field("silence", &P::silence, length("assumption 365..1095", {"tiempo sin ningún paso tras el cual se apaga", "time without any step after which it fades"}))
        .field("visibility_gain", &P::visibility_gain, share("assumption 0..0.3", {"visibilidad que da una acción terminada", "visibility that a finished action gives"}))
        .field("visibility_half_life", &P::visibility_half_life, length("assumption 365..1461", {"tiempo en que la visibilidad cae a la mitad", "time in which visibility halves"}));
}

Table<HandoverParameters> handover_table() {
    using P = HandoverParameters;
    return Table<P>{}
        .field("distance", &P::distance, number(0, 2, "assumption 0.2..1.4", {"distancia a la que cae otro partido", "distance at which another party falls"}))
        .field("replace", &P::replace, share("assumption 0.2..0.6", {"probabilidad de reemplazo de un titular nombrado", "chance that an appointed holder is replaced"}))
        .field("replace_new_party", &P::replace_new_party, share("T102", {"lo que le suma un cambio de partido", "what a change of party adds"}))
        .field("replace_career", &P::replace_career, share("T102", {"reemplazo en carrera cuando cambia el partido", "replacement in career posts on a change of party"}))
        .field("organisation_trust", &P::organisation_trust, share("assumption 0.4..0.9", {"confianza en la organización que queda", "trust in the organisation that stays"}))
        .field("file", &P::file, share("assumption 0.2..0.8", {"memoria que pasa por el empalme", "memory that the hand-over file carries"}))
        .field("staff", &P::staff, share("assumption 0.2..0.6", {"memoria que se va con el personal expuesto", "memory that leaves with exposed staff"}))
        .field("mandate", &P::mandate, share("assumption 0.3..0.7", {"cuánto lee el nuevo titular según la misión y no según su gobierno", "how far a new holder reads by mandate rather than by its government"}));
}

Table<ReviewParameters> review_table() {
    using P = ReviewParameters;
    return Table<P>{}
        .field("window", &P::window, length("T18", {"ventana del plan de desarrollo", "window of the development plan"}, 2))
        .field("memory", &P::memory, weight("assumption 0..2", {"peso de la memoria de la organización", "weight of the organisation's memory"}))
        .field("commitment", &P::commitment, weight("assumption 0..1", {"peso del compromiso", "weight of commitment"}))
        .field("interest", &P::interest, weight("assumption 0..2", {"peso del interés en los propósitos", "weight of interest in the purposes"}))
        .field("visibility", &P::visibility, weight("hypothesis -1..1", {"peso de una visibilidad que es de todos", "weight of visibility that is everybody's"}))
        .field("owned", &P::owned, weight("hypothesis -1..1", {"peso de una visibilidad que es del gobierno anterior", "weight of visibility owned by the predecessor"}))
        .field("distance", &P::distance, weight("assumption 0..3", {"peso de la distancia política a la agenda", "weight of political distance to the agenda"}))
        .field("take_up", &P::take_up, weight("assumption 0.3..0.7", {"apoyo desde el cual se retoma", "support from which it is taken up"}))
        .field("shrink", &P::shrink, weight("assumption 0.1..0.4", {"apoyo desde el cual se encoge", "support from which it is shrunk"}))
        .field("ignore", &P::ignore, weight("assumption -0.3..0.2", {"apoyo desde el cual se ignora; por debajo se cierra", "support from which it is ignored; below, closed"}))
        .field("noise", &P::noise, number(0, 5, "assumption 0.1..0.5", {"escala de lo que no se sabe de la decisión", "scale of what is not known of the decision"}))
        .field("rename", &P::rename, share("assumption 0..1", {"probabilidad de cambiar el nombre de lo heredado", "chance that what is inherited gets a new name"}));
}

Table<TerritoryParameters> territory_table() {
    using P = TerritoryParameters;
    return Table<P>{}
        .field("agendas", &P::agendas, count(1, 1000, "agenda", "assumption 1..3", {"agendas acordadas y vivas que hacen un territorio conformado", "agreed living agendas that make a formed territory"}))
        .field("purposes", &P::purposes, share("assumption 0.3..0.7", {"convergencia desde la cual los propósitos son compartidos", "convergence from which purposes are shared"}));
}

Table<RhythmParameters> rhythm_table() {
    using P = RhythmParameters;
    return Table<P>{}
        .field("equal", &P::equal, {.meaning = {"todos los actores y espacios con un mismo ritmo y una misma fase", "all actors and venues with one rhythm and one phase"}})
        .field("period", &P::period, length("assumption 30..182", {"ese ritmo", "that rhythm"}));
}

Table<ObservationParameters> observation_table() {
    using P = ObservationParameters;
    return Table<P>{}
        .field("perception_scale", &P::perception_scale, number(0.01, 1, "assumption 0.3..0.7", {"diferencia con la cual no queda percepción común", "difference at which no shared perception is left"}))
        .field("frame", &P::frame, levels({"umbrales 1, 2, 3 del indicador de marco", "thresholds 1, 2, 3 of the frame indicator"}))
        .field("actors", &P::actors, levels({"umbrales del indicador de actores (sectores)", "thresholds of the actors indicator (sectors)"}))
        .field("density", &P::density, levels({"umbrales de densidad (respuestas por miembro y año)", "thresholds of density (answers per member and year)"}))
        .field("range", &P::range, levels({"umbrales de alcance (propósitos)", "thresholds of range (purposes)"}))
        .field("coherence", &P::coherence, levels({"umbrales de coherencia (percepción común)", "thresholds of coherence (shared perception)"}))
        .field("deployment", &P::deployment, levels({"umbrales de despliegue (sectores que aportan)", "thresholds of deployment (sectors that deliver)"}))
        .field("consistency", &P::consistency, levels({"umbrales de consistencia (acciones de dos sectores)", "thresholds of consistency (actions of two sectors)"}));
}

}  // namespace

const sim::Table<Parameters>& parameter_table() {
    using P = Parameters;
    static const auto table =
        Table<P>{}
            .table("humility", &P::humility, humility_table(), group("humildad y paciencia (S20)", "humility and patience (S20)"))
            .table("attention", &P::attention, attention_table(), group("atención", "attention"))
            .table("holders", &P::holders, holder_table(), group("titulares de los cargos", "holders of posts"))
            .table("sensing", &P::sensing, sensing_table(), group("percibir problemas (S6)", "sensing problems (S6)"))
            .table("problems", &P::problems, problem_table(), group("los problemas", "the problems"))
            .table("ties", &P::ties, tie_table(), group("relaciones y confianza", "ties and trust"))
            .table("dialogue", &P::dialogue, dialogue_table(), group("conversar (S12)", "conversation (S12)"))
            .table("pairs", &P::pairs, pair_table(), group("colaborar en parejas (S10)", "acting in pairs (S10)"))
            .table("spotting", &P::spotting, spotting_table(), group("ver coincidencias (S6)", "spotting overlaps (S6)"))
            .table("venues", &P::venues, venue_table(), group("elegir dónde reunirse (S16)", "choosing where to meet (S16)"))
            .table("joining", &P::joining, joining_table(), group("invitar y entrar (S1, S2)", "inviting and joining (S1, S2)"))
            .table("consultation", &P::consultation, consultation_table(), group("consultar y acordar (S7, S12)", "consulting and agreeing (S7, S12)"))
            .table("mix", &P::mix, mix_table(), group("mecanismos cuando no se fija uno (S7)", "mechanisms where none is fixed (S7)"))
            .table("commitment", &P::commitment, commitment_table(), group("compromiso", "commitment"))
            .table("acting", &P::acting, acting_table(), group("actuar juntos (S2, S10, S15)", "acting together (S2, S10, S15)"))
            .table("evaluation", &P::evaluation, evaluation_table(), group("evaluar", "evaluating"))
            .table("handover", &P::handover, handover_table(), group("cambio de administración", "hand-over"))
            .table("review", &P::review, review_table(), group("qué se hace con lo heredado", "what is made of what is inherited"))
            .table("territory", &P::territory, territory_table(), group("cuándo hay territorio (S22)", "when there is a territory (S22)"))
            .table("rhythms", &P::rhythms, rhythm_table(), group("experimento de ritmos iguales (S10)", "experiment of equal rhythms (S10)"))
            .table("observation", &P::observation, observation_table(), group("escalas con que se observa; no cambian nada", "scales of observation; they change nothing"));
    return table;
}

}  // namespace models::coordination
