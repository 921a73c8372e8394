#include "sim/experiment/on_demand.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim {
namespace {

using Keep = std::optional<std::vector<std::string>>;

/// The variable that tells to which run a row belongs.
std::string teller(const std::string& dimension) { return dimension + "_run"; }

bool listed(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Of a dimension of which something is kept, what tells the run is kept as well.
bool kept(const Variable& variable, const TrajectoryShape& model, const Keep& keep) {
    if (!keep || variable.rows == "run" || listed(*keep, variable.rows) || listed(*keep, variable.name)) return true;
    return variable.name == teller(variable.rows) && std::ranges::any_of(model.variables, [&](const Variable& other) {
               return other.rows == variable.rows && listed(*keep, other.name);
           });
}

bool whole(ValueType type) { return type != ValueType::float32 && type != ValueType::float64; }

}  // namespace

SweepShape::SweepShape(const TrajectoryShape& model, const Keep& keep, std::vector<Variable> factors) : shape_{model} {
    shape_.variables.clear();
    for (std::size_t v = 0; v != model.variables.size(); ++v) {
        if (!kept(model.variables[v], model, keep)) continue;
        kept_.push_back(v);
        shape_.variables.push_back(model.variables[v]);
    }
    std::erase_if(shape_.growing, [this](const GrowingDimension& dimension) {
        return dimension.name != "run" &&
               std::ranges::find(shape_.variables, dimension.name, &Variable::rows) == shape_.variables.end();
    });
    std::ranges::move(factors, std::back_inserter(shape_.variables));
}

Trajectory SweepShape::trajectory(Trajectory of_model, const std::vector<double>& factors) const {
    Trajectory trajectory;
    trajectory.values.reserve(shape_.variables.size());
    for (const std::size_t v : kept_) trajectory.values.push_back(std::move(of_model.values.at(v)));
    for (std::size_t f = 0; f != factors.size(); ++f) {
        const Variable& variable = shape_.variables.at(kept_.size() + f);
        if (whole(variable.type))
            trajectory.values.emplace_back(std::vector<std::int64_t>{std::llround(factors[f])});
        else
            trajectory.values.emplace_back(std::vector<double>{factors[f]});
    }
    return trajectory;
}

/// A course with its model, which it may refer to.
class OnDemand::Owner final : public Course {
public:
    explicit Owner(const OnDemand& demand, RunKey key)
        : shape_{demand.shape_},
          factors_{demand.factors_},
          models_{demand.make_()},
          course_{models_.back()->start(key)} {}

    void advance(Date until, Executor& executor) override { course_->advance(until, executor); }
    [[nodiscard]] std::unique_ptr<Course> fork(const Runnable& onward) const override {
        return std::unique_ptr<Course>{new Owner{*this, dynamic_cast<const OnDemand&>(onward)}};
    }
    [[nodiscard]] Trajectory finish(Executor& executor) override {
        return shape_->trajectory(course_->finish(executor), factors_);
    }

private:
    /// What was before the fork stays: the world may refer to it.
    Owner(const Owner& before, const OnDemand& onward)
        : shape_{onward.shape_}, factors_{onward.factors_}, models_{before.models_} {
        models_.emplace_back(onward.make_());
        course_ = before.course_->fork(*models_.back());
    }

    std::shared_ptr<const SweepShape> shape_;
    std::vector<double> factors_;
    std::vector<std::shared_ptr<const Runnable>> models_;
    std::unique_ptr<Course> course_;
};

std::unique_ptr<Course> OnDemand::start(RunKey key) const { return std::make_unique<Owner>(*this, key); }

}  // namespace sim
