#include "models/coordination/coverage.hpp"

#include "models/coordination/coverage_tables.hpp"

namespace models::coordination {

const std::vector<sim::CoverageRow>& coverage() {
    static const std::vector<sim::CoverageRow> rows = [] {
        std::vector<sim::CoverageRow> all = tables::coverage_of_agendas();
        for (sim::CoverageRow& row : tables::coverage_of_processes()) all.push_back(std::move(row));
        for (sim::CoverageRow& row : tables::coverage_of_conditions()) all.push_back(std::move(row));
        return all;
    }();
    return rows;
}

}  // namespace models::coordination
