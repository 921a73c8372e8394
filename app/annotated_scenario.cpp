#include "app/annotated_scenario.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

#include "app/origin.hpp"
#include "app/text_layout.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/limits_text.hpp"

namespace app {
namespace {

using sim::Language;
using sim::Text;

std::string meaning_of(const sim::Field& field, Language language) {
    std::string text = field.info.meaning.in(language);
    const auto add = [&text](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : "; ") + part;
    };
    add(sim::expectation(field).in(language));
    add(limits_text(field, language));
    const std::string& unit = field.info.unit;
    if (unit != "1" && !unit.empty()) add(Text{"unidad ", "unit "}.in(language) + unit);
    if (!field.info.required) add(Text{"si falta: ", "where missing: "}.in(language) + field.initial.in(language));
    return text;
}

/// The comments to put before each line, gathered from the tree in the order of the text.
class Comments {
public:
    explicit Comments(Language language) : language_{language} {}

    void table(const sim::Value& value, const sim::Schema& schema, const std::string& path) {
        if (value.table() == nullptr) return;
        for (const sim::Entry& entry : *value.table())
            if (const sim::Field* field = schema.find(entry.key)) this->entry(entry, *field, path);
    }

    [[nodiscard]] const std::string& before(int line) const {
        static const std::string none;
        const auto found = lines_.find(line);
        return found == lines_.end() ? none : found->second;
    }

private:
    void entry(const sim::Entry& entry, const sim::Field& field, const std::string& path) {
        const std::string here = path.empty() ? field.name : path + '.' + field.name;
        if (!field.schema) return note(here, entry.place.line, field.name + ": " + meaning_of(field, language_));
        if (field.kind == sim::Kind::table) {
            note(here, entry.value.place.line, header(here, field, "[", "]"));
            return table(entry.value, *field.schema, here);
        }
        if (entry.value.array() == nullptr) return;
        for (const sim::Value& item : *entry.value.array()) {
            note(here, item.place.line, header(here, field, "[[", "]]"));
            table(item, *field.schema, here);
        }
    }

    [[nodiscard]] std::string header(const std::string& path, const sim::Field& field, const char* open,
                                     const char* close) const {
        return open + path + close + (field.info.meaning.en.empty() ? "" : ": " + field.info.meaning.in(language_));
    }

    void note(const std::string& path, int line, const std::string& text) {
        if (seen_.insert(path).second) lines_[line] += "# " + commented(text) + '\n';
    }

    static std::string commented(const std::string& text) {
        std::string lines;
        for (const char c : wrapped(text, 4)) lines += c == '\n' ? std::string{"\n#"} : std::string{c};
        return lines;
    }

    Language language_;
    std::set<std::string> seen_;
    std::map<int, std::string> lines_;
};

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string head(const Beginning& beginning, Language language) {
    const Text words{
        "# Su escenario, comenzado desde '{0}', que viene con el programa.\n"
        "# Lo que salga de él es {2}.\n"
        "#\n"
        "# Qué cambiar primero:\n"
        "#   1. title, from, until: cómo se llama y qué años abarca\n"
        "#   2. [[problems]] y [[units]]: los problemas y los lugares de su territorio\n"
        "#   3. [[administrations]]: quién gobierna, y cuándo entrega (terms)\n"
        "#   4. [[actors]]: quiénes actúan, cuántos son (count), cada cuánto (rhythm), qué deben (mandate) y quieren "
        "(will)\n"
        "#   5. [[venues]]: dónde se reúnen\n"
        "# Los números siguen siendo los de '{0}', con sus fuentes; al cambiar uno, cambie su nota (T12, o\n"
        "# supuesto 0.1..0.4). Un rango entre comillas, \"0.2 .. 0.5\", dice que no se sabe.\n"
        "#\n"
        "# Órdenes que siguen:\n"
        "#   articula check {1}\n"
        "#   articula run {1} -o resultado.h5\n"
        "#   articula ablate {1} --rows S19,S20\n"
        "#   articula describe coordination\n",
        "# Your scenario, begun from '{0}', which comes with the program.\n"
        "# What comes of it is {2}.\n"
        "#\n"
        "# What to change first:\n"
        "#   1. title, from, until: what it is called and which years it spans\n"
        "#   2. [[problems]] and [[units]]: the problems and places of your territory\n"
        "#   3. [[administrations]]: who governs, and when they hand over (terms)\n"
        "#   4. [[actors]]: who acts, how many (count), how often (rhythm), what they must (mandate) and want (will)\n"
        "#   5. [[venues]]: where they meet\n"
        "# The numbers are still those of '{0}', with their sources; where you change one, change its note (T12, or\n"
        "# assumption 0.1..0.4). A range in quotes, \"0.2 .. 0.5\", says that it is not known.\n"
        "#\n"
        "# Commands that follow:\n"
        "#   articula check {1}\n"
        "#   articula run {1} -o result.h5\n"
        "#   articula ablate {1} --rows S19,S20\n"
        "#   articula describe coordination\n"};
    return fmt::format(fmt::runtime(words.in(language)), beginning.from, beginning.file, refusal().in(language));
}

/// The old head: comments and blank lines at the beginning.
std::size_t first_line_of_content(const std::vector<std::string>& lines) {
    std::size_t line = 0;
    while (line != lines.size() && (lines[line].empty() || lines[line][0] == '#')) ++line;
    return line;
}

void request_sources(std::string& line) {
    constexpr std::string_view required = "\"required\"";
    const std::size_t at = line.find(required);
    if (at != std::string::npos) line.replace(at, required.size(), "\"requested\"");
}

}  // namespace

std::string annotated(std::string_view text, const sim::Schema& schema, const Beginning& beginning, Language language) {
    sim::Findings none;
    const sim::Document document = sim::parse(text, none);
    Comments comments{language};
    comments.table(document.root(), schema, {});
    std::vector<std::string> lines = lines_of(text);
    if (const sim::Entry* sources = document.root().find("sources"))
        request_sources(lines.at(static_cast<std::size_t>(sources->place.line) - 1));
    std::string result = head(beginning, language) + '\n';
    for (std::size_t i = first_line_of_content(lines); i != lines.size(); ++i)
        result += comments.before(static_cast<int>(i) + 1) + lines[i] + '\n';
    return result;
}

}  // namespace app
