// articula resume: makes what is missing of a sweep, from its folder alone.
#include "app/command.hpp"
#include "app/scenario_options.hpp"
#include "app/sweeps/slurm_job.hpp"
#include "app/sweeps/sweep_worker.hpp"
#include "app/threads.hpp"

namespace app {
namespace {

Usage usage() {
    Usage usage{
        .name = "resume",
        .summary = {"termina lo que falta de un barrido", "finishes what is missing of a sweep"},
        .operands = {{"CARPETA", "FOLDER"}},
        .required = 1,
        .options = {shard_option(), threads_option(), quiet_option()},
        .details = {"Hace las corridas que faltan, fallaron o están en partes dañadas; las demás no se repiten.",
                    "Makes runs that are missing, failed or lie in damaged parts; the others are not repeated."},
        .example = "articula resume morris"};
    add_slurm_options(usage.options);
    return usage;
}

ExitCode resume(const Arguments& arguments, const Console& console) {
    (void)share_of(arguments);
    check_slurm_options(arguments);
    OpenedSweep sweep = open_sweep(arguments.operands[0]);
    return arguments.has("slurm") ? submit_and_tell(sweep, arguments, console)
                                  : work_and_tell(sweep, arguments, console);
}

}  // namespace

Command resume_command() { return {usage(), resume}; }

}  // namespace app
