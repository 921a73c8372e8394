// Unit, limits, meaning and source of each coefficient. A source is an id of the project's collection of facts, or
// "assumption" with the range within which nobody knows better.
#include "models/coordination/parameters.hpp"

#include "models/coordination/parameter_tables.hpp"

namespace models::coordination {

using sim::FieldInfo;
using sim::Table;
using sim::Text;

FieldInfo tables::number(double low, double high, std::string source, Text meaning) {
    return {.unit = "1", .low = low, .high = high, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo tables::share(std::string source, Text meaning) {
    return number(0, 1, std::move(source), std::move(meaning));
}
FieldInfo tables::weight(std::string source, Text meaning) {
    return number(-5, 5, std::move(source), std::move(meaning));
}
FieldInfo tables::count(double low, double high, std::string unit, std::string source, Text meaning) {
    return {
        .unit = std::move(unit), .low = low, .high = high, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo tables::hours(std::string source, Text meaning) {
    return count(0, 1000, "hour", std::move(source), std::move(meaning));
}
FieldInfo tables::length(std::string source, Text meaning, double low) {
    return {.low = low, .high = 36525, .meaning = std::move(meaning), .source = std::move(source)};
}
FieldInfo tables::levels(Text meaning) {
    FieldInfo info = number(0, 1000, "assumption 0.5..1.5 times", std::move(meaning));
    info.size = 3;
    return info;
}

namespace {

FieldInfo group(std::string es, std::string en) { return {.meaning = {std::move(es), std::move(en)}}; }

}  // namespace

const sim::Table<Parameters>& parameter_table() {
    using P = Parameters;
    static const auto table =
        Table<P>{}
            .table("humility", &P::humility, tables::humility_table(),
                   group("humildad y paciencia (S20)", "humility and patience (S20)"))
            .table("attention", &P::attention, tables::attention_table(), group("atención", "attention"))
            .table("holders", &P::holders, tables::holder_table(), group("titulares de los cargos", "holders of posts"))
            .table("sensing", &P::sensing, tables::sensing_table(),
                   group("percibir problemas (S6)", "sensing problems (S6)"))
            .table("problems", &P::problems, tables::problem_table(), group("los problemas", "the problems"))
            .table("voice", &P::voice, tables::voice_table(),
                   group("dar voz a los usuarios (S18)", "voicing users (S18)"))
            .table("ties", &P::ties, tables::tie_table(), group("relaciones y confianza", "ties and trust"))
            .table("dialogue", &P::dialogue, tables::dialogue_table(), group("conversar (S12)", "conversation (S12)"))
            .table("pairs", &P::pairs, tables::pair_table(),
                   group("colaborar en parejas (S10)", "acting in pairs (S10)"))
            .table("spotting", &P::spotting, tables::spotting_table(),
                   group("ver coincidencias (S6)", "spotting overlaps (S6)"))
            .table("venues", &P::venues, tables::venue_table(),
                   group("elegir dónde reunirse (S16)", "choosing where to meet (S16)"))
            .table("joining", &P::joining, tables::joining_table(),
                   group("invitar y entrar (S1, S2)", "inviting and joining (S1, S2)"))
            .table("consultation", &P::consultation, tables::consultation_table(),
                   group("consultar y acordar (S7, S12)", "consulting and agreeing (S7, S12)"))
            .table("mix", &P::mix, tables::mix_table(),
                   group("mecanismos cuando no se fija uno: pesos relativos (S7)",
                         "mechanisms where none is fixed: relative weights (S7)"))
            .table("phases", &P::phases, tables::phase_table(),
                   group("fases de una agenda (S8)", "phases of an agenda (S8)"))
            .table("information", &P::information, tables::information_table(),
                   group("información y norma (S17)", "information and its gate (S17)"))
            .table("breadth", &P::breadth, tables::breadth_table(),
                   group("amplitud (S3): 0 y 0 no hacen nada", "breadth (S3): 0 and 0 do nothing"))
            .table("lead", &P::lead, tables::lead_table(), group("entidad líder (S13)", "lead unit (S13)"))
            .table("committee", &P::committee, tables::committee_table(),
                   group("comités y subcomités (S14)", "committees and subcommittees (S14)"))
            .table("commitment", &P::commitment, tables::commitment_table(), group("compromiso", "commitment"))
            .table("acting", &P::acting, tables::acting_table(),
                   group("actuar juntos (S2, S10, S15)", "acting together (S2, S10, S15)"))
            .table("evaluation", &P::evaluation, tables::evaluation_table(), group("evaluar", "evaluating"))
            .table("handover", &P::handover, tables::handover_table(), group("cambio de administración", "hand-over"))
            .table("review", &P::review, tables::review_table(),
                   group("qué se hace con lo heredado", "what is made of what is inherited"))
            .table("legal", &P::legal, tables::legal_table(), group("anclaje legal", "legal anchoring"))
            .table("funding", &P::funding, tables::funding_table(), group("financiación", "funding"))
            .table("preservation", &P::preservation, tables::preservation_table(),
                   group("preservar (S19)", "preservation (S19)"))
            .table("territory", &P::territory, tables::territory_table(),
                   group("cuándo hay territorio (S22)", "when there is a territory (S22)"))
            .table("rhythms", &P::rhythms, tables::rhythm_table(),
                   group("experimento de ritmos iguales (S10)", "experiment of equal rhythms (S10)"))
            .table("observation", &P::observation, tables::observation_table(),
                   group("escalas con que se observa; no cambian nada", "scales of observation; they change nothing"));
    return table;
}

}  // namespace models::coordination
