// Coefficients of the life of an agenda between its purposes and its actions: phases, evidence, breadth, and how it is
// run.
#include "models/coordination/parameter_tables.hpp"

namespace models::coordination {

using sim::Table;

Table<PhaseParameters> tables::phase_table() {
    using P = PhaseParameters;
    return Table<P>{}
        .field("skip", &P::skip,
               {.meaning = {"de los propósitos acordados directo a la firma, sin analizar, determinar ni definir",
                            "from agreed purposes straight to signing, without analysing, determining or defining"}})
        .field("analysis", &P::analysis, length("assumption 30..180", {"tiempo para analizar", "time to analyse"}))
        .field("nature", &P::nature,
               length("assumption 15..90",
                      {"tiempo para determinar la naturaleza de la colaboración",
                       "time to determine the nature of the collaboration"},
                      5))
        .field("management", &P::management,
               length("assumption 15..90",
                      {"tiempo para definir el modelo de gestión", "time to define the management model"}))
        .field(
            "surprise", &P::surprise,
            share("assumption 0.2..0.5", {"diferencia entre la evidencia y lo que se creía que hace volver a formular",
                                          "difference between evidence and belief that leads back to formulating"}))
        .field("most_returns", &P::most_returns,
               count(0, 10, "1", "assumption 0..2",
                     {"veces que se puede volver a formular; 0: ninguna",
                      "times that formulating may begin again; 0: never"}))
        .field("communication", &P::communication,
               share("assumption 0.05..0.2", {"desde aquí hay comunicación; por debajo se vuelve a formular",
                                              "communication from here; below, back to formulating"}))
        .field("cooperation", &P::cooperation,
               share("assumption 0.15..0.35", {"desde aquí hay cooperación", "cooperation from here"}))
        .field("coordination", &P::coordination,
               share("assumption 0.25..0.5", {"desde aquí hay coordinación", "coordination from here"}))
        .field("integration", &P::integration,
               share("assumption 0.35..0.7", {"desde aquí hay integración", "integration from here"}))
        .field("sharing", &P::sharing,
               share("assumption 0..0.5",
                     {"cuánto acerca las miradas la información compartida, por evaluación, en la comunicación",
                      "how far shared information brings views closer, an evaluation, under communication"}));
}

Table<InformationParameters> tables::information_table() {
    using P = InformationParameters;
    return Table<P>{}
        .field("gate", &P::gate,
               {.meaning = {"los datos pasan por la norma: finalidad, base legal, convenio; false: todo se comparte",
                            "data pass the gate of the law: purpose, lawful basis, agreement; false: all is shared"}})
        .field("agreement", &P::agreement,
               length("assumption 60..365", {"tiempo para convenir el uso de datos con quien los tiene",
                                             "time to agree on the use of data with who holds them"}))
        .field("half_life", &P::half_life,
               length("assumption 180..730",
                      {"tiempo en que la frescura cae a la mitad", "time in which freshness halves"}))
        .field("aggregate", &P::aggregate,
               share("assumption 0.3..0.9",
                     {"lo que sirve un dato solo agregado", "what data given in aggregates only are good for"}))
        .field("alliance", &P::alliance,
               share("hypothesis 0..0.4",
                     {"lo que cada universidad, cooperante o centro de pensamiento saca de más de los "
                      "datos",
                      "what each university, cooperation agency or think tank adds to what is made "
                      "of data"}))
        .field("recovery", &P::recovery,
               share("assumption 0.1..0.6",
                     {"cobertura que se recupera en cada recolección", "coverage regained at each collection"}))
        .field("lapse", &P::lapse,
               share("assumption 0..0.3", {"cobertura que se pierde cuando el seguimiento se interrumpe",
                                           "coverage lost when follow-up breaks"}))
        .field("schools_convene", &P::schools_convene,
               {.meaning = {"las escuelas que pueden convocar convocan", "schools that may convene do"}});
}

Table<BreadthParameters> tables::breadth_table() {
    using P = BreadthParameters;
    return Table<P>{}
        .field("returns", &P::returns,
               number(0, 3, "hypothesis 0..1",
                      {"cuánto crece la capacidad colectiva con aportes distintos (k_breadth)",
                       "how collective capacity grows with distinct contributions (k_breadth)"}))
        .field("agreement", &P::agreement,
               number(0, 3, "hypothesis 0..1",
                      {"cuánto tardan más las fases y rondas con más miembros (k_agree)",
                       "how phases and rounds lengthen with more members (k_agree)"}));
}

Table<LeadParameters> tables::lead_table() {
    using P = LeadParameters;
    return Table<P>{}
        .field("own", &P::own,
               share("assumption 0.2..0.8", {"parte de la mirada de quien lidera en el borrador",
                                             "share of the lead's own view in the draft"}))
        .field("pull", &P::pull,
               number(0, 5, "assumption 0..1",
                      {"lo que alarga la ventana de encuentro que alguien convoque a los socios",
                       "how far a lead who calls the partners widens the synchrony window"}))
        .field("vacancy", &P::vacancy,
               length("assumption 30..180",
                      {"tiempo en que las acciones esperan cuando falta quien lidera; 0: ninguno",
                       "time for which actions wait when the lead is missing; 0: none"},
                      0));
}

Table<CommitteeParameters> tables::committee_table() {
    using P = CommitteeParameters;
    return Table<P>{}
        .choice("kind", &P::kind, {"drawn", "knowledge", "structural"},
                {.meaning = {"de conocimiento o estructural; drawn: mitad y mitad",
                             "of knowledge or structural; drawn: half and half"}})
        .field("knowledge", &P::knowledge,
               share("hypothesis 0..0.5", {"cuánto acerca las miradas a los propósitos una sesión de un comité de "
                                           "conocimiento",
                                           "how far a session of a knowledge committee moves views to the purposes"}))
        .field("learning", &P::learning,
               share("hypothesis 0..0.2", {"lo que una sesión suya suma a la calidad del análisis",
                                           "what such a session adds to the quality of the analysis"}))
        .field("steer", &P::steer,
               share("hypothesis 0..0.6", {"disposición que suma un comité estructural en la acción que impulsa",
                                           "willingness that a structural committee adds on the action it steers"}))
        .field("stall", &P::stall,
               length("assumption 180..730", {"tiempo sin un paso tras el cual corta una acción y planea otra",
                                              "time without a step after which it cuts an action and plans another"}))
        .field("large", &P::large,
               count(2, 1000, "actor", "assumption 6..15",
                     {"miembros por encima de los cuales trabaja por subcomités",
                      "members above which it works in subcommittees"}));
}

}  // namespace models::coordination
