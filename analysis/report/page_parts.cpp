// The script of the chart library, its licences, the style of a page: inside the program, so that a page is written
// without any file or network.
#include "analysis/report/page.hpp"

namespace analysis {
namespace {

#include "page_parts.inc"

template <std::size_t N>
std::string_view text_of(const unsigned char (&bytes)[N]) {
    return {reinterpret_cast<const char*>(bytes), N};
}

}  // namespace

const PageParts& page_parts() {
    static const PageParts parts{text_of(library_bytes), text_of(drawing_bytes), text_of(style_bytes),
                                 text_of(licence_bytes)};
    return parts;
}

}  // namespace analysis
