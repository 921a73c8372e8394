#include "sim/record/file_head.hpp"

#include <set>
#include <stdexcept>

#include "sim/core/hash.hpp"

namespace sim {
namespace {

constexpr int layout_version = 1;  // of what the fingerprint covers; parts of another version are another experiment's

void require(bool rule, const std::string& what) {
    if (!rule) throw std::logic_error("trajectory shape: " + what);
}

/// Hash of texts and integers one after another.
class Digest {
public:
    void add(std::uint64_t number) { hash_ = hash_of(hash_, number); }
    void add(const std::string& text) { add(hash_of_text(text)); }
    void add(const std::vector<std::string>& texts) {
        add(texts.size());
        for (const std::string& text : texts) add(text);
    }
    [[nodiscard]] std::string text() const {
        std::string digits;
        for (unsigned shift = 64; shift != 0; shift -= 4) digits += "0123456789abcdef"[(hash_ >> (shift - 4U)) & 15U];
        return digits;
    }

private:
    std::uint64_t hash_ = 0;
};

void add_shape(Digest& digest, const TrajectoryShape& shape) {
    for (const FixedDimension& dimension : shape.fixed) {
        digest.add(dimension.name);
        digest.add(dimension.long_name);
        if (const auto* texts = std::get_if<0>(&dimension.labels)) digest.add(*texts);
        if (const auto* dates = std::get_if<1>(&dimension.labels))
            for (const Date date : *dates) digest.add(to_string(date));
    }
    for (const GrowingDimension& dimension : growing_dimensions(shape)) {
        digest.add(dimension.name);
        digest.add(dimension.long_name);
    }
    for (const Variable& variable : shape.variables) {
        for (const std::string& text : {variable.name, variable.rows, variable.units, variable.long_name})
            digest.add(text);
        digest.add(variable.axes);
        digest.add(variable.flags);
        digest.add(static_cast<std::uint64_t>(variable.type));
        digest.add(static_cast<std::uint64_t>(variable.coordinate));
    }
}

void check_variable(const TrajectoryShape& shape, const std::vector<GrowingDimension>& growing,
                    const Variable& variable) {
    require(position(growing, variable.rows).has_value(), variable.name + " grows along unknown " + variable.rows);
    for (const std::string& axis : variable.axes)
        require(position(shape.fixed, axis).has_value(), variable.name + " has the unknown axis " + axis);
    const bool integer = variable.type <= ValueType::int64;
    require(variable.flags.empty() || integer, variable.name + " has flags but holds no integers");
    require(variable.flags.size() <= INT8_MAX || variable.type != ValueType::int8,
            variable.name + " has too many flags");
    for (const std::string& flag : variable.flags)
        require(!flag.empty() && flag.find(' ') == std::string::npos, variable.name + ": flags are single words");
}

}  // namespace

std::vector<GrowingDimension> growing_dimensions(const TrajectoryShape& shape) {
    std::vector<GrowingDimension> dimensions{{"run", "run"}};
    for (const GrowingDimension& dimension : shape.growing) {
        if (dimension.name == "run")
            dimensions.front() = dimension;
        else
            dimensions.push_back(dimension);
    }
    return dimensions;
}

bool tells_run(const Variable& variable) { return variable.rows != "run" && variable.name == variable.rows + "_run"; }

void check_shape(const TrajectoryShape& shape) {
    const std::vector<GrowingDimension> growing = growing_dimensions(shape);
    std::set<std::string> names{"point", "replicate", "branch"};
    const auto is_new = [&](const std::string& name) {
        require(!name.empty() && name.find('/') == std::string::npos && names.insert(name).second,
                "the name '" + name + "' is empty, taken or has a slash");
    };
    for (const FixedDimension& dimension : shape.fixed) is_new(dimension.name);
    for (const GrowingDimension& dimension : growing) is_new(dimension.name);
    for (const Variable& variable : shape.variables) {
        is_new(variable.name);
        check_variable(shape, growing, variable);
    }
    for (const GrowingDimension& dimension : growing) {
        if (dimension.name == "run") continue;
        const auto index = position(shape.variables, dimension.name + "_run");
        require(index && shape.variables[*index].type == ValueType::int32 && shape.variables[*index].axes.empty() &&
                    tells_run(shape.variables[*index]),
                dimension.name + " lacks its int32 variable " + dimension.name + "_run");
    }
}

void check_head(const FileHead& head) {
    check_shape(head.shape);
    if (head.runs.empty()) throw std::logic_error("a file without runs");
    std::set<std::string> names{"Conventions", "file_type", "format_version"};
    for (const Attribute& attribute : head.provenance)
        if (attribute.name.empty() || !names.insert(attribute.name).second)
            throw std::logic_error("provenance: the name '" + attribute.name + "' is empty or taken");
}

std::string fingerprint(const FileHead& head) {
    Digest digest;
    digest.add(layout_version);
    add_shape(digest, head.shape);
    for (const Attribute& attribute : head.provenance) {
        digest.add(attribute.name);
        if (const auto* text = std::get_if<std::string>(&attribute.value)) digest.add(*text);
        if (const auto* number = std::get_if<std::int64_t>(&attribute.value))
            digest.add(static_cast<std::uint64_t>(*number));
    }
    for (const RunLabel& run : head.runs) {
        digest.add(static_cast<std::uint64_t>(run.point));
        digest.add(static_cast<std::uint64_t>(run.replicate));
        digest.add(run.branch);
    }
    return digest.text();
}

}  // namespace sim
