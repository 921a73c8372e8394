// Coefficients of the rules that lead to an agreement: seeing, talking, meeting, joining, consulting.
#include "models/coordination/parameter_tables.hpp"

namespace models::coordination {

using sim::Table;

Table<HumilityParameters> tables::humility_table() {
    using P = HumilityParameters;
    return Table<P>{}
        .field("common", &P::common,
               share("hypothesis 0..1", {"humildad común a las cuatro", "humility common to all four"}))
        .field("weight", &P::weight,
               share("hypothesis 0..1", {"peso que se da a lo que dicen otros", "weight given to what others say"}))
        .field("width", &P::width,
               share("hypothesis 0..1",
                     {"amplitud de lo que se está dispuesto a oír", "width of what one will listen to"}))
        .field("softening", &P::softening,
               share("hypothesis 0..1",
                     {"cuánto ablanda la distancia política", "how much it softens political distance"}))
        .field("yield", &P::yield,
               share("hypothesis 0..1", {"disposición a ceder para acordar", "willingness to yield for an agreement"}))
        .field("spread", &P::spread,
               share("assumption 0..0.4", {"cuánto difieren las personas en humildad y paciencia",
                                           "how much persons differ in humility and patience"}))
        .field("patience_rounds", &P::patience_rounds,
               count(1, 100, "round", "assumption 2..12",
                     {"rondas o sesiones que se aguanta sin acuerdo", "rounds or sessions endured without agreement"}))
        .field("patience_months", &P::patience_months,
               count(0, 240, "month", "assumption 6..36",
                     {"meses que se aguanta sin resultados", "months endured without results"}));
}

Table<AttentionParameters> tables::attention_table() {
    using P = AttentionParameters;
    return Table<P>{}
        .field("scale", &P::scale,
               number(0, 10, "assumption 0.5..1.5",
                      {"multiplica la atención de todos los actores", "multiplies the attention of all actors"}))
        .field("weeks_kept", &P::weeks_kept,
               count(1, 52, "week", "assumption 2..8",
                     {"semanas de atención que se pueden guardar", "weeks of attention that can be kept"}))
        .field("overhead", &P::overhead,
               share("assumption 0..0.1", {"parte de la atención que se va por cada agenda en que se está",
                                           "share of attention that each membership takes away"}));
}

Table<HolderParameters> tables::holder_table() {
    using P = HolderParameters;
    return Table<P>{}
        .field("position_noise", &P::position_noise,
               share("assumption 0..0.2", {"desviación de la posición de un titular respecto de su gobierno",
                                           "deviation of a holder's position from its government's"}))
        .field("position_spread", &P::position_spread,
               share("assumption 0.2..0.6", {"desviación de las posiciones de actores sin gobierno",
                                             "deviation of the positions of actors without a government"}))
        .field("frame_noise", &P::frame_noise,
               share("assumption 0..0.2", {"desviación de la primera lectura respecto de la misión",
                                           "deviation of the first frame from the mandate"}));
}

Table<SensingParameters> tables::sensing_table() {
    using P = SensingParameters;
    return Table<P>{}
        .field("rate", &P::rate,
               share("assumption 0.1..0.6",
                     {"cuánto mueve cada observación la lectura", "how far each observation moves the frame"}))
        .field("noise", &P::noise,
               share("assumption 0.05..0.4", {"error al observar un problema sin ninguna información",
                                              "error in observing a problem without any information"}))
        .field("mandate_bias", &P::mandate_bias,
               share("assumption 0..1",
                     {"cuánto depende lo que se ve de la misión", "how much what is seen depends on the mandate"}))
        .field("lived", &P::lived,
               share("hypothesis 0..1", {"cuánto ven los informales lo que vive su gente, y no según su misión",
                                         "how far informal actors see what their people live, not by mandate"}))
        .field("bulletin", &P::bulletin,
               share("hypothesis 0..0.3", {"cuánto mueve a quien la sigue una convocatoria de una plataforma",
                                           "how far a platform's call moves those who follow it"}))
        .field("attention", &P::attention,
               hours("assumption 0..4", {"atención que cuesta observar", "attention that sensing costs"}));
}

Table<ProblemParameters> tables::problem_table() {
    using P = ProblemParameters;
    return Table<P>{}
        .field("relapse", &P::relapse,
               number(0, 10, "assumption 0..0.5",
                      {"por año, cuánto vuelve un problema a su nivel de base",
                       "per year, how far a problem returns to its baseline"}))
        .field("drift", &P::drift,
               share("assumption 0..0.1",
                     {"desviación del cambio de un problema en un año", "deviation of a problem's change in a year"}))
        .field("spread", &P::spread,
               share("assumption 0..0.2", {"desviación del primer nivel de un problema entre territorios",
                                           "deviation of a problem's first level between territories"}));
}

Table<VoiceParameters> tables::voice_table() {
    using P = VoiceParameters;
    return Table<P>{}
        .field(
            "sensing", &P::sensing,
            share("assumption 0..1", {"cuánto mira quien da voz lo que importa a los suyos; 0: solo su misión",
                                      "how far who voices users looks at what matters to them; 0: its mandate only"}))
        .field("weight", &P::weight,
               number(0, 0.9, "hypothesis 0..0.6",
                      {"peso de las prioridades de los usuarios en lo que dice quien les da voz; 0: ninguno",
                       "weight of users' priorities in what their voice says; 0: none"}))
        .field("threshold", &P::threshold,
               share("assumption 0.01..0.05", {"cambio de un propósito desde el cual ser oído cambió algo",
                                               "change of a purpose from which being heard changed something"}));
}

Table<TieParameters> tables::tie_table() {
    using P = TieParameters;
    return Table<P>{}
        .field("acquaintances", &P::acquaintances,
               count(0, 1000, "actor", "assumption 4..16",
                     {"conocidos de un actor de alcance 1 al comienzo",
                      "acquaintances of an actor of reach 1 at the start"}))
        .field("up", &P::up,
               number(0, 0.95, "assumption 0.3..0.7",
                      {"probabilidad de subir un nivel del árbol al buscar un conocido",
                       "chance of going up a level of the tree to find an acquaintance"}))
        .field("first_trust", &P::first_trust,
               share("assumption 0.2..0.6", {"confianza al comienzo", "trust at the start"}))
        .field("holder_share", &P::holder_share,
               share("assumption 0.2..0.8",
                     {"parte de la confianza que es en la persona", "share of trust that is in the person"}))
        .field("gain", &P::gain,
               share("assumption 0.02..0.2",
                     {"confianza que gana un buen intercambio", "trust gained by a good exchange"}))
        .field("loss", &P::loss,
               share("assumption 0.05..0.3", {"confianza que pierde uno malo", "trust lost by a bad one"}))
        .field("kept", &P::kept,
               share("assumption 0..0.15", {"confianza entre socios que da una acción terminada",
                                            "trust among partners that a finished action gives"}))
        .field("broken", &P::broken,
               share("assumption 0.05..0.4", {"confianza entre socios que quita una incumplida",
                                              "trust among partners that an abandoned one takes away"}))
        .field("most", &P::most,
               count(1, 1000, "actor", "assumption 20..80",
                     {"relaciones que un actor puede mantener", "ties that an actor can keep"}));
}

Table<DialogueParameters> tables::dialogue_table() {
    using P = DialogueParameters;
    return Table<P>{}
        .field("rate", &P::rate,
               share("assumption 0.1..0.6",
                     {"cuánto mueve una conversación a quien escucha", "how far a conversation moves who listens"}))
        .field("least_width", &P::least_width,
               share("assumption 0.05..0.2",
                     {"diferencia que se escucha aun sin humildad", "difference listened to even without humility"}))
        .field("political", &P::political,
               share("assumption 0..1", {"cuánto frena la distancia política a quien escucha (resistencia política)",
                                         "how far political distance slows who listens (political resistance)"}))
        .field("resistance", &P::resistance,
               share("CunillGrau14; assumption 0..1",
                     {"cuánto frena la resistencia profesional y cultural entre sectores",
                      "how far professional and cultural resistance slows talk between sectors"}))
        .field("attention", &P::attention,
               hours("assumption 1..6", {"atención que cuesta conversar", "attention that a conversation costs"}));
}

Table<PairParameters> tables::pair_table() {
    using P = PairParameters;
    return Table<P>{}
        .field("rate", &P::rate,
               share("hypothesis 0..0.4", {"probabilidad de colaborar en pareja, por unidad de confianza",
                                           "chance of acting in pairs, per unit of trust"}))
        .field("effect", &P::effect,
               share("assumption 0..0.01", {"parte del problema que quita una colaboración en pareja",
                                            "share of the problem that a pair takes away"}))
        .field("attention", &P::attention,
               hours("assumption 4..16", {"atención que cuesta a cada uno", "attention that it costs each"}));
}

Table<SpottingParameters> tables::spotting_table() {
    using P = SpottingParameters;
    return Table<P>{}
        .field("interest", &P::interest,
               share("assumption 0.15..0.4",
                     {"interés desde el cual un problema importa", "interest from which a problem matters"}))
        .field("partners", &P::partners,
               count(1, 100, "actor", "assumption 2..6",
                     {"complementarios que hacen una coincidencia", "complementary others that make an overlap"}))
        .field("trust", &P::trust, share("assumption 0.1..0.5", {"confianza mínima en ellos", "least trust in them"}))
        .field("rate", &P::rate,
               share("assumption 0.1..0.4", {"probabilidad de que una coincidencia se vuelva propuesta",
                                             "chance that an overlap becomes a proposal"}))
        .field("least_record", &P::least_record,
               share("AnsellGash08 P5; assumption 0..0.5",
                     {"parte de logros propios bajo la cual no se convoca; 0: siempre se convoca",
                      "share of wins of one's own below which one does not convene; 0: one always does"}))
        .field("rest", &P::rest,
               length("assumption 180..730", {"tiempo antes de volver a mirar el mismo problema",
                                              "time before the same problem is looked at again"}))
        .field("attention", &P::attention,
               hours("assumption 10..40", {"atención que cuesta convocar", "attention that convening costs"}));
}

Table<VenueParameters> tables::venue_table() {
    using P = VenueParameters;
    return Table<P>{}
        .field("functionality", &P::functionality,
               weight("assumption 0.5..1.5", {"peso de la funcionalidad", "weight of functionality"}))
        .field("viability", &P::viability, weight("assumption 0..1", {"peso de la viabilidad", "weight of viability"}))
        .field("leaning", &P::leaning,
               weight("assumption 0..2",
                      {"peso de la parcialidad (distancia política)", "weight of the leaning (political distance)"}))
        .field("scope", &P::scope,
               weight("assumption 0..1", {"peso de los sectores que cubre", "weight of the sectors covered"}))
        .field("bias", &P::bias,
               weight("assumption 0..0.5",
                      {"ventaja que se da a la plataforma propia", "advantage given to one's own platform"}))
        .field("noise", &P::noise, share("assumption 0..0.3", {"error al calificar", "error in rating"}))
        .field("adel_first", &P::adel_first,
               weight("hypothesis 0..0.5",
                      {"ventaja de una ADEL donde existe", "advantage of an ADEL where there is one"}))
        .field("sectoral", &P::sectoral,
               weight("assumption 0..0.6", {"lo que resta servir a otros sectores (parcialidad sectorial)",
                                            "what serving other sectors takes away (sectoral partiality)"}))
        .field(
            "own_bias", &P::own_bias,
            share("assumption 0..0.3", {"desviación del sesgo propio con que cada titular ve cada plataforma",
                                        "deviation of the bias of its own with which each holder sees each platform"}))
        .field("learning", &P::learning,
               share("assumption 0.1..0.6", {"cuánto corrige esa idea lo que la plataforma dice de sí",
                                             "how far what the platform says of itself corrects that view"}))
        .field("inherit", &P::inherit,
               share("hypothesis 0..0.5", {"cuánto toma una agenda la posición de la plataforma que la aloja",
                                           "how far an agenda takes on the leaning of the platform that hosts it"}))
        .field("failing", &P::failing,
               share("assumption 0..0.5", {"probabilidad de que falle una sesión donde no hay viabilidad alguna",
                                           "chance that a session fails where there is no viability at all"}))
        .field("idle", &P::idle,
               length("assumption 365..1461",
                      {"tiempo sin uso tras el cual existe solo en el papel; 0: nunca",
                       "time without use after which it exists on paper only; 0: never"},
                      0))
        .field("threshold", &P::threshold,
               weight("assumption 0.6..1.2",
                      {"calificación desde la cual se usa lo que existe", "rating from which what exists is used"}))
        .field("new_functionality", &P::new_functionality,
               share("assumption 0.2..0.5", {"funcionalidad de una mesa nueva", "functionality of a new table"}))
        .field("new_rhythm", &P::new_rhythm,
               length("assumption 30..91", {"cada cuánto se reúne una mesa nueva", "how often a new table meets"}))
        .field("founding", &P::founding, length("assumption 60..240", {"tiempo para crearla", "time to make it"}))
        .field("attention", &P::attention,
               hours("assumption 20..80", {"atención que cuesta crearla", "attention that making it costs"}));
}

Table<JoiningParameters> tables::joining_table() {
    using P = JoiningParameters;
    return Table<P>{}
        .field("purposes", &P::purposes,
               count(1, 16, "problem", "assumption 1..5",
                     {"problemas que abarca una propuesta", "problems that a proposal spans"}))
        .field("invited", &P::invited,
               count(1, 200, "actor", "assumption 6..30", {"invitados, a lo más", "invited, at most"}))
        .field(
            "wait", &P::wait,
            length("assumption 45..180", {"tiempo que se espera a los invitados", "time that invitees are waited for"}))
        .field("slope", &P::slope,
               number(0, 100, "assumption 2..8", {"cuán tajante es la decisión", "how sharp the decision is"}))
        .field("interest", &P::interest,
               weight("assumption 0.5..1.5",
                      {"peso del interés propio en los propósitos", "weight of one's interest in the purposes"}))
        .field(
            "interdependence", &P::interdependence,
            weight("assumption 0..1.2", {"peso de necesitar lo que no se tiene", "weight of needing what one has not"}))
        .field(
            "trust", &P::trust,
            weight("assumption 0..1.6", {"peso de la confianza en quien convoca", "weight of trust in the convener"}))
        .field("distance", &P::distance,
               weight("assumption 0..1.6", {"peso de la distancia política", "weight of political distance"}))
        .field("load", &P::load,
               weight("assumption 0..1",
                      {"peso de las agendas en que ya se está", "weight of the agendas one is in already"}))
        .field("visibility", &P::visibility,
               weight("hypothesis 0..0.6", {"peso de la visibilidad que ya tiene quien convoca (S4)",
                                            "weight of the visibility that the convener already has (S4)"}))
        .field("elsewhere", &P::elsewhere,
               weight("AnsellGash08 P2; assumption 0..0.8",
                      {"peso de estar ya en otra agenda del mismo problema, para quien no depende de otros",
                       "weight of being in another agenda on the same problem, for who depends on nobody"}))
        .field("free_riding", &P::free_riding,
               weight("hypothesis 0..1", {"peso del beneficio que llega también sin entrar",
                                          "weight of the benefit that comes without joining too"}))
        .field("wins", &P::wins,
               weight("AnsellGash08 P5; assumption 0..0.8", {"peso de los logros que se han visto, desde la mitad",
                                                             "weight of the wins that one has seen, from one half on"}))
        .field("record", &P::record,
               share("assumption 0.05..0.3", {"cuánto mueve cada logro o incumplimiento esa memoria",
                                              "how far each win or miss moves that memory"}))
        .field("threshold", &P::threshold,
               weight("assumption 0.4..1",
                      {"valor con el cual la probabilidad es la mitad", "worth at which the chance is one half"}))
        .field("attention", &P::attention,
               hours("assumption 0..10", {"atención que cuesta entrar", "attention that joining costs"}));
}

Table<ConsultationParameters> tables::consultation_table() {
    using P = ConsultationParameters;
    return Table<P>{}
        .field("share", &P::share,
               share("ChoiRobertson11",
                     {"parte del poder que debe aprobar: 1 es unanimidad; 0.75, mayoría calificada; 0.5, la mitad",
                      "share of the power that must approve: 1 is unanimity, 0.75 a supermajority, 0.5 one half"}))
        .field("one_way", &P::one_way,
               share("assumption 0..0.8",
                     {"cuánto cambia lo oído el borrador en una sola vía", "how far answers change the draft one-way"}))
        .field("agree_width", &P::agree_width,
               share("assumption 0.05..0.25",
                     {"diferencia que se aprueba aun sin ceder", "difference approved even without yielding"}))
        .field("quorum", &P::quorum,
               share("assumption 0.33..0.67",
                     {"parte de los miembros que hace quórum", "share of members that makes a quorum"}))
        .field("attention", &P::attention,
               hours("assumption 2..8",
                     {"atención que cuesta responder o asistir", "attention that answering or attending costs"}))
        .field("session_rounds", &P::session_rounds,
               count(1, 50, "round", "assumption 1..6", {"rondas en una sesión", "rounds in a session"}))
        .field("call", &P::call,
               length("assumption 7..30", {"antelación de la convocatoria", "notice of a session"}, 5))
        .field("reply", &P::reply,
               length("assumption 30..120", {"tiempo para responder por carta", "time to answer by letter"}, 5))
        .field("deadline", &P::deadline,
               length("assumption 365..900", {"tiempo para llegar a un acuerdo", "time to come to an agreement"}))
        .field("term", &P::term, length("assumption 730..1461", {"período de un comité", "term of a committee"}))
        .field("facilitation", &P::facilitation,
               share("assumption 0..1", {"cuánto pesa la facilitación de la plataforma al igualar las voces",
                                         "how far the platform's facilitation counts in evening voices out"}))
        .field("leadership", &P::leadership,
               share("assumption 0..1", {"cuánto pesa el liderazgo de quien convoca al igualar las voces",
                                         "how far the convener's leadership counts in evening voices out"}))
        .field("brokering", &P::brokering,
               share("assumption 0..0.6", {"cuánto amplía la facilitación lo que se está dispuesto a oír",
                                           "how far facilitation widens what members listen to"}))
        .field("facilitator_attention", &P::facilitator_attention,
               hours("assumption 0..4", {"atención que cuesta a cada miembro una consulta facilitada, además",
                                         "attention that a facilitated consultation costs each member besides"}))
        .field("heard", &P::heard,
               share("assumption 0..0.05", {"cuánto debe acercarse el borrador a quien no aprueba para oírlo",
                                            "how far the draft must come toward who disapproves to have heard it"}))
        .field("voice_after", &P::voice_after,
               count(1, 100, "round", "assumption 1..4",
                     {"rondas sin ser oído tras las cuales alza la voz", "rounds unheard after which it voices it"}))
        .field("voice", &P::voice,
               number(0, 5, "hypothesis 0..2",
                      {"cuánto más cuenta quien alzó la voz, mientras no se lo oiga; 0: nada",
                       "how much more who voiced it counts until it is heard; 0: nothing"}))
        .field("exit_after", &P::exit_after,
               count(0, 100, "round", "assumption 3..8; 0 never",
                     {"rondas sin ser oído tras las cuales se va; 0: nunca",
                      "rounds unheard after which it leaves; 0: never"}));
}

Table<MixParameters> tables::mix_table() {
    using P = MixParameters;
    return Table<P>{}
        .field(
            "aggregation", &P::aggregation,
            share("assumption 0..1", {"frecuencia de la agregación de acciones", "how often aggregation of actions"}))
        .field("one_way", &P::one_way,
               share("assumption 0..1", {"frecuencia de la consulta en una vía", "how often one-way consultation"}))
        .field("two_way", &P::two_way,
               share("assumption 0..1", {"frecuencia de la consulta en doble vía", "how often two-way consultation"}))
        .field("committee", &P::committee,
               share("assumption 0..1", {"frecuencia de los comités", "how often committees"}))
        .field("lead_unit", &P::lead_unit,
               share("assumption 0..1", {"frecuencia de una entidad líder", "how often a lead unit"}))
        .field("mixed", &P::mixed,
               share("assumption 0..1",
                     {"frecuencia de comités con una entidad líder", "how often committees with a lead unit"}));
}

}  // namespace models::coordination
