// The coordination model made ready by a scenario: an experiment runs it, knowing nothing of governance.
#pragma once

#include <memory>
#include <string>

#include "models/coordination/facts.hpp"
#include "sim/engine/runnable.hpp"
#include "sim/scenario/scenario.hpp"

namespace models::coordination {

class Study final : public sim::Runnable {
public:
    /// The document has been read before without findings. Forks that go on under this study begin with what happens in
    /// the what-if of that name, if it names one.
    explicit Study(sim::Document document, std::string what_if = {});
    /// The same where its shape is known: that of another study of the same scenario.
    Study(sim::Document document, std::string what_if, std::shared_ptr<const sim::TrajectoryShape> shape);

    [[nodiscard]] const sim::TrajectoryShape& shape() const override { return *shape_; }
    [[nodiscard]] std::unique_ptr<sim::Course> start(sim::RunKey key) const override;

    /// The scenario's numbers for one run: uncertain ones at their middle, or drawn for it. Throws sim::Error where
    /// values that were each fine do not go together.
    [[nodiscard]] Settings settings_for(sim::RunKey key) const;
    [[nodiscard]] const std::string& what_if() const { return what_if_; }

private:
    sim::Document document_;
    std::string what_if_;
    std::shared_ptr<const sim::TrajectoryShape> shape_;
};

}  // namespace models::coordination
