import CBriefCMark
import Glibc

/// What libcmark makes of a text by itself.
func renderedByItself(_ markdown: String) -> String? {
  let length = markdown.utf8.count
  guard let html = unsafe cmark_markdown_to_html(markdown, length, CMARK_OPT_DEFAULT)
  else { return nil }
  defer { unsafe free(html) }
  return unsafe String(cString: html)
}
