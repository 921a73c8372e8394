// Coefficients of hand-overs, and of what is made of what is inherited.
#include "models/coordination/parameter_tables.hpp"

namespace models::coordination {

using sim::Table;

Table<HandoverParameters> tables::handover_table() {
    using P = HandoverParameters;
    return Table<P>{}
        .field("distance", &P::distance,
               number(0, 2, "assumption 0.2..1.4",
                      {"distancia a la que cae otro partido", "distance at which another party falls"}))
        .field("replace", &P::replace,
               share("assumption 0.2..0.6", {"probabilidad de reemplazo de un titular nombrado",
                                             "chance that an appointed holder is replaced"}))
        .field("replace_new_party", &P::replace_new_party,
               share("T102", {"lo que le suma un cambio de partido", "what a change of party adds"}))
        .field("replace_career", &P::replace_career,
               share("T102", {"reemplazo en carrera cuando cambia el partido",
                              "replacement in career posts on a change of party"}))
        .field("organisation_trust", &P::organisation_trust,
               share("assumption 0.4..0.9",
                     {"confianza en la organización que queda", "trust in the organisation that stays"}))
        .field(
            "file", &P::file,
            share("assumption 0.2..0.8", {"memoria que pasa por el empalme", "memory that the hand-over file carries"}))
        .field("staff", &P::staff,
               share("assumption 0.2..0.6",
                     {"memoria que se va con el personal expuesto", "memory that leaves with exposed staff"}))
        .field("mandate", &P::mandate,
               share("assumption 0.3..0.7", {"cuánto lee el nuevo titular según la misión y no según su gobierno",
                                             "how far a new holder reads by mandate rather than by its government"}))
        .field("lame_duck", &P::lame_duck,
               share("T104, T105 (sign), assumption 0..0.8",
                     {"esfuerzo que pierde el personal expuesto entre la elección y el relevo; 0: ninguno",
                      "effort that exposed staff loses between election and hand-over; 0: none"}))
        .field("settling", &P::settling,
               length("Galindo (1 to 3 months), assumption 0..90",
                      {"tiempo en que un gobierno nuevo trabaja más despacio; 0: ninguno",
                       "time in which a new government works more slowly; 0: none"},
                      0))
        .field("settling_speed", &P::settling_speed,
               share("Galindo (half), assumption 0.3..0.8", {"velocidad mientras tanto", "speed in the meantime"}))
        .field("contract", &P::contract, length("T46", {"duración de un contrato", "length of a contract"}))
        .field("churn", &P::churn,
               share("assumption 0..0.4", {"memoria que se va cuando terminan los contratos, por la parte contratada",
                                           "memory that leaves when contracts end, times the share of contractors"}))
        .field("unrenewed", &P::unrenewed,
               share("assumption 0..1",
                     {"atención que falta mientras no se renuevan los contratos, por la parte contratada",
                      "attention that lacks while contracts are not renewed, times the share of contractors"}))
        .field("file_attention", &P::file_attention,
               hours("assumption 2..20", {"atención que lleva el informe de empalme de una agenda",
                                          "attention in the hand-over file of one agenda"}))
        .field("no_file", &P::no_file,
               share("assumption 0..0.4", {"memoria que queda sin informe de empalme; igual a file: no importa",
                                           "memory that is left without a file; equal to file: it does not matter"}))
        .field("second_look", &P::second_look,
               share("assumption 0..0.6",
                     {"probabilidad de que quien llega a mitad de período revise lo que su cargo convocó",
                      "chance that who comes in mid-term looks again at what its post convened"}))
        .field("capture", &P::capture,
               share("assumption 0..0.4", {"probabilidad de que un partido nuevo capture una plataforma de su casa",
                                           "chance that a new party captures a platform that it hosts"}))
        .field("capture_loss", &P::capture_loss,
               share("assumption 0..0.6",
                     {"funcionalidad que la captura le quita", "functionality that capture takes away"}))
        .field("registry", &P::registry,
               share("hypothesis 0..1",
                     {"memoria que encuentra un titular nuevo en un registro compartido al día; 0: no hay registro",
                      "memory that a new holder finds in a shared record that is up to date; 0: there is none"}))
        .field("registry_attention", &P::registry_attention,
               hours("assumption 1..12", {"atención de quien pone al día el registro, en cada evaluación",
                                          "attention of who brings the record up to date, at each evaluation"}));
}

Table<ReviewParameters> tables::review_table() {
    using P = ReviewParameters;
    return Table<P>{}
        .field("window", &P::window,
               length("T18", {"ventana del plan de desarrollo", "window of the development plan"}, 2))
        .field(
            "memory", &P::memory,
            weight("assumption 0..2", {"peso de la memoria de la organización", "weight of the organisation's memory"}))
        .field("commitment", &P::commitment, weight("assumption 0..1", {"peso del compromiso", "weight of commitment"}))
        .field("interest", &P::interest,
               weight("assumption 0..2", {"peso del interés en los propósitos", "weight of interest in the purposes"}))
        .field("visibility", &P::visibility,
               weight("hypothesis -1..1", {"peso de una visibilidad que es de todos o del gobierno que está",
                                           "weight of visibility that is everybody's or the present government's"}))
        .field("owned", &P::owned,
               weight("hypothesis -1..1", {"peso de una visibilidad que es del gobierno anterior",
                                           "weight of visibility owned by the predecessor"}))
        .field("anchoring", &P::anchoring,
               weight("assumption 0..1.2", {"peso del anclaje legal", "weight of legal anchoring"}))
        .field("funding", &P::funding,
               weight("F7 (sign), assumption 0..0.8",
                      {"peso de la parte financiada de las acciones", "weight of the funded share of actions"}))
        .field("age", &P::age,
               weight("hypothesis 0..0.3",
                      {"peso de log2(1 + años desde el acuerdo)", "weight of log2(1 + years since the agreement)"}))
        .field(
            "coalition_loss", &P::coalition_loss,
            number(0.01, 100, "F5",
                   {"factor del riesgo de cierre por cada 10 puntos de escaños que pierde la coalición; 1: ninguno",
                    "factor of the hazard of closing for each 10 points of seats that the coalition loses; 1: none"}))
        .field(
            "coalition_gain", &P::coalition_gain,
            number(0.01, 100, "F5", {"lo mismo, por cada 10 puntos que gana", "the same, for each 10 points gained"}))
        .field("distance", &P::distance,
               weight("assumption 0..3",
                      {"peso de la distancia política a la agenda", "weight of political distance to the agenda"}))
        .field("take_up", &P::take_up,
               weight("assumption 0.3..0.7", {"apoyo desde el cual se retoma", "support from which it is taken up"}))
        .field("shrink", &P::shrink,
               weight("assumption 0.1..0.4", {"apoyo desde el cual se encoge", "support from which it is shrunk"}))
        .field("ignore", &P::ignore,
               weight("assumption -0.3..0.2", {"apoyo desde el cual se ignora; por debajo se cierra",
                                               "support from which it is ignored; below, closed"}))
        .field("noise", &P::noise,
               number(0, 5, "assumption 0.1..0.5",
                      {"escala de lo que no se sabe de la decisión", "scale of what is not known of the decision"}))
        .field("rename", &P::rename,
               share("assumption 0..1", {"probabilidad de cambiar el nombre de lo heredado",
                                         "chance that what is inherited gets a new name"}));
}

Table<LegalParameters> tables::legal_table() {
    using P = LegalParameters;
    sim::FieldInfo levels =
        share("assumption 0..1 each, rising",
              {"firmeza de una meta del plan, un acuerdo u ordenanza, vigencias futuras y una forma "
               "jurídica propia",
               "firmness of a target in the plan, an ordinance, a multi-year commitment, and a legal "
               "form of its own"});
    levels.size = 4;
    return Table<P>{}
        .field("attempt", &P::attempt,
               share("assumption 0..0.6",
                     {"probabilidad de buscar un anclaje más firme cuando se terminó una acción; 0: nunca",
                      "chance to seek a firmer anchor when an action was finished; 0: never"}))
        .field("attention", &P::attention,
               hours("assumption 10..60",
                     {"atención que le cuesta a quien convoca", "attention that it costs the convener"}))
        .field("votes", &P::votes, length("assumption 90..365", {"tiempo hasta que se vota", "time until the vote"}))
        .field("slope", &P::slope,
               number(0, 100, "assumption 2..8",
                      {"cuánto cuentan los escaños y la convergencia", "how much seats and convergence count"}))
        .field("levels", &P::levels, levels);
}

Table<FundingParameters> tables::funding_table() {
    using P = FundingParameters;
    return Table<P>{}.field("granted", &P::granted,
                            share("assumption 0.5..1", {"parte de lo pedido que un fondo concede; 0: nada",
                                                        "share of what is asked that a fund grants; 0: nothing"}));
}

Table<PreservationParameters> tables::preservation_table() {
    using P = PreservationParameters;
    return Table<P>{}
        .field("anchoring", &P::anchoring,
               weight("hypothesis 0..1",
                      {"peso de que aboguen los miembros que ninguna administración gobierna; 0: no aboga nadie",
                       "weight of advocacy by members that no administration governs; 0: nobody advocates"}))
        .field("carry_on", &P::carry_on,
               share("hypothesis 0..1",
                     {"probabilidad, por el compromiso, de seguir solo con una acción cuya agenda terminó; 0: nunca",
                      "chance, times commitment, to carry on alone with an action whose agenda ended; 0: never"}))
        .field("dormancy", &P::dormancy,
               length("assumption 365..2922", {"tiempo en que se puede reconvocar una agenda dormida",
                                               "time in which a dormant agenda can be called together again"}))
        .field(
            "reconvene", &P::reconvene,
            share("hypothesis 0..0.3",
                  {"probabilidad, por compromiso y memoria, de reconvocarla cada vez que actúa; 0: nunca",
                   "chance, times commitment and memory, to call it together each time the clock strikes; 0: never"}))
        .field("recruit", &P::recruit,
               share("hypothesis 0..1",
                     {"probabilidad, en cada evaluación, de pedirle a alguien que ninguna administración gobierna que "
                      "entre a la agenda; 0: nunca",
                      "chance, at each evaluation, to ask somebody whom no administration governs to come in; 0: "
                      "never"}))
        .field("recruit_share", &P::recruit_share,
               share("assumption 0.3..0.7", {"parte de los miembros que ninguna administración gobierna, desde la cual "
                                             "ya no se busca a nadie",
                                             "share of members that no administration governs from which nobody is "
                                             "sought any more"}))
        .field("recruit_attention", &P::recruit_attention,
               hours("assumption 2..20", {"atención que le cuesta a quien convoca buscar a alguien y pedírselo",
                                          "attention that it costs the convener to find and ask somebody"}));
}

}  // namespace models::coordination
