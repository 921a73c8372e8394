// Models of a sweep: each is made when its run starts and goes with it, so that ten thousand points are not ten
// thousand models in memory. What a run leaves is that of its model, without the variables that nobody wants to keep
// and with the values of the factors at its point.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/runnable.hpp"

namespace sim {

/// What all runs of a sweep leave: made once.
class SweepShape {
public:
    /// `model`: of the models. Of its variables beside those along `run`, those are kept that are in `keep` or whose
    /// growing dimension is; all where there is no `keep`. `factors`: along `run`, one value a run.
    SweepShape(const TrajectoryShape& model, const std::optional<std::vector<std::string>>& keep,
               std::vector<Variable> factors);

    [[nodiscard]] const TrajectoryShape& shape() const { return shape_; }
    /// Of a run of a model, with the factors' values: whole numbers for whole types.
    [[nodiscard]] Trajectory trajectory(Trajectory of_model, const std::vector<double>& factors) const;

private:
    TrajectoryShape shape_;
    std::vector<std::size_t> kept_;  ///< positions among the model's variables
};

class OnDemand final : public Runnable {
public:
    using Make = std::function<std::unique_ptr<Runnable>()>;

    /// `make` may be called at any time by many threads at once; what it throws is the failure of the run.
    OnDemand(std::shared_ptr<const SweepShape> shape, std::vector<double> factors, Make make)
        : shape_{std::move(shape)}, factors_{std::move(factors)}, make_{std::move(make)} {}

    [[nodiscard]] const TrajectoryShape& shape() const override { return shape_->shape(); }
    [[nodiscard]] std::unique_ptr<Course> start(RunKey key) const override;

private:
    class Owner;

    std::shared_ptr<const SweepShape> shape_;
    std::vector<double> factors_;
    Make make_;
};

}  // namespace sim
