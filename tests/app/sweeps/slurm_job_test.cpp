#include "app/sweeps/slurm_job.hpp"

#include <gtest/gtest.h>

#include "tests/app/sweeping.hpp"

namespace {
using app::SlurmJob;

const SlurmJob job{.program = "/home/ana maría/bin/articula",
                   .folder = "/scratch/50%/d",
                   .tasks = 8,
                   .threads = 2,
                   .options = {"--partition=corta", "--account=x y"}};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(SlurmJob, TasksTakeTwentyMinutes) {
    EXPECT_EQ(app::tasks_for(0, 100, 1, 1001), 1U);
    EXPECT_EQ(app::tasks_for(1200, 100, 1, 1001), 1U);
    EXPECT_EQ(app::tasks_for(1201, 100, 1, 1001), 2U);
    EXPECT_EQ(app::tasks_for(12'000, 100, 2, 1001), 5U);
    EXPECT_EQ(app::tasks_for(1e9, 100, 1, 1001), 100U) << "no more than runs";
    EXPECT_EQ(app::tasks_for(1e9, 1'000'000, 1, 1001), 1001U) << "no more than the site allows";
    EXPECT_EQ(app::tasks_for(0, 0, 1, 1001), 1U);
}

TEST(SlurmJob, TheSiteSaysHowManyTasksAnArrayMayHave) {
    EXPECT_EQ(app::most_tasks_in("MaxArraySize            = 10001\nMaxDBDMsgs = 20012\n"), 10'001U);
    EXPECT_EQ(app::most_tasks_in("no such line"), 1001U);
}

TEST(SlurmJob, TheScriptsSayAllThatSbatchNeeds) {
    const std::string array = array_script(job);
    for (const char* line :
         {"#!/bin/bash\n", "#SBATCH --output=\"/scratch/50%%/d/log/%A_%a.log\"\n", "#SBATCH --open-mode=append\n",
          "#SBATCH --array=0-7\n", "#SBATCH --requeue\n", "#SBATCH --signal=B:USR1@90\n", "#SBATCH --cpus-per-task=2\n",
          "#SBATCH --partition=corta\n", "#SBATCH --account=x y\n", "program='/home/ana maría/bin/articula'\n",
          "folder=/scratch/50%/d\n"})
        EXPECT_TRUE(has(array, line)) << line << array;
    EXPECT_LT(array.find("#SBATCH --account"), array.find("program=")) << "sbatch reads until the first command";
    const std::string collect = collect_script(job);
    EXPECT_TRUE(has(collect, "#SBATCH --output=\"/scratch/50%%/d/log/collect_%j.log\"\n")) << collect;
    EXPECT_TRUE(has(collect, "exec '/home/ana maría/bin/articula' collect /scratch/50%/d\n")) << collect;
}

/// The script of a task with a program and a scontrol that stand in for the real ones: what it does, and with which
/// code it leaves.
class Task {
public:
    Task(const std::string& program, const std::string& state) {
        write("program", "#!/bin/bash\n" + program);
        write("scontrol", "#!/bin/bash\nif [ $1 = requeue ]; then echo requeued; exit 1; fi\necho \"JobId=7 JobState=" +
                              state + " Reason=None\"\n");
        SlurmJob own = job;
        own.program = (folder_ / "program").string();
        write("array.sh", array_script(own));
    }

    /// The signal comes when the program has said that it is ready.
    shell::Said run(int signal = 0) {
        const std::string path = folder_.path().string();
        const pid_t child = ::fork();
        if (child == 0) {
            if (::chdir(path.c_str()) != 0) ::_exit(99);
            ::dup2(::open("out", O_CREAT | O_TRUNC | O_WRONLY, 0600), STDOUT_FILENO);
            ::setenv("PATH", (path + ":/usr/bin:/bin").c_str(), 1);
            ::setenv("SLURM_ARRAY_TASK_ID", "3", 1);
            ::setenv("SLURM_JOB_ID", "7", 1);
            ::execl("/bin/bash", "bash", "array.sh", nullptr);
            ::_exit(99);
        }
        for (int i = 0; signal != 0 && i != 500 && !shell::fs::exists(folder_ / "ready"); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        if (signal != 0) ::kill(child, signal);
        int status = 0;
        ::waitpid(child, &status, 0);
        return {WEXITSTATUS(status), shell::read(folder_ / "out"), ""};
    }

private:
    void write(const std::string& name, const std::string& text) {
        shell::write(folder_ / name, text);
        shell::fs::permissions(folder_ / name, shell::fs::perms::owner_all);
    }
    OwnFolder folder_;
};

constexpr const char* patient =
    "trap 'echo warned; exit 130' USR1\ntouch ready\nfor i in $(seq 100); do sleep 0.05; done\n";

TEST(SlurmJob, ATaskMakesItsShareAndLeavesWithItsCode) {
    EXPECT_EQ(Task("echo \"$@\"", "RUNNING").run(),
              (shell::Said{0, "resume /scratch/50%/d --shard 3/8 --threads 1 --quiet\n", ""}));
    EXPECT_EQ(Task("exit 4", "RUNNING").run().code, 4);
    EXPECT_EQ(Task("kill -KILL $$", "RUNNING").run().code, 137);
}

TEST(SlurmJob, AWarnedTaskGoesBackToTheQueue) {
    for (const int signal : {SIGUSR1, SIGTERM})
        EXPECT_EQ(Task(patient, "RUNNING").run(signal),
                  (shell::Said{99, "warned\narticula: back to the queue\nrequeued\n", ""}))
            << "where scontrol may not, the code asks for it";
}

TEST(SlurmJob, ACancelledTaskStaysAway) {
    for (const char* state : {"CANCELLED", "PENDING"})
        EXPECT_EQ(Task(patient, state).run(SIGTERM), (shell::Said{130, "warned\n", ""})) << state;
}

TEST(SlurmJob, ADryRunWritesTheScriptsAndShowsTheCommands) {
    const sweeping::Folder folder;
    const shell::Said said = folder.sweep("d", {"--slurm", "--dry-run", "--tasks", "4", "--slurm-option=--partition=x"},
                                          {.environment = {"PATH=/usr/bin:/bin"}});
    EXPECT_EQ(said.code, 0) << said.side;
    EXPECT_TRUE(has(said.out, "sbatch --parsable --dependency=afterany:ARRAY ")) << said.out;
    EXPECT_TRUE(has(shell::read(folder / "d/slurm/array.sh"), "#SBATCH --array=0-3\n"));
    EXPECT_TRUE(has(shell::read(folder / "d/slurm/array.sh"), "#SBATCH --partition=x\n"));
    EXPECT_TRUE(shell::fs::exists(folder / "d/slurm/collect.sh"));
}

TEST(SlurmJob, WithoutSlurmItSaysHowToGoOn) {
    const sweeping::Folder folder;
    const shell::Said said = folder.sweep("d", {"--slurm"}, {.environment = {"PATH=/nowhere"}});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.side,
                    "sbatch is not found: is this a login node of the cluster? Without Slurm, run on each "
                    "machine\n  articula resume d --shard I/N\n"))
        << said.side;
}

}  // namespace
