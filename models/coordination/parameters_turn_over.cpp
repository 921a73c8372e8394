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
                                             "how far a new holder reads by mandate rather than by its government"}));
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
               weight("hypothesis -1..1",
                      {"peso de una visibilidad que es de todos", "weight of visibility that is everybody's"}))
        .field("owned", &P::owned,
               weight("hypothesis -1..1", {"peso de una visibilidad que es del gobierno anterior",
                                           "weight of visibility owned by the predecessor"}))
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

}  // namespace models::coordination
