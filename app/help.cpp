#include "app/help.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace app {
namespace {

using sim::Language;
using sim::Text;

const std::array<std::pair<ExitCode, Text>, 8> exit_codes{{
    {ExitCode::fine, {"todo bien", "all is well"}},
    {ExitCode::unexpected, {"algo inesperado", "something unexpected"}},
    {ExitCode::unusable,
     {"la orden, el escenario o el archivo dado no sirve", "the command line, scenario or file given is of no use"}},
    {ExitCode::not_written,
     {"no se pudo escribir el archivo (disco lleno, falta permiso, es una carpeta ...)",
      "the file could not be written (disk full, no permission, a folder ...)"}},
    {ExitCode::runs_failed, {"algunas corridas fallaron", "some runs failed"}},
    {ExitCode::differs, {"la repetición difiere del archivo", "the replay differs from the file"}},
    {ExitCode::incomplete,
     {"a un barrido le faltan corridas o tiene partes dañadas", "a sweep lacks runs or has damaged parts"}},
    {ExitCode::interrupted,
     {"interrumpido; la misma orden sigue desde ahí", "interrupted; the same command goes on from there"}},
}};

std::string left_column(const Option& option, Language language) {
    const std::string letter = option.letter == 0 ? "    " : fmt::format("-{}, ", option.letter);
    const std::string& value = option.value.in(language);
    return letter + "--" + option.name + (value.empty() ? "" : ' ' + value);
}

std::string option_line(const Option& option, Language language) {
    return fmt::format("  {:<28}{}\n", left_column(option, language), option.meaning.in(language));
}

const Option language_option{
    .name = "lang",
    .value = {"es|en", "es|en"},
    .meaning = {"idioma; si falta, el del entorno", "language; that of the environment where missing"}};

}  // namespace

std::string synopsis(const Usage& usage, Language language) {
    std::string text = "articula " + usage.name;
    for (std::size_t i = 0; i != usage.operands.size(); ++i)
        text += fmt::format(fmt::runtime(i < usage.required ? " {}" : " [{}]"), usage.operands[i].in(language));
    for (const Option& option : usage.options)
        if (option.required)
            text += (option.letter == 0 ? " --" + option.name : std::string{" -"} + option.letter) + ' ' +
                    option.value.in(language);
    return text + Text{" [opciones]", " [options]"}.in(language);
}

std::string command_help(const Usage& usage, Language language) {
    std::string text = synopsis(usage, language) + "\n\n" + usage.summary.in(language) + "\n";
    if (!usage.details.en.empty()) text += '\n' + usage.details.in(language) + '\n';
    text += Text{"\nOpciones:\n", "\nOptions:\n"}.in(language);
    for (const Option& option : usage.options) text += option_line(option, language);
    text += option_line(language_option, language) + option_line(help_option(), language);
    return text + Text{"\nEjemplo:\n  ", "\nExample:\n  "}.in(language) + usage.example + '\n';
}

std::string program_help(const std::vector<Command>& commands, Language language) {
    std::string text =
        Text{
            "articula simula la coordinación de muchos actores en un territorio y lo que queda de sus agendas\n"
            "cuando cambia la administración. Explora supuestos; no hace pronósticos.\n\nÓrdenes:\n",
            "articula simulates how many actors coordinate in a territory, and what is left of their agendas\n"
            "when the administration changes. It explores assumptions; it makes no forecasts.\n\nCommands:\n"}
            .in(language);
    for (const Command& command : commands)
        text += fmt::format("  {:<12}{}\n", command.usage.name, command.usage.summary.in(language));
    text +=
        Text{
            "\nCada orden tiene su ayuda: articula run --help\nIdioma: --lang es|en. Versión: articula --version\n\n"
            "Códigos de salida:\n",
            "\nEach command has its help: articula run --help\nLanguage: --lang es|en. Version: articula --version\n\n"
            "Exit codes:\n"}
            .in(language);
    for (const auto& [code, meaning] : exit_codes)
        text += fmt::format("  {:<5}{}\n", static_cast<int>(code), meaning.in(language));
    return text + Text{"\nEjemplo:\n", "\nExample:\n"}.in(language) + "  articula run scenarios/aula.toml -o aula.h5\n";
}

}  // namespace app
