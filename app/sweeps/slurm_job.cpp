#include "app/sweeps/slurm_job.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <regex>

#include "app/output_file.hpp"
#include "app/sweeps/trial_runs.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

constexpr double seconds_of_a_task = 20 * 60;
constexpr std::size_t usual_most_tasks = 1001;
constexpr double seconds_of_trial = 2;

/// A value of an #SBATCH line; a percent sign in a path is not the beginning of a pattern.
std::string quoted_path(const std::string& path) {
    std::string text = "\"";
    for (const char letter : path) text += letter == '%' ? std::string{"%%"} : std::string{letter};
    return text + '"';
}

/// The head of both scripts.
std::string directives(const SlurmJob& job, const std::string& name, const std::string& log) {
    std::string text =
        "#!/bin/bash\n#SBATCH --job-name=" + name + "\n#SBATCH --output=" + quoted_path(job.folder + "/log/");
    text.pop_back();
    text += log + "\"\n#SBATCH --open-mode=append\n";
    return text;
}

std::string site_options(const SlurmJob& job) {
    std::string text;
    for (const std::string& option : job.options) text += "#SBATCH " + option + '\n';
    return text;
}

struct Printed {
    int code = -1;
    std::string text{};
};

/// What a command prints; its complaints go where ours go.
Printed output_of_command(const std::string& command) {
    Printed printed;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return printed;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) != 0;)
        printed.text.append(buffer.data(), n);
    const int status = ::pclose(pipe);
    if (WIFEXITED(status)) printed.code = WEXITSTATUS(status);
    return printed;
}

bool has_program(const std::string& name) { return output_of_command("command -v " + name + " 2>/dev/null").code == 0; }

std::size_t tasks_of(const OpenedSweep& sweep, const Arguments& arguments, std::size_t threads) {
    sim::DiskFileSystem files;
    const sim::SweepStore store = look_at(files, sweep.sweep(), sim::PartLibrary::Look::sizes);
    const std::vector<std::size_t> missing = store.missing();
    const std::size_t most =
        most_tasks_in(has_program("scontrol") ? output_of_command("scontrol show config 2>/dev/null").text : "");
    if (const auto asked = arguments.whole("tasks", 1, 1'000'000)) {
        if (static_cast<std::size_t>(*asked) > most)
            throw UsageError{both("--tasks = " + std::to_string(*asked) + ": ") +
                             Text{"este clúster permite hasta ", "this cluster allows up to "} +
                             both(std::to_string(most))};
        return static_cast<std::size_t>(*asked);
    }
    const double seconds =
        try_runs(sweep.plan, seconds_of_trial).seconds_of_a_run * static_cast<double>(missing.size());
    return tasks_for(seconds, missing.size(), threads, most);
}

/// The job's number, as sbatch --parsable prints it.
std::string submit(const std::string& command) {
    const Printed printed = output_of_command(command);
    std::string number = printed.text.substr(0, printed.text.find_first_of(";\n"));
    if (printed.code != 0 || number.empty())
        throw UsageError{Text{"sbatch no aceptó el trabajo: ", "sbatch did not accept the job: "} + both(command)};
    return number;
}

}  // namespace

std::size_t tasks_for(double seconds_of_all_runs, std::size_t runs, std::size_t threads, std::size_t most) {
    const double tasks = std::ceil(seconds_of_all_runs / seconds_of_a_task / static_cast<double>(threads));
    const auto limit = static_cast<double>(std::max<std::size_t>(std::min(runs, most), 1));
    return static_cast<std::size_t>(std::clamp(tasks, 1.0, limit));
}

std::size_t most_tasks_in(const std::string& configuration) {
    static const std::regex line{R"(MaxArraySize\s*=\s*(\d{1,9}))"};
    std::smatch match;
    if (!std::regex_search(configuration, match, line)) return usual_most_tasks;
    std::size_t most = usual_most_tasks;
    const std::string digits = match[1];
    std::from_chars(digits.data(), digits.data() + digits.size(), most);
    return std::max<std::size_t>(most, 1);  // tasks are numbered from 0, the largest number must be smaller
}

std::string array_script(const SlurmJob& job) {
    std::string text = directives(job, "articula", "%A_%a.log");
    text += fmt::format(
        "#SBATCH --array=0-{}\n#SBATCH --ntasks=1\n#SBATCH --cpus-per-task={}\n#SBATCH --requeue\n"
        "#SBATCH --signal=B:USR1@90\n{}",
        job.tasks - 1, job.threads, site_options(job));
    text +=
        "# One share of a sweep. A warning (USR1) or TERM is handed on; the worker then closes its part and leaves\n"
        "# with 130, and the task goes back to the queue, unless somebody cancelled it.\n";
    text +=
        fmt::format("program={}\nfolder={}\nshares={}\n", shell_word(job.program), shell_word(job.folder), job.tasks);
    text += R"script(
worker=
signalled=
hand_on() { [ -z "$worker" ] || kill -USR1 "$worker" 2>/dev/null; }
trap 'signalled=1; hand_on' USR1 TERM
"$program" resume "$folder" --shard "$SLURM_ARRAY_TASK_ID/$shares" --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet &
worker=$!
[ -z "$signalled" ] || hand_on  # it came while the worker had no name yet
code=127
while :; do  # a signal cuts `wait` short: then wait once more
    signalled=
    wait "$worker"
    now=$?
    [ "$now" -eq 127 ] || code=$now
    [ -n "$signalled" ] || break
done
[ "$code" -eq 130 ] || exit "$code"

job=${SLURM_JOB_ID:-}
state=$(scontrol -o show job "$job" 2>/dev/null | sed -n 's/.*JobState=\([A-Z]*\).*/\1/p')
case $state in
    RUNNING | TIMEOUT) ;;  # nobody but the warning stopped it
    *) exit "$code" ;;     # cancelled, or in the queue again already
esac
echo "articula: back to the queue"
trap - TERM
scontrol requeue "$job" && sleep 60
exit 99
)script";
    return text;
}

std::string collect_script(const SlurmJob& job) {
    std::string text = directives(job, "articula-collect", "collect_%j.log");
    text += "#SBATCH --ntasks=1\n" + site_options(job);
    text +=
        "# Runs when all tasks have ended, however they ended: collects, or says what is missing and how to go on.\n";
    return text + fmt::format("exec {} collect {}\n", shell_word(job.program), shell_word(job.folder));
}

void add_slurm_options(std::vector<Option>& options) {
    options.push_back(
        {.name = "slurm", .meaning = {"envía el barrido a la cola de Slurm", "submits the sweep to Slurm"}});
    options.push_back({.name = "tasks",
                       .value = {"N", "N"},
                       .meaning = {"con --slurm: tareas; si falta, de unos 20 minutos",
                                   "with --slurm: tasks; of some 20 minutes where missing"}});
    options.push_back({.name = "slurm-option",
                       .value = {"OPCIÓN", "OPTION"},
                       .meaning = {"con --slurm: para sbatch, \"--partition=x\"; se repite",
                                   "with --slurm: for sbatch, \"--partition=x\"; may be repeated"},
                       .many = true});
    options.push_back({.name = "dry-run",
                       .meaning = {"con --slurm: escribe los guiones, no envía nada",
                                   "with --slurm: writes the scripts, submits nothing"}});
}

void check_slurm_options(const Arguments& arguments) {
    if (!arguments.has("slurm")) {
        for (const char* option : {"tasks", "slurm-option", "dry-run"})
            if (arguments.has(option))
                throw UsageError{both(std::string{"--"} + option) + Text{" va con --slurm", " goes with --slurm"}};
        return;
    }
    if (arguments.has("shard"))
        throw UsageError{{"use --slurm o --shard, no los dos", "use --slurm or --shard, not both"}};
    for (const std::string& option : arguments.values("slurm-option"))
        if (!option.starts_with("-") || option.find('\n') != std::string::npos)
            throw UsageError{both("--slurm-option = " + sim::shortened(option) + ": ") +
                             Text{"debe ser una opción de sbatch, como --partition=x",
                                  "must be an option of sbatch, such as --partition=x"}};
}

ExitCode submit_and_tell(const OpenedSweep& sweep, const Arguments& arguments, const Console& console) {
    const bool dry = arguments.has("dry-run");
    if (!dry && !has_program("sbatch"))
        throw UsageError{
            {"no se encuentra sbatch: ¿está en un nodo de acceso del clúster? Sin Slurm, corra en cada máquina\n"
             "  articula resume " +
                 shell_word(sweep.folder.string()) + " --shard I/N",
             "sbatch is not found: is this a login node of the cluster? Without Slurm, run on each machine\n"
             "  articula resume " +
                 shell_word(sweep.folder.string()) + " --shard I/N"}};
    const auto threads = static_cast<std::size_t>(arguments.whole("threads", 1, 1024).value_or(1));
    const SlurmJob job{.program = std::filesystem::read_symlink("/proc/self/exe").string(),
                       .folder = std::filesystem::absolute(sweep.folder).string(),
                       .tasks = tasks_of(sweep, arguments, threads),
                       .threads = threads,
                       .options = arguments.values("slurm-option")};
    const sim::Path scripts = sim::Path{job.folder} / "slurm";
    std::filesystem::create_directories(scripts);
    for (const auto& [name, text] : {std::pair{"array.sh", array_script(job)}, {"collect.sh", collect_script(job)}})
        if (const ExitCode code = write_text((scripts / name).string(), text, console); code != ExitCode::fine)
            return code;
    const auto command = [&](const std::string& more, const char* script) {
        return "sbatch --parsable " + more + shell_word((scripts / script).string());
    };
    const std::string number = dry ? "ARRAY" : submit(command("", "array.sh"));
    const std::string collecting = command("--dependency=afterany:" + number + ' ', "collect.sh");
    if (dry) {
        console.out << command("", "array.sh") << '\n' << collecting << '\n';
        return ExitCode::fine;
    }
    console.out << fmt::format(
        fmt::runtime(console.say({"{} tareas: trabajo {}; reúne: trabajo {}\n  articula status {}\n",
                                  "{} tasks: job {}; collecting: job {}\n  articula status {}\n"})),
        job.tasks, number, submit(collecting), shell_word(sweep.folder.string()));
    return ExitCode::fine;
}

}  // namespace app
