#include "app/program.hpp"

#include <exception>
#include <new>

#include "app/build_facts.hpp"
#include "app/help.hpp"
#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::Text;
using sim::operator+;

std::vector<Command> all_commands() {
    return {new_command(),      check_command(),    run_command(),     whatif_command(),      inspect_command(),
            tell_command(),     report_command(),   replay_command(),  plan_command(),        sweep_command(),
            resume_command(),   status_command(),   collect_command(), verify_data_command(), ablate_command(),
            patterns_command(), describe_command(), schema_command(),  verify_command()};
}

const Command& find_command(const std::vector<Command>& commands, const std::string& name) {
    sim::Names names;
    for (const Command& command : commands) {
        if (command.usage.name == name) return command;
        names.push_back(command.usage.name);
    }
    throw UsageError{Text{"orden desconocida ", "unknown command "} + sim::quoted(name) + sim::suggestion(name, names)};
}

ExitCode perform(const Command& command, const std::vector<std::string>& words, const Console& console) {
    const Arguments arguments = parse(command.usage, words);
    if (!arguments.has("help")) return command.action(arguments, console);
    console.out << command_help(command.usage, console.language);
    return ExitCode::fine;
}

ExitCode dispatch(const std::vector<std::string>& words, const Console& console) {
    const std::vector<Command> commands = all_commands();
    const std::string first = words.empty() ? "--help" : words[0];
    if (first == "--version") {
        console.out << "articula " << build_facts().version << " (" << build_facts().commit << ")\n";
        return ExitCode::fine;
    }
    if (first == "help" && words.size() > 1) return dispatch({words[1], "--help"}, console);
    if (first == "--help" || first == "-h" || first == "help") {
        console.out << program_help(commands, console.language);
        return words.empty() ? ExitCode::unusable : ExitCode::fine;
    }
    return perform(find_command(commands, first), {words.begin() + 1, words.end()}, console);
}

}  // namespace

ExitCode run_program(std::vector<std::string> words, const Environment& environment, Console console) {
    const auto complain = [&console](const Text& what) { console.side << "articula: " << console.say(what) << '\n'; };
    console.language = language_of(environment);
    try {
        console.language = take_language(words, environment);
        return dispatch(words, console);
    } catch (const UsageError& error) {
        complain(error.text());
        complain({"vea articula --help", "see articula --help"});
        return ExitCode::unusable;
    } catch (const sim::Error& error) {
        complain(error.text());
    } catch (const std::bad_alloc&) {
        complain({"no alcanza la memoria", "memory is used up"});
    } catch (const std::exception& error) {
        complain(Text{"error inesperado: ", "unexpected error: "} + sim::both(error.what()));
    }
    return ExitCode::unexpected;
}

}  // namespace app
