// The parts of the coverage table, by what an agenda does. For coverage*.cpp only.
#pragma once

#include "models/coordination/coverage.hpp"

namespace models::coordination::tables {

[[nodiscard]] std::vector<sim::CoverageRow> coverage_of_agendas();     ///< S1..S5: coverage_agendas.cpp
[[nodiscard]] std::vector<sim::CoverageRow> coverage_of_processes();   ///< S6..S15: coverage_processes.cpp
[[nodiscard]] std::vector<sim::CoverageRow> coverage_of_conditions();  ///< S16..S22: coverage_conditions.cpp

}  // namespace models::coordination::tables
