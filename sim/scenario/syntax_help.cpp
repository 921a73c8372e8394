#include "sim/scenario/syntax_help.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "sim/scenario/phrases.hpp"
#include "sim/scenario/wording.hpp"

namespace sim {
namespace {

std::string_view line_of(std::string_view text, int line) {
    for (int i = 1; i < line; ++i) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return text.substr(0, text.find_first_of("\r\n"));
}

struct Line {
    std::string_view key;
    std::string_view value;  ///< without a comment behind it
};

std::optional<Line> key_and_value(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view value = line.substr(equals + 1);
    return Line{trimmed(line.substr(0, equals)), trimmed(value.substr(0, value.find('#')))};
}

/// A value without the quotes it needs, or another slip within one value.
std::optional<Text> help_with_value(const Line& line) {
    if (line.value.empty()) return Text{"falta el valor después de =", "the value after = is missing"};
    if (const auto point = without_decimal_comma(line.value))
        return Text{"los decimales se escriben con punto: " + *point, "decimals are written with a point: " + *point};
    const char first = line.value.front();
    if (std::string_view{"\"'[{"}.find(first) != std::string_view::npos) return std::nullopt;
    for (const std::string_view truth : {"True", "TRUE", "False", "FALSE"})
        if (line.value == truth)
            return Text{"se escribe true o false, en minúsculas", "write true or false, in small letters"};
    if (first == '.')
        return Text{"escriba el cero: 0" + shortened(line.value), "write the zero: 0" + shortened(line.value)};
    const bool word =
        (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
    const bool phrase =
        line.value.find(' ') != std::string_view::npos || line.value.find("..") != std::string_view::npos;
    if (!word && !phrase) return std::nullopt;
    const std::string right = shortened(line.key) + " = \"" + shortened(line.value) + '"';
    return Text{"este valor se escribe entre comillas: " + right, "this value is written in quotes: " + right};
}

/// What stands between the last quotation marks of the parser's description.
Text name_in(std::string_view description) {
    const std::size_t end = description.rfind('\'');
    const std::size_t begin = end == std::string_view::npos || end == 0 ? end : description.rfind('\'', end - 1);
    if (begin == std::string_view::npos || begin == end) return {"esta clave", "this key"};
    return quoted(description.substr(begin + 1, end - begin - 1));
}

bool has_accent(std::string_view key) {
    return std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

Text help_with_key() {
    return {"una clave tiene letras sin tildes, cifras, _ y -; con otros signos o espacios va entre comillas",
            "a key has letters without accents, digits, _ and -; with other signs or blanks it is written in quotes"};
}

struct Slip {
    std::string_view sign;  ///< what toml++ says
    Text help;
};

std::optional<Text> help_with_structure(std::string_view description) {
    static const std::array<Slip, 8> slips{{
        {"parsing string",
         {"el texto no está bien cerrado: termínelo con comillas en su línea (y escriba \\\\ por \\)",
          "the text is not closed well: end it with a quotation mark on its line (and write \\\\ for \\)"}},
        {"parsing date",
         {"esta fecha no existe; escriba por ejemplo \"2027-10-31\"",
          "this date does not exist; write for instance \"2027-10-31\""}},
        {"leading zeroes", {"un número no empieza con ceros", "a number does not begin with zeros"}},
        {"parsing table header",
         {"el título de una tabla se cierra con ] y ocupa su propia línea",
          "the header of a table is closed with ] and has a line of its own"}},
        {"parsing array",
         {"en la lista falta una coma o el ] que la cierra", "the list lacks a comma or its closing ]"}},
        {"parsing inline table",
         {"una tabla { a = 1, b = 2 } va en una sola línea, con comas entre sus partes",
          "a table { a = 1, b = 2 } goes on a single line, with commas between its parts"}},
        {"expected '='", {"se espera CLAVE = VALOR", "expected KEY = VALUE"}},
        {"parsing root table", help_with_key()},
    }};
    for (const Slip& slip : slips)
        if (description.find(slip.sign) != std::string_view::npos) return slip.help;
    return std::nullopt;
}

}  // namespace

Text syntax_help(std::string_view text, const Place& place, std::string_view description) {
    if (description.find("cannot redefine") != std::string_view::npos)
        return name_in(description) + Text{" está dos veces; deje una sola", " is stated twice; keep one of the two"};
    const bool in_value = description.find("parsing string") == std::string_view::npos;
    const auto line = key_and_value(line_of(text, place.line));
    if (in_value && line) {
        if (const auto help = help_with_value(*line)) return *help;
    }
    if (description.find("expected '='") != std::string_view::npos && line && has_accent(line->key))
        return help_with_key();
    if (const auto help = help_with_structure(description)) return *help;
    return Text{"aquí el texto no es TOML: ", "here the text is no TOML: "} + both(shortened(description, 200));
}

}  // namespace sim
