#include "sim/scenario/source_text.hpp"

#include <algorithm>

#include "sim/scenario/wording.hpp"

namespace sim {
namespace {

constexpr std::size_t largest = 1U << 20U;
constexpr int most_dots = 32;
constexpr int deepest = 32;

/// Length of the UTF-8 sequence at the beginning of the text, or 0 when it is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i != length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlong || outside ? 0 : length;
}

bool control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

Finding error_at(Place place, Text what) { return {Severity::error, std::move(place), std::move(what)}; }

std::optional<Finding> unfit_bytes(std::string_view text) {
    Place place{1, 1};
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequence_length(text.substr(i));
        if (length == 0)
            return error_at(place, {"esta letra no está en UTF-8; guarde el archivo como texto UTF-8",
                                    "this letter is not UTF-8; save the file as UTF-8 text"});
        if (control(text[i]))
            return error_at(place, {"hay un carácter de control (código " + std::to_string(static_cast<int>(text[i])) +
                                        "); un escenario es texto: bórrelo",
                                    "a control character (code " + std::to_string(static_cast<int>(text[i])) +
                                        ") is here; a scenario is text: delete it"});
        place = text[i] == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
        i += length;
    }
    return std::nullopt;
}

std::optional<Finding> unfit_structure(std::string_view text) {
    Scanner scanner{text};
    int depth = 0;
    int dots = 0;
    while (const auto token = scanner.next()) {
        if (token->kind == Token::Kind::string || token->kind == Token::Kind::comment) continue;
        const char c = token->text.front();
        if (c == '.' && ++dots > most_dots)
            return error_at(token->place, {"esta clave tiene más de 32 puntos", "this key has more than 32 dots"});
        if (std::string_view{"=,[]{}\n"}.find(c) != std::string_view::npos) dots = 0;
        if ((c == '[' || c == '{') && ++depth > deepest)
            return error_at(token->place, {"hay más de 32 corchetes o llaves abiertos, uno dentro de otro",
                                           "more than 32 brackets or braces are open, one inside the other"});
        if (c == ']' || c == '}') depth = std::max(0, depth - 1);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Token> Scanner::next() {
    if (at_ >= text_.size()) return std::nullopt;
    const std::size_t begin = at_;
    const Place place{line_, column_};
    const char c = text_[at_];
    Token::Kind kind = Token::Kind::symbol;
    std::size_t end = at_ + 1;
    if (c == '\n') {
        kind = Token::Kind::newline;
    } else if (c == '#') {
        kind = Token::Kind::comment;
        end = std::min(text_.find('\n', at_), text_.size());
    } else if (c == '"' || c == '\'') {
        kind = Token::Kind::string;
        end = string_end();
    }
    advance(end);
    return Token{kind, text_.substr(begin, end - begin), place};
}

/// Just after the string that begins here; one that is not closed ends with its line, or with the text.
std::size_t Scanner::string_end() const {
    const char quote = text_[at_];
    const std::string closing(3, quote);
    const bool multiline = text_.substr(at_, 3) == closing;
    for (std::size_t i = at_ + (multiline ? 3 : 1); i < text_.size(); ++i) {
        if (text_[i] == '\\' && quote == '"') {
            ++i;
        } else if (!multiline && text_[i] == '\n') {
            return i;
        } else if (!multiline && text_[i] == quote) {
            return i + 1;
        } else if (multiline && text_.substr(i, 3) == closing) {
            // up to two quotes may stand just before the closing three
            i += 3;
            for (int extra = 0; extra != 2 && i < text_.size() && text_[i] == quote; ++extra) ++i;
            return i;
        }
    }
    return text_.size();
}

void Scanner::advance(std::size_t end) {
    for (; at_ != end; ++at_) {
        if (text_[at_] == '\n') {
            ++line_;
            column_ = 1;
        } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
            ++column_;
        }
    }
}

std::optional<Finding> unfit(std::string_view text) {
    if (text.size() > largest)
        return error_at(
            {1, 1},
            {"el archivo tiene " + std::to_string(text.size()) + " bytes; un escenario tiene a lo más 1048576 (1 MiB)",
             "the file has " + std::to_string(text.size()) + " bytes; a scenario has at most 1048576 (1 MiB)"});
    if (text.find('\0') != std::string_view::npos || text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF")
        return error_at({1, 1},
                        {"este archivo no es texto UTF-8 (¿un documento, una imagen, UTF-16?); un escenario es un "
                         "archivo de texto TOML",
                         "this file is no UTF-8 text (a document, a picture, UTF-16?); a scenario is a TOML text "
                         "file"});
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return error_at({1, 1}, {"el archivo está vacío; un escenario empieza con format = 1 y model = \"...\"",
                                 "the file is empty; a scenario begins with format = 1 and model = \"...\""});
    if (auto bytes = unfit_bytes(text)) return bytes;
    return unfit_structure(text);
}

std::vector<std::string> comments_by_line(std::string_view text) {
    std::vector<std::string> comments(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 2);
    Scanner scanner{text};
    while (const auto token = scanner.next()) {
        if (token->kind != Token::Kind::comment) continue;
        std::string_view comment = token->text.substr(1);
        comment.remove_prefix(std::min(comment.find_first_not_of(" \t#"), comment.size()));
        comment = comment.substr(0, comment.find_last_not_of(" \t\r") + 1);
        comments[static_cast<std::size_t>(token->place.line)] = std::string{comment};
    }
    return comments;
}

}  // namespace sim
