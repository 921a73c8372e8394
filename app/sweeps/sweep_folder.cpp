#include "app/sweeps/sweep_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "app/arguments.hpp"
#include "app/build_facts.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using Json = nlohmann::ordered_json;
using sim::both;
using sim::Text;
using sim::operator+;

constexpr const char* record_name = "sweep.json";
constexpr int days_between_looks = 30;  // of a run under way at whether it is asked to stop

/// What sweep.json says: who made the folder, and of what.
struct Record {
    std::string version{};
    std::string commit{};
    std::string compiler{};
    std::string flags{};
    std::string fingerprint{};
    std::size_t runs = 0;
    std::string experiment_file{};
    std::string scenario_file{};
};

Record record_of(const OpenedSweep& sweep) {
    const BuildFacts& facts = build_facts();
    return {.version = facts.version,
            .commit = facts.commit,
            .compiler = facts.compiler,
            .flags = facts.flags,
            .fingerprint = fingerprint(sweep.head),
            .runs = sweep.head.runs.size(),
            .experiment_file = sweep.texts.experiment_file,
            .scenario_file = sweep.texts.scenario_file};
}

std::string to_text(const Record& record) {
    return Json{{"format", 1},
                {"program_version", record.version},
                {"program_commit", record.commit},
                {"compiler", record.compiler},
                {"compiler_flags", record.flags},
                {"fingerprint", record.fingerprint},
                {"runs", record.runs},
                {"experiment_file", record.experiment_file},
                {"scenario_file", record.scenario_file}}
               .dump(2) +
           '\n';
}

Text named(const sim::Path& folder) { return sim::quoted(folder.string()); }

Record read_record(const sim::Path& folder, const std::string& text) try {
    const Json json = Json::parse(text);
    return {.version = json.at("program_version"),
            .commit = json.at("program_commit"),
            .compiler = json.at("compiler"),
            .flags = json.at("compiler_flags"),
            .fingerprint = json.at("fingerprint"),
            .runs = json.at("runs"),
            .experiment_file = json.at("experiment_file"),
            .scenario_file = json.at("scenario_file")};
} catch (const Json::exception&) {
    throw UsageError{both((folder / record_name).string()) + Text{": no se entiende; vuelva a empezar en otra carpeta",
                                                                  ": cannot be read; begin again in another folder"}};
}

std::string text_in(sim::FileSystem& files, const sim::Path& path) {
    const std::vector<std::byte> bytes = read_whole(files, path);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void write_text_in(sim::FileSystem& files, const sim::Path& path, const std::string& text) {
    replace_file(files, path, std::as_bytes(std::span{text}));
}

/// Nothing where the programs are the same.
Text difference_of_programs(const Record& theirs, const Record& ours) {
    const auto differ = [](const char* name, const std::string& there, const std::string& here) {
        return both(std::string{"; "} + name) + Text{" de la carpeta: ", " of the folder: "} + both(there) +
               Text{", de este programa: ", ", of this program: "} + both(here);
    };
    if (theirs.version != ours.version) return differ("version", theirs.version, ours.version);
    if (theirs.commit != ours.commit) return differ("commit", theirs.commit, ours.commit);
    if (theirs.compiler != ours.compiler) return differ("compiler", theirs.compiler, ours.compiler);
    if (theirs.flags != ours.flags) return differ("compiler flags", theirs.flags, ours.flags);
    return {};
}

ExperimentTexts texts_in(sim::FileSystem& files, const sim::Path& folder, const Record& record) {
    ExperimentTexts texts{.experiment_file = record.experiment_file,
                          .experiment = text_in(files, folder / "experiment.toml"),
                          .scenario_file = record.scenario_file,
                          .scenario = text_in(files, folder / "scenario.toml")};
    if (files.kind(folder / "points.csv") == sim::PathKind::file) texts.points = text_in(files, folder / "points.csv");
    return texts;
}

void require_same_program(const sim::Path& folder, const Record& theirs, const Record& ours) {
    if (theirs.fingerprint == ours.fingerprint) return;
    const Text programs = difference_of_programs(theirs, ours);
    if (programs.en.empty())
        throw UsageError{named(folder) +
                         Text{": experiment.toml, scenario.toml o points.csv ya no son los textos con que empezó",
                              ": experiment.toml, scenario.toml or points.csv are not the texts that it began with"}};
    throw UsageError{named(folder) +
                     Text{" es de un barrido que hizo otro programa", " is of a sweep that another program made"} +
                     programs +
                     Text{"; siga con aquel, o empiece en otra carpeta con experiment.toml y scenario.toml de esta",
                          "; go on with that one, or begin in another folder with experiment.toml and scenario.toml of "
                          "this one"}};
}

void require_same_sweep(sim::FileSystem& files, const OpenedSweep& ours) {
    const Record record = read_record(ours.folder, text_in(files, ours.folder / record_name));
    const ExperimentTexts theirs = texts_in(files, ours.folder, record);
    const auto refuse = [&](const Text& what) {
        throw UsageError{named(ours.folder) + Text{" guarda otro barrido: ", " holds another sweep: "} + what +
                         Text{"; use otra carpeta", "; use another folder"}};
    };
    if (theirs.experiment != ours.texts.experiment)
        refuse({"el texto del experimento es otro", "the text of the experiment differs"});
    if (theirs.scenario != ours.texts.scenario)
        refuse({"el texto del escenario es otro", "the text of the scenario differs"});
    if (theirs.points != ours.texts.points) refuse({"la lista de puntos es otra", "the list of points differs"});
    require_same_program(ours.folder, record, record_of(ours));
}

bool is_ours(const std::string& name) {
    constexpr std::array names{"experiment.toml", "scenario.toml", "points.csv", "parts", "log", record_name};
    return std::ranges::any_of(names,
                               [&](const char* known) { return name == known || name == std::string{known} + ".tmp"; });
}

/// Whether the folder can become that of a sweep. Another worker may be making it at this moment: it is given time.
void require_ours(sim::FileSystem& files, const sim::Path& folder) {
    if (files.kind(folder) == sim::PathKind::nothing) return;
    if (files.kind(folder) == sim::PathKind::file || !std::ranges::all_of(files.list(folder), is_ours))
        throw UsageError{named(folder) + Text{" tiene otra cosa; use otra carpeta, que no exista o esté vacía",
                                              " holds something else; use another folder, one that is new or empty"}};
    for (int wait = 0; wait != 20 && !files.list(folder).empty(); ++wait) {
        if (files.kind(folder / record_name) == sim::PathKind::file) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
}

void make_folder_if_none(sim::FileSystem& files, const sim::Path& folder) try {
    if (files.kind(folder) == sim::PathKind::nothing) files.create_folder(folder);
} catch (const sim::Error&) {
    if (files.kind(folder) != sim::PathKind::folder) throw;  // another worker was quicker
}

void make(sim::FileSystem& files, const OpenedSweep& sweep) {
    make_folder_if_none(files, sweep.folder);
    files.synchronise_folder(sim::folder_of(sweep.folder));
    make_folder_if_none(files, sweep.workers());
    make_folder_if_none(files, sweep.folder / "log");
    write_text_in(files, sweep.folder / "experiment.toml", sweep.texts.experiment);
    write_text_in(files, sweep.folder / "scenario.toml", sweep.texts.scenario);
    if (!sweep.texts.points.empty()) write_text_in(files, sweep.folder / "points.csv", sweep.texts.points);
    write_text_in(files, sweep.folder / record_name, to_text(record_of(sweep)));
}

OpenedSweep opened(const std::string& folder, ExperimentTexts texts, SweepPlan plan) {
    std::string name = folder;
    while (name.size() > 1 && name.ends_with('/')) name.pop_back();
    OpenedSweep sweep{.folder = name, .texts = std::move(texts), .plan = std::move(plan)};
    const sim::RunSettings& run = sweep.plan.scenario.settings;
    for (sim::Date day = run.from + days_between_looks; day < run.until; day = day + days_between_looks)
        sweep.plan.experiment.looks.push_back(day);
    sweep.head = head_of(sweep.plan.experiment, sweep.plan.provenance);
    return sweep;
}

}  // namespace

sim::Sweep OpenedSweep::sweep() const { return {plan.experiment, head, workers(), plan.precision}; }

OpenedSweep begin_sweep(const std::string& folder, ExperimentTexts texts, SweepPlan plan) {
    OpenedSweep sweep = opened(folder, std::move(texts), std::move(plan));
    sim::DiskFileSystem files;
    if (files.kind(sweep.folder / record_name) == sim::PathKind::nothing) require_ours(files, sweep.folder);
    if (files.kind(sweep.folder / record_name) == sim::PathKind::file)
        require_same_sweep(files, sweep);
    else
        make(files, sweep);
    return sweep;
}

OpenedSweep open_sweep(const std::string& folder) {
    sim::DiskFileSystem files;
    const sim::Path path{folder};
    if (files.kind(path / record_name) != sim::PathKind::file)
        throw UsageError{sim::quoted(folder) +
                         Text{" no es la carpeta de un barrido; se empieza con articula sweep EXPERIMENTO -o CARPETA",
                              " is no folder of a sweep; one begins with articula sweep EXPERIMENT -o FOLDER"}};
    const Record record = read_record(path, text_in(files, path / record_name));
    ExperimentTexts texts = texts_in(files, path, record);
    SweepPlan plan = plan_of(texts);
    if (!plan.fit())
        throw UsageError{sim::quoted(folder) + Text{" guarda un experimento que este programa no entiende",
                                                    " holds an experiment that this program cannot read"}};
    OpenedSweep sweep = opened(folder, std::move(texts), std::move(plan));
    require_same_program(path, record, record_of(sweep));
    return sweep;
}

}  // namespace app
