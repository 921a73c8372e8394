#include "app/arguments.hpp"

#include <boost/program_options.hpp>
#include <charconv>

#include "sim/scenario/wording.hpp"

namespace app {
namespace {

using sim::both;
using sim::Text;
using sim::operator+;

namespace po = boost::program_options;

po::options_description description_of(const Usage& usage) {
    po::options_description description;
    const auto add = [&description](const Option& option) {
        const std::string names = option.letter == 0 ? option.name : option.name + ',' + option.letter;
        description.add_options()(names.c_str(), new po::untyped_value{option.value.en.empty()}, "");
    };
    for (const Option& option : usage.options) add(option);
    add(help_option());
    return description;
}

sim::Names names_of(const Usage& usage) {
    sim::Names names{help_option().name};
    for (const Option& option : usage.options) names.push_back(option.name);
    return names;
}

std::string without_dashes(std::string_view word) {
    word.remove_prefix(std::min(word.find_first_not_of('-'), word.size()));
    return std::string{word.substr(0, word.find('='))};
}

/// The only one that begins so, else the one that a slip leads to.
std::optional<std::string_view> meant(const std::string& name, const sim::Names& names) {
    sim::Names longer;
    for (const std::string_view other : names)
        if (name.size() > 1 && other.starts_with(name)) longer.push_back(other);
    return longer.size() == 1 ? std::optional{longer[0]} : sim::nearest(name, names);
}

Text unknown_option(const Usage& usage, const std::string& word) {
    const auto near = meant(without_dashes(word), names_of(usage));
    const Text hint = near ? Text{"; ¿quiso decir --", "; did you mean --"} + both(*near) + both("?") : Text{};
    return Text{"opción desconocida ", "unknown option "} + sim::quoted(word) + hint;
}

/// Boost's parser, with our words for its complaints.
std::vector<po::option> parsed(const Usage& usage, const std::vector<std::string>& words) {
    const po::options_description description = description_of(usage);
    try {
        const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        return po::command_line_parser(words).options(description).style(style).run().options;
    } catch (const po::unknown_option& error) {
        throw UsageError{unknown_option(usage, error.get_option_name())};
    } catch (const po::invalid_command_line_syntax& error) {
        const Text name = both(error.get_option_name());
        if (error.kind() == po::invalid_syntax::extra_parameter)
            throw UsageError{name + Text{" no lleva valor", " takes no value"}};
        throw UsageError{name + Text{" necesita un valor", " needs a value"}};
    } catch (const po::error& error) {
        throw UsageError{both(error.what())};
    }
}

void check_counts(const Usage& usage, const Arguments& arguments) {
    const bool help = arguments.has(help_option().name);
    for (const Option& option : usage.options)
        if (option.required && !arguments.has(option.name) && !help)
            throw UsageError{Text{"falta --", "missing --"} + both(option.name + ' ') + option.value};
    for (const Option& option : usage.options)
        if (!option.many && arguments.values(option.name).size() > 1)
            throw UsageError{both("--" + option.name) + Text{" se dio más de una vez", " was given more than once"}};
    if (arguments.operands.size() > usage.operands.size())
        throw UsageError{Text{"sobra ", "one word too many: "} +
                         sim::quoted(arguments.operands[usage.operands.size()])};
    if (arguments.operands.size() < usage.required && !help)
        throw UsageError{Text{"falta ", "missing "} + usage.operands[arguments.operands.size()]};
}

}  // namespace

const Option& help_option() {
    static const Option help{.name = "help", .letter = 'h', .meaning = {"esta ayuda", "this help"}};
    return help;
}

std::optional<std::string> Arguments::value(const std::string& option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional{found->second.back()};
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    const auto found = options.find(option);
    return found == options.end() ? std::vector<std::string>{} : found->second;
}

std::optional<std::int64_t> Arguments::whole(const std::string& option, std::int64_t low, std::int64_t high) const {
    const auto text = value(option);
    if (!text) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error == std::errc{} && end == text->data() + text->size() && low <= number && number <= high) return number;
    throw UsageError{both("--" + option + " = " + sim::shortened(*text) + ": ") +
                     Text{"debe ser un número entero de ", "must be a whole number from "} + both(std::to_string(low)) +
                     Text{" a ", " to "} + both(std::to_string(high))};
}

Arguments parse(const Usage& usage, const std::vector<std::string>& words) {
    Arguments arguments;
    for (const po::option& option : parsed(usage, words)) {
        if (option.position_key >= 0) {
            arguments.operands.push_back(option.value.at(0));
        } else {
            std::string name = option.string_key;
            if (name.size() == 2 && name[0] == '-')
                for (const Option& known : usage.options)
                    if (known.letter == name[1]) name = known.name;
            arguments.options[name].push_back(option.value.empty() ? std::string{} : option.value[0]);
        }
    }
    check_counts(usage, arguments);
    return arguments;
}

}  // namespace app
