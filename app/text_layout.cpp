#include "app/text_layout.hpp"

#include <algorithm>

namespace app {

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t length = letters(text);
    return std::string{text} + std::string(length < width ? width - length : 1, ' ');
}

std::string wrapped(std::string_view text, std::size_t indent) {
    std::string lines;
    std::size_t column = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        const std::size_t length = letters(word);
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
