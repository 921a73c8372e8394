// The tables that parameters.cpp puts together, by what an agenda does: talk, act, turn over. For those files only.
#pragma once

#include <string>

#include "models/coordination/parameters.hpp"

namespace models::coordination::tables {

// --- how a coefficient is declared: limits, unit, source, meaning -----------------------------------------------

[[nodiscard]] sim::FieldInfo number(double low, double high, std::string source, sim::Text meaning);
[[nodiscard]] sim::FieldInfo share(std::string source, sim::Text meaning);
[[nodiscard]] sim::FieldInfo weight(std::string source, sim::Text meaning);
[[nodiscard]] sim::FieldInfo count(double low, double high, std::string unit, std::string source, sim::Text meaning);
[[nodiscard]] sim::FieldInfo hours(std::string source, sim::Text meaning);
[[nodiscard]] sim::FieldInfo length(std::string source, sim::Text meaning, double low = 1);
[[nodiscard]] sim::FieldInfo levels(sim::Text meaning);

// --- parameters_talk.cpp: until there is an agreement -----------------------------------------------------------

[[nodiscard]] sim::Table<HumilityParameters> humility_table();
[[nodiscard]] sim::Table<AttentionParameters> attention_table();
[[nodiscard]] sim::Table<HolderParameters> holder_table();
[[nodiscard]] sim::Table<SensingParameters> sensing_table();
[[nodiscard]] sim::Table<ProblemParameters> problem_table();
[[nodiscard]] sim::Table<VoiceParameters> voice_table();
[[nodiscard]] sim::Table<TieParameters> tie_table();
[[nodiscard]] sim::Table<DialogueParameters> dialogue_table();
[[nodiscard]] sim::Table<PairParameters> pair_table();
[[nodiscard]] sim::Table<SpottingParameters> spotting_table();
[[nodiscard]] sim::Table<VenueParameters> venue_table();
[[nodiscard]] sim::Table<JoiningParameters> joining_table();
[[nodiscard]] sim::Table<ConsultationParameters> consultation_table();
[[nodiscard]] sim::Table<MixParameters> mix_table();

// --- parameters_life.cpp: between agreed purposes and actions ---------------------------------------------------

[[nodiscard]] sim::Table<PhaseParameters> phase_table();
[[nodiscard]] sim::Table<InformationParameters> information_table();
[[nodiscard]] sim::Table<BreadthParameters> breadth_table();
[[nodiscard]] sim::Table<LeadParameters> lead_table();
[[nodiscard]] sim::Table<CommitteeParameters> committee_table();

// --- parameters_act.cpp: what comes of an agreement, and how it is seen -----------------------------------------

[[nodiscard]] sim::Table<CommitmentParameters> commitment_table();
[[nodiscard]] sim::Table<ActingParameters> acting_table();
[[nodiscard]] sim::Table<EvaluationParameters> evaluation_table();
[[nodiscard]] sim::Table<TerritoryParameters> territory_table();
[[nodiscard]] sim::Table<RhythmParameters> rhythm_table();
[[nodiscard]] sim::Table<ObservationParameters> observation_table();

// --- parameters_turn_over.cpp: when governments and holders change ----------------------------------------------

[[nodiscard]] sim::Table<HandoverParameters> handover_table();
[[nodiscard]] sim::Table<ReviewParameters> review_table();
[[nodiscard]] sim::Table<LegalParameters> legal_table();
[[nodiscard]] sim::Table<FundingParameters> funding_table();
[[nodiscard]] sim::Table<PreservationParameters> preservation_table();

}  // namespace models::coordination::tables
