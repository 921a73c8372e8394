#include "app/text_layout.hpp"

#include <algorithm>

#include "analysis/words/text_lines.hpp"

namespace app {

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t length = analysis::width_of(text);
    return std::string{text} + std::string(length < width ? width - length : 1, ' ');
}

std::string wrapped(std::string_view text, std::size_t indent) {
    std::string lines;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t length = analysis::width_of(word);
        if (column != indent && column + 1 + length > line_width) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (!lines.empty()) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += length;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace app
