#include "sim/record/part_library.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "sim/record/narrow.hpp"
#include "sim/record/part_reader.hpp"

namespace sim {
namespace {

PartState state_of(FileSystem& files, const Path& folder, const Part& part, const FileHead& head,
                   PartLibrary::Look look) {
    if (files.kind(folder / part.name) != PathKind::file) return PartState::missing;
    const bool good =
        look == PartLibrary::Look::sizes ? fits(files, folder, part, head) : sound(files, folder, part, head);
    return good ? PartState::sound : PartState::damaged;
}

bool has_parts(FileSystem& files, const Path& folder) {
    return std::ranges::any_of(files.list(folder), [](const std::string& name) { return name.ends_with(".h5"); });
}

bool is_asked(const Part& part, const std::vector<bool>& asked) {
    if (asked.empty()) return true;
    return std::ranges::any_of(part.runs, [&](std::size_t run) { return run >= asked.size() || asked[run]; });
}

}  // namespace

PartLibrary::PartLibrary(FileSystem& files, const Path& workers, const FileHead& head, Look look,
                         const std::vector<bool>& asked)
    : files_{files}, head_{head}, experiment_{fingerprint(head)}, places_(head.runs.size()) {
    if (files_.kind(workers) != PathKind::folder) return;
    std::vector<std::string> names = files_.list(workers);
    std::ranges::sort(names);
    for (const std::string& name : names)
        if (files_.kind(workers / name) == PathKind::folder) look_into(workers / name, look, asked);
}

void PartLibrary::look_into(const Path& folder, Look look, const std::vector<bool>& asked) {
    std::optional<Manifest> manifest;
    try {
        manifest = read_manifest(files_, folder);
    } catch (const Error&) {
        parts_.push_back({folder, {}, PartState::unreadable});
        return;
    }
    if (!manifest) {  // a worker makes it before its first part
        if (has_parts(files_, folder)) parts_.push_back({folder, {}, PartState::unlisted});
        return;
    }
    if (manifest->experiment != experiment_) {
        parts_.push_back({folder, {}, PartState::foreign});
        return;
    }
    for (Part& part : manifest->parts) {
        if (!is_asked(part, asked)) continue;
        const PartState state = state_of(files_, folder, part, head_, look);
        if (state == PartState::sound) {
            const auto stored = stored_part(folder, part);
            for (std::size_t i = 0; i != part.runs.size(); ++i)
                if (!places_[part.runs[i]]) places_[part.runs[i]] = {stored, i};
        }
        parts_.push_back({folder, std::move(part), state});
    }
}

std::vector<double> values_of_runs(FileSystem& files, const PartLibrary& library, const std::string& variable) {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> values(library.places().size(), nothing);
    std::map<Path, std::vector<std::pair<std::size_t, std::size_t>>> runs_of;  // part -> run, place
    for (std::size_t run = 0; run != values.size(); ++run)
        if (const auto& place = library.places()[run]) runs_of[place->part->path].emplace_back(run, place->place);
    for (const auto& [path, runs] : runs_of) {
        const PartReader reader{read_whole(files, path), path.filename().string(), library.head().shape};
        const Values of_part = reader.values(variable);
        const std::size_t cells = std::visit([](const auto& list) { return list.size(); }, of_part) / reader.runs();
        for (const auto& [run, place] : runs) values[run] = number_at(of_part, (place + 1) * cells - 1);
    }
    return values;
}

}  // namespace sim
