// articula sweep: from an experiment to a folder of runs and, without shares, to the collected file.
#include "app/command.hpp"
#include "app/output_file.hpp"
#include "app/scenario_options.hpp"
#include "app/sweeps/slurm_job.hpp"
#include "app/sweeps/sweep_worker.hpp"
#include "app/threads.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;

Usage usage() {
    Usage usage{
        .name = "sweep",
        .summary = {"corre un experimento: muchos puntos, aquí o en un clúster",
                    "runs an experiment: many points, here or on a cluster"},
        .operands = {{"EXPERIMENTO", "EXPERIMENT"}},
        .required = 1,
        .options = {{.name = "output",
                     .letter = 'o',
                     .value = {"CARPETA", "FOLDER"},
                     .meaning = {"carpeta del barrido", "folder of the sweep"},
                     .required = true},
                    shard_option(),
                    threads_option(),
                    quiet_option()},
        .details =
            {"Deja CARPETA/result.h5, cuyos bytes no dependen de hilos, partes ni interrupciones. Lo hecho se\n"
             "conserva: la misma orden, o articula resume CARPETA, sigue desde ahí. Con --shard I/N trabaja cada\n"
             "proceso en su parte, donde sea; al final, articula collect CARPETA. Con --slurm se envía a la cola.",
             "Leaves FOLDER/result.h5, whose bytes depend neither on threads, shares nor interruptions. What is\n"
             "made is kept: the same command, or articula resume FOLDER, goes on from there. With --shard I/N each\n"
             "process works on its share, anywhere; at the end, articula collect FOLDER. --slurm submits it."},
        .example = "articula sweep scenarios/experiments/aula_morris.toml -o morris"};
    add_slurm_options(usage.options);
    return usage;
}

ExitCode sweep(const Arguments& arguments, const Console& console) {
    const std::string path = arguments.operands[0];
    const std::string folder = *arguments.value("output");
    if (folder.empty()) throw UsageError{{"-o necesita el nombre de una carpeta", "-o needs the name of a folder"}};
    (void)share_of(arguments);
    (void)threads_of(arguments);
    check_slurm_options(arguments);
    ExperimentTexts texts = read_experiment(path);
    SweepPlan plan = plan_of(texts);
    if (!plan.fit() || !arguments.has("quiet"))
        console.side << plan.findings.render(path, console.language)
                     << plan.scenario_findings.render(texts.scenario_file, console.language);
    if (!plan.fit()) return ExitCode::unusable;
    OpenedSweep opened;
    try {
        opened = begin_sweep(folder, std::move(texts), std::move(plan));
    } catch (const UsageError&) {
        throw;
    } catch (const sim::Error& error) {
        console.side << "articula: " << console.say(error.text()) << '\n';
        return ExitCode::not_written;
    }
    return arguments.has("slurm") ? submit_and_tell(opened, arguments, console)
                                  : work_and_tell(opened, arguments, console);
}

}  // namespace

Command sweep_command() { return {usage(), sweep}; }

}  // namespace app
