#include "analysis/words/text_lines.hpp"

#include <algorithm>
#include <sstream>

namespace analysis {
namespace {

constexpr std::size_t further = 2;  ///< that a line is continued to the right

std::string wrapped(const Line& line) {
    std::istringstream words{line.text};
    std::string text;
    std::size_t column = 0;
    for (std::string word; words >> word;) {
        const std::size_t width = width_of(word);
        if (column == 0 || column + 1 + width > line_width) {
            const std::size_t indent = line.indent + (column == 0 ? 0 : further);
            text += (column == 0 ? "" : "\n") + std::string(indent, ' ') + word;
            column = indent + width;
        } else {
            text += ' ' + word;
            column += 1 + width;
        }
    }
    return text + '\n';
}

}  // namespace

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string wrapped(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) text += wrapped(line);
    return text;
}

}  // namespace analysis
