#include "models/coordination/factors.hpp"

namespace models::coordination {

std::vector<sim::NamedSettings> handover_factors() {
    return {{"distance",
             {"la distancia política entre quien llega y la agenda",
              "the political distance of who comes in to the agenda"},
             {"parameters.review.distance=0"}},
            {"priorities",
             {"que lo que la agenda busca no esté entre las prioridades de quien llega",
              "that the purposes are not among the priorities of who comes in"},
             {"parameters.review.interest=0"}},
            {"memory",
             {"la memoria de trabajo que se va con las personas", "the routine memory that leaves with people"},
             {"parameters.handover.file=1", "parameters.handover.no_file=1", "parameters.handover.staff=0",
              "parameters.handover.churn=0"}},
            {"trust",
             {"la confianza en la organización que se pierde con el titular",
              "the trust in the organisation that is lost with its holder"},
             {"parameters.handover.organisation_trust=1"}},
            {"pace",
             {"la lentitud de quien se va y de quien empieza", "the slowness of who leaves and of who begins"},
             {"parameters.handover.lame_duck=0", "parameters.handover.settling_speed=1"}},
            {"contracts",
             {"los contratos que no se renuevan a tiempo", "contracts that are not renewed in time"},
             {"parameters.handover.unrenewed=0"}},
            {"capture", {"la captura de plataformas", "the capture of platforms"}, {"parameters.handover.capture=0"}},
            {"coalition",
             {"la coalición de gobierno que cambia", "the governing coalition that changes"},
             {"parameters.review.coalition_loss=1", "parameters.review.coalition_gain=1"}},
            {"chance", {"el azar de cada decisión", "the chance in each decision"}, {"parameters.review.noise=0"}}};
}

sim::VariedStrength anchoring_strength() {
    return {"parameters.preservation.anchoring",
            {"anclaje en organizaciones que ninguna administración gobierna",
             "anchoring in organisations that no administration governs"},
            {0, 0.25, 0.5, 0.75, 1}};
}

std::vector<sim::NamedSettings> rule_variants() {
    return {
        {"equal_rhythms", {"todos al mismo ritmo", "everybody at the same rhythm"}, {"parameters.rhythms.equal=true"}},
        {"no_phases",
         {"directo del acuerdo a la firma", "straight from agreeing to signing"},
         {"parameters.phases.skip=true"}},
        {"visibility_protects",
         {"lo visible se conserva más", "what is visible is kept more"},
         {"parameters.review.visibility=0.5"}},
        {"visibility_of_predecessor",
         {"lo visible del antecesor se cierra más", "what is visible of the predecessor is closed more"},
         {"parameters.review.owned=-0.5"}},
        {"advocacy",
         {"quienes no dependen del gobierno abogan por la agenda", "who is not governed speaks for the agenda"},
         {"parameters.preservation.anchoring=0.5"}}};
}

}  // namespace models::coordination
